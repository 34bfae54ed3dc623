/** Describes a cut for the trace: where it was, and whether a reader saw something other than text there. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { find, UNREAD } from '../html/nodes.ts';
import { pathOf } from '../html/path.ts';
import { isApart } from '../html/text.ts';

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

/**
 * The child elements of `node` if its text is theirs, with a space between them: one alone, or blocks, and no other text.
 * Undefined if it is not.
 */
export function separateParts(node: ParentNode): readonly Element[] | undefined {
  if (isTag(node) && UNREAD.has(node.name)) return undefined;
  const parts: Element[] = [];
  let areApart = true;
  for (const child of node.children) {
    if (isTag(child)) {
      parts.push(child);
      areApart &&= isApart(child) || UNREAD.has(child.name);
      if (!areApart && parts.length > 1) return undefined;
    } else if (isText(child) && child.data.trim() !== '') return undefined;
  }
  return parts.length > 0 ? parts : undefined;
}
