/** The lead picture where it stands in the text of an item, for pages and feeds alike. */
import type { PublishedItem } from '../model/published-feed.ts';
import { type HtmlNode, h } from './html-writer.ts';
import { plainText } from './plain-text.ts';
import { webUrl } from './web-url.ts';

/** A picture, or a player with a picture of its own, in the text of an item. */
const PICTURE = /<(?:img|picture|video|svg)[\s>/]/;
const FLASH = 'application/x-shockwave-flash';

/** The lead picture of an item whose text has none; that of a video links to it. Undefined if there is nothing to add. */
export function leadPicture(item: PublishedItem, attributes: Readonly<Record<string, string>> = {}): HtmlNode {
  const src = webUrl(item.image?.url);
  if (src === undefined || PICTURE.test(item.html)) return undefined;
  const alt = plainText(item.image?.alt ?? '');
  const href = isVideo(item) ? webUrl(item.url) : undefined;
  if (href === undefined) return h('img', { src, alt, ...attributes });
  // A link needs a name: the picture is all that it has.
  return h('a', { href }, h('img', { src, alt: alt || plainText(item.title), ...attributes }));
}

/** Whether the item is about a video that its feed names. */
function isVideo({ enclosures, media = [] }: PublishedItem): boolean {
  return [...enclosures, ...media].some(
    (file) => file.type?.startsWith('video/') || file.type === FLASH || ('medium' in file && file.medium === 'video'),
  );
}
