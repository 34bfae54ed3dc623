/** URLs that may be published: other programs follow them, so only parsed http(s) ones pass. */
import { parseUrl } from '../url/parse-url.ts';

/** Addresses by text: those of one item are needed in every format, and those of a source in each of its items. */
const known = new Map<string, string | undefined>();
const MAX_KNOWN = 1_000;

/** The parsed, normalised address when `text` is an absolute http or https URL without user info, else undefined. */
export function webUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (known.has(text)) return known.get(text);
  const url = checked(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, url);
  return url;
}

function checked(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return `${url.origin}${strict(url.pathname)}${strict(url.search)}${strict(url.hash)}`;
}

/** Percent-encodes what browsers leave in a URL although RFC 3986 forbids it. */
function strict(part: string): string {
  return part
    .replace(/[[\]{}|\\^`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(?![0-9a-fA-F]{2})/g, '%25');
}

/** `path` (relative, or absolute within the site) below the public base. */
export function publicUrl(baseUrl: string, path: string): string {
  return new URL(path, baseUrl).href;
}
