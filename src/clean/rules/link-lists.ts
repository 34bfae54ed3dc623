/** Cuts lists of links to other articles without a heading or name: most of their links are headlines. */
import { type Element, isTag } from 'domhandler';
import { linksIn } from '../../html/links.ts';
import { isBlank } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import { looksLikeHeadline } from '../headline-match.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Share of the article's text above which the list is content. */
const MAX_SHARE = 0.2;
/** Share of an element's text in links. */
const MIN_LINK_SHARE = 0.9;

const LISTS = new Set(['ul', 'ol', 'aside', 'section', 'div', 'table']);

/** Row `link-lists` of the table in `index.ts`. */
export const linkLists: Rule = {
  id: 'link-lists',
  kind: 'remove',
  claim: 'box',
  reason: 'list of links to other articles',
  apply(article) {
    removeContainers(article, (element) => LISTS.has(element.name) && isHeadlines(article, element), MAX_SHARE);
  },
};

function isHeadlines(article: ArticleEditor, element: Element): boolean {
  if (article.linkShare(element) < MIN_LINK_SHARE || isIntroduced(article, element)) return false;
  const links = linksIn(element).filter((link) => article.text(link) !== '');
  const isList = element.name === 'ul' || element.name === 'ol';
  if (links.length < (isList ? 1 : 2) || element.children.every((child) => !isTag(child))) return false;
  const headlines = links.filter((link) => looksLikeHeadline(article.text(link), link, article.facts.ownUrls));
  return headlines.length > links.length / 2;
}

/** Whether a sentence with a colon introduces the list. */
function isIntroduced(article: ArticleEditor, element: Element): boolean {
  let before = element.prev;
  while (before && isBlank(before)) before = before.prev;
  return (
    before !== null &&
    isTag(before) &&
    /[:：]$/.test(article.text(before)) &&
    article.linkShare(before) < MIN_LINK_SHARE
  );
}
