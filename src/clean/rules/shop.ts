/** Cuts what a shop adds to the description of a product: reviews of customers, delivery, payment, other products. */
import { namesOf, SHOP } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Reviews may be longer than the description; an element with nearly all of the text is a wrapper. */
const MAX_SHARE = 0.8;

/** Row `shop` of the table in `index.ts`. Only for pages that sell something: elsewhere a review is the article. */
export const shop: Rule = {
  id: 'shop',
  kind: 'remove',
  claim: 'thread',
  reason: 'of the shop, not of the product',
  apply(article) {
    if (article.facts.isShop !== true) return;
    removeContainers(article, (element) => SHOP.test(namesOf(element)), MAX_SHARE, MAX_SHARE);
  },
};
