/** Why: author and date are fields of their own. */
import { BYLINE, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.1;

export const byline: Rule = {
  id: 'byline',
  reason: 'author and date, shown apart',
  apply: (article) => removeContainers(article, (element) => BYLINE.test(namesOf(element)), MOST),
};
