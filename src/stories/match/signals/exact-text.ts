/** Why: the same words in the same order are a copy, save for standing texts under changing titles. */

import { THRESHOLDS } from '../../thresholds.ts';
import { isBoilerplateText, isTemplate } from '../set-similarity.ts';
import type { Signal } from './signal.ts';

/** Equal bodies long enough to be no coincidence, whose titles do not mark two items of a series. */
export const exactText: Signal = {
  id: 'exact-text',
  examine(pair) {
    if (!pair.isSameBody || pair.bodyWords < THRESHOLDS.exactWords || isTemplate(pair) || isBoilerplateText(pair))
      return undefined;
    return { score: 1, grade: 'copy' };
  },
  explain: (pair) => `the same text of ${pair.bodyWords} words`,
};
