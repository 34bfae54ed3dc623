/** Why: most rules cut boxes that say by name what they are; that one of them may be a wrapper of everything is asked in one place. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import type { Cuttings } from './rule.ts';

/** Boxes of one kind that hold more of the text than this together are what the article is made of (a ticker of `comment`s). */
const MOST_TOGETHER = 0.65;

/** Elements that `test` accepts, without those inside another. */
export function outermost(node: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (test(child)) found.push(child);
    else found.push(...outermost(child, test));
  }
  return found;
}

/** Cuts every outermost element that `test` accepts and that holds at most `most` (share) of the article's text. */
export function cutNamed(
  article: Cuttings,
  test: (element: Element) => boolean,
  most: number,
  together: number = MOST_TOGETHER,
): void {
  const boxes = outermost(article.root, (element) => test(element) && !article.isMost(element, most));
  const chars = boxes.reduce((sum, box) => sum + article.text(box).length, 0);
  if (chars > together * article.text(article.root).length) return;
  for (const box of boxes) article.remove(box);
}
