/** Reads what a reader types into a search box: words, "phrases", -exclusions and beginnings*. No text is a syntax error. */
import type { SearchQuery, SearchTerm } from '../model/search.ts';
import { withoutInvisible } from './invisible.ts';
import { queryPhrases } from './words.ts';

/** Characters of a query. */
export const MAX_QUERY_LENGTH = 200;
/** Words, phrases and exclusions in a query. */
export const MAX_TERMS = 12;
/** Letters that a beginning has at least: with two, a search reads a tenth of the index. */
const MIN_PREFIX_LENGTH = 3;

/** A query, or why there is nothing to search for. */
export type ReadQuery =
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'empty' | 'too-long' };

/** A part: an optional minus, then a phrase in quotation marks of any language or characters up to a space, then an optional asterisk. */
const PARTS = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))(\*?)/g;

/** Reads `text`. */
export function readQuery(text: string): ReadQuery {
  const line = withoutInvisible(text).trim();
  if ([...line].length > MAX_QUERY_LENGTH) return { kind: 'too-long' };
  const terms: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const [, minus, phrase, word = '', star] of line.matchAll(PARTS)) {
    const found = termsOf(phrase ?? word, star === '*' || (phrase === undefined && word.endsWith('*')));
    (minus === '-' ? excluded : terms).push(...found);
  }
  if (terms.length === 0) return { kind: 'empty' };
  if (terms.length + excluded.length > MAX_TERMS) return { kind: 'too-long' };
  return { kind: 'query', query: { terms, excluded } };
}

function termsOf(part: string, isBeginning: boolean): readonly SearchTerm[] {
  return queryPhrases(part).map((words, i, all) => {
    const isLong = [...(words.at(-1) ?? '')].length >= MIN_PREFIX_LENGTH;
    return { words, isPrefix: isBeginning && isLong && i === all.length - 1 };
  });
}
