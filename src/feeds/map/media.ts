/**
 * Media RSS and podcast images: Media RSS nests pictures, players and their captions in groups, podcasts have elements
 * of their own.
 */
import { defined } from '../../model/defined.ts';
import type { Media } from '../../model/entry.ts';
import { statedFileType } from '../../url/file-type.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, child, childElements, type Element } from '../xml/element.ts';
import { secondsOf } from './episode.ts';
import type { Fields } from './field-names.ts';
import { plainText } from './reading.ts';

/** More than any article shows. */
const maxMedia = 200;

/** Media RSS elements of an item by name: its own, then those in `media:group`, then those in `media:content`. */
export function mediaElements(fields: Fields, name: string): Element[] {
  const groups = fields.get('media:group') ?? [];
  const ownContents = fields.get('media:content') ?? [];
  // Most items have no media, and this is called for many names.
  if (groups.length === 0 && ownContents.length === 0) return [...(fields.get(name) ?? [])];
  const contents = [...ownContents, ...groups.flatMap((group) => named(group, 'media:content'))];
  const holders = [...groups, ...(name === 'media:content' ? [] : contents)];
  return [...(fields.get(name) ?? []), ...holders.flatMap((holder) => named(holder, name))];
}

function named(element: Element, name: string): Element[] {
  return childElements(element).filter((child) => child.name === name);
}

function count(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return value >= 0 && value < 100_000 ? value : undefined;
}

/** Each image, video or audio file with its captions, each address once. */
export function readMedia(fields: Fields): Media[] {
  const found = new Map<string, Media>();
  const groups = fields.get('media:group') ?? [];
  const groupOf = groups[0];
  const grouped = new Set(groups.flatMap(childElements));
  for (const element of mediaElements(fields, 'media:content')) {
    const media = mediaOf(element, groupOf, grouped.has(element));
    if (media && !found.has(media.url) && found.size < maxMedia) found.set(media.url, media);
  }
  return [...found.values()];
}

function mediaOf(element: Element, group: Element | undefined, isGrouped: boolean): Media | undefined {
  const player = child(element, 'media:player');
  const url = resolveUrl(attribute(element, 'url') ?? (player && attribute(player, 'url')), element.base);
  if (url === undefined) return undefined;
  const word = (name: string): string | undefined => plainText(child(element, name) ?? (group && child(group, name)));
  return defined({
    url,
    type: statedFileType(url, attribute(element, 'type')),
    medium: attribute(element, 'medium')?.trim().toLowerCase() || undefined,
    title: word('media:title'),
    description: word('media:description'),
    credit: word('media:credit'),
    width: count(attribute(element, 'width')),
    height: count(attribute(element, 'height')),
    duration: secondsOf(attribute(element, 'duration')),
    isGrouped: isGrouped || undefined,
  });
}

/** Addresses of an item's `media:thumbnail` elements. */
export function readThumbnails(fields: Fields): string[] {
  const urls = mediaElements(fields, 'media:thumbnail').flatMap(
    (element) => resolveUrl(attribute(element, 'url') ?? plainText(element), element.base) ?? [],
  );
  return [...new Set(urls)].slice(0, maxMedia);
}

/** Address of an image element, from `href`, `url`, `src`, `rdf:resource`, a `url` child, or its text. */
export function imageAddress(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const written = ['href', 'url', 'src', 'rdf:resource'].map((name) => attribute(element, name)).find(Boolean);
  const inner = child(element, 'url') ?? child(element, 'link');
  return resolveUrl(written ?? plainText(inner) ?? (element.parts ? undefined : plainText(element)), element.base);
}
