/** Signal: a wire copy that was cut, re-headed or corrected still shares most phrases word for word. */

import { THRESHOLDS } from '../../thresholds.ts';
import { containment, isOtherIssue, jaccard, sharesMostPhrases } from '../set-similarity.ts';
import { percent, type Signal } from './signal.ts';

/** In two feeds: shared phrases, of both bodies or of the shorter one (an excerpt), with numbers that agree. */
export const nearCopy: Signal = {
  id: 'near-copy',
  examine(pair) {
    if (pair.isSameSource || !sharesMostPhrases(pair) || isOtherIssue(pair)) return undefined;
    return { score: Math.max(jaccard(pair.shingles), containment(pair.shingles)), grade: 'copy' };
  },
  explain(pair) {
    const like = jaccard(pair.shingles);
    if (like >= THRESHOLDS.copyJaccard) return `${percent(like)} of all phrases are in both texts`;
    return `${percent(containment(pair.shingles))} of the shorter text's phrases are in the longer`;
  },
};
