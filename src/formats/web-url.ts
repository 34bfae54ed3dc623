/** URLs that may be published: other programs follow them, so only parsed http(s) ones pass. */
import { parseUrl } from '../url/parse-url.ts';

/** The parsed, normalised address when `text` is an absolute http or https URL without user info, else undefined. */
export function webUrl(text: string | undefined): string | undefined {
  const url = text === undefined ? undefined : parseUrl(text);
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
