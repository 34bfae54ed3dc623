/** Clean HTML without the addresses and texts that give a private feed's address away; what readers see of the rest stays. */
import type { CleanHtml } from '../model/article.ts';
import { maskSecrets, revealsSecret, type SecretPatterns } from '../url/secret-patterns.ts';
import { type ChildNode, type Content, type Element, LimitExceeded, parseBounded } from './sanitize/parse.ts';
import { textOnly } from './sanitize/text-only.ts';
import { writeClean } from './sanitize/write.ts';
import { sanitize } from './sanitize.ts';

/** Attributes of clean HTML that hold one address. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

/** What the sanitiser escapes in attributes, undone for a look at the markup as a whole. */
function unescaped(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A link becomes its text, a picture its `alt`, a secret in a text `…`. HTML without a secret is returned as it is. */
export function hideSecrets(html: CleanHtml, secrets: SecretPatterns): CleanHtml {
  if (!revealsSecret(secrets, unescaped(html))) return html;
  try {
    const content = parseBounded(html);
    hideIn(content, secrets);
    return writeClean(content, undefined) as CleanHtml;
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    return sanitize(maskSecrets(secrets, textOnly(html)));
  }
}

function hideIn(parent: Content, secrets: SecretPatterns): void {
  parent.childNodes = parent.childNodes.map((node) => hidden(node, secrets));
}

function hidden(node: ChildNode, secrets: SecretPatterns): ChildNode {
  if (node.nodeName === '#text' && 'value' in node) node.value = maskSecrets(secrets, node.value);
  if (!('tagName' in node)) return node;
  node.attrs = node.attrs.flatMap(({ name, value }) => {
    const left = hiddenAttribute(name, value, secrets);
    return left === undefined ? [] : [{ name, value: left }];
  });
  if (node.tagName === 'img' && !node.attrs.some(({ name }) => name === 'src' || name === 'srcset')) return altOf(node);
  hideIn(node, secrets);
  return node;
}

function hiddenAttribute(name: string, value: string, secrets: SecretPatterns): string | undefined {
  if (ADDRESSES.has(name)) return revealsSecret(secrets, value) ? undefined : value;
  if (name !== 'srcset') return maskSecrets(secrets, value);
  const left = value.split(/,\s+/).filter((candidate) => !revealsSecret(secrets, candidate));
  return left.length === 0 ? undefined : left.join(', ');
}

function altOf(picture: Element): ChildNode {
  const value = picture.attrs.find(({ name }) => name === 'alt')?.value ?? '';
  return { nodeName: '#text', value, parentNode: picture.parentNode };
}
