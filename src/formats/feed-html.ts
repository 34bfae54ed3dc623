/** Why: inside feeds some attributes are noise: validators warn of them, readers drop them, and they double the size. */
import type { CleanHtml } from '../model/article.ts';

/**
 * `html` without `loading`, `srcset` and `reversed`, which the sanitisers of feed readers and the W3C feed validator do not
 * know. A picture that has only a `srcset` gets its first address as `src`. The sanitiser writes `<` and `>` escaped in
 * attribute values, so a start tag is exactly what stands between them. Linear.
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
