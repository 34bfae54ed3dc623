/** The sanitiser: the only maker of `CleanHtml`. Whatever earlier steps did, only allowed markup leaves it. */
import type { CleanHtml } from '../model/article.ts';

export { READ_ATTRIBUTES } from './sanitize/attributes.ts';

import { LimitExceeded, parseBounded } from './sanitize/parse.ts';
import { textOnly } from './sanitize/text-only.ts';
import { writeClean } from './sanitize/write.ts';

/**
 * Increase when the output for any input may change. Stored with every article, so that older ones are cleaned again.
 */
export const SANITIZER_VERSION = 3;

/**
 * Safe HTML for `html`: parsed as the HTML standard says (parse5), rewritten from an allow-list of elements, attributes
 * and URL schemes, in a shape that parses back to the same tree, so that `sanitize(sanitize(x)) === sanitize(x)`.
 *
 * `baseUrl` resolves relative URLs; without it they are dropped. Input that is nested too deep or has too many elements
 * (see `parse.ts`) is returned as plain text. Never throws on any input.
 */
export function sanitize(html: string, baseUrl?: string): CleanHtml {
  const base = baseUrl !== undefined && URL.canParse(baseUrl) ? baseUrl : undefined;
  try {
    return writeClean(parseBounded(html), base) as CleanHtml;
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    return writeClean(parseBounded(textOnly(html)), base) as CleanHtml;
  }
}
