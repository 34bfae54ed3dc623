/** Takes what belongs to an article but stands beside the box of its text: facts, and what follows a wide picture. */
import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import {
  ADVERT,
  BYLINE,
  isCommentName,
  LEAD,
  NEWSLETTER,
  namesOf,
  RELATED,
  SHARE,
  SHOP,
  STANDFIRST,
} from '../html/class-names.ts';
import { NamePattern } from '../html/name-pattern.ts';
import { find, findAll, isBlank, isWithin, remove, setChildren } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Measures } from './measure.ts';

/** Characters of the shortest paragraph that is taken; shorter ones are labels. */
const MIN_CHARS = 40;
const MAX_LINK_SHARE = 0.2;
/** Siblings looked at on one side: the limit makes it linear on hostile pages. */
const MAX_STEPS = 20;
const MEDIA = new Set(['figure', 'picture', 'img', 'video']);
const BOXES = new Set(['div', 'section', 'article']);
/** Names of other facts; a column of the layout may have those of the article. */
const FACTS_OTHER = NamePattern.anyOf(BYLINE, NEWSLETTER, RELATED, SHARE, SHOP);
const SENTENCE_END = /\p{L}["'”’»)\]]*[.!?…。！？।।؟]["'”’»)\]]*$/u;

/** Moves such siblings of `body` into it. Only where the headline is near `body` are lists of facts taken. */
export function takeSiblings(body: Element, measures: Measures): void {
  if (!BOXES.has(body.name)) return;
  const before = factsOn(body, 'prev').reverse();
  const after = factsOn(body, 'next');
  const rest = restOf(body, measures);
  if (before.length + after.length + rest.length === 0) return;
  for (const node of [...before, ...rest, ...after]) remove(node);
  setChildren(body, [...before, ...body.children, ...rest, ...after]);
}

/** The lists of facts on that side of `body`, if the headline is next to it or one level above. */
function factsOn(body: Element, side: 'prev' | 'next'): Element[] {
  const facts = siblingsOf(body, side).flatMap(factsIn);
  const { parent } = body;
  if (facts.length === 0 || !parent) return [];
  const isNear = hasHeadline(parent) || (isTag(parent) && parent.parent !== null && hasHeadline(parent.parent));
  return isNear ? facts : [];
}

/**
 * Moves paragraphs, lists of sentences, pictures and introductions between the headline and `body` into it, but not the
 * standfirst. Where the headline is elsewhere, these are paragraphs, quotations and introductions alone.
 */
export function takeParagraphsAbove(body: Element, measures: Measures, standfirst: Element | undefined): void {
  if (!BOXES.has(body.name)) return;
  const above = siblingsOf(body, 'prev').filter(isTag);
  const headline = above.findIndex(isHeadline);
  const isTaken = (one: Element): boolean =>
    isIntroduction(one, measures) ||
    (headline < 0 ? isParagraph(one, measures) : isText(one, measures) || isLeadPicture(one, body));
  const taken = (headline < 0 ? above : above.slice(0, headline))
    .filter((one) => !isOther(one) && isTaken(one))
    .filter((one) => !(standfirst && isWithin(standfirst, one) && !hasMore(one, standfirst)))
    .reverse();
  if (taken.length === 0) return;
  for (const one of taken) remove(one);
  setChildren(body, [...taken, ...body.children]);
}

/** Whether it is a box of running text that is named as an introduction. */
function isIntroduction(element: Element, measures: Measures): boolean {
  if (!BOXES.has(element.name) || !INTRODUCTION.test(namesOf(element))) return false;
  const counts = measures.get(element);
  if (!counts || counts.elsewhere || counts.prose < MIN_CHARS || find(element, isField)) return false;
  return counts.linkChars <= MAX_LINK_SHARE * counts.chars;
}

const INTRODUCTION = NamePattern.anyOf(LEAD, STANDFIRST);

function isParagraph(element: Element, measures: Measures): boolean {
  return (element.name === 'p' || element.name === 'blockquote') && isText(element, measures);
}

/** Whether the box holds a paragraph besides the standfirst, which a rule cuts of it. */
function hasMore(box: Element, standfirst: Element): boolean {
  return box !== standfirst && textOf(box).length >= textOf(standfirst).length + MIN_CHARS;
}

/** Whether it is a picture with a caption, or a film, that is not in `body` too. A picture alone is returned as a field. */
function isLeadPicture(element: Element, body: Element): boolean {
  if (find(element, isField)) return false;
  const isFilm = ({ name, attribs }: Element): boolean =>
    (name === 'video' || name === 'audio') && Boolean(attribs.src);
  if (isFilm(element)) return true;
  const film = find(element, isFilm);
  if (element.name !== 'figure') return film !== undefined && textOf(element) === '';
  const caption = find(element, ({ name }) => name === 'figcaption');
  const picture = find(element, ({ name }) => name === 'img');
  if (!picture || !caption || textOf(caption) === '' || textOf(caption) !== textOf(element)) return false;
  const { src } = picture.attribs;
  return src !== undefined && !find(body, ({ name, attribs }) => name === 'img' && attribs.src === src);
}

function isHeadline(element: Element): boolean {
  return element.name === 'h1' || find(element, ({ name }) => name === 'h1') !== undefined;
}

/** Whether it is a paragraph that is a sentence, or a list of several, nearly without links. */
function isText(element: Element, measures: Measures): boolean {
  const counts = measures.get(element);
  if (!counts || counts.elsewhere || counts.chars < MIN_CHARS || find(element, isField)) return false;
  if (counts.linkChars > MAX_LINK_SHARE * counts.chars) return false;
  if (element.name === 'p') return SENTENCE_END.test(textOf(element));
  if (element.name === 'blockquote') return true;
  if (element.name !== 'ul') return false;
  const items = element.children.filter(isTag);
  return items.length >= MIN_FACTS && items.every((item) => SENTENCE_END.test(textOf(item)));
}

function isField({ name }: Element): boolean {
  return name === 'button' || name === 'input' || name === 'form';
}

function hasHeadline(parent: ParentNode): boolean {
  return parent.children.some((one) => isTag(one) && isHeadline(one));
}

function siblingsOf(body: Element, side: 'prev' | 'next'): ChildNode[] {
  const found: ChildNode[] = [];
  for (let at = body[side]; at && found.length < MAX_STEPS; at = at[side]) found.push(at);
  return found;
}

const LISTS = new Set(['dl', 'ul', 'table']);
/** Characters of the longest box of facts. */
const MAX_FACTS_CHARS = 600;

/** The list in the box, if it is one of labels and values without a link, and nothing else: client and year of a work. */
function factsIn(node: ChildNode): Element[] {
  if (!isTag(node) || isOther(node) || find(node, isControl)) return [];
  const list = LISTS.has(node.name) || isOfRows(node) ? node : find(node, ({ name }) => LISTS.has(name));
  if (!list || isOther(list) || !isOfFacts(list)) return [];
  const text = textOf(list);
  return text.length <= MAX_FACTS_CHARS && text === textOf(node) ? [list] : [];
}

function isControl(element: Element): boolean {
  return element.name === 'a' || isField(element);
}

/** Whether it is several boxes of one class, each of a label and a value, as lists and tables are written with `div`. */
function isOfRows({ name, children }: Element): boolean {
  const rows = children.filter(isTag);
  if (!BOXES.has(name) || rows.length < MIN_FACTS || rows[0]?.attribs.class === undefined) return false;
  return rows.every((row) => row.attribs.class === rows[0]?.attribs.class && isPair(row));
}

function isPair({ children }: Element): boolean {
  const [label, value, ...others] = children.filter((one) => !isBlank(one));
  if (!label || !value || others.length > 0 || !isTag(label) || !isTag(value)) return false;
  const text = textOf(label);
  return text !== '' && text.length <= MAX_LABEL_CHARS && textOf(value) !== '' && !SENTENCE_END.test(text);
}

/** Terms with values, rows of two cells, or items with a label and a colon. */
function isOfFacts(list: Element): boolean {
  if (isOfRows(list)) return true;
  if (list.name === 'dl') return find(list, ({ name }) => name === 'dt') !== undefined;
  const rows = findAll(list, ({ name }) => name === 'li' || name === 'tr');
  if (rows.length < MIN_FACTS) return false;
  if (list.name === 'ul') return rows.every((row) => LABELLED.test(textOf(row)));
  return rows.every((row) => row.children.filter((cell) => isTag(cell) && textOf(cell) !== '').length === 2);
}

const MIN_FACTS = 2;
const MAX_LABEL_CHARS = 30;
const LABELLED = /^\p{L}[^:：]{1,30}[:：]\s?\S/u;

function isOther(element: Element): boolean {
  const names = namesOf(element);
  return FACTS_OTHER.test(names) || isCommentName(names);
}

/** The siblings after `body` up to the last one of the text: pictures, paragraphs and boxes of the same class. */
function restOf(body: Element, measures: Measures): ChildNode[] {
  const after = siblingsOf(body, 'next');
  let taken = 0;
  // A paragraph directly below the box is mostly the site's: a notice of rights, an address.
  let isParted = false;
  for (const [at, node] of after.entries()) {
    if (isBlank(node)) continue;
    if (!isTag(node)) break;
    if ((node.name !== 'p' || isParted) && isPart(node, body, measures)) taken = at + 1;
    else if (!isPicture(node) && !isGap(node)) break;
    isParted = true;
  }
  return after.slice(0, taken);
}

/** Whether it may stand between two parts: no text, a quotation, or an advertisement, which a rule cuts. */
function isGap(element: Element): boolean {
  return element.name === 'blockquote' || textOf(element) === '' || ADVERT.test(namesOf(element));
}

/** Whether it shows a picture or film with its caption, and nothing else. */
function isPicture(element: Element): boolean {
  const picture = MEDIA.has(element.name) ? element : find(element, ({ name }) => MEDIA.has(name));
  return picture !== undefined && !find(element, isControl) && textOf(element) === textOf(picture);
}

function isPart(element: Element, body: Element, measures: Measures): boolean {
  const counts = measures.get(element);
  if (!counts || counts.elsewhere || counts.linkChars > MAX_LINK_SHARE * counts.chars) return false;
  if (element.name === 'p')
    return counts.chars >= MIN_CHARS && element.attribs.class === undefined && SENTENCE_END.test(textOf(element));
  const kind = kindOf(body);
  if (element.name !== body.name || kind === undefined || kindOf(element) !== kind || counts.prose === 0) return false;
  return counts.chars >= MIN_CHARS || SENTENCE_END.test(textOf(element));
}

/** The first class of an element, without what distinguishes it from others of its kind. */
function kindOf({ attribs }: Element): string | undefined {
  return attribs.class?.trim().split(/\s+/)[0]?.replace(/--.*$/, '');
}
