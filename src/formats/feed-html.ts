/**
 * Removes attributes that are noise inside feeds: validators warn about them, readers drop them, and they double the
 * size.
 */
import type { CleanHtml } from '../model/article.ts';

/**
 * `html` without `loading`, `srcset` and `reversed`, which feed readers' sanitisers and the W3C feed validator do not
 * know. An image with only a `srcset` gets its first address as `src`. Our sanitiser escapes `<` and `>` in attribute
 * values, so a start tag is exactly the text between them. Linear.
 */
export function feedHtml(html: CleanHtml): CleanHtml {
  return html.replace(/<(?:img|ol)\b[^<>]*>/g, plainTag) as CleanHtml;
}

function plainTag(tag: string): string {
  const candidate = / srcset="([^"\s]+)/.exec(tag)?.[1]?.replace(/,$/, '');
  const plain = tag.replace(/ (?:loading|srcset|reversed)="[^"]*"/g, '');
  const hasSource = / src="/.test(plain);
  return hasSource || candidate === undefined ? plain : plain.replace('<img', `<img src="${candidate}"`);
}
