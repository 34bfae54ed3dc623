/** Signal: a feed lists an article again under a new guid; within its feed that is one item, not a second story. */

import { THRESHOLDS } from '../../thresholds.ts';
import type { Signal } from './signal.ts';

/**
 * One source, one address, and texts that agree word for word within a day: any difference makes two items of what a
 * feed lists side by side, such as replies, incidents and comments on one page.
 */
export const reissued: Signal = {
  id: 'reissued',
  examine(pair) {
    if (!pair.isSameSource || !pair.isSameLink || !pair.isSameItem) return undefined;
    if (!pair.isSameTitle || !pair.isSameBody || pair.isOtherMedia) return undefined;
    if (pair.bodyWords < THRESHOLDS.reissuedWords || pair.hoursApart > THRESHOLDS.correctionHours) return undefined;
    return { score: 1, grade: 'copy' };
  },
  explain: () => 'its feed lists the same link, title and text again',
};
