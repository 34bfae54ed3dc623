/** Cuts newsletter, app and subscription promotions. */
import type { Element } from 'domhandler';
import { NEWSLETTER, namesOf } from '../../html/class-names.ts';
import { outermost, removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.25;
/** Elements of one name, each with a text of its own of so many characters, that are parts of the page and no promotions. */
const MIN_SERIES = 4;
const MIN_PART_CHARS = 60;

/** Row `newsletter` of the table in `index.ts`. */
export const newsletter: Rule = {
  id: 'newsletter',
  kind: 'remove',
  claim: 'box',
  reason: 'request to subscribe, follow, install or pay',
  apply(article) {
    const named = outermost(article, (element) => NEWSLETTER.test(namesOf(element)));
    const parts = partsOfSeries(article, named);
    removeContainers(article, (element) => NEWSLETTER.test(namesOf(element)) && !parts.has(element), MAX_SHARE);
  },
};

/** Elements of a name that the page gives to several different texts: `cta-card` for what it offers. */
function partsOfSeries(article: ArticleEditor, named: readonly Element[]): ReadonlySet<Element> {
  const texts = new Map<string, Set<string>>();
  for (const element of named) {
    const text = article.text(element);
    if (text.length >= MIN_PART_CHARS) texts.set(keyOf(element), (texts.get(keyOf(element)) ?? new Set()).add(text));
  }
  return new Set(named.filter((element) => (texts.get(keyOf(element))?.size ?? 0) >= MIN_SERIES));
}

function keyOf({ name, attribs }: Element): string {
  return `${name} ${attribs.class ?? ''}`;
}
