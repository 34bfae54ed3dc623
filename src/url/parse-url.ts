/**
 * Parses the URLs of others, which may not be valid.
 *
 * Not by `URL.canParse`: in Node 20 it says of a URL whose host has a letter like "ü" that it is invalid, after it was called some thousand
 * times (20.20.2). `URL.parse` needs Node 22.
 */

/** Characters of the longest host and credentials; a host has 253. The URL parser normalizes it in quadratic time. */
const MAX_HOST = 4_096;
const LONG_HOST = new RegExp(`^[\\0- ]*(?:https?:[/\\\\]*|[/\\\\]{2,})[^/?#\\\\]{${MAX_HOST}}`, 'i');
/** What the parser drops anywhere in a URL. */
const DROPPED = /[\t\n\r]+/g;

/** The URL in `text`, relative to `base` if that is given; undefined if it is not one. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  if (text.length > MAX_HOST && LONG_HOST.test(text.replace(DROPPED, ''))) return undefined;
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
