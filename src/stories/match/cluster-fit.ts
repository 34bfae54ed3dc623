/** Why: a newcomer must fit the lead and the group, not one member only: that is what keeps chains from forming. */

import { THRESHOLDS } from '../thresholds.ts';
import type { Pair } from './pair.ts';
import { signals } from './signals/index.ts';
import { eventScore, lengthOf } from './signals/same-event.ts';
import type { Finding, Signal } from './signals/signal.ts';

/** A finding with the signal that made it. */
export interface Reason extends Finding {
  readonly signal: Signal;
}

/** The surest reason that the table of signals gives for `pair`, where other stories are as near as `scaling` says. */
export function reasonFor(pair: Pair, scaling = 0): Reason | undefined {
  for (const signal of signals) {
    const finding = signal.examine(pair, scaling);
    if (finding !== undefined) return { signal, ...finding };
  }
  return undefined;
}

/** Whether a copy of some member may stand beside the founder. */
function agreesWith(founder: Pair, scaling: number): boolean {
  return reasonFor(founder)?.grade === 'copy' || eventScore(founder, scaling) >= THRESHOLDS.copyLead;
}

/** The mean over the members that a newcomer of so many words fits best: not every member tells every part of a long text. */
function meanScore(newWords: number, pairs: readonly Pair[], scaling: number): number {
  const asked = Math.ceil(pairs.length * (1 - lengthOf(newWords) * (1 - THRESHOLDS.groupShare)));
  const scores = pairs.map((pair) => eventScore(pair, scaling)).sort((a, b) => b - a);
  return scores.slice(0, asked).reduce((sum, score) => sum + score, 0) / asked;
}

/** The mean score that a newcomer of so many words needs with so many members: of a short text a large group knows more than it says. */
function neededOf(newWords: number, members: number): number {
  return THRESHOLDS.event + (1 - lengthOf(newWords)) * THRESHOLDS.eventGroupShort * (1 - 1 / members);
}

/**
 * How well a newcomer fits a story, 0 (not at all) to 1: `reason` for its best member, `founder` the pair with the
 * founding member, `pairs` with a sample of the members, the best among them; `scaling` how near other stories are.
 */
export function clusterFit(reason: Reason, founder: Pair, pairs: readonly Pair[], scaling: number): number {
  if (reason.grade === 'copy') return agreesWith(founder, scaling) ? 1 : 0;
  if (founder.isSeries || eventScore(founder, scaling) < THRESHOLDS.eventLead) return 0;
  const mean = meanScore(founder.newWords, pairs, scaling);
  return mean >= neededOf(founder.newWords, pairs.length) ? mean : 0;
}
