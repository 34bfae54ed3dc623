/**
 * The one XML serialiser: it escapes text and drops what XML 1.0 forbids, so no document is built from string
 * templates.
 */
import { safeCharacters } from './plain-text.ts';

/** An element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly XmlNode[];
}

/** An element that is written already. */
export interface WrittenElement {
  readonly xml: string;
}

/** A string is text, undefined is nothing, so that optional parts need no branches. */
export type XmlNode = XmlElement | WrittenElement | string | undefined;

/** Creates an element; undefined attributes are omitted. Names must be literals. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/** An element with text; nothing if the text is empty. */
export function textElement(name: string, text: string | undefined): XmlNode {
  return text === undefined || text === '' ? undefined : element(name, {}, text);
}

/** A whole UTF-8 document, each element on its own line, text unchanged. */
export function writeXml(root: XmlElement, options: XmlOptions = {}): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  writeElement(root, '', out, options);
  return out.join('');
}

/** An element as it is written `depth` levels below the root of a document: a long document is written in steps. */
export function writtenElement(node: XmlElement, depth: number, options: XmlOptions = {}): WrittenElement {
  const out: string[] = [];
  writeElement(node, '  '.repeat(depth), out, options);
  return { xml: out.join('') };
}

/** Options of the serialiser. */
export interface XmlOptions {
  /**
   * Elements whose `&` and `<` become hexadecimal references, as the RSS profile wants for plain text. Default none.
   */
  readonly isPlain?: (name: string) => boolean;
}

function writeElement(node: XmlElement | WrittenElement, indent: string, out: string[], options: XmlOptions): void {
  if ('xml' in node) {
    out.push(node.xml);
    return;
  }
  out.push(indent, '<', node.name);
  for (const name in node.attributes) {
    const value = node.attributes[name];
    if (value !== undefined) out.push(' ', name, '="', escapeAttribute(String(value)), '"');
  }
  const { children } = node;
  const [hasText, hasElements] = [children.some(isText), children.some(isElement)];
  if (!hasText && !hasElements) {
    out.push('/>\n');
    return;
  }
  if (!hasText) {
    out.push('>\n');
    for (const child of children) if (isElement(child)) writeElement(child, `${indent}  `, out, options);
    out.push(indent, '</', node.name, '>\n');
    return;
  }
  out.push('>');
  const written = options.isPlain?.(node.name) === true ? escapePlain : escapeText;
  for (const child of children) if (typeof child === 'string') out.push(written(child));
  out.push('</', node.name, '>\n');
}

const isText = (node: XmlNode): node is string => typeof node === 'string' && node !== '';
const isElement = (node: XmlNode): node is XmlElement | WrittenElement => typeof node === 'object';

/** What is escaped anywhere; most attributes and short texts have nothing of it. */
const escaped = /[&<>"\n\t]/;

function escapeText(text: string): string {
  const safe = safeCharacters(text);
  if (!escaped.test(safe)) return safe;
  return safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapePlain(text: string): string {
  return safeCharacters(text).replace(/&/g, '&#x26;').replace(/</g, '&#x3C;').replace(/>/g, '&#x3E;');
}

function escapeAttribute(text: string): string {
  const safe = escapeText(text);
  if (!escaped.test(safe)) return safe;
  return safe.replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
