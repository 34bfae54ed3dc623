/** Runs selectors of site rules, in XPath or CSS, with one kind of result: nodes or a text. */
import { type Document, type Element, isTag, isText } from 'domhandler';
import { fold, textOf } from '../../html/text.ts';
import type { Selector } from '../../model/site-rule.ts';
import { compileXPath, isAttribute, runXPath, type XNode } from '../xpath/index.ts';
import { compileCss, runCss } from './css.ts';

/** The result of a selector: nodes in document order, or the text from an XPath function. */
export interface Selected {
  readonly nodes: readonly XNode[];
  readonly text?: string;
  /** The selector exceeded its budget of steps. */
  readonly isOverBudget?: boolean;
}

const NOTHING: Selected = { nodes: [] };

/** What `selector` finds in `document`; nothing if it is invalid. `element`: where an XPath expression starts, default at the document. */
export function select(
  document: Document,
  { language, text }: Selector,
  element: Document | Element = document,
): Selected {
  if (language === 'css') {
    const compiled = compileCss(text);
    const nodes = compiled.kind === 'query' ? runCss(compiled.query, document) : [];
    return nodes ? { nodes } : { ...NOTHING, isOverBudget: true };
  }
  const compiled = compileXPath(text);
  if (compiled.kind === 'error') return NOTHING;
  const value = runXPath(compiled.expression, element);
  if (value === undefined) return { ...NOTHING, isOverBudget: true };
  if (typeof value === 'object') return { nodes: value };
  return value === false || value === '' ? NOTHING : { nodes: [], text: String(value) };
}

/** The error in `selector`, with its place in the file; undefined if it is valid. */
export function selectorProblem({
  language,
  text,
  line,
  column,
}: Selector): { line: number; column: number; message: string } | undefined {
  const compiled = language === 'css' ? compileCss(text) : compileXPath(text);
  if (compiled.kind !== 'error') return undefined;
  return { line, column: column + compiled.at, message: compiled.message };
}

/** Whether the selector found anything. */
export function found({ nodes, text }: Selected): boolean {
  return nodes.length > 0 || text !== undefined;
}

/** The elements among the found nodes. */
export function elementsIn({ nodes }: Selected): Element[] {
  return nodes.filter((node): node is Element => !isAttribute(node) && isTag(node));
}

/** The texts of the result, white space folded, without empty ones. */
export function textsIn({ nodes, text }: Selected): string[] {
  const all = text === undefined ? nodes.map(textOfNode) : [text];
  return all.map(fold).filter((one) => one !== '');
}

/** The text of a node; for `<meta>` and `<time>` it is in an attribute. */
function textOfNode(node: XNode): string {
  if (isAttribute(node)) return node.value;
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return (
    (node.name === 'meta' ? node.attribs.content : node.name === 'time' ? node.attribs.datetime : undefined) ??
    textOf(node)
  );
}

/** The addresses in the result: the `href` of an element, or else its text. */
export function addressesIn({ nodes, text }: Selected): string[] {
  const all = text === undefined ? nodes.map(addressOf) : [text];
  return all.map((one) => one.trim()).filter((one) => one !== '');
}

function addressOf(node: XNode): string {
  if (isAttribute(node) || !isTag(node)) return textOfNode(node);
  const { href, content } = node.attribs;
  return href ?? content ?? textOf(node);
}
