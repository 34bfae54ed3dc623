/**
 * Serialises markup that is unescaped in a feed (XHTML, SVG, careless HTML) to one HTML string, in order and with
 * absolute links.
 */
import { absoluteAttribute, addressAttributes } from '../links/html-links.ts';
import type { Element } from './element.ts';
import { voidElements } from './vocabulary.ts';

/** How to serialise an element's content. */
export interface SerializeOptions {
  /** Character data is HTML already and must not be escaped again. */
  readonly isTextHtml: boolean;
  /** Base of the serialised content. */
  readonly base: string | undefined;
  /** What elements without an `xml:base` of their own inherited in the document: `base` takes its place. */
  readonly inherited: string | undefined;
}

const foreignRoots: ReadonlyMap<string, string> = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]);

/** Escapes `&`, `<` and `>`. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&quot;'));
}

/** HTML of the element's content. The reader bounds its depth. */
export function innerHtml(element: Element, options: SerializeOptions): string {
  const text = (value: string): string => (options.isTextHtml ? value : escapeText(value));
  if (!element.parts) return text(element.text);
  return element.parts.map((part) => (typeof part === 'string' ? text(part) : outerHtml(part, options))).join('');
}

function outerHtml(element: Element, options: SerializeOptions): string {
  const name = tagName(element);
  const written = [...element.attributes].map(([key, value]) => attributeText(element, key, value, options)).join('');
  const attributes = written + missingNamespaces(element, name);
  if (voidElements.has(name) && !element.parts && element.text === '') return `<${name}${attributes} />`;
  return `<${name}${attributes}>${innerHtml(element, options)}</${name}>`;
}

function tagName(element: Element): string {
  const local = element.rawName.slice(element.rawName.indexOf(':') + 1).replace(/[^\p{L}\p{N}._-]/gu, '');
  return element.name.startsWith('xhtml:') ? local.toLowerCase() : local;
}

/** Namespaces of SVG and MathML that an outer element declares, or a prefix that is dropped. */
function missingNamespaces(element: Element, name: string): string {
  const own = foreignRoots.get(name);
  const isBare = own !== undefined && !element.attributes.has('xmlns');
  const hasXlink =
    !element.attributes.has('xmlns:xlink') && [...element.attributes.keys()].some((key) => key.startsWith('xlink:'));
  return (isBare ? ` xmlns="${own}"` : '') + (hasXlink ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '');
}

function attributeText(element: Element, key: string, value: string, options: SerializeOptions): string {
  if (/[\s"'<>/=]/.test(key) || key === 'xml:base') return '';
  if (key.startsWith('xmlns') && (element.name.startsWith('xhtml:') || !value.startsWith('http://www.w3.org/')))
    return '';
  const name = key.toLowerCase();
  const isAddress = name === 'srcset' || addressAttributes.has(name);
  const base = element.base === options.inherited ? options.base : element.base;
  const absolute = isAddress ? absoluteAttribute(name, value, base) : undefined;
  return ` ${key}="${escapeAttribute(absolute ?? value)}"`;
}
