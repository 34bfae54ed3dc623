/** Cuts the byline: author and date are separate fields of the article. */
import { BYLINE, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.1;

/** Row `byline` of the table in `index.ts`. */
export const byline: Rule = {
  id: 'byline',
  kind: 'remove',
  reason: 'author and date, returned as separate fields',
  apply: (article) => removeContainers(article, (element) => BYLINE.test(namesOf(element)), MAX_SHARE),
};
