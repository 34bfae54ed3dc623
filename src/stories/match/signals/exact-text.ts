/** Signal: two equal bodies are a copy; within one feed only if title and date are equal too. */

import { THRESHOLDS } from '../../thresholds.ts';
import { isOtherIssue, isReissue } from '../set-similarity.ts';
import type { Signal } from './signal.ts';

/** Equal bodies, too long for a coincidence, whose titles do not mark two issues of a series. */
export const exactText: Signal = {
  id: 'exact-text',
  examine(pair) {
    if (!pair.isSameBody || pair.inPlace.textWords < THRESHOLDS.exactWords) return undefined;
    if (pair.isSameSource ? !isReissue(pair) : isOtherIssue(pair)) return undefined;
    return { score: 1, grade: 'copy' };
  },
  explain: (pair) => `the same text of ${pair.inPlace.textWords} words`,
};
