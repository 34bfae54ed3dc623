/** Cuts lists of tags and categories: they are metadata. */
import type { Element } from 'domhandler';
import { namesOf, TAGS } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

/** What a dish is called by its course and kitchen is the recipe. */
const RECIPE = /-recipes?(?=-)/;

function isTags(element: Element): boolean {
  const names = namesOf(element);
  return TAGS.test(names) && !RECIPE.test(names.text);
}

/** Row `tags` of the table in `index.ts`. */
export const tags: Rule = {
  id: 'tags',
  kind: 'remove',
  claim: 'label',
  reason: 'subject labels',
  apply: (article) => removeContainers(article, isTags, MAX_SHARE),
};
