/** Cuts the author biography, which is the same on every article by that person. */
import type { Element } from 'domhandler';
import { BIO, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence } from '../sentences.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.25;

/** Characters of "Written by", a name and a position. */
const MAX_NAME_CHARS = 100;

/** Whether it only names who wrote a feed's item, which no other field need do. */
function isAuthorOfItem(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  return article.facts.isFragment === true && text !== '' && text.length <= MAX_NAME_CHARS && !endsSentence(text);
}

/** Row `bio` of the table in `index.ts`. */
export const bio: Rule = {
  id: 'bio',
  kind: 'remove',
  claim: 'beside',
  reason: 'about the author',
  apply: (article) =>
    removeContainers(article, (element) => BIO.test(namesOf(element)) && !isAuthorOfItem(article, element), MAX_SHARE),
};
