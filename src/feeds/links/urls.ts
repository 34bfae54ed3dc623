/**
 * Resolves references to http(s) URLs: every address that leaves the parser is absolute where possible and free of
 * tricks.
 */
import { parseUrl } from '../../url/parse-url.ts';

/** Characters; longer URLs are attacks or data, and no server takes them. */
const maxUrlLength = 8192;

/** Characters that URL parsers drop or fold silently, so that text and address would differ. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const needsRewriting = /[\u0000-\u0020\u007f\\"<>]/;

/**
 * Absolute http(s) URL of a reference, as written if it is absolute; undefined when it has another scheme, is
 * too long or cannot be resolved.
 */
export function resolveUrl(reference: string | undefined, base: string | undefined): string | undefined {
  const text = reference?.trim();
  if (!text || text.length > maxUrlLength) return undefined;
  const url = parseUrl(text) ?? relative(text, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  const isAbsolute = /^https?:\/\//i.test(text);
  return isAbsolute && !needsRewriting.test(text) ? text : url.href;
}

function relative(text: string, base: string | undefined): URL | undefined {
  if (/^(?:www\.)[\w-]+\.[a-z]/i.test(text)) return parseUrl(`http://${text}`);
  return base === undefined ? undefined : parseUrl(text, base);
}
