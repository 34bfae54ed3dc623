/** The sanitiser: the only maker of `CleanHtml`. Whatever earlier steps did, only allowed markup leaves it. */
import type { Element, ParentNode } from 'domhandler';
import { walk } from '../html/nodes.ts';
import { innerHtml } from '../html/serialize.ts';
import type { CleanHtml } from '../model/article.ts';
import { parseUrl } from '../url/parse-url.ts';
import { READ_ATTRIBUTES } from './sanitize/attributes.ts';
import { convertTree } from './sanitize/convert-tree.ts';
import { LimitExceeded, parseBounded } from './sanitize/parse.ts';
import { textOnly } from './sanitize/text-only.ts';
import { writeClean } from './sanitize/write.ts';

/**
 * Increase when the output for any input may change. Stored with every article, so that older ones are cleaned again.
 */
export const SANITIZER_VERSION = 4;

/**
 * Safe HTML for `html`: parsed as the HTML standard says (parse5), rewritten from an allow-list of elements, attributes
 * and URL schemes, in a shape that parses back to the same tree, so that `sanitize(sanitize(x)) === sanitize(x)`.
 *
 * `baseUrl` resolves relative URLs; without it they are dropped. Input that is nested too deep or has too many elements
 * (see `parse.ts`) is returned as plain text. Never throws on any input.
 */
export function sanitize(html: string, baseUrl?: string): CleanHtml {
  const base = validBase(baseUrl);
  try {
    return writeClean(parseBounded(html), base) as CleanHtml;
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    return writeClean(parseBounded(textOnly(html)), base) as CleanHtml;
  }
}

/** As `sanitize` for the HTML of the content of `root`, which is written and parsed only where that changes the tree. */
export function sanitizeTree(root: ParentNode, baseUrl?: string): CleanHtml {
  const content = convertTree(root);
  if (content) return writeClean(content, validBase(baseUrl)) as CleanHtml;
  walk(root, dropUnread);
  return sanitize(innerHtml(root), baseUrl);
}

function validBase(url: string | undefined): string | undefined {
  return url !== undefined && parseUrl(url) !== undefined ? url : undefined;
}

/** Drops attributes that the sanitiser does not read: they are a third of the characters it would parse again. */
function dropUnread(element: Element): undefined {
  const read: Record<string, string> = {};
  for (const name in element.attribs) if (READ_ATTRIBUTES.has(name)) read[name] = element.attribs[name] ?? '';
  element.attribs = read;
}
