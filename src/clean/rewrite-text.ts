/** Clean HTML with its texts rewritten: elements and addresses stay as they are. */
import type { CleanHtml } from '../model/article.ts';
import { type ChildNode, type Content, LimitExceeded, parseBounded } from './sanitize/parse.ts';
import { writeClean } from './sanitize/write.ts';

/** Applies `rewrite` to each run of text. HTML that is too deep or too large to be parsed again is returned as it is. */
export function rewriteText(html: CleanHtml, rewrite: (text: string) => string): CleanHtml {
  try {
    const content = parseBounded(html);
    rewriteIn(content, rewrite);
    return writeClean(content, undefined) as CleanHtml;
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    return html;
  }
}

function rewriteIn(parent: Content, rewrite: (text: string) => string): void {
  for (const node of parent.childNodes) rewriteNode(node, rewrite);
}

function rewriteNode(node: ChildNode, rewrite: (text: string) => string): void {
  if (node.nodeName === '#text' && 'value' in node) node.value = rewrite(node.value);
  if ('tagName' in node) rewriteIn(node, rewrite);
}
