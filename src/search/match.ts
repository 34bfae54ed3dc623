/** Decides whether a text has what a query names, with the words and the order that an index of it would have. */
import type { SearchQuery, SearchTerm } from '../model/search.ts';

/** Whether `line`, made by `lineOf`, has every term of `query` and none that it excludes. */
export function isMatch(line: string, { terms, excluded }: SearchQuery): boolean {
  const padded = ` ${line} `;
  return terms.every((term) => hasTerm(padded, term)) && !excluded.some((term) => hasTerm(padded, term));
}

function hasTerm(padded: string, { words, isPrefix }: SearchTerm): boolean {
  return padded.includes(` ${words.join(' ')}${isPrefix ? '' : ' '}`);
}
