/** Why: tags and categories are labels for the site’s search, not text. */
import { namesOf, TAGS } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.15;

export const tags: Rule = {
  id: 'tags',
  reason: 'subject labels',
  apply: (article) => removeContainers(article, (element) => TAGS.test(namesOf(element)), MOST),
};
