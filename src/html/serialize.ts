/** Writes a tree as HTML; the sanitiser reads it next. */
import render from 'dom-serializer';
import type { AnyNode, ParentNode } from 'domhandler';

/** HTML of the content of `node`. */
export function innerHtml(node: ParentNode): string {
  return render(node.children, { encodeEntities: 'utf8' });
}

/** HTML of `node` itself. */
export function outerHtml(node: AnyNode): string {
  return render(node, { encodeEntities: 'utf8' });
}
