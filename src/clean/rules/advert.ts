/** Why: advertisement is paid for by others and was never written by the author. */
import { ADVERT, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.2;

export const advert: Rule = {
  id: 'advert',
  reason: 'advertisement or its label',
  apply: (article) => removeContainers(article, (element) => ADVERT.test(namesOf(element)), MOST),
};
