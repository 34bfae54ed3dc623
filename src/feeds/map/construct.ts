/**
 * Text constructs: a title or body may be text, HTML, XHTML, base64 or unescaped markup; the result is one string and
 * its kind.
 */
import { decodeReferences } from '../bytes/entities.ts';
import { absolutiseHtml } from '../links/html-links.ts';
import { mediaTypeOf } from '../links/media-type.ts';
import { attribute, childElements, type Element } from '../xml/element.ts';
import { innerHtml } from '../xml/serialize.ts';
import { hasMarkup, withWrittenAddresses } from './body-markup.ts';
import { isPlainBody } from './plain-body.ts';

/** The value of a text construct (RFC 4287, 3.1). */
export interface Construct {
  readonly value: string;
  /** `text`: characters as they are; `html`: markup. */
  readonly kind: 'text' | 'html';
}

/** How to read a text construct. */
export interface ConstructOptions {
  /** What an element without `type` holds: HTML in RSS, text in Atom. */
  readonly untyped: 'text' | 'html';
  /** Atom 0.3 has no wrapping `div`, so one in it is content. Default false. */
  readonly keepsDiv?: boolean;
  /** Base for relative addresses in the element; only an `xml:base` inside it comes before. */
  readonly base: string | undefined;
  /** It is a body, where the line breaks of plain text count. Default false. */
  readonly isBody?: boolean;
}

const xhtmlTypes: ReadonlySet<string> = new Set([
  'xhtml',
  'application/xhtml+xml',
  'application/xml',
  'text/xml',
  'xml',
]);
/** A CDATA section, and where it is closed and opened again so that it can hold `]]>`. */
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
const CDATA_IN_TEXT = ']]><![CDATA[';

const htmlTypes: ReadonlySet<string> = new Set(['html', 'text/html']);

/** The element's content; undefined when it is empty or not text. */
export function readConstruct(element: Element | undefined, options: ConstructOptions): Construct | undefined {
  if (!element) return undefined;
  const type = mediaTypeOf(attribute(element, 'type'));
  const mode = (attribute(element, 'mode') ?? '').trim().toLowerCase();
  const construct = isEncoded(type, mode, element)
    ? readBase64(element, options)
    : element.parts && childElements(element).length > 0
      ? readMarkup(element, type, options)
      : readCharacters(element, type, mode, options);
  const value = construct?.value.trim();
  return construct && value ? { kind: construct.kind, value } : undefined;
}

function isEncoded(type: string, mode: string, element: Element): boolean {
  if (mode === 'base64') return true;
  const isOther = type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type);
  return isOther && !element.parts && /^[A-Za-z0-9+/=\s]+$/.test(element.text);
}

function readBase64(element: Element, options: ConstructOptions): Construct | undefined {
  const bytes = Buffer.from(element.text, 'base64');
  const text = bytes.toString('utf8');
  if (text.includes('\ufffd') || text.includes('\0')) return undefined;
  return { kind: 'html', value: absolutiseHtml(text, options.base) };
}

function readCharacters(element: Element, type: string, mode: string, options: ConstructOptions): Construct {
  const written = element.parts ? element.parts.join('') : element.text;
  const text = withoutCdataMarks(written);
  const isHtml =
    htmlTypes.has(type) ||
    mode === 'escaped' ||
    (type === '' && options.untyped === 'html') ||
    (xhtmlTypes.has(type) && looksLikeHtml(text)) ||
    (type === '' && looksLikeHtml(text));
  if (!isHtml) return { kind: 'text', value: type === 'text' ? written : text };
  if (options.isBody && type === '' && isPlainBody(text)) return { kind: 'text', value: decodeReferences(text) };
  return { kind: 'html', value: absolutiseHtml(options.isBody ? withWrittenAddresses(text) : text, options.base) };
}

/** Text whose CDATA section was escaped as well, without its marks: HTML has no such sections and would hide what is in them. */
function withoutCdataMarks(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith(CDATA) && trimmed.endsWith(CDATA_END)
    ? trimmed.slice(CDATA.length, -CDATA_END.length).replaceAll(CDATA_IN_TEXT, '')
    : text;
}

/** An element with child elements: XHTML by type, or unescaped markup. */
function readMarkup(element: Element, type: string, options: ConstructOptions): Construct {
  const wrapper = options.keepsDiv || type === '' ? undefined : soleDiv(element);
  const holder = wrapper ?? element;
  const isTextHtml = !xhtmlTypes.has(type) && hasEscapedMarkup(holder);
  const base = options.base;
  const value = innerHtml(holder, { isTextHtml, base, inherited: element.base });
  return { kind: 'html', value: isTextHtml ? absolutiseHtml(value, base) : value };
}

/** The `div` that Atom wraps XHTML in (RFC 4287, 3.1.1.3), which is not part of the content. */
function soleDiv(element: Element): Element | undefined {
  const [only, ...others] = childElements(element);
  const isSole =
    only && others.length === 0 && element.parts?.every((part) => part === only || String(part).trim() === '');
  return isSole && /^(?:\w+:)?div$/i.test(only.rawName) ? only : undefined;
}

function hasEscapedMarkup(element: Element): boolean {
  const texts = element.parts?.filter((part) => typeof part === 'string') ?? [element.text];
  return texts.some((text) => /<\/?[a-z][a-z0-9]{0,20}[\s/>]/i.test(text));
}

/** Whether text without a type is markup: it has tags of HTML or a reference. */
function looksLikeHtml(text: string): boolean {
  return hasMarkup(text) || /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,10});/i.test(text);
}
