/** Why: several signals ask how much of one body is in the other, and whether only the numbers differ. */

import type { SetOverlap } from '../index-store/bottom-k.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Pair } from './pair.ts';

/** Shared over all. */
export function jaccard({ shared, a, b }: SetOverlap): number {
  return shared / (a + b - shared || 1);
}

/** Shared over the smaller. */
export function containment({ shared, a, b }: SetOverlap): number {
  return shared / (Math.min(a, b) || 1);
}

/** How many numbers of the one stand for other numbers of the other. */
export function numbersReplaced({ shared, a, b }: SetOverlap): number {
  return Math.min(a, b) - shared;
}

/** Replaced numbers as a share of the shorter list; 0 when either has none. */
export function numbersApart(numbers: SetOverlap): number {
  return numbersReplaced(numbers) / (Math.min(numbers.a, numbers.b) || 1);
}

/**
 * Whether two texts of one wording are one form filled in twice: a series, or numbers replaced. Soon after, a few replaced
 * numbers are a correction; later, any is the next issue.
 */
export function isTemplate(pair: Pair): boolean {
  if (pair.isSeries) return true;
  const allowed = pair.hoursApart > THRESHOLDS.correctionHours ? 0 : THRESHOLDS.correctedNumbers;
  return numbersApart(pair.numbers) > allowed;
}

/** Whether one feed gives one text under titles that do not agree: its standing text, and no copy. */
export function isBoilerplateText(pair: Pair): boolean {
  return pair.isSameSource && pair.isTitled && !pair.isSameTitle && pair.titleCosine < THRESHOLDS.sameFeedTitle;
}
