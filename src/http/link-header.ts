/** Parses the `Link` header (RFC 8288), where sites announce feeds and WebSub hubs without a document. */
import { parseUrl } from '../url/parse-url.ts';

/** One link of the header. */
export interface HeaderLink {
  /** Absolute http(s) URL. */
  readonly href: string;
  /** Relation types in lower case. */
  readonly rels: readonly string[];
  readonly type?: string;
}

/** Characters of a header that are read; the rest is ignored. */
const MAX_CHARACTERS = 16_384;

/** The links of a `Link` header, relative ones resolved against `base`. Unreadable links are omitted. Linear time. */
export function parseLinkHeader(value: string | undefined, base: string): readonly HeaderLink[] {
  if (value === undefined) return [];
  return splitOutsideQuotes(value.slice(0, MAX_CHARACTERS), ',').flatMap((part) => {
    const link = readLink(part.trim(), base);
    return link === undefined ? [] : [link];
  });
}

function readLink(text: string, base: string): HeaderLink | undefined {
  const end = text.indexOf('>');
  if (!text.startsWith('<') || end < 0) return undefined;
  const href = text.slice(1, end).trim();
  const url = href.includes('<') ? undefined : parseUrl(href, base);
  if (url === undefined) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const parameters = readParameters(text.slice(end + 1));
  // RFC 8288 3.2: an anchor makes it a link from another document.
  if (parameters.has('anchor')) return undefined;
  const rels = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const type = parameters.get('type');
  return { href: url.href, rels, ...(type === undefined ? {} : { type: type.toLowerCase() }) };
}

function readParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of splitOutsideQuotes(text, ';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const raw = part.slice(equals + 1).trim();
    const value = raw.startsWith('"')
      ? raw.slice(1, raw.endsWith('"') ? -1 : undefined).replaceAll(/\\(.)/g, '$1')
      : raw;
    if (!parameters.has(name)) parameters.set(name, value);
  }
  return parameters;
}

/** Splits at `separator` outside of `"…"` and `<…>`. */
function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let closing = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (closing !== '') {
      if (char === '\\' && closing === '"') i++;
      else if (char === closing) closing = '';
    } else if (char === '"') closing = '"';
    else if (char === '<') closing = '>';
    else if (char === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
