/** Signal: a feed lists an article twice, with its text, and as a pointer to it under another link. */

import { THRESHOLDS } from '../../thresholds.ts';
import type { Signal } from './signal.ts';

/** One source and one title that tells items apart, within a day; only one of the two has a text. */
export const pointer: Signal = {
  id: 'pointer',
  examine(pair) {
    if (!pair.isSameSource || !pair.isSameTitle || !pair.inPlace.isOneTextless) return undefined;
    const isTelling = pair.inPlace.titleWords >= THRESHOLDS.titleAlone;
    return isTelling && pair.hoursApart <= THRESHOLDS.correctionHours ? { score: 1, grade: 'copy' } : undefined;
  },
  explain: () => 'its feed lists one title twice, and only one of the two has a text',
};
