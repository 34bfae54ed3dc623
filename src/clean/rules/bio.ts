/** Cuts the author biography, which is the same on every article by that person. */
import { BIO, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.25;

/** Row `bio` of the table in `index.ts`. */
export const bio: Rule = {
  id: 'bio',
  kind: 'remove',
  claim: 'beside',
  reason: 'about the author',
  apply: (article) => removeContainers(article, (element) => BIO.test(namesOf(element)), MAX_SHARE),
};
