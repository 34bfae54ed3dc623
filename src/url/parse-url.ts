/**
 * Parses the URLs of others, which may not be valid.
 *
 * Not by `URL.canParse`: in Node 20 it says of a URL whose host has a letter like "ü" that it is invalid, after it was called some thousand
 * times (20.20.2). `URL.parse` needs Node 22.
 */

/** The URL in `text`, relative to `base` if that is given; undefined if it is not one. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
