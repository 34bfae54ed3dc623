/** Cuts newsletter, app and subscription promotions. */
import { NEWSLETTER, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.25;

/** Row `newsletter` of the table in `index.ts`. */
export const newsletter: Rule = {
  id: 'newsletter',
  kind: 'remove',
  claim: 'box',
  reason: 'request to subscribe, follow, install or pay',
  apply: (article) => removeContainers(article, (element) => NEWSLETTER.test(namesOf(element)), MAX_SHARE),
};
