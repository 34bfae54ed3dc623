/** Why: one way to write a tree back as HTML, quick and without surprises: the sanitiser reads it next. */
import render from 'dom-serializer';
import type { AnyNode, ParentNode } from 'domhandler';

/** HTML of what is inside `node`. */
export function innerHtml(node: ParentNode): string {
  return render(node.children, { encodeEntities: 'utf8' });
}

/** HTML of `node` itself. */
export function outerHtml(node: AnyNode): string {
  return render(node, { encodeEntities: 'utf8' });
}
