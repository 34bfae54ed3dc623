/** Why: a heading such as "Related articles" and the links under it are a list of other articles without a name for its box. */
import { type Element, isTag } from 'domhandler';
import { isBlank } from '../../html/nodes.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters of a heading. */
const MAX_HEADING = 80;
/** Share of links in a block that belongs to the list. */
const LINKED = 0.5;

export const relatedLists: Rule = {
  id: 'related-lists',
  reason: 'list of other articles',
  apply(article) {
    for (const line of leafBlocksOf(article))
      if (line.element.parent && isHeading(article, line)) cutList(article, line);
  },
};

function isHeading(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_HEADING) return false;
  if (article.words.is('related', text) || article.words.is('readMore', text)) return true;
  const isMarked = /^h[1-6]$/.test(element.name) || text.endsWith(':');
  return (
    isMarked &&
    (article.words.starts('related', text) || article.words.starts('readMore', text)) &&
    listFollows(article, element)
  );
}

function listFollows(article: ArticleEditor, element: Element): boolean {
  for (let at = topOf(article, element).next; at; at = at.next) {
    if (isTag(at) && !isBlank(at)) return isLinks(article, at);
  }
  return false;
}

/** Cuts the heading with what follows it as long as that is links; nothing when no links follow. */
function cutList(article: ArticleEditor, line: LeafBlock): void {
  const start = topOf(article, line.element);
  const list: Element[] = [];
  for (let at = start.next; at; at = at.next) {
    if (!isTag(at) || isBlank(at)) continue;
    if (!isLinks(article, at)) break;
    list.push(at);
  }
  if (list.length === 0 && line.after > 0 && start.next) {
    if (line.after > MAX_HEADING || article.linkShare(line.element) > LINKED) return;
  }
  for (const element of list) article.remove(element);
  removeLeafBlock(article, line);
}

function isLinks(article: ArticleEditor, element: Element): boolean {
  return article.text(element) === '' || article.linkShare(element) >= LINKED;
}

/** The outermost element that holds nothing but the heading. */
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
