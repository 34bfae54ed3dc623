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
  if (element.name === 'dd' || isFadedIn(element)) return true;
  const { parent } = element;
  const around = parent && isTag(parent) ? [element, parent] : [element];
  if (around.some((one) => OPENS.test(namesOf(one).text))) return true;
  if (around.some(isLayer)) return false;
  if (element.attribs.role === 'tabpanel' || around.some((one) => PANEL.test(namesOf(one).text))) return true;
  if (isOneOfPages(element) || isTab(element)) return !linksOnly(element);
  if (isOneOfListings(element)) return true;
  return isText(element) ? follows(element) : isNamedByControl(element);
}

/** Names of the parts of an article that a script shows one at a time. */
const PAGES = /-(?:page|pages|slide|slides|carousel-item|gallery-item|part|parts|step|steps|chapter|section)(?=-)/;

/** Whether an element of the same name next to it is shown: the page of an article that is turned by a script. */
function isOneOfPages(element: Element): boolean {
  return element.attribs.class !== undefined && PAGES.test(namesOf(element).text) && hasShownTwin(element);
}

/** Whether an element of the same name next to it is shown. */
function hasShownTwin(element: Element): boolean {
  const kind = kindOf(element);
  return someNear(element, (one) => !CLOSED.test(one.attribs.class ?? '') && kindOf(one) === kind);
}

/** Siblings looked at on each side, and from the first on, where the one that is shown mostly is; linear on hostile pages. */
const MAX_NEAR = 100;

/** Whether `test` accepts a sibling of the same name that is shown. */
function someNear(element: Element, test: (one: Element) => boolean): boolean {
  const passes = (one: ChildNode): boolean =>
    one !== element && isTag(one) && one.name === element.name && !isHidden(one) && test(one);
  for (const side of ['prev', 'next'] as const)
    for (let at = element[side], steps = 0; at && steps < MAX_NEAR; at = at[side], steps++) if (passes(at)) return true;
  return element.parent?.children.slice(0, MAX_NEAR).some(passes) ?? false;
}

/** Attributes by which a link or button names what it opens. */
const OPENERS = ['href', 'data-target', 'data-bs-target', 'data-tab', 'data-tab-target', 'aria-controls'] as const;
/** Levels from a panel up to the box that has the controls too. */
const MAX_LEVELS = 2;

/** Tells what opens the element `id`. */
function openerOf(id: string): (one: Element) => boolean {
  const hash = `#${id}`;
  return ({ attribs }) => OPENERS.some((name) => attribs[name] === hash || attribs[name] === id);
}

/** Whether it is one of several panels of which one is shown, with a control for each above them. */
function isTab(element: Element): boolean {
  const { id, class: classes } = element.attribs;
  if (!id || !classes || !hasShownTwin(element)) return false;
  const opens = openerOf(id);
  for (let at: Element = element, level = 0; level < MAX_LEVELS; level++) {
    if (hasBefore(at, opens)) return true;
    if (!at.parent || !isTag(at.parent)) return false;
    at = at.parent;
  }
  return false;
}

/** Elements that are searched for a control: a bar has few, and the limit makes it linear on hostile pages. */
const MAX_SEARCHED = 200;

/** Whether an element next to `at`, before it, passes `test`, or one in it. */
function hasBefore(at: Element, test: (one: Element) => boolean): boolean {
  let left = MAX_SEARCHED;
  const passes = (node: ChildNode): boolean => left-- > 0 && isTag(node) && (test(node) || node.children.some(passes));
  for (let before = at.prev; before && left > 0; before = before.prev) if (passes(before)) return true;
  return false;
}

/** Whether it is a listing, next to another one that is shown: the same example in several languages. */
function isOneOfListings(element: Element): boolean {
  const text = listingIn(element);
  return text !== undefined && someNear(element, (one) => ![text, undefined].includes(listingIn(one)));
}

/** The text of the element if all of it is preformatted. */
function listingIn(element: Element): string | undefined {
  const listing = element.name === 'pre' ? element : find(element, ({ name }) => name === 'pre');
  if (!listing) return undefined;
  const text = textOf(listing);
  return text === textOf(element) ? text : undefined;
}

/** What says which one of several is shown. */
const STATE =
  /(?:^|\s)(?:(?:is-)?(?:active|current|show|shown|selected|visible|first|hidden)|u-hidden|d-none|hide)(?=\s|$)/g;
const CLOSED = /(?:^|\s)(?:hidden|is-hidden|u-hidden|d-none|hide)(?=\s|$)/;

function kindOf({ attribs }: Element): string {
  return (attribs.class ?? '').replace(STATE, '').trim();
}

/** Whether the heading or button before it says that it opens this element, however short it is. */
function isNamedByControl(element: Element): boolean {
  const { id } = element.attribs;
  const before = id === undefined ? undefined : elementBefore(element);
  if (!before || id === undefined || textOf(element) === '') return false;
  const names = ({ attribs }: Element): boolean => attribs['aria-controls'] === id;
  return (names(before) || find(before, names) !== undefined || isOpener(before, id)) && !linksOnly(element);
}

/** Whether it is a link or button for the element `id`, and nothing else. */
function isOpener(before: Element, id: string): boolean {
  const opens = openerOf(id);
  if (opens(before)) return true;
  const inside = before.children.filter(isTag);
  return inside.length === 1 && inside.some(opens);
}

/** Names of parts that a script shows when they come into view. */
const FADED =
  /-(?:wow|aos|animated?|animations?|reveals?|fade|fadein|fade-?in-?(?:up|down|left|right)?|scroll-?reveal)(?=-)/;

/** Whether it keeps its place while it is not seen, and is text that is faded in. */
function isFadedIn(element: Element): boolean {
  const { hidden, style = '' } = element.attribs;
  if (hidden !== undefined || !/visibility\s*:\s*hidden/i.test(style) || /display\s*:\s*none/i.test(style))
    return false;
  return FADED.test(namesOf(element).text) && isText(element);
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
  const before = elementBefore(element);
  if (!before) return false;
  if (isControl(before)) return true;
  const text = textOf(before);
  return text.length <= MAX_QUESTION_CHARS && (/[?？]$/.test(text) || find(before, isControl) !== undefined);
}

function elementBefore(element: Element): Element | undefined {
  let before: ChildNode | null = element.prev;
  while (before && !isTag(before)) before = before.prev;
  return before ?? undefined;
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
  return textOf(element).length >= MIN_TEXT_CHARS && !linksOnly(element);
}

/** Whether half of its text or more is in links, as in a menu. */
function linksOnly(element: Element): boolean {
  const links = findAll(element, ({ name }) => name === 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return links >= 0.5 * textOf(element).length;
}
