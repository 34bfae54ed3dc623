/** Cuts forms, their controls, and links styled as buttons. */

import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { isFile, leadElsewhere, linksIn } from '../../html/links.ts';
import { closest, createElement, createText, find, isBlank, replaceWith } from '../../html/nodes.ts';
import { BLOCKS, textOf } from '../../html/text.ts';
import { elementsNamed, removeContainers } from '../containers.ts';
import { type LeafBlock, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence } from '../sentences.ts';

const CONTROLS = new Set([
  'input',
  'button',
  'select',
  'textarea',
  'option',
  'optgroup',
  'datalist',
  'label',
  'fieldset',
  'output',
]);

/** Old pages wrap everything in one form: the sanitiser unwraps it, and only its controls are cut here. */
const MAX_SHARE = 0.4;

/** Maximum length of a button's label, in characters. */
const MAX_BUTTON_CHARS = 40;
const BUTTON = /-(?:btn|button|cta-?button|read-?more-?button)(?=-)/;

/** Whether it is the link of a feed's item to another site, where no style makes it a button: to apply, to listen, to buy. */
function isOfItem({ facts, words }: ArticleEditor, link: Element): boolean {
  if (!facts.isFragment || !leadElsewhere([link], facts.ownUrls)) return false;
  const label = textOf(link);
  return !words.is('share', label) && !words.is('printTools', label) && !words.is('readMore', label);
}

/** Whether a line is a single link styled as a button. */
function isButton(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  if (text.length > MAX_BUTTON_CHARS) return false;
  const [link, ...others] = linksIn(element);
  return (
    link !== undefined &&
    others.length === 0 &&
    textOf(link) === text &&
    !isOfItem(article, link) &&
    !isFile(link.attribs.href ?? '') &&
    (BUTTON.test(namesOf(link).text) || link.attribs.role === 'button' || ACTION.test(link.attribs.href ?? ''))
  );
}

/** What a link does in the window instead of leading anywhere. */
const ACTION = /^\s*javascript:\s*(?:window\.|self\.|top\.)?(?:close|print|history)\b/i;
const BUTTONS = /-(?:buttons?|btns?)(?=-)/;

/** Whether the line is links without an address, or styled as buttons, in a box named for its buttons. */
function areButtons(article: ArticleEditor, { element }: LeafBlock): boolean {
  if (!BUTTONS.test(namesOf(element).text)) return false;
  const isOne = (child: ChildNode): boolean =>
    isBlank(child) ||
    (isTag(child) &&
      child.name === 'a' &&
      !isOfItem(article, child) &&
      textOf(child).length <= MAX_BUTTON_CHARS &&
      !isFile(child.attribs.href ?? '') &&
      (child.attribs.href === undefined || BUTTON.test(namesOf(child).text)));
  return element.children.every(isOne);
}

/** Names of the headings of parts that open. */
const OPENER = /-(?:accordion|collapsible|faq|question)(?=-)/;

/** The paragraph or heading of nothing but the button. */
function lineOf(button: Element): Element | undefined {
  const { parent } = button;
  const isLine = parent && isTag(parent) && LINE.test(parent.name) && textOf(parent) === textOf(button);
  return isLine ? parent : undefined;
}

const LINE = /^(?:p|h[2-6]|dt)$/;

/** Whether a paragraph or box with text follows the button, or its line. */
function textFollows(button: Element): boolean {
  let next = (lineOf(button) ?? button).next;
  while (next && isBlank(next)) next = next.next;
  return next !== null && isTag(next) && BLOCKS.has(next.name) && endsSentence(textOf(next));
}

/** Whether the button is a question or heading that opens the text below it. */
function opensText(control: Element): boolean {
  if (control.name !== 'button') return false;
  const { attribs } = control;
  const { parent } = control;
  const names = namesOf(control).text + (parent && isTag(parent) ? namesOf(parent).text : '');
  const isHeading = lineOf(control)?.name !== 'p' && lineOf(control) !== undefined;
  const isQuestion = /[?？]$/.test(textOf(control));
  if ((isHeading || isQuestion || OPENER.test(names)) && textFollows(control)) return true;
  if (attribs['aria-expanded'] === undefined && attribs['aria-controls'] === undefined) return false;
  return closest(control, ({ name }) => /^(?:h[1-6]|dt|summary)$/.test(name)) !== undefined;
}

const FIELDS = new Set(['input', 'button', 'select', 'textarea']);

/** Whether it is a `fieldset` without a field, which only draws a frame around text. */
function isFrame(control: Element): boolean {
  return control.name === 'fieldset' && !find(control, ({ name }) => FIELDS.has(name));
}

/** Whether the control is a fixed box before an item of a list: what is done and what is not. */
function isCheckbox(control: Element): boolean {
  const { name, attribs } = control;
  if (name !== 'input' || attribs.type?.toLowerCase() !== 'checkbox' || attribs.disabled === undefined) return false;
  return closest(control, (one) => one.name === 'li') !== undefined;
}

/**
 * The lines of a list to tick off, such as ingredients: labels next to each other whose boxes have no name, so that nothing could be
 * sent. Filters of a shop have names or counts.
 */
function tickLines(article: ArticleEditor): Element[] {
  if (article.facts.isShop) return [];
  const labels = elementsNamed(article, LABELS).filter(
    (label) => !closest(label, ({ name }) => name === 'form') && boxOf(label) && !/\(\d+\)$/.test(textOf(label)),
  );
  const holders = labels.map(({ parent }) =>
    parent && isTag(parent) && parent.name === 'li' ? parent.parent : parent,
  );
  const counts = new Map<unknown, number>();
  for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return labels.filter((_, at) => (counts.get(holders[at]) ?? 0) > 1);
}

const LABELS = new Set(['label']);

function boxOf(label: Element): Element | undefined {
  return find(label, ({ name, attribs }) => name === 'input' && attribs.type === 'checkbox' && !attribs.name);
}

/** The text of the label with its box as a character, in a line of its own. */
function toLine(article: ArticleEditor, label: Element): void {
  const box = boxOf(label);
  if (box) tick(article, box);
  const { parent } = label;
  replaceWith(label, [createElement('div', {}, [...label.children])]);
  article.forget(parent);
}

/** Writes the box as a character, since forms are not published. */
function tick(article: ArticleEditor, box: Element): void {
  const { parent } = box;
  replaceWith(box, [createText(box.attribs.checked === undefined ? '☐ ' : '☑ ')]);
  article.forget(parent);
}

const AREAS = new Set(['textarea']);

/** Whether it only shows text that is to be copied, and no markup by which other pages show this one. */
function isListing({ attribs, children }: Element): boolean {
  if (attribs.readonly === undefined) return false;
  return children.some((one) => isText(one) && one.data.trim() !== '' && !/^\s*</.test(one.data));
}

function toListing(article: ArticleEditor, area: Element): void {
  const { parent } = area;
  replaceWith(area, [createElement('pre', {}, [...area.children])]);
  article.forget(parent);
}

const PICTURES = new Set(['img', 'picture', 'figcaption']);

/** What a button that enlarges a picture says of itself: "Press to view in full size". */
function labelsOfZoom(button: Element): Element[] {
  if (button.attribs.role !== 'button' || !find(button, ({ name }) => name === 'img')) return [];
  // Outside of a figure it is a card that leads somewhere.
  if (!closest(button, ({ name }) => name === 'figure')) return [];
  return button.children
    .filter(isTag)
    .filter((child) => !PICTURES.has(child.name) && !find(child, ({ name }) => PICTURES.has(name)))
    .filter((child) => textOf(child).length <= MAX_ZOOM_LABEL_CHARS);
}

const MAX_ZOOM_LABEL_CHARS = 80;

const DIALOG = /^(?:alert)?dialog$/;
/** Characters and share of the text of the longest dialog: with more it may be a part of the article that opens. */
const MAX_DIALOG_CHARS = 600;
const MAX_DIALOG_SHARE = 0.25;

/** Whether its role says that it opens over the page, and it has a button to answer with. */
function isDialog(article: ArticleEditor, element: Element): boolean {
  if (!DIALOG.test(element.attribs.role ?? '') || article.text(element).length > MAX_DIALOG_CHARS) return false;
  if (find(element, ({ name }) => name === 'figure') !== undefined) return false;
  return find(element, ({ name }) => name === 'button') !== undefined;
}

/** Row `forms` of the table in `index.ts`. */
export const forms: Rule = {
  id: 'forms',
  kind: 'remove',
  claim: 'box',
  reason: 'form or button',
  apply(article) {
    removeContainers(article, (element) => element.name === 'form', MAX_SHARE);
    removeContainers(article, (element) => isDialog(article, element), MAX_DIALOG_SHARE, undefined, 'dialog');
    removeLeafBlocks(article, (line) =>
      isButton(article, line) || areButtons(article, line) ? { claim: 'line' } : undefined,
    );
    for (const label of article.elements.flatMap(labelsOfZoom)) article.remove(label);
    for (const label of tickLines(article)) toLine(article, label);
    for (const area of elementsNamed(article, AREAS)) if (isListing(area)) toListing(article, area);
    const controls = elementsNamed(article, CONTROLS).filter(
      (control) => !article.isMost(control, 0.2) && !opensText(control) && !isFrame(control),
    );
    for (const box of controls) if (isCheckbox(box)) tick(article, box);
    // Buttons next to each other are no text on each other's line.
    const together = new Set<ChildNode>(controls);
    for (const control of controls) article.remove(control, { together });
  },
};
