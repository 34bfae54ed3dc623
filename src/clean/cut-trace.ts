/** Describes a cut for the trace: where it was, and whether a reader saw something other than text there. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { find, UNREAD } from '../html/nodes.ts';
import { pathOf } from '../html/path.ts';

const MEDIA = new Set(['img', 'iframe', 'video', 'audio', 'svg', 'math']);

/** Whether a reader sees `node` or something in it although it has no text. */
export function showsMedia(node: ChildNode): boolean {
  return isTag(node) && (MEDIA.has(node.name) || find(node, ({ name }) => MEDIA.has(name)) !== undefined);
}

/** The path of `node`, or of the element around it. */
export function placeOf(node: ChildNode): string {
  const at = isTag(node) ? node : node.parent;
  return at && isTag(at) ? pathOf(at) : '';
}

/** The only child element of `node` if the rest is white space: their texts are the same. */
export function onlyElement(node: ParentNode): Element | undefined {
  if (isTag(node) && UNREAD.has(node.name)) return undefined;
  let only: Element | undefined;
  for (const child of node.children) {
    if (isTag(child)) {
      if (only) return undefined;
      only = child;
    } else if (isText(child) && child.data.trim() !== '') return undefined;
  }
  return only;
}
