/** Signal: a publisher reissues an article under a new guid; within its feed that is an update, not a second story. */

import { THRESHOLDS } from '../../thresholds.ts';
import { containment } from '../set-similarity.ts';
import type { Signal } from './signal.ts';

/** Same source and link, with similar contents: a link that all items share (a front page) proves nothing by itself. */
export const reissued: Signal = {
  id: 'reissued',
  examine(pair) {
    if (!pair.isSameSource || !pair.isSameLink || pair.isSeries) return undefined;
    const contained = containment(pair.shingles);
    const isLike = pair.isSameTitle || pair.bodyCosine >= THRESHOLDS.linkCosine || contained >= THRESHOLDS.copyJaccard;
    return isLike ? { score: 1, grade: 'copy' } : undefined;
  },
  explain: () => 'same feed, same link, similar contents: reissued',
};
