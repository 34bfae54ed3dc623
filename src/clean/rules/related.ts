/** Why: lists of other articles lead away from this one. */
import type { Element } from 'domhandler';
import { namesOf, RELATED } from '../../html/class-names.ts';
import { cutNamed } from '../boxes.ts';
import type { Cuttings, Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.35;
/** Share of links from which a box is a list whatever its size, and below which it is text with a name of its own. */
const LIST = 0.5;
const TEXT = 0.15;
/** Characters. Titles of other articles without links (made by scripts) stay short. */
const SHORT = 200;
const LABEL = 60;

export const related: Rule = {
  id: 'related',
  reason: 'list of other articles',
  apply(article) {
    cutNamed(article, (element) => isNamed(element) && !isText(article, element), MOST);
    cutNamed(article, (element) => isNamed(element) && article.linkShare(element) >= LIST, 0.7);
  },
};

function isNamed(element: Element): boolean {
  return RELATED.test(namesOf(element));
}

function isText(article: Cuttings, element: Element): boolean {
  const links = article.linkShare(element);
  const { length } = article.text(element);
  return links === 0 ? length > LABEL : links < TEXT && length > SHORT;
}
