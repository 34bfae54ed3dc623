/** Cuts lists of tags and categories: they are metadata. */
import type { Element } from 'domhandler';
import { namesOf, TAGS } from '../../html/class-names.ts';
import { outermost, removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

/** What a dish is called by its course and kitchen is the recipe. */
const RECIPE = /-recipes?(?=-)/;

function isTags(element: Element): boolean {
  const names = namesOf(element);
  return TAGS.test(names) && !RECIPE.test(names.text);
}

/** Elements of one class from which on they are parts of the entries of a feed's item: who wrote each, and what more there is. */
const MIN_ENTRIES = 4;
/** Share of links from which on it is a tag alone. */
const MIN_LINK_SHARE = 0.9;

/** Classes that name tags and are those of several elements with different texts: an item has its tags once. */
function namesOfEntries(article: ArticleEditor): Set<string> {
  const texts = new Map<string, Set<string>>();
  for (const element of outermost(article, (one) => isTags(one) && article.linkShare(one) < MIN_LINK_SHARE)) {
    const key = element.attribs.class ?? '';
    texts.set(key, (texts.get(key) ?? new Set()).add(article.text(element)));
  }
  return new Set([...texts].filter(([, different]) => different.size >= MIN_ENTRIES).map(([key]) => key));
}

/** Row `tags` of the table in `index.ts`. */
export const tags: Rule = {
  id: 'tags',
  kind: 'remove',
  claim: 'label',
  reason: 'subject labels',
  apply(article) {
    const ofEntries = article.facts.isFragment ? namesOfEntries(article) : new Set<string>();
    removeContainers(article, (one) => isTags(one) && !ofEntries.has(one.attribs.class ?? ''), MAX_SHARE);
  },
};
