/** Why: two newsrooms tell one event in their own words; the rare words, names and numbers are the same. */

import type { Pair } from '../pair.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { percent, type Signal } from './signal.ts';

/** How much two articles look like one event, 0 to 1. */
export function eventScore(pair: Pair): number {
  return 0.6 * pair.cosine + 0.2 * pair.titleCosine + 0.1 * (pair.titleCoverA + pair.titleCoverB);
}

export const sameEvent: Signal = {
  id: 'same-event',
  examine(pair) {
    if (pair.isSeries) return undefined;
    const score = eventScore(pair);
    if (score < THRESHOLDS.eventLead) return undefined;
    return {
      score,
      grade: 'same-event',
      evidence: `${percent(pair.cosine)} of telling words shared, ${percent(pair.titleCosine)} of the titles'`,
    };
  },
};
