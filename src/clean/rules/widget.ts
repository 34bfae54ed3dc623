/** Why: players, polls, print and font-size tools show words of their own. */
import { namesOf, WIDGET } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.15;

export const widget: Rule = {
  id: 'widget',
  reason: 'reading aid or player',
  apply: (article) => removeContainers(article, (element) => WIDGET.test(namesOf(element)), MOST),
};
