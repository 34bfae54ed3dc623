/**
 * Measures how well a newcomer fits a whole story. It must fit the seed article and the group, not one member only:
 * this prevents chains.
 */

import { THRESHOLDS } from '../thresholds.ts';
import type { Pair } from './pair.ts';
import { isOpposite, isOtherTurn } from './set-similarity.ts';
import { signals } from './signals/index.ts';
import { eventScore, isBarred, lengthOf } from './signals/same-event.ts';
import type { Finding, Signal } from './signals/signal.ts';

/** A finding, and the signal that made it. */
export interface Reason extends Finding {
  readonly signal: Signal;
}

/**
 * The first reason that the table of signals gives for `pair`; `scaling` says how near other stories are
 * (local-scaling.ts), `minScore` which same-event score can lead to a join.
 */
export function reasonFor(pair: Pair, scaling = 0, minScore: number = THRESHOLDS.eventLead): Reason | undefined {
  if (pair.isOtherRecording) return undefined;
  for (const signal of signals) {
    const finding = signal.examine(pair, scaling, minScore);
    if (finding !== undefined) return { signal, ...finding };
  }
  return undefined;
}

/**
 * Whether the story is closed to the newcomer: it has another filling of its form, or half of it or more is another
 * stage of the event or its opposite. One title may report a turn in words that the list of turns does not have.
 */
function isClosed(pairs: readonly Pair[]): boolean {
  if (pairs.some(({ inPlace }) => inPlace.isOtherForm)) return true;
  return pairs.filter((pair) => isOtherTurn(pair) || isOpposite(pair)).length * 2 >= pairs.length;
}

/** Whether a copy of a member agrees with the seed article. */
function agreesWith(seed: Pair, scaling: number): boolean {
  return reasonFor(seed)?.grade === 'copy' || eventScore(seed, scaling) >= THRESHOLDS.copyLead;
}

/**
 * The mean score over the members that the newcomer fits best: not every member covers every part of a long text.
 * A member that is another item for certain does not count, however similar its form is.
 */
function meanScore(newWords: number, all: readonly Pair[], scaling: number): number {
  const pairs = all.filter((pair) => !isBarred(pair));
  if (pairs.length === 0) return 0;
  const count = Math.ceil(pairs.length * (1 - lengthOf(newWords) * (1 - THRESHOLDS.groupShare)));
  const scores = pairs.map((pair) => eventScore(pair, scaling)).sort((a, b) => b - a);
  return scores.slice(0, count).reduce((sum, score) => sum + score, 0) / count;
}

/** The mean score that a newcomer of `newWords` words needs: a short one needs more the larger the group. */
function requiredScore(newWords: number, members: number): number {
  return THRESHOLDS.event + (1 - lengthOf(newWords)) * THRESHOLDS.eventGroupShort * (1 - 1 / members);
}

/**
 * How well a newcomer fits a story, 0 (not at all) to 1. `reason` is that for its best member, `seed` the pair with the
 * seed article, `pairs` those with a sample of the members, the best one included; `scaling` says how near other
 * stories are.
 */
export function clusterFit(reason: Reason, seed: Pair, pairs: readonly Pair[], scaling: number): number {
  if (reason.grade === 'copy') return !isClosed(pairs) && agreesWith(seed, scaling) ? 1 : 0;
  if (seed.isSeries || eventScore(seed, scaling) < THRESHOLDS.eventLead) return 0;
  // Comparisons word by word come last: they are slow.
  if (!pairs.some((pair) => eventScore(pair, scaling) >= THRESHOLDS.event) || isClosed(pairs)) return 0;
  const mean = meanScore(seed.newWords, pairs, scaling);
  return mean >= requiredScore(seed.newWords, pairs.length) ? mean : 0;
}
