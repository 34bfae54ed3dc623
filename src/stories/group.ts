/** Why: a newcomer must fit the lead and the group, not one member only: that is what keeps chains from forming. */
import type { Pair } from './pair.ts';
import { signals } from './signals/index.ts';
import { eventScore } from './signals/same-event.ts';
import type { Finding, Signal } from './signals/signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A finding with the signal that made it. */
export interface Reason extends Finding {
  readonly signal: Signal;
}

/** The surest reason that the table of signals gives for `pair`. */
export function reasonFor(pair: Pair): Reason | undefined {
  for (const signal of signals) {
    const finding = signal.examine(pair);
    if (finding !== undefined) return { signal, ...finding };
  }
  return undefined;
}

/** Whether a copy of some member may stand beside the founder. */
function agreesWith(founder: Pair): boolean {
  return reasonFor(founder)?.grade === 'copy' || eventScore(founder) >= THRESHOLDS.copyLead;
}

function meanScore(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, pair) => sum + eventScore(pair), 0) / pairs.length;
}

/** Long texts are measured on more words, and a group on more pairs: both may agree a little less. */
function longTextEase(words: number, members: number): number {
  const { shortWords, longWords, eventLong, eventGroup } = THRESHOLDS;
  const length = Math.min(1, Math.max(0, (words - shortWords) / (longWords - shortWords)));
  return length * (eventLong + eventGroup * (1 - 1 / members));
}

/**
 * How well a newcomer fits a story, 0 (not at all) to 1: `reason` for its best member, `founder` the pair with the
 * founding member, `pairs` with a sample of the members, the best among them.
 */
export function fitOf(reason: Reason, founder: Pair, pairs: readonly Pair[]): number {
  if (reason.grade === 'copy') return agreesWith(founder) ? 1 : 0;
  if (founder.isSeries || eventScore(founder) < THRESHOLDS.eventLead) return 0;
  const mean = meanScore(pairs);
  const needed = THRESHOLDS.event - longTextEase(founder.newWords, pairs.length);
  return mean >= needed ? mean : 0;
}
