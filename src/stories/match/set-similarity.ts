/** Similarity of sampled sets, and the tests for a template that was filled in again. */

import type { SetOverlap } from '../index-store/bottom-k.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Pair } from './pair.ts';

/** Shared elements over all, 0 to 1. */
export function jaccard({ shared, a, b }: SetOverlap): number {
  return shared / (a + b - shared || 1);
}

/** Shared elements over those of the smaller set, 0 to 1. */
export function containment({ shared, a, b }: SetOverlap): number {
  return shared / (Math.min(a, b) || 1);
}

/** How many numbers of the shorter list the other one lacks. */
export function numbersReplaced({ shared, a, b }: SetOverlap): number {
  return Math.min(a, b) - shared;
}

/** Replaced numbers as a share of the shorter list, 0 to 1; 0 when a list is empty. */
export function numbersApart(numbers: SetOverlap): number {
  return numbersReplaced(numbers) / (Math.min(numbers.a, numbers.b) || 1);
}

/**
 * Whether two texts of one wording are a template filled in twice: a series, or replaced numbers. Within a day a few
 * replaced numbers are a correction; later any of them marks the next issue.
 */
export function isTemplate(pair: Pair): boolean {
  if (pair.isSeries) return true;
  const allowed = pair.hoursApart > THRESHOLDS.correctionHours ? 0 : THRESHOLDS.correctedNumbers;
  return numbersApart(pair.numbers) > allowed;
}

/**
 * Whether one feed issued one item again: without any difference in title, text or date. A feed's editor decided that
 * everything else is two items.
 */
export function isSameItem(pair: Pair): boolean {
  return pair.isSameTitle && pair.isSameBody && pair.isSameDate;
}
