/** Measures what two texts have word for word, and how much of the rest of each the other one knows. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { type Match, matchedIn } from './alignment.ts';
import { alignBodies } from './first-words.ts';
import type { FormSide } from './form.ts';

/** Words of a passage at least: shorter runs are set phrases. */
const MIN_WORDS = 4;

/** Shares from 0 to 1. */
export interface SharedPassages {
  /** Words of the shorter text's beginning that are in shared passages. */
  readonly share: number;
  /** Of the words outside of them, by squared rarity, those that the other text has; of the text where it is more. */
  readonly restKnown: number;
}

/** The words of `codes` that no match covers; `startOf` says where a match begins in them. */
function uncovered(codes: Uint16Array, matches: readonly Match[], startOf: (match: Match) => number): Uint16Array {
  const isCovered = new Uint8Array(codes.length);
  for (const match of matches) isCovered.fill(1, startOf(match), startOf(match) + match.length);
  return codes.filter((_, i) => isCovered[i] === 0);
}

/** Compares the newcomer `a` at `row` with `b` at `other`; `owner` stands for the newcomer in all its comparisons. */
export function sharedPassages(
  rows: ArticleColumns,
  { owner, row, a }: { readonly owner: object; readonly row: number; readonly a: FormSide },
  { other, b }: { readonly other: number; readonly b: FormSide },
  frequency: DocumentFrequency,
): SharedPassages {
  const matches = alignBodies(owner, rows, row, other).filter(({ length }) => length >= MIN_WORDS);
  const shorter = Math.min(a.body.length, b.body.length);
  if (matches.length === 0) return { share: 0, restKnown: 1 };
  const restA = uncovered(a.body, matches, (match) => match.a);
  const restB = uncovered(b.body, matches, (match) => match.b);
  return {
    share: matchedIn(matches) / shorter,
    restKnown: Math.max(a.knownTo(b, restA, frequency), b.knownTo(a, restB, frequency)),
  };
}
