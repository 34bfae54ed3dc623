/** Why: a newcomer must fit the lead and the group, not one member only: that is what keeps chains from forming. */
import type { Pair } from './pair.ts';
import { signals } from './signals/index.ts';
import { eventScore } from './signals/same-event.ts';
import type { Finding } from './signals/signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A reason to join, with the signal that gave it. */
export interface Reason extends Finding {
  readonly signal: string;
}

/** The surest reason that the table of signals gives for `pair`. */
export function reasonFor(pair: Pair): Reason | undefined {
  for (const signal of signals) {
    const finding = signal.examine(pair);
    if (finding !== undefined) return { signal: signal.id, ...finding };
  }
  return undefined;
}

/**
 * Whether a newcomer fits a story: `reason` for its best member, `founder` the pair with the founding member, `pairs`
 * with a sample of the members, the best among them.
 */
export function fits(reason: Reason, founder: Pair, pairs: readonly Pair[]): boolean {
  if (reason.grade === 'copy') return reasonFor(founder) !== undefined;
  if (eventScore(founder) < THRESHOLDS.eventLead || founder.isSeries) return false;
  const mean = pairs.reduce((sum, pair) => sum + eventScore(pair), 0) / pairs.length;
  return mean >= THRESHOLDS.event;
}
