/** Enclosures, lead image and tags in the form that Atom and RSS need, with the required attributes. */
import type { Enclosure } from '../model/entry.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import { fileType } from '../url/file-type.ts';
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

/** The enclosures with publishable addresses, each once, completed. */
export function completeEnclosures(enclosures: readonly Enclosure[]): CompleteEnclosure[] {
  const byUrl = new Map<string, CompleteEnclosure>();
  for (const enclosure of enclosures) {
    const url = webUrl(enclosure.url);
    if (url === undefined || byUrl.has(url)) continue;
    const type = fileType(url, enclosure.type) ?? 'application/octet-stream';
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
      { url, medium: 'image', type: fileType(url, undefined) },
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
