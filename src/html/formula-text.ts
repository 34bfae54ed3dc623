/** Writes a formula in MathML as one line of text: its TeX source, or its parts with the signs that a reader would write. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';

/**
 * The text of a `math` element: the source in its `alttext`, else its content with `^`, `_`, `/` and `√` for what the layout
 * says. White space is not folded.
 */
export function formulaText(math: Element): string {
  const { alttext = '' } = math.attribs;
  return alttext.trim() === '' ? lineOf(math.children) : alttext;
}

/** How deep the layout is followed: deeper formulas are not written by hand, and give no more text. */
const MAX_DEPTH = 200;

/** Not shown, or a source that repeats the formula. */
const UNSEEN = new Set(['annotation', 'annotation-xml', 'mphantom']);
/** Elements with an index below, a power above or both: the signs before the children after the first. */
const SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['msup', ['^']],
  ['msub', ['_']],
  ['msubsup', ['_', '^']],
  ['munder', ['_']],
  ['mover', ['^']],
  ['munderover', ['_', '^']],
]);

function lineOf(nodes: readonly ChildNode[], depth = 0): string {
  if (depth > MAX_DEPTH) return '';
  return nodes.map((node) => (isText(node) ? node.data : isTag(node) ? partOf(node, depth + 1) : '')).join('');
}

function partOf(element: Element, depth: number): string {
  const { name, children } = element;
  if (UNSEEN.has(name)) return '';
  const parts = children.filter(isTag);
  const [first, second] = parts;
  const signs = SCRIPTS.get(name);
  if (signs && first) return withScripts(first, parts.slice(1), signs, depth);
  if (name === 'mfrac' && first && second) return `${grouped([first], depth)}/${grouped([second], depth)}`;
  if (name === 'mroot' && first && second) return `^${grouped([second], depth)}√${grouped([first], depth)}`;
  if (name === 'msqrt') return `√${grouped(parts, depth)}`;
  const line = lineOf(children, depth);
  if (name !== 'mtr' && name !== 'mtd') return line;
  return nextElement(element) ? line + (name === 'mtr' ? '; ' : ' ') : line;
}

/** A line or arrow over a letter is read with it, as written. */
function withScripts(base: Element, others: readonly Element[], signs: readonly string[], depth: number): string {
  const isAccent =
    signs.length === 1 && base.parent !== null && isTag(base.parent) && /^m(?:over|under)$/.test(base.parent.name);
  const scripts = others.map((other, at) =>
    isAccent && other.name === 'mo' ? lineOf([other], depth) : `${signs[at] ?? ''}${grouped([other], depth)}`,
  );
  return lineOf([base], depth) + scripts.join('');
}

/** In brackets where it is more than a number or a letter. */
function grouped(parts: readonly Element[], depth: number): string {
  const line = lineOf(parts, depth);
  return parts.length === 1 && /^\s*(?:[\p{L}\p{M}]|[\p{N}.,]+|\p{L}[\p{L}\p{M}\p{N}]*)\s*$/u.test(line)
    ? line.trim()
    : `(${line.trim()})`;
}

function nextElement(element: Element): boolean {
  let next = element.next;
  while (next && !isTag(next)) next = next.next;
  return next !== null;
}
