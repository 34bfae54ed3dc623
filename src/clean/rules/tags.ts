/** Cuts lists of tags and categories: they are metadata. */
import { namesOf, TAGS } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

/** Row `tags` of the table in `index.ts`. */
export const tags: Rule = {
  id: 'tags',
  kind: 'remove',
  claim: 'label',
  reason: 'subject labels',
  apply: (article) => removeContainers(article, (element) => TAGS.test(namesOf(element)), MAX_SHARE),
};
