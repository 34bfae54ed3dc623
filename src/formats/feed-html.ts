/**
 * Removes attributes that are noise inside feeds: validators warn about them, readers drop them, and they double the
 * size.
 */
import type { CleanHtml } from '../model/article.ts';

/**
 * `html` without `loading`, `srcset` and `reversed`, which feed readers' sanitisers and the W3C feed validator do not
 * know. An image with only a `srcset` gets its first address as `src`, and the items of a list that counts down their
 * numbers. Our sanitiser escapes `<` and `>` in attribute values, so a start tag is exactly the text between them. Linear.
 */
export function feedHtml(html: CleanHtml): CleanHtml {
  return numbered(html).replace(/<(?:img|ol)\b[^<>]*>/g, plainTag) as CleanHtml;
}

/** A list that is open in the text; `items` is the number of its own items. */
interface List {
  readonly tag: string;
  items: number;
}

const LIST_TAG = /<(?:\/?[ou]l|li)\b[^<>]*>/g;

/** `html` with the number of each item of every list with `reversed`, which otherwise would count up without it. */
function numbered(html: string): string {
  if (!html.includes(' reversed=')) return html;
  const lists = listsIn(html);
  const open: { next: number; isReversed: boolean }[] = [];
  let at = 0;
  return html.replace(LIST_TAG, (tag) => {
    const inner = open.at(-1);
    if (tag.startsWith('</')) open.pop();
    else if (!tag.startsWith('<li')) open.push(countdownOf(lists[at++]));
    else if (inner?.isReversed) {
      const written = integerIn(tag, 'value');
      inner.next = (written ?? inner.next) - 1;
      return written === undefined ? `<li value="${inner.next + 1}"${tag.slice('<li'.length)}` : tag;
    }
    return tag;
  });
}

/** Every list in the order of the start tags. */
function listsIn(html: string): List[] {
  const lists: List[] = [];
  const open: List[] = [];
  for (const [tag] of html.matchAll(LIST_TAG)) {
    const inner = open.at(-1);
    if (tag.startsWith('</')) open.pop();
    else if (!tag.startsWith('<li')) {
      const list = { tag, items: 0 };
      lists.push(list);
      open.push(list);
    } else if (inner) inner.items++;
  }
  return lists;
}

function countdownOf(list: List | undefined): { next: number; isReversed: boolean } {
  const { tag, items } = list ?? { tag: '', items: 0 };
  return { next: integerIn(tag, 'start') ?? items, isReversed: tag.startsWith('<ol') && / reversed="/.test(tag) };
}

function integerIn(tag: string, name: string): number | undefined {
  const written = new RegExp(` ${name}="(-?\\d+)"`).exec(tag)?.[1];
  return written === undefined ? undefined : Number(written);
}

function plainTag(tag: string): string {
  const candidate = / srcset="([^"\s]+)/.exec(tag)?.[1]?.replace(/,$/, '');
  const plain = tag.replace(/ (?:loading|srcset|reversed)="[^"]*"/g, '');
  const hasSource = / src="/.test(plain);
  return hasSource || candidate === undefined ? plain : plain.replace('<img', `<img src="${candidate}"`);
}
