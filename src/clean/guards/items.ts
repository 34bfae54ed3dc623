/** Guards of items: entries of a list, definitions, notes, and what is in a quotation are the author's. */
import { type Element, isTag } from 'domhandler';
import { isNote } from '../../html/class-names.ts';
import { closest, find, isWithin } from '../../html/nodes.ts';
import { isQuotedText } from '../sentences.ts';
import {
  elementBeside,
  type Guard,
  type GuardedArticle,
  HEADING,
  isInline,
  isInside,
  MAX_STEPS,
  type Side,
  type Together,
  textOfNode,
} from './guard.ts';

const isDefinition = ({ name }: Element): boolean => name === 'dd' || name === 'dt';

/** Whether it is an item of a list whose other items stay, or in a definition. */
export const isPartOfList: Guard = (article, node, together) =>
  isInside(article.root, node, isDefinition, true) || isOneOfItems(article, node, together);

/** Whether it is in an element that is named as a footnote. */
export const isPartOfNote: Guard = ({ root }, node) => isInside(root, node, isNote, true);

/** Whether it is an inline element with the whole text of a definition, or of an item whose list stays. */
export const isWholeItem: Guard = (article, node, together) => {
  if (!isInline(node)) return false;
  const holder = closest(node, (one) => one.name === 'li' || isDefinition(one));
  if (!holder || holder === article.root || !isWithin(holder, article.root)) return false;
  if (textOfNode(article, node) !== article.text(holder)) return false;
  return isDefinition(holder) || isOneOfItems(article, node, together);
};

/** Whether it is all of an item of a list whose other items stay. */
const isOneOfItems: Guard = (article, node, together) => {
  const { root } = article;
  const item = closest(node, ({ name }) => name === 'li');
  if (!item || item === root || !isWithin(item, root) || textOfNode(article, node) !== article.text(item)) return false;
  return hasItemBeside(article, item, 'prev', together) || hasItemBeside(article, item, 'next', together);
};

function hasItemBeside(article: GuardedArticle, item: Element, side: Side, together: Together): boolean {
  let at = item[side];
  for (let steps = 0; at; steps++, at = at[side]) {
    if (steps >= MAX_STEPS) return true;
    if (isTag(at) && !together.has(at) && article.text(at) !== '') return true;
  }
  return false;
}

/** Whether it starts with the mark of a note: a raised number, or one in square brackets. */
export const isNumberedNote: Guard = (article, node) => {
  if (!isTag(node)) return false;
  const text = article.text(node);
  if (/^(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)\s*\S/u.test(text)) return true;
  const mark = find(node, ({ name }) => name === 'sup');
  if (!mark) return false;
  const number = article.text(mark);
  return /^\[?(?:\d{1,3}|\p{L}|[*†‡])\]?$/u.test(number) && text.startsWith(number) && text !== number;
};

/** Whether all other items are links, and no more than a trail may have: to judge thousands for each other would be quadratic. */
function endsTrail(article: GuardedArticle, item: Element): boolean {
  const all = item.parent?.children ?? [];
  if (all.length > MAX_STEPS) return false;
  const others = all.filter((one) => isTag(one) && one !== item && article.text(one) !== '');
  return others.length > 0 && others.every((one) => isTag(one) && article.linkShare(one) > 0.9);
}

/**
 * Whether it is in a quotation, list or definition, where it is the author's. The end of a breadcrumb trail and the
 * first term of a dictionary's entry are the headline.
 */
export const isQuotation: Guard = (article, node) => {
  const isQuote = (one: Element): boolean =>
    one.name === 'blockquote' ||
    one.name === 'q' ||
    (isDefinition(one) && elementBeside(article, one, 'prev') !== undefined);
  if (isInside(article.root, node, isQuote, true)) return true;
  const item = closest(node, ({ name }) => name === 'li');
  if (item && item !== article.root && isWithin(item, article.root) && !endsTrail(article, item)) return true;
  if (!isTag(node) || HEADING.test(node.name) || find(node, ({ name }) => HEADING.test(name))) return false;
  return isQuotedText(article.text(node));
};

/** Whether it is the line that opens `details`. */
export const isSummary: Guard = ({ root }, node) => isInside(root, node, ({ name }) => name === 'summary', true);
