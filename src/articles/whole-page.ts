/** Finds the part of a page that is its own, for pages that are lists: the whole page without its frame. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { createElement, find, findAll, isWithin } from '../html/nodes.ts';
import type { Measures } from './measure.ts';

/** Share of the page's text that a marked main element must have. */
const MIN_MAIN_SHARE = 0.3;
const FRAME = new Set(['header', 'footer', 'nav']);

/** Share of the text of all cards that the element of the list must have. */
const MIN_CARDS_SHARE = 0.75;

/**
 * The innermost element with most of the `cards` and the headline, if it is in the marked main element or there is none;
 * else the main element, or a new element with the children of `body` that are not the frame, moved out of it.
 */
export function wholePage(body: ParentNode, measures: Measures, cards: readonly Element[]): Element {
  const charsOf = (element: Element): number => measures.get(element)?.chars ?? 0;
  const total = body.children.reduce((sum, child) => sum + (isTag(child) ? charsOf(child) : 0), 0);
  const [main] = findAll(body, ({ name, attribs }) => name === 'main' || attribs.role === 'main').sort(
    (a, b) => charsOf(b) - charsOf(a),
  );
  const isMarked = main !== undefined && charsOf(main) >= MIN_MAIN_SHARE * total;
  const list = holderOf(cards, charsOf);
  if (list && (!isMarked || isWithin(list, main))) return list;
  if (isMarked) return main;
  return createElement(
    'div',
    {},
    body.children.filter((child) => !isTag(child) || !FRAME.has(child.name)),
  );
}

/** The innermost element below the body with most of the cards' text, widened to the nearest heading of the page. */
function holderOf(cards: readonly Element[], charsOf: (element: Element) => number): Element | undefined {
  const sums = new Map<Element, number>();
  let all = 0;
  for (const card of cards) {
    all += charsOf(card);
    for (let at: ParentNode | null = card.parent; at && isTag(at) && at.name !== 'body'; at = at.parent)
      sums.set(at, (sums.get(at) ?? 0) + charsOf(card));
  }
  // Ancestors are met after what is inside them only for one card: the smallest element that holds enough is the list.
  const holders = [...sums].filter(([, chars]) => chars >= MIN_CARDS_SHARE * all).map(([element]) => element);
  const list = holders.sort((a, b) => charsOf(a) - charsOf(b))[0];
  for (let at: Element | undefined = list, level = 0; at && level < MAX_LEVELS; level++) {
    if (find(at, ({ name }) => name === 'h1')) return at;
    at = at.parent && isTag(at.parent) && at.parent.name !== 'body' ? at.parent : undefined;
  }
  return list;
}

/** Levels from the list up to the element with its heading. */
const MAX_LEVELS = 5;
