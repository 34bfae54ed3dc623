/** Why: most rules cut boxes that say by name what they are; that one of them may be a wrapper of everything is asked in one place. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import type { ArticleEditor } from './rule.ts';

/** Boxes of one kind that hold more of the text than this together are what the article is made of (a ticker of `comment`s). */
const MAX_TOGETHER = 0.65;

/** Elements of the article that `test` accepts, without those inside another. */
export function outermost(article: ArticleEditor, test: (element: Element) => boolean): Element[] {
  const found = new Set<Element>();
  for (const element of article.elements) {
    if (test(element) && isOutermost(element, article.root, found)) found.add(element);
  }
  return [...found];
}

/** Whether `element` still hangs under `root`, with none of `found` between. */
function isOutermost(element: Element, root: Element, found: ReadonlySet<Element>): boolean {
  for (let at: ParentNode | null = element.parent; at; at = at.parent) {
    if (at === root) return true;
    if (isTag(at) && found.has(at)) return false;
  }
  return false;
}

/** Cuts every outermost element that `test` accepts and that holds at most `most` (share) of the article's text. */
export function removeContainers(
  article: ArticleEditor,
  test: (element: Element) => boolean,
  most: number,
  together: number = MAX_TOGETHER,
): void {
  const boxes = outermost(article, (element) => test(element) && !article.isMost(element, most));
  const chars = boxes.reduce((sum, box) => sum + article.text(box).length, 0);
  if (chars > together * article.rest) return;
  for (const box of boxes) article.remove(box);
}
