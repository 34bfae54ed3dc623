/** Distinguishes what a page hides for good from what a visitor can open, such as tab panels and collapsed answers. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { CONSENT, NAVIGATION, NEWSLETTER, namesOf, OVERLAY, RELATED, SHARE } from './class-names.ts';
import { NamePattern } from './name-pattern.ts';
import { find, findAll } from './nodes.ts';
import { textOf } from './text.ts';

/** Whether a browser hides `element` because of its attributes. */
export function isHidden({ attribs: { hidden, style } }: Element): boolean {
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Names of parts that open on a click and are the author's text. */
const OPENS =
  /-(?:accordion|accordions|collapse|collapsed|collapsible|expander|expandable|faqs?|answers?|toggle|spoiler|details)(?=-)/;
const PANEL = /-(?:tab-?panels?|tab-?panes?|tab-?contents?|tabbed)(?=-)/;

/** Roles of layers that open on a click and are not text. */
const LAYERS = new Set('dialog alertdialog alert menu menubar listbox tooltip search navigation status'.split(' '));

const LAYER_NAMES = NamePattern.anyOf(OVERLAY, NAVIGATION, CONSENT, NEWSLETTER, RELATED, SHARE);

/** Whether `element`, which is hidden, is text that a reader opens. */
export function opensForReader(element: Element): boolean {
  if (element.name === 'dd') return true;
  const { parent } = element;
  const around = parent && isTag(parent) ? [element, parent] : [element];
  if (around.some((one) => OPENS.test(namesOf(one)))) return true;
  if (around.some(isLayer)) return false;
  if (element.attribs.role === 'tabpanel' || around.some((one) => PANEL.test(namesOf(one)))) return true;
  return follows(element) && isText(element);
}

function isLayer(element: Element): boolean {
  const names = namesOf(element);
  if (LAYERS.has(element.attribs.role ?? '')) return true;
  return LAYER_NAMES.test(names);
}

/** Whether its attributes hide `element` from readers for good. */
export function isClosed(element: Element): boolean {
  return isHidden(element) && !opensForReader(element);
}

/** Characters of the longest question, and of the shortest text that a reader opens. */
const MAX_QUESTION_CHARS = 200;
const MIN_TEXT_CHARS = 40;
const CONTROL = /^(?:button|summary|dt)$/;

/** Whether the element before it is a heading, a button or a question. */
function follows(element: Element): boolean {
  let before: ChildNode | null = element.prev;
  while (before && !isTag(before)) before = before.prev;
  if (!before) return false;
  if (isControl(before)) return true;
  const text = textOf(before);
  return text.length <= MAX_QUESTION_CHARS && (/[?？]$/.test(text) || find(before, isControl) !== undefined);
}

function isControl(element: Element): boolean {
  if (/^h[2-6]$/.test(element.name)) return !find(element, isLinkAway);
  return CONTROL.test(element.name) || element.attribs['aria-expanded'] !== undefined;
}

/** The heading of a teaser is a link to its article; what is hidden below it is the teaser's excerpt. */
function isLinkAway({ name, attribs }: Element): boolean {
  return name === 'a' && /^[^#]/.test(attribs.href ?? '');
}

/** Whether it is running text and no menu. */
function isText(element: Element): boolean {
  const all = textOf(element).length;
  const links = findAll(element, ({ name }) => name === 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return all >= MIN_TEXT_CHARS && links < 0.5 * all;
}
