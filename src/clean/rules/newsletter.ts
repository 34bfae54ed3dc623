/** Why: requests to subscribe are about the publisher, not about the story. */
import { NEWSLETTER, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.25;

export const newsletter: Rule = {
  id: 'newsletter',
  reason: 'request to subscribe, follow, install or pay',
  apply: (article) => removeContainers(article, (element) => NEWSLETTER.test(namesOf(element)), MOST),
};
