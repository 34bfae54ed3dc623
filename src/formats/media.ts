/** Enclosures, lead image and tags in the form that Atom and RSS need, with the required attributes. */
import type { Enclosure } from '../model/entry.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import { plainText } from './plain-text.ts';
import { webUrl } from './web-url.ts';
import { element, textElement, type XmlNode } from './xml.ts';

/** An enclosure with every attribute that RSS 2.0 requires. */
export interface CompleteEnclosure {
  readonly url: string;
  readonly type: string;
  /** Bytes; 0 if unknown, as RSS recommends. */
  readonly length: number;
}

/** Media types by extension, for enclosures without a type. */
const typesByExtension = new Map([
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/opus'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['webm', 'video/webm'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
  ['pdf', 'application/pdf'],
]);

/** Media type of an address by its file extension. */
function typeOfUrl(url: string): string | undefined {
  const extension = /\.([a-z0-9]{2,5})$/i.exec(new URL(url).pathname)?.[1];
  return extension === undefined ? undefined : typesByExtension.get(extension.toLowerCase());
}

/** The enclosures with publishable addresses, each once, completed. */
export function completeEnclosures(enclosures: readonly Enclosure[]): CompleteEnclosure[] {
  const byUrl = new Map<string, CompleteEnclosure>();
  for (const enclosure of enclosures) {
    const url = webUrl(enclosure.url);
    if (url === undefined || byUrl.has(url)) continue;
    const given = enclosure.type?.trim().toLowerCase() ?? '';
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(given) ? given : (typeOfUrl(url) ?? 'application/octet-stream');
    const length = enclosure.length ?? 0;
    byUrl.set(url, { url, type, length: Number.isSafeInteger(length) && length > 0 ? length : 0 });
  }
  return [...byUrl.values()];
}

/** Media RSS elements of the lead image, which readers show next to the title. */
export function mediaElements(item: PublishedItem): XmlNode[] {
  const url = webUrl(item.image?.url);
  if (url === undefined) return [];
  const alt = plainText(item.image?.alt ?? '');
  return [
    element(
      'media:content',
      { url, medium: 'image', type: typeOfUrl(url) },
      alt === '' ? undefined : element('media:description', { type: 'plain' }, alt),
    ),
    element('media:thumbnail', { url }),
  ];
}

/** Tags of an item as plain text, each once, ignoring case. */
export function itemTags(item: Pick<PublishedItem, 'tags'>): string[] {
  const byKey = new Map<string, string>();
  for (const tag of item.tags.map(plainText))
    if (tag !== '' && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  return [...byKey.values()];
}

/** An optional element with plain text. */
export function plainElement(name: string, text: string | undefined): XmlNode {
  return text === undefined ? undefined : textElement(name, plainText(text));
}
