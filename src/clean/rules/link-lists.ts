/** Why: a list whose every entry is the headline of another article needs no heading to be known. */
import { type Element, isTag } from 'domhandler';
import { findAll } from '../../html/nodes.ts';
import { cutNamed } from '../boxes.ts';
import type { Cuttings, Rule } from '../rule.ts';

/** Share of the article's text. */
const MOST = 0.2;
const ALL_LINKS = 0.9;
/** Characters of a headline: shorter ones are names and terms, which belong to the text. */
const MIN_HEADLINE = 28;
const MIN_ENTRIES = 2;

export const linkLists: Rule = {
  id: 'link-lists',
  reason: 'list of links to other articles',
  apply(article) {
    cutNamed(article, (element) => isList(element) && isHeadlines(article, element), MOST);
  },
};

function isList(element: Element): boolean {
  return (
    element.name === 'ul' ||
    element.name === 'ol' ||
    element.name === 'aside' ||
    element.name === 'section' ||
    element.name === 'div'
  );
}

function isHeadlines(article: Cuttings, element: Element): boolean {
  if (article.linkShare(element) < ALL_LINKS) return false;
  const links = findAll(element, (one) => one.name === 'a' && article.text(one) !== '');
  if (links.length < MIN_ENTRIES || element.children.every((child) => !isTag(child))) return false;
  return links.reduce((sum, link) => sum + article.text(link).length, 0) / links.length >= MIN_HEADLINE;
}
