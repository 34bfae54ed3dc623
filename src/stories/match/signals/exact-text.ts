/** Signal: two equal bodies are a copy; within one feed only if title and date are equal too. */

import { THRESHOLDS } from '../../thresholds.ts';
import { isSameItem, isTemplate } from '../set-similarity.ts';
import type { Signal } from './signal.ts';

/** Equal bodies, too long for a coincidence, whose titles do not mark two issues of a series. */
export const exactText: Signal = {
  id: 'exact-text',
  examine(pair) {
    if (!pair.isSameBody || pair.bodyWords < THRESHOLDS.exactWords || isTemplate(pair)) return undefined;
    if (pair.isSameSource && !isSameItem(pair)) return undefined;
    return { score: 1, grade: 'copy' };
  },
  explain: (pair) => `the same text of ${pair.bodyWords} words`,
};
