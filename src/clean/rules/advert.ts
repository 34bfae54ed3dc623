/** Cuts advertisements and their labels: a third party paid for them and the author did not write them. */
import { ADVERT, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.2;

/** Row `advert` of the table in `index.ts`. */
export const advert: Rule = {
  id: 'advert',
  kind: 'remove',
  claim: 'box',
  reason: 'advertisement or its label',
  apply: (article) => removeContainers(article, (element) => ADVERT.test(namesOf(element)), MAX_SHARE),
};
