/** Signal: two feeds link one page. The link is a claim, so it counts only with similar contents. */

import { THRESHOLDS } from '../../thresholds.ts';
import type { Pair } from '../pair.ts';
import { containment, isOtherItem } from '../set-similarity.ts';
import { percent, type Signal } from './signal.ts';

/** Whether two feeds of one site link one page at two addresses, with a text for each: mostly two posts of a live page. */
function isOtherPart({ isSameSite, isAddressed, isSameItem, bodyWords }: Pair): boolean {
  return isSameSite && isAddressed && !isSameItem && bodyWords > 0;
}

/** Whether two feeds of one site link one article, which they may tease in different words. */
function isOneArticle(pair: Pair): boolean {
  return pair.isSameSite && !isOtherPart(pair) && pair.cosine >= THRESHOLDS.siteCosine;
}

/** Whether the contents back the claim; a post without a text must say something of the article in its title. */
function isBacked(pair: Pair, contained: number): boolean {
  if (isOneArticle(pair)) return true;
  if (isOtherPart(pair)) return contained >= THRESHOLDS.copyJaccard;
  if (pair.bodyWords === 0)
    return pair.titleCosine >= THRESHOLDS.titlesAgree || pair.titleInBody >= THRESHOLDS.titleInBody;
  return pair.bodyCosine >= THRESHOLDS.linkCosine || contained >= THRESHOLDS.copyJaccard;
}

/** The same canonical URL in another feed, with similar contents. */
export const canonicalLink: Signal = {
  id: 'canonical-link',
  examine(pair) {
    if (!pair.isSameLink || pair.isSameSource || pair.isSeries) return undefined;
    const contained = containment(pair.shingles);
    if (!isBacked(pair, contained) || isOtherItem(pair)) return undefined;
    // A post without a text says nothing more than that it links the article.
    if (isOneArticle(pair) || pair.inPlace.isOneTextless) return { score: 1, grade: 'copy' };
    const isCopy = contained >= THRESHOLDS.copyJaccard && pair.shingles.shared >= THRESHOLDS.copySample;
    return { score: Math.max(contained, pair.cosine), grade: isCopy ? 'copy' : 'same-event' };
  },
  explain(pair) {
    if (isOneArticle(pair)) return 'two feeds of one site link one article';
    if (pair.inPlace.isOneTextless) return 'one is a post that only links the other, under a title that fits';
    if (pair.bodyWords === 0) return 'both only link one article, under titles that agree';
    return `same link, and ${percent(Math.max(containment(pair.shingles), pair.cosine))} of the contents agree`;
  },
};
