/** Cuts lists of other articles and teasers, by their class names. */
import type { Element } from 'domhandler';
import { namesOf, RELATED, TEASER } from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { isFigureBox, removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.35;
/** Share of link text from which a larger element is a list too, and below which a teaser is the article's own text. */
const LIST_LINK_SHARE = 0.5;
const TEXT_LINK_SHARE = 0.15;
/** A teaser without links that is no longer than this is a label, in characters. */
const MAX_LABEL_CHARS = 60;

/** Row `related` of the table in `index.ts`. */
export const related: Rule = {
  id: 'related',
  kind: 'remove',
  claim: 'box',
  reason: 'list of other articles',
  apply(article) {
    removeContainers(
      article,
      (element) =>
        RELATED.test(namesOf(element)) && !isWithoutLinks(article, element) && !isFigureBox(article, element),
      MAX_SHARE,
    );
    removeContainers(article, (element) => TEASER.test(namesOf(element)) && !isText(article, element), MAX_SHARE);
    removeContainers(
      article,
      (element) => RELATED.test(namesOf(element)) && article.linkShare(element) >= LIST_LINK_SHARE,
      0.7,
    );
  },
};

/** Whether it is a text that leads nowhere, whatever its name: no list of articles. */
function isWithoutLinks(article: ArticleEditor, element: Element): boolean {
  return linksIn(element).length === 0 && isText(article, element);
}

function isText(article: ArticleEditor, element: Element): boolean {
  return article.linkShare(element) < TEXT_LINK_SHARE && article.text(element).length > MAX_LABEL_CHARS;
}
