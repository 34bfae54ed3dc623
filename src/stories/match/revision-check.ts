/**
 * Compares a rewritten article with the other members of its story, and says whether it may still lead or belongs to it
 * at all. Without this check a feed could write anything into an article that is listed with another feed's.
 */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { COUNT_BITS, IN_TITLE } from '../text/fingerprint.ts';
import { REVISION } from '../thresholds.ts';
import { measure } from './measure.ts';
import type { Pair, Query } from './pair.ts';
import { sharesMostPhrases } from './set-similarity.ts';
import { contentOdds, lengthOf } from './signals/same-event.ts';
import { percent } from './signals/signal.ts';

/**
 * What a rewritten article is to its story: a `member` like any other; one that still belongs but `cannot-lead`, as it
 * says too little of the story; or `moved-out`, when it clearly reports something else.
 */
export type RevisionStatus = 'member' | 'cannot-lead' | 'moved-out';

/** The result of a check. */
export interface RevisionCheck {
  readonly status: RevisionStatus;
  /** How little agrees, in words. */
  readonly grounds: string;
}

/** The members from other feeds; all others when one feed wrote them all. */
function independentMembers(rows: ArticleColumns, row: number, others: readonly number[]): readonly number[] {
  const source = rows.source(row);
  const foreign = others.filter((other) => source === 0 || rows.source(other) !== source);
  return foreign.length > 0 ? foreign : others;
}

/** The mean log-odds of one event over the references; a feed counts once, by its best article. */
function meanOdds(rows: ArticleColumns, pairs: readonly Pair[]): number {
  const best = new Map<number, number>();
  for (const pair of pairs) {
    const feed = rows.source(pair.b) === 0 ? -pair.b : rows.source(pair.b);
    const odds = sharesMostPhrases(pair) ? REVISION.copyOdds : contentOdds(pair);
    best.set(feed, Math.max(best.get(feed) ?? Number.NEGATIVE_INFINITY, odds));
  }
  return [...best.values()].reduce((sum, odds) => sum + odds, 0) / best.size;
}

/**
 * The share of the query's title, weighted by rarity, that occurs in the references; 1 when the title has no salient
 * term.
 */
function titleCoverage(rows: ArticleColumns, { row, rarities }: Query, references: readonly number[]): number {
  const known = new Set(references.flatMap((other) => [...rows.words(other)]));
  const features = rows.features(row);
  const [start, end] = rows.bounds(row);
  let [all, shared] = [0, 0];
  for (let i = start; i < end; i++) {
    const term = features[i] ?? 0;
    if ((term & IN_TITLE) === 0) continue;
    const weight = (rarities[i - start] ?? 0) * Math.max(1, term & COUNT_BITS);
    all += weight;
    if (known.has(term >>> 8)) shared += weight;
  }
  return all === 0 ? 1 : shared / all;
}

function hasWords(rows: ArticleColumns, row: number): boolean {
  const [start, end] = rows.bounds(row);
  return end > start;
}

/**
 * Whether it clearly reports something else than every reference. An edit needs stronger proof than a new text (`own`:
 * with its earlier version).
 */
function isDifferentEvent(pairs: readonly Pair[], own: Pair): boolean {
  const isNew = own.cosine < REVISION.newCosine && !sharesMostPhrases(own);
  return pairs.every((pair) => {
    const length = lengthOf(pair.bodyWords);
    if (sharesMostPhrases(pair)) return false;
    if (pair.cosine < (1 - length) * REVISION.otherCosine + length * REVISION.otherLong) return true;
    const isFar = pair.cosine < REVISION.farCosine && contentOdds(pair) < REVISION.farOdds;
    return isNew && isFar && pair.bodyWords > 0;
  });
}

/**
 * Checks the rewritten article of `query` against the `others` of its story, one at least; `old` is the row of its
 * earlier version.
 */
export function checkRevision(
  rows: ArticleColumns,
  query: Query,
  old: number,
  others: readonly number[],
): RevisionCheck {
  const references = independentMembers(rows, query.row, others).filter((other) => hasWords(rows, other));
  // References without a word prove nothing against it; without a word of its own it cannot lead.
  if (references.length === 0) return { status: 'member', grounds: '' };
  if (!hasWords(rows, query.row)) return { status: 'cannot-lead', grounds: 'its text is empty now' };
  const pairs = references.map((other) => measure(rows, query, other));
  const cosine = pairs.reduce((best, pair) => Math.max(best, pair.cosine), 0);
  const title = titleCoverage(rows, query, references);
  const grounds = `rewritten: shares ${percent(cosine)} of its characteristic words with the story, ${percent(title)} of its title`;
  if (isDifferentEvent(pairs, measure(rows, query, old))) return { status: 'moved-out', grounds };
  const canLead = meanOdds(rows, pairs) >= REVISION.leadOdds && title >= REVISION.leadTitle;
  return { status: canLead ? 'member' : 'cannot-lead', grounds };
}
