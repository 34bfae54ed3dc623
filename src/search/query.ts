/** Reads what a reader types into a search box: words, "phrases", -exclusions and beginnings*. No text is a syntax error. */
import type { SearchQuery, SearchTerm } from '../model/search.ts';
import { queryWords } from './words.ts';

/** Characters of a query. */
export const MAX_QUERY_LENGTH = 200;
/** Words, phrases and exclusions in a query. */
export const MAX_TERMS = 12;
/** Letters that a beginning has at least: one letter begins a tenth of all words. */
const MIN_PREFIX_LENGTH = 2;

/** A query, or why there is nothing to search for. */
export type ReadQuery =
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'empty' | 'too-long' };

/** A part: an optional minus, then a phrase in quotation marks of any language or characters up to a space, then an optional asterisk. */
const PARTS = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))(\*?)/g;

/** Reads `text`. */
export function readQuery(text: string): ReadQuery {
  const line = text.trim();
  if ([...line].length > MAX_QUERY_LENGTH) return { kind: 'too-long' };
  const terms: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const [, minus, phrase, word = '', star] of line.matchAll(PARTS)) {
    const term = termOf(phrase ?? word, star === '*' || (phrase === undefined && word.endsWith('*')));
    if (term === undefined) continue;
    (minus === '-' ? excluded : terms).push(term);
  }
  if (terms.length === 0) return { kind: 'empty' };
  if (terms.length + excluded.length > MAX_TERMS) return { kind: 'too-long' };
  return { kind: 'query', query: { terms, excluded } };
}

function termOf(part: string, isBeginning: boolean): SearchTerm | undefined {
  const { words, isOpen } = queryWords(part);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  return { words, isPrefix: isOpen || (isBeginning && last.length >= MIN_PREFIX_LENGTH) };
}
