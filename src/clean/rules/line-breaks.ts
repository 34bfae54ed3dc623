/** Writes the line breaks that a style keeps as elements, since styles are not published: a poem would be one line. */
import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { closest, createElement, createText, findAll, setChildren } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import { writeCodeLines } from '../code-lines.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** In the `style` attribute, or as a class of frameworks that have one class for each declaration. */
const STYLE =
  /(?:^|[;\s])white-space(?:-collapse)?\s*:\s*(?:pre(?:-line|-wrap|serve(?:-breaks)?)?|break-spaces)\s*(?:;|!|$)/i;
const CLASS =
  /(?:^|\s)(?:whitespace-(?:pre(?:-line|-wrap)?|break-spaces)|text-pre-wrap|ws-pre(?:-line|-wrap)?)(?:\s|$)/;
/** Elements whose line breaks are kept by HTML itself. */
const KEEPING = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);

/** Row `line-breaks` of the table in `index.ts`. */
export const lineBreaks: Rule = {
  id: 'line-breaks',
  kind: 'repair',
  claim: 'invisible',
  reason: 'line break of the style written as an element',
  apply(article) {
    writeCodeLines(article);
    const done = new Set<Element>();
    for (const element of article.elements)
      if (!done.has(element) && keepsBreaks(element)) writeBreaks(article, element, done);
  },
};

function keepsBreaks({ attribs, name }: Element): boolean {
  const { style, class: classes } = attribs;
  if (KEEPING.has(name)) return false;
  return (style !== undefined && STYLE.test(style)) || (classes !== undefined && CLASS.test(classes));
}

/** `done` gets every element that was looked at, so that none in another one is walked again. */
function writeBreaks(article: ArticleEditor, element: Element, done: Set<Element>): void {
  if (closest(element, ({ name }) => KEEPING.has(name))) return;
  for (const holder of [element, ...findAll(element, () => true)]) {
    done.add(holder);
    if (KEEPING.has(holder.name)) continue;
    const { children } = holder;
    if (!children.some(hasBreak)) continue;
    setChildren(
      holder,
      children.flatMap((child) => (hasBreak(child) ? linesOf(child, child.data) : [child])),
    );
  }
  article.forget(element);
}

function hasBreak(node: ChildNode): node is Text {
  return isText(node) && node.data.includes('\n');
}

/** The lines of the text with an element between two; white space next to a block or at its edge is not displayed. */
function linesOf(text: ChildNode, data: string): ChildNode[] {
  const start = isEdge(text, 'prev') ? data.trimStart() : data;
  const shown = isEdge(text, 'next') ? start.trimEnd() : start;
  return shown
    .split(/\r?\n/)
    .flatMap((line, at) => (at === 0 ? [createText(line)] : [createElement('br', {}), createText(line)]));
}

function isEdge(text: ChildNode, side: 'prev' | 'next'): boolean {
  const other = text[side];
  if (other) return isTag(other) && (BLOCKS.has(other.name) || other.name === 'br');
  const { parent } = text;
  return parent !== null && isTag(parent) && BLOCKS.has(parent.name);
}
