/** Cuts the labels of players, polls, print and font-size tools. */
import { namesOf, WIDGET } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

/** Row `widget` of the table in `index.ts`. */
export const widget: Rule = {
  id: 'widget',
  kind: 'remove',
  reason: 'reading aid or player',
  apply: (article) => removeContainers(article, (element) => WIDGET.test(namesOf(element)), MAX_SHARE),
};
