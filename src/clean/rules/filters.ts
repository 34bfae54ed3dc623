/** Cuts the controls of a list: filters, sort orders and counts of results. */
import type { Element } from 'domhandler';
import { FILTERS, namesOf } from '../../html/class-names.ts';
import { isFigureBox, isMediaBox, removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the list. */
const MAX_SHARE = 0.4;

/** Row `filters` of the table in `index.ts`. */
export const filters: Rule = {
  id: 'filters',
  kind: 'remove',
  claim: 'box',
  reason: 'controls of a list',
  apply(article) {
    // "Filter" is also what changes the colours of a picture.
    const isPicture = (element: Element): boolean => isMediaBox(article, element) || isFigureBox(article, element);
    removeContainers(article, (element) => FILTERS.test(namesOf(element)) && !isPicture(element), MAX_SHARE);
  },
};
