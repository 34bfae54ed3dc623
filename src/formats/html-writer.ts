/** Writes HTML from a tree, escaping everything on the way out except `CleanHtml`. */
import type { CleanHtml } from '../model/article.ts';
import { safeCharacters } from './plain-text.ts';

/** An element of a page. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly HtmlNode[];
}

/** HTML that is inserted as it is: sanitised, or written before. */
export interface CleanFragment {
  readonly clean: string;
}

/** A part of a page: a string is text, undefined is nothing. */
export type HtmlNode = HtmlElement | CleanFragment | string | undefined;

/** Void elements (HTML §13.1.2) that our pages use. */
const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Creates an element. `true` writes a bare attribute; undefined and false omit it. Names must be literals. */
export function h(name: string, attributes: HtmlElement['attributes'], ...children: readonly HtmlNode[]): HtmlElement {
  return { name, attributes, children };
}

/** Sanitised HTML, inserted without escaping. */
export function cleanFragment(html: CleanHtml): HtmlNode {
  return { clean: safeCharacters(html) };
}

/** A node that is written already, so that its size is known. */
export function written(node: HtmlNode): CleanFragment {
  return { clean: writeHtml(node) };
}

/** The nodes as HTML text. */
export function writeHtml(...nodes: readonly HtmlNode[]): string {
  const out: string[] = [];
  for (const node of nodes) writeNode(node, out);
  return out.join('');
}

function writeNode(node: HtmlNode, out: string[]): void {
  if (node === undefined) return;
  if (typeof node === 'string') {
    out.push(escapeText(node));
    return;
  }
  if ('clean' in node) {
    out.push(node.clean);
    return;
  }
  out.push('<', node.name);
  for (const name in node.attributes) {
    const value = node.attributes[name];
    if (value === true) out.push(' ', name);
    else if (value !== undefined && value !== false) out.push(' ', name, '="', escapeAttribute(String(value)), '"');
  }
  out.push('>');
  if (voidElements.has(node.name)) return;
  for (const child of node.children) writeNode(child, out);
  out.push('</', node.name, '>');
}

/** What is escaped anywhere; most attributes and short texts have nothing of it. */
const escaped = /[&<>"]/;

function escapeText(text: string): string {
  const safe = safeCharacters(text);
  if (!escaped.test(safe)) return safe;
  return safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  const safe = escapeText(text);
  return safe.includes('"') ? safe.replace(/"/g, '&quot;') : safe;
}
