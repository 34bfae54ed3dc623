/** Reads feed addresses as other feed readers export them and people type them. */
import { parseUrl } from './parse-url.ts';

/** Schemes that podcast and feed programs write in place of `http:`. */
const FEED_SCHEME = /^(?:feed|pcast|itpc|itms-pcasts?|podcast|rss):(?:\/\/)?/i;
/** A host with a top-level domain, then a path, a query or nothing. */
const WITHOUT_SCHEME =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}](?::\d{1,5})?(?:[/?#]|$)/u;
/** Files in the folder of the list, not hosts. */
const FILE_NAME = /^[^/?#]*\.(?:xml|rss|atom|rdf|json|opml|html?|php)$/i;

/** `text` with `http:`, or the scheme that follows, in place of a scheme of feed programs; anything else is unchanged. */
export function withWebScheme(text: string): string {
  const scheme = FEED_SCHEME.exec(text)?.[0];
  if (scheme === undefined) return text;
  const rest = text.slice(scheme.length).replace(/^\/+/, '');
  return /^https?:/i.test(rest) ? rest : `http://${rest}`;
}

/** The http(s) URL that `text` means; undefined when it means none. A missing scheme is `https`; `&amp;` is left of a double escape. */
export function feedAddress(text: string): string | undefined {
  const plain = unescaped(text.trim().replace(/\s*[\n\r]\s*/g, ''));
  return webAddress(withHttps(withWebScheme(plain)));
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|#38|#x26);/gi, '&');
}

function withHttps(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  return WITHOUT_SCHEME.test(text) && !FILE_NAME.test(text) ? `https://${text}` : text;
}

/** The http(s) URL in `text`; undefined when it is not one. */
function webAddress(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
