/** Why: lists of other articles lead away from this one. */
import type { Element } from 'domhandler';
import { namesOf, RELATED, TEASER } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.35;
/** Share of links from which a box is a list whatever its size, and below which a teaser is the article's own. */
const LIST = 0.5;
const TEXT = 0.15;
/** Characters of a teaser without a link that may be a label. */
const LABEL = 60;

export const related: Rule = {
  id: 'related',
  reason: 'list of other articles',
  apply(article) {
    removeContainers(article, (element) => RELATED.test(namesOf(element)), MOST);
    removeContainers(article, (element) => TEASER.test(namesOf(element)) && !isText(article, element), MOST);
    removeContainers(article, (element) => RELATED.test(namesOf(element)) && article.linkShare(element) >= LIST, 0.7);
  },
};

function isText(article: ArticleEditor, element: Element): boolean {
  return article.linkShare(element) < TEXT && article.text(element).length > LABEL;
}
