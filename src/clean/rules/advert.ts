/** Cuts advertisements and their labels: a third party paid for them and the author did not write them. */
import type { Element } from 'domhandler';
import { ADVERT, namesOf } from '../../html/class-names.ts';
import { closest, find } from '../../html/nodes.ts';
import { MAX_TOTAL_SHARE, outermost, removeContainers } from '../containers.ts';
import { leavesOf } from '../guards/guard.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.2;

/** Least sentences, or lines, of a text that leads nowhere. */
const MIN_LINES = 3;
/** Notes on paid links, which have none themselves. */
const DISCLOSURE = /-(?:disclosure|affiliate|sponsored|sponsor)(?=-)/;
const LEADS = new Set('a area button form iframe img picture video audio object embed script ins svg'.split(' '));

/** Whether it is lines of text that show and lead nowhere: an editor brought the name with the text from a mail. */
function isProse(article: ArticleEditor, element: Element): boolean {
  if (DISCLOSURE.test(namesOf(element).text) || find(element, ({ name }) => LEADS.has(name))) return false;
  const lines = leavesOf(element).filter((leaf) => article.text(leaf) !== '');
  return lines.length >= MIN_LINES && lines.some((leaf) => readsAsSentence(article.text(leaf), 0));
}

/** Row `advert` of the table in `index.ts`. */
export const advert: Rule = {
  id: 'advert',
  kind: 'remove',
  claim: 'box',
  reason: 'advertisement or its label',
  apply(article) {
    const named = outermost(article, (one) => ADVERT.test(namesOf(one)) && !article.isMost(one, MAX_SHARE));
    const chars = named.reduce((sum, one) => sum + article.text(one).length, 0);
    if (chars > MAX_TOTAL_SHARE * article.rest) return;
    const prose = new Set(named.filter((one) => isProse(article, one)));
    const isOfProse = (one: Element): boolean => prose.size > 0 && closest(one, (box) => prose.has(box)) !== undefined;
    removeContainers(article, (one) => ADVERT.test(namesOf(one)) && !isOfProse(one), MAX_SHARE);
  },
};
