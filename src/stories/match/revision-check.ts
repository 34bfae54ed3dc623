/** Why: a feed may write anything into an article that stands beside another's: what was rewritten is held against its story again. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { COUNT_BITS, IN_TITLE } from '../text/fingerprint.ts';
import { REVISION, THRESHOLDS } from '../thresholds.ts';
import { measure, type Pair, type Query } from './pair.ts';
import { containment, jaccard } from './set-similarity.ts';
import { contentOdds, lengthOf } from './signals/same-event.ts';
import { percent } from './signals/signal.ts';

/**
 * What a rewritten article is to its story: `fits` as a newcomer would; `strayed`, when it still tells of it but may not
 * stand for it; `left`, when it clearly tells something else.
 */
export type RevisionStatus = 'fits' | 'strayed' | 'left';

export interface RevisionCheck {
  readonly standing: RevisionStatus;
  /** In words, how little agrees. */
  readonly grounds: string;
}

/** The members that a feed did not write itself; all others where it wrote all. */
function witnessesOf(rows: ArticleColumns, row: number, others: readonly number[]): readonly number[] {
  const source = rows.source(row);
  const foreign = others.filter((other) => source === 0 || rows.source(other) !== source);
  return foreign.length > 0 ? foreign : others;
}

function isCopy({ shingles }: Pair): boolean {
  if (shingles.shared < THRESHOLDS.copySample) return false;
  return jaccard(shingles) >= THRESHOLDS.copyJaccard || containment(shingles) >= THRESHOLDS.copyContainment;
}

/** How well the witnesses agree with it, one feed counting once: in the mean, log-odds of one event. */
function meanOdds(rows: ArticleColumns, pairs: readonly Pair[]): number {
  const best = new Map<number, number>();
  for (const pair of pairs) {
    const feed = rows.source(pair.b) === 0 ? -pair.b : rows.source(pair.b);
    const odds = isCopy(pair) ? REVISION.copyOdds : contentOdds(pair);
    best.set(feed, Math.max(best.get(feed) ?? Number.NEGATIVE_INFINITY, odds));
  }
  return [...best.values()].reduce((sum, odds) => sum + odds, 0) / best.size;
}

/** Which share of its title the witnesses know, weighed by rarity; 1 when the title tells nothing. */
function titleKnown(rows: ArticleColumns, { row, rarities }: Query, witnesses: readonly number[]): number {
  const known = new Set(witnesses.flatMap((other) => [...rows.words(other)]));
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

/** Whether it clearly tells something else than every witness: more is asked of an edit than of another text altogether. */
function isOther(pairs: readonly Pair[], own: Pair): boolean {
  const isNew = own.cosine < REVISION.newCosine && !isCopy(own);
  return pairs.every((pair) => {
    const length = lengthOf(pair.bodyWords);
    if (isCopy(pair)) return false;
    if (pair.cosine < (1 - length) * REVISION.otherCosine + length * REVISION.otherLong) return true;
    const isFar = pair.cosine < REVISION.farCosine && contentOdds(pair) < REVISION.farOdds;
    return isNew && isFar && pair.bodyWords > 0;
  });
}

/**
 * How the rewritten article of `probe` stands to the `others` of its story, of whom there is one at least; `old` is the row that
 * it had.
 */
export function checkRevision(
  rows: ArticleColumns,
  probe: Query,
  old: number,
  others: readonly number[],
): RevisionCheck {
  const witnesses = witnessesOf(rows, probe.row, others).filter((other) => hasWords(rows, other));
  // Of witnesses that say nothing, nothing can be held against it; one that says nothing itself stands for nothing.
  if (witnesses.length === 0) return { standing: 'fits', grounds: '' };
  if (!hasWords(rows, probe.row)) return { standing: 'strayed', grounds: 'nothing is left of its text' };
  const pairs = witnesses.map((other) => measure(rows, probe, other));
  const cosine = pairs.reduce((best, pair) => Math.max(best, pair.cosine), 0);
  const title = titleKnown(rows, probe, witnesses);
  const grounds = `rewritten: ${percent(cosine)} of its telling words agree with the story, ${percent(title)} of its title`;
  if (isOther(pairs, measure(rows, probe, old))) return { standing: 'left', grounds };
  const isFit = meanOdds(rows, pairs) >= REVISION.leadOdds && title >= REVISION.leadTitle;
  return { standing: isFit ? 'fits' : 'strayed', grounds };
}
