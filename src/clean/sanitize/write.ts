/**
 * Writes the allowed part of a tree so that parsing it again gives the same tree; elements that HTML cannot nest are
 * split.
 */
import { safeAttributes } from './attributes.ts';
import { escapeAttribute, escapeText, plainText } from './characters.ts';
import {
  ALLOWED,
  CLOSES_P,
  DROPPED,
  HEADINGS,
  HIDES_P,
  LIST_WRAPPERS,
  LISTS,
  MATH_DROPPED,
  MATH_LAYOUT,
  MATH_TEXT,
  NOT_IN_ITSELF,
  PARENTS,
  RENAMED,
  STRICT_CHILDREN,
  VOID,
} from './elements.ts';
import { type ChildNode, type Content, type Element, LimitExceeded, MAX_DEPTH } from './parse.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const HTML = 'http://www.w3.org/1999/xhtml';

interface Writer {
  readonly parts: string[];
  /** Names of the elements that are open in the output, outermost first. */
  readonly open: string[];
  readonly base: string | undefined;
  /** Elements open in the input tree, for the limit. */
  depth: number;
}

/** Allowed HTML of `fragment`. Throws LimitExceeded on a tree deeper than `MAX_DEPTH` twice over. */
export function writeClean(fragment: Content, base: string | undefined): string {
  const writer: Writer = { parts: [], open: [], base, depth: 0 };
  writeAll(writer, fragment.childNodes);
  return writer.parts.join('');
}

function writeAll(writer: Writer, nodes: readonly ChildNode[]): void {
  writer.depth += 1;
  if (writer.depth > 2 * MAX_DEPTH) throw new LimitExceeded('depth');
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) writeText(writer, node.value);
    else if ('tagName' in node) writeElement(writer, node);
  }
  writer.depth -= 1;
}

function writeText(writer: Writer, value: string): void {
  const parent = writer.open.at(-1);
  if (parent !== undefined && STRICT_CHILDREN.has(parent)) return;
  const text = plainText(value);
  // A newline right after <pre> is not read as text, so one that is text is written twice.
  if (text.startsWith('\n') && writer.parts.at(-1)?.startsWith('<pre') === true) writer.parts.push('\n');
  if (text !== '') writer.parts.push(escapeText(text));
}

function writeElement(writer: Writer, element: Element): void {
  const isMath = element.namespaceURI === MATHML && element.tagName === 'math';
  const name = RENAMED.get(element.tagName) ?? element.tagName;
  const parent = writer.open.at(-1) ?? '';
  if (STRICT_CHILDREN.get(parent)?.has(name) === false) return;
  if (isMath) writeMath(writer, element);
  else if (element.namespaceURI === HTML && !DROPPED.has(element.tagName)) writeHtml(writer, element, name, parent);
}

function writeHtml(writer: Writer, element: Element, name: string, parent: string): void {
  const fitting = PARENTS.get(name)?.has(parent) === false ? substitute(name, parent) : name;
  if (!ALLOWED.has(name) || (LISTS.has(parent) && LIST_WRAPPERS.has(name))) writeAll(writer, element.childNodes);
  else if (fitting === undefined || !nests(writer.open, fitting)) writeApart(writer, element.childNodes);
  else writeNamed(writer, fitting, element);
}

/** What an element becomes outside of the parents it needs; undefined: only its content is written. */
function substitute(name: string, parent: string): string | undefined {
  if (name !== 'li' && name !== 'dt' && name !== 'dd') return undefined;
  if (LISTS.has(parent)) return parent === 'dl' ? 'dd' : 'li';
  return 'div';
}

/** Whether the parser leaves an element `name` where it is, inside the elements `open`. */
function nests(open: readonly string[], name: string): boolean {
  if (NOT_IN_ITSELF.has(name)) return !open.includes(name);
  if (HEADINGS.has(name) && open.some((other) => HEADINGS.has(other))) return false;
  if (!CLOSES_P.has(name)) return true;
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const other = open[index] ?? '';
    if (other === 'p') return false;
    if (HIDES_P.has(other)) return true;
  }
  return true;
}

/** Writes the content of a block that cannot be nested here, with spaces that separate it from its neighbours. */
function writeApart(writer: Writer, nodes: readonly ChildNode[]): void {
  writeText(writer, ' ');
  writeAll(writer, nodes);
  writeText(writer, ' ');
}

/** Elements that need one of these attributes; without any, they are replaced by their content. */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['img', ['src', 'srcset']],
  ['source', ['src']],
  ['span', ['lang', 'dir']],
]);

function writeNamed(writer: Writer, name: string, element: Element): void {
  const attributes = safeAttributes(name, element.attrs, writer.base);
  if (NEEDED.get(name)?.some((attribute) => attributes.has(attribute)) === false) writeAll(writer, element.childNodes);
  else if (VOID.has(name)) writeTag(writer, name, attributes);
  else if (!isEmptyPlayer(name, attributes, element, writer.base)) {
    writeTag(writer, name, attributes);
    writer.open.push(name);
    writeAll(writer, element.childNodes);
    writer.open.pop();
    writer.parts.push(`</${name}>`);
  }
}

/** Whether a player has neither a safe address nor a `source` child with one. */
function isEmptyPlayer(
  name: string,
  attributes: ReadonlyMap<string, string>,
  element: Element,
  base: string | undefined,
): boolean {
  return (name === 'video' || name === 'audio') && !attributes.has('src') && !hasSource(element, base);
}

function hasSource(element: Element, base: string | undefined): boolean {
  return element.childNodes.some(
    (child) =>
      child.nodeName === 'source' && 'attrs' in child && safeAttributes('source', child.attrs, base).has('src'),
  );
}

function writeTag(writer: Writer, name: string, attributes: ReadonlyMap<string, string>): void {
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) tag += ` ${attribute}="${escapeAttribute(value)}"`;
  writer.parts.push(`${tag}>`);
}

/**
 * MathML is safe because no HTML element is ever written inside `math`: layout elements contain only MathML elements,
 * the text integration points (mi, mn, mo, ms, mtext) only text, so the parser never leaves foreign content in between.
 */
function writeMath(writer: Writer, element: Element): void {
  const name = mathName(element);
  if (name === undefined) return;
  writeTag(writer, name, safeAttributes(name, element.attrs, writer.base));
  if (MATH_TEXT.has(name)) writer.parts.push(escapeText(plainText(textOf(element, 0))));
  else writeMathChildren(writer, element);
  writer.parts.push(`</${name}>`);
}

function writeMathChildren(writer: Writer, element: Element): void {
  writer.depth += 1;
  if (writer.depth > 2 * MAX_DEPTH) throw new LimitExceeded('depth');
  for (const child of element.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) writer.parts.push(escapeText(plainText(child.value)));
    else if ('tagName' in child) writeMath(writer, child);
  }
  writer.depth -= 1;
}

/** Unknown MathML becomes `mrow`, so that fractions and scripts keep their number of parts; so does a nested `math`. */
function mathName(element: Element): string | undefined {
  const { tagName, namespaceURI, parentNode } = element;
  if (namespaceURI !== MATHML || MATH_DROPPED.has(tagName)) return undefined;
  const outermost = !(parentNode && 'namespaceURI' in parentNode && parentNode.namespaceURI === MATHML);
  if (tagName === 'math' && outermost) return 'math';
  return MATH_LAYOUT.has(tagName) || MATH_TEXT.has(tagName) ? tagName : 'mrow';
}

/** Text of HTML and MathML elements, without dropped elements. */
function textOf(element: Element, depth: number): string {
  if (depth > 2 * MAX_DEPTH) throw new LimitExceeded('depth');
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) text += child.value;
    else if ('tagName' in child && !DROPPED.has(child.tagName) && !MATH_DROPPED.has(child.tagName)) {
      text += textOf(child, depth + 1);
    }
  }
  return text;
}
