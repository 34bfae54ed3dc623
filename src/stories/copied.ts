/** Why: several signals ask how much of one body is in the other, and whether only the numbers differ. */
import type { Pair, Sample } from './pair.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Shared over all. */
export function jaccard({ shared, a, b }: Sample): number {
  return shared / (a + b - shared || 1);
}

/** Shared over the smaller. */
export function containment({ shared, a, b }: Sample): number {
  return shared / (Math.min(a, b) || 1);
}

/** Share of the shorter list of numbers that the other lacks; 0 when either has none. */
export function numbersApart({ shared, a, b }: Sample): number {
  const fewest = Math.min(a, b);
  return fewest === 0 ? 0 : 1 - shared / fewest;
}

/** Whether the two look like one form filled in twice: a standing title, or a text whose numbers changed. */
export function isTemplate(pair: Pair): boolean {
  return pair.isSeries || numbersApart(pair.numbers) > THRESHOLDS.copyNumbersApart;
}
