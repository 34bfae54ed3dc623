/** Cuts a heading such as "Related articles" and the links under it, where no class names the list. */
import { type Element, isTag } from 'domhandler';
import { isSameSite, linksIn, linksToItself } from '../../html/links.ts';
import { findAll, isBlank } from '../../html/nodes.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, opensQuotation } from '../sentences.ts';

/** Maximum length of a heading, in characters. */
const MAX_HEADING_CHARS = 80;
/** Least share of link text in a block of the list. */
const MIN_LINK_SHARE = 0.5;

/** Row `related-lists` of the table in `index.ts`. */
export const relatedLists: Rule = {
  id: 'related-lists',
  kind: 'remove',
  claim: 'line',
  reason: 'list of other articles',
  apply(article) {
    const headings = leafBlocksOf(article).filter((line) => isHeading(article, line));
    const sections = new Set(headings.filter((line) => !isLabel(article, line)));
    const areSections = article.facts.isFragment === true && sections.size >= MIN_SECTIONS;
    for (const line of headings) {
      if (areSections && sections.has(line)) continue;
      if (line.element.parent && isHeading(article, line)) removeList(article, line);
    }
  },
};

function isHeading(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_HEADING_CHARS || opensQuotation(text)) return false;
  if (article.words.is('readMore', text) && isOfManual(article, element)) return false;
  if (isLabel(article, { text })) return true;
  const isMarked = /^h[1-6]$/.test(element.name) || (text.endsWith(':') && !isIntroduction(article, text));
  return (
    isMarked &&
    (article.words.starts('related', text) || article.words.starts('readMore', text)) &&
    listFollows(article, element)
  );
}

/** Headings of a feed's item that only start with such words, from which on they are those of its sections: "Best of …". */
const MIN_SECTIONS = 4;

/** Whether the line is such a heading and nothing else. */
function isLabel({ words }: ArticleEditor, { text }: Pick<LeafBlock, 'text'>): boolean {
  return words.is('related', text) || words.is('readMore', text);
}

/** Words of a line of the author that introduces a list, though its first word is one of a page's own. */
const MIN_INTRODUCTION_WORDS = 6;

/** "More than forty boats have been entered:", not "Read more in our guides:" or "More Helpful Articles …". */
function isIntroduction({ words }: ArticleEditor, text: string): boolean {
  const known = Math.max(words.wordsOfStart('related', text), words.wordsOfStart('readMore', text));
  return known < 2 && !/^\S+\s\p{Lu}/u.test(text) && text.split(' ').length >= MIN_INTRODUCTION_WORDS;
}

/** Whether the page is a manual, or the heading links to itself as those of manuals do. */
function isOfManual({ facts }: ArticleEditor, heading: Element): boolean {
  return facts.isDocumentation === true || linksToItself(heading);
}

function listFollows(article: ArticleEditor, element: Element): boolean {
  for (let at = topOf(article, element).next; at; at = at.next) {
    if (isTag(at) && !isBlank(at)) return isLinks(article, at);
  }
  return false;
}

/**
 * Cuts the heading and the blocks of links that follow it. Text after the heading keeps it, unless it is nearly the
 * end.
 */
function removeList(article: ArticleEditor, line: LeafBlock): void {
  const start = topOf(article, line.element);
  const list = listAfter(article, start);
  if (list.length > 0 && list.every((element) => isBibliography(article, element))) return;
  if (list.length === 0 && line.after > 0 && start.next) {
    if (line.after > MAX_HEADING_CHARS || article.linkShare(line.element) > MIN_LINK_SHARE) return;
  }
  // The heading first: without its list, it would seem to head the text below.
  removeLeafBlock(article, line);
  for (const element of list) article.remove(element);
}

/**
 * Whether a list names works of others: all links lead to other sites, and every item says more than its link. In the content
 * of a feed the links are enough: a publisher writes links to other sites there by hand.
 */
function isBibliography(article: ArticleEditor, element: Element): boolean {
  const links = linksIn(element);
  const items = findAll(element, ({ name }) => name === 'li');
  return (
    items.length > 0 &&
    links.every(({ attribs }) => !isSameSite(attribs.href ?? '', article.facts.ownUrls) && !isPaid(attribs.rel)) &&
    (article.facts.isFragment === true || items.every((item) => article.linkShare(item) < 1))
  );
}

function isPaid(rel: string | undefined): boolean {
  return /\b(?:sponsored|nofollow)\b/.test(rel ?? '');
}

/** The blocks of links directly after `start`. */
function listAfter(article: ArticleEditor, start: Element): Element[] {
  const list: Element[] = [];
  for (let at = start.next; at; at = at.next) {
    if (!isTag(at) || isBlank(at)) continue;
    if (!isLinks(article, at)) break;
    list.push(at);
  }
  return list;
}

function isLinks(article: ArticleEditor, element: Element): boolean {
  // Without text, pictures that lead to other articles; a picture or player that leads nowhere is the article's.
  if (article.text(element) === '') return linksIn(element).length > 0;
  return article.linkShare(element) >= MIN_LINK_SHARE && !isProse(article, element);
}

/** Characters outside of its links from which a sentence is no label of them. */
const MIN_PROSE_CHARS = 60;

/** Whether it is a paragraph that says more than its links, and ends as a sentence: who wrote what, with the work linked. */
function isProse(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  return (
    element.name === 'p' && endsSentence(text) && (1 - article.linkShare(element)) * text.length >= MIN_PROSE_CHARS
  );
}

/** The outermost element that holds only the heading. */
function topOf(article: ArticleEditor, element: Element): Element {
  let at = element;
  while (
    at.parent &&
    isTag(at.parent) &&
    at.parent !== article.root &&
    at.parent.children.every((one) => one === at || isBlank(one))
  )
    at = at.parent;
  return at;
}
