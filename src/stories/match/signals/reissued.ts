/** Why: publishers give one article a new guid or a new link; in its own feed that is an update and no second story. */

import { THRESHOLDS } from '../../thresholds.ts';
import { containment } from '../set-similarity.ts';
import type { Signal } from './signal.ts';

/** Same source, and the same link with like contents. A link that all items share (a front page) proves nothing alone. */
export const reissued: Signal = {
  id: 'reissued',
  examine(pair) {
    if (!pair.isSameSource || !pair.isSameLink || pair.isSeries) return undefined;
    const contained = containment(pair.shingles);
    const isLike = pair.isSameTitle || pair.bodyCosine >= THRESHOLDS.linkCosine || contained >= THRESHOLDS.copyJaccard;
    return isLike ? { score: 1, grade: 'copy' } : undefined;
  },
  explain: () => 'same feed, same link, like contents: issued again',
};
