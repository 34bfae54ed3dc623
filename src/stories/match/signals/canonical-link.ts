/** Signal: two feeds link one page. The link is a claim, so it counts only with similar contents. */

import { THRESHOLDS } from '../../thresholds.ts';
import { containment } from '../set-similarity.ts';
import { percent, type Signal } from './signal.ts';

/** The same canonical URL in another feed, with similar contents. */
export const canonicalLink: Signal = {
  id: 'canonical-link',
  examine(pair) {
    if (!pair.isSameLink || pair.isSameSource || pair.isSeries) return undefined;
    const contained = containment(pair.shingles);
    if (pair.bodyCosine < THRESHOLDS.linkCosine && contained < THRESHOLDS.copyJaccard) return undefined;
    const isCopy = contained >= THRESHOLDS.copyJaccard && pair.shingles.shared >= THRESHOLDS.copySample;
    return { score: Math.max(contained, pair.cosine), grade: isCopy ? 'copy' : 'same-event' };
  },
  explain: (pair) => `same link, ${percent(Math.max(containment(pair.shingles), pair.cosine))} of the contents agree`,
};
