/** Cuts elements that a rule recognises by tag or class, and spares those that are wrappers of the article itself. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import type { ArticleEditor } from './rule.ts';

/**
 * Matches with a larger share of the text together are the article itself, such as a live ticker of `comment` elements.
 */
const MAX_TOTAL_SHARE = 0.65;

/** Elements of the article that `test` accepts, without those inside another match. */
export function outermost(article: ArticleEditor, test: (element: Element) => boolean): Element[] {
  const found = new Set<Element>();
  for (const element of article.elements) {
    if (test(element) && isOutermost(element, article.root, found)) found.add(element);
  }
  return [...found];
}

/** Whether `element` is still under `root`, with no element of `found` in between. */
function isOutermost(element: Element, root: Element, found: ReadonlySet<Element>): boolean {
  for (let at: ParentNode | null = element.parent; at; at = at.parent) {
    if (at === root) return true;
    if (isTag(at) && found.has(at)) return false;
  }
  return false;
}

/**
 * Cuts every outermost element that `test` accepts. `maxShare` and `maxTotalShare` are shares (0 to 1) of the article's
 * text: an element with more is kept as a wrapper, and if the matches together have more, all are kept.
 */
export function removeContainers(
  article: ArticleEditor,
  test: (element: Element) => boolean,
  maxShare: number,
  maxTotalShare: number = MAX_TOTAL_SHARE,
): void {
  const matches = outermost(article, (element) => test(element) && !article.isMost(element, maxShare));
  const chars = matches.reduce((sum, match) => sum + article.text(match).length, 0);
  if (chars > maxTotalShare * article.rest) return;
  for (const match of matches) article.remove(match);
}
