/** Guards of lines of text: an inline element with other text on its line is part of it, whatever it is named. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { linksIn } from '../../html/links.ts';
import { closest, isBlank } from '../../html/nodes.ts';
import { BLOCKS, textOf } from '../../html/text.ts';
import { readsAsSentence } from '../sentences.ts';
import {
  elementBeside,
  type Guard,
  type GuardedArticle,
  isInline,
  MAX_STEPS,
  type Side,
  type Together,
  textOfNode,
} from './guard.ts';

/** Whether it is part of a line: other text is on the same line of its block. */
export const isPartOfLine: Guard = (article, node, together) =>
  !isListOfLinks(node) && !isTool(node) && hasTextOnLine(article, node, together, ['prev', 'next']);

/** Whether it is a button in a listing or on the bar above one: it is no word of what is written there. */
function isTool(node: ChildNode): boolean {
  if (!isTag(node) || node.name !== 'button') return false;
  const block = closest(node, ({ name }) => BLOCKS.has(name));
  if (!block) return false;
  if (block.name === 'pre') return true;
  let next = block.next;
  while (next && isBlank(next)) next = next.next;
  return (
    next !== null && isTag(next) && next.name === 'pre' && !block.children.some((one) => isText(one) && !isBlank(one))
  );
}

/** Whether other text follows on its line. To move it behind that text would change the sentence. */
export const opensLine: Guard = (article, node, together) => hasTextOnLine(article, node, together, ['next']);

/** Whether it is inline, with other text on one of the `sides` of its line. */
function hasTextOnLine(article: GuardedArticle, node: ChildNode, together: Together, sides: readonly Side[]): boolean {
  if (!isInline(node)) return false;
  for (let at: ChildNode = node; ; ) {
    const from = at;
    if (sides.some((side) => hasTextBeside(article, from, side, together))) return true;
    const { parent }: ChildNode = at;
    if (!parent || !isTag(parent) || parent === article.root || BLOCKS.has(parent.name)) return false;
    at = parent;
  }
}

/** Words of a link that may be a headline. */
const MIN_HEADLINE_WORDS = 4;

/** Whether it holds several headlines: a card that opens over the text, and no word of the sentence around it. */
function isListOfLinks(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  const headlines = linksIn(node).filter((link) => textOf(link).split(' ').length >= MIN_HEADLINE_WORDS);
  return headlines.length > 1;
}

/** Whether letters or digits follow on that side before the line ends. */
function hasTextBeside(article: GuardedArticle, node: ChildNode, side: Side, together: Together): boolean {
  let at = node[side];
  for (let steps = 0; at && isInline(at); steps++, at = at[side]) {
    if (isTag(at) && at.name === 'br') return false;
    if (steps >= MAX_STEPS) return true;
    if (!together.has(at) && /[\p{L}\p{N}]/u.test(textOfNode(article, at))) return true;
  }
  return false;
}

const STAMPED = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+.*\p{L}/u;

/** Whether it is a line of a transcript: words after a time stamp, next to another such line. */
export const isPartOfTranscript: Guard = (article, node) => {
  if (!isTag(node) || !STAMPED.test(article.text(node))) return false;
  const isStamped = (one: Element | undefined): boolean => one !== undefined && STAMPED.test(article.text(one));
  return isStamped(elementBeside(article, node, 'prev')) || isStamped(elementBeside(article, node, 'next'));
};

/** A time of day, or the minute of a match. A year would make it the date of another article. */
const TIME = /\b\d{1,2}\s?[:.h]\s?\d{2}\b|^\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['’′]/;
/** A day of a diary or timeline: "12 May", "May 12th", "12. Mai". */
const DAY = /^(?:\d{1,2}(?:st|nd|rd|th|\.|º)?\s(?:de\s)?\p{L}{3,}|\p{L}{3,}\s\d{1,2}(?:st|nd|rd|th)?)$/u;
const YEAR = /(?:19|20)\d{2}/;
/** A year or a span of years alone, as in a timeline: no article is dated so. */
const YEARS = /^\p{L}{0,2}\.?\s?[12]\d{3}(?:\s?[–—-]\s?(?:[12]\d{3}|\d{2}))?$/u;
const MAX_STAMP_CHARS = 24;

/** Whether it is the time or day above one of several entries, as in a live blog. In a thread, times are the forum's. */
export const headsEntry: Guard = (article, node, together) => {
  if (article.facts.isThread || !isTag(node) || !isStamp(article.text(node))) return false;
  return hasOtherEntry(article, node, 'next', together) || hasOtherEntry(article, node, 'prev', together);
};

function isStamp(text: string): boolean {
  if (text.length > MAX_STAMP_CHARS) return false;
  return YEARS.test(text) || ((TIME.test(text) || DAY.test(text)) && !YEAR.test(text) && !readsAsSentence(text, 0));
}

/** Whether a sentence and a line of the same kind follow on that side. */
function hasOtherEntry(article: GuardedArticle, stamp: Element, side: Side, together: Together): boolean {
  let texts = 0;
  const ofYears = YEARS.test(article.text(stamp));
  for (const element of elementsBeside(article.root, stamp, side)) {
    const text = article.text(element);
    if (isSameKind(element, stamp) && isStamp(text)) return texts > 0;
    const isText = readsAsSentence(text, article.linkShare(element)) || (ofYears && text.includes(' '));
    if (isText && !together.has(element)) texts++;
  }
  return false;
}

function isSameKind(element: Element, stamp: Element): boolean {
  return element.name === stamp.name && element.attribs.class === stamp.attribs.class;
}

/** Elements on that side of `from` in document order, without its ancestors. */
function* elementsBeside(root: Element, from: Element, side: Side): Generator<Element> {
  let at: ChildNode | null = from;
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    at = neighbourOf(root, at, side, at === from);
    if (at && isTag(at)) yield at;
  }
}

/** The next node in that direction: into `at` unless `isSeen`, then beside it, then beside an ancestor. */
function neighbourOf(root: Element, at: ChildNode, side: Side, isSeen: boolean): ChildNode | null {
  const inside = !isSeen && isTag(at) ? (side === 'next' ? at.firstChild : at.lastChild) : null;
  if (inside) return inside;
  for (let from: ChildNode = at; ; ) {
    if (from[side]) return from[side];
    const { parent }: ChildNode = from;
    if (!parent || !isTag(parent) || parent === root) return null;
    from = parent;
  }
}
