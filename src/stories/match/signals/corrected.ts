/** Signal: a newsroom sends its text again under a title that announces a correction. */

import { CORRECTED } from '../../thresholds.ts';
import { isCorrection, jaccard } from '../set-similarity.ts';
import { percent, type Signal } from './signal.ts';

/** One text, also in one feed, with the figures that were put right; the correction is listed, or shown in its place. */
export const corrected: Signal = {
  id: CORRECTED,
  examine: (pair) => (isCorrection(pair) ? { score: 1, grade: 'copy' } : undefined),
  explain: (pair) =>
    `its title announces a correction, and ${percent(jaccard(pair.shingles))} of all phrases are in both texts`,
};
