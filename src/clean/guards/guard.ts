/** What a guard is, and the views of the tree that guards share. Each is bounded, so that hostile pages cost no more. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { closest, find, findAll } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import type { BoilerplateWords } from '../lists/index.ts';

/** The article as the guards read it. */
export interface GuardedArticle {
  readonly root: Element;
  text(element: ParentNode): string;
  linkShare(element: Element): number;
  readonly words: BoilerplateWords;
  readonly facts: { readonly isThread?: boolean; readonly isShop?: boolean };
}

/** Nodes that are cut in the same step and count as cut already. */
export type Together = ReadonlySet<ChildNode>;

/** Whether the guard refuses the cut of `node`. */
export type Guard = (article: GuardedArticle, node: ChildNode, together: Together) => boolean;

/** Siblings looked at on one side; the limit makes the guards linear on hostile pages. */
export const MAX_STEPS = 200;

/** The two directions among siblings. */
export type Side = 'prev' | 'next';

/** The heading elements. */
export const HEADING = /^h[1-6]$/;

/** Text of an element or text node; white space is folded only in elements. */
export function textOfNode(article: GuardedArticle, node: ChildNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? article.text(node) : '';
}

/** Whether the node is text or an element without blocks in it. */
export function isInline(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && !BLOCKS.has(node.name) && !find(node, ({ name }) => BLOCKS.has(name)));
}

/** The nearest element in the article that `test` accepts, from `node` or its parent upwards, below the root. */
export function holderOf(root: Element, node: ChildNode, test: (element: Element) => boolean): Element | undefined {
  const holder = closest(node, (one) => one === root || test(one));
  return holder === root ? undefined : holder;
}

/** Whether an ancestor of `node` in the article passes `test`, or `node` itself if `orSelf`. */
export function isInside(root: Element, node: ChildNode, test: (element: Element) => boolean, orSelf = false): boolean {
  if (orSelf) return holderOf(root, node, test) !== undefined;
  const { parent } = node;
  return parent !== null && isTag(parent) && holderOf(root, parent, test) !== undefined;
}

/** The next sibling element with text on that side. */
export function elementBeside(article: GuardedArticle, node: ChildNode, side: Side): Element | undefined {
  let at = node[side];
  for (let steps = 0; at && steps < MAX_STEPS; steps++, at = at[side])
    if (isTag(at) && article.text(at) !== '') return at;
  return undefined;
}

/** Blocks without blocks inside, or the element itself. */
export function leavesOf(element: Element): Element[] {
  const blocks = findAll(element, ({ name }) => BLOCKS.has(name));
  const leaves = blocks.filter((block) => !find(block, ({ name }) => BLOCKS.has(name)));
  return leaves.length > 0 ? leaves : [element];
}

/** The next block of text after `node`. */
export function nextText(article: GuardedArticle, node: ChildNode, together: Together): Element | undefined {
  let at: ChildNode = node;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    while (!at.next) {
      const { parent }: ChildNode = at;
      if (!parent || !isTag(parent) || parent === article.root) return undefined;
      at = parent;
    }
    at = at.next;
    if (isTag(at) && !together.has(at) && article.text(at) !== '')
      return leavesOf(at).find((leaf) => article.text(leaf) !== '');
  }
  return undefined;
}
