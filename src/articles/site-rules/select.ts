/** Why: XPath and CSS choose parts of a page in the same way for the rest: elements, attributes, or a text. */
import { type Document, type Element, isTag, isText } from 'domhandler';
import { fold, textOf } from '../../html/text.ts';
import type { Selector } from '../../model/site-rule.ts';
import { compileXPath, isAttribute, runXPath, type XNode } from '../xpath/index.ts';
import { compileCss, runCss } from './css.ts';

/** What a selector found: nodes in document order, or the text an XPath function made. */
export interface Selected {
  readonly nodes: readonly XNode[];
  readonly text?: string;
  /** The selector took more steps than it may. */
  readonly isTooDear?: boolean;
}

const NOTHING: Selected = { nodes: [] };

/** What `selector` finds in `document`; nothing when it has a mistake in it. */
export function select(document: Document, { language, text }: Selector): Selected {
  if (language === 'css') {
    const compiled = compileCss(text);
    const nodes = compiled.kind === 'query' ? runCss(compiled.query, document) : [];
    return nodes ? { nodes } : { ...NOTHING, isTooDear: true };
  }
  const compiled = compileXPath(text);
  if (compiled.kind === 'mistake') return NOTHING;
  const value = runXPath(compiled.expression, document);
  if (value === undefined) return { ...NOTHING, isTooDear: true };
  if (typeof value === 'object') return { nodes: value };
  return value === false || value === '' ? NOTHING : { nodes: [], text: String(value) };
}

/** What is wrong with `selector`, with its place in the file. */
export function selectorProblem({
  language,
  text,
  line,
  column,
}: Selector): { line: number; column: number; message: string } | undefined {
  const compiled = language === 'css' ? compileCss(text) : compileXPath(text);
  if (compiled.kind !== 'mistake') return undefined;
  return { line, column: column + compiled.at, message: compiled.message };
}

export function found({ nodes, text }: Selected): boolean {
  return nodes.length > 0 || text !== undefined;
}

export function elementsIn({ nodes }: Selected): Element[] {
  return nodes.filter((node): node is Element => !isAttribute(node) && isTag(node));
}

/** Texts of what was found, white space folded, empty ones left out. */
export function textsIn({ nodes, text }: Selected): string[] {
  const all = text === undefined ? nodes.map(textOfNode) : [text];
  return all.map(fold).filter((one) => one !== '');
}

/** The text a node stands for: of `<meta>` and `<time>` it is in an attribute. */
function textOfNode(node: XNode): string {
  if (isAttribute(node)) return node.value;
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return (
    (node.name === 'meta' ? node.attribs.content : node.name === 'time' ? node.attribs.datetime : undefined) ??
    textOf(node)
  );
}

/** Addresses of what was found: of an element its `href`, else a text. */
export function addressesIn({ nodes, text }: Selected): string[] {
  const all = text === undefined ? nodes.map(addressOf) : [text];
  return all.map((one) => one.trim()).filter((one) => one !== '');
}

function addressOf(node: XNode): string {
  if (isAttribute(node) || !isTag(node)) return textOfNode(node);
  const { href, content } = node.attribs;
  return href ?? content ?? textOf(node);
}
