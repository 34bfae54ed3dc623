/**
 * What an episode has besides its file, in the namespaces that podcast apps read: `itunes:duration`, `itunes:image`,
 * `podcast:transcript`, `podcast:chapters`, and the media files of Media RSS.
 */
import type { Media } from '../model/entry.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import { statedFileType } from '../url/file-type.ts';
import { completeEnclosures } from './media.ts';
import { languageTag, plainText } from './plain-text.ts';
import { webUrl } from './web-url.ts';
import { element, textElement, type XmlElement, type XmlNode } from './xml.ts';

/** The namespaces that the items need; none for a feed without episodes, so that its documents stay short. */
export function episodeNamespaces(items: readonly PublishedItem[]): Record<string, string> {
  const uses = (prefix: string): boolean =>
    items.some((item) => episodeElements(item).some(({ name }) => name.startsWith(prefix)));
  return {
    ...(uses('itunes:') ? { 'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd' } : {}),
    ...(uses('podcast:') ? { 'xmlns:podcast': 'https://podcastindex.org/namespace/1.0' } : {}),
  };
}

/** The elements of an episode; none for an item without a file, a duration, a transcript or chapters. */
export function episodeElements(item: PublishedItem): XmlElement[] {
  const { duration, transcripts = [], chapters } = item;
  const chaptersUrl = webUrl(chapters?.url);
  const isEpisode = duration !== undefined || transcripts.length > 0 || chaptersUrl !== undefined;
  const image = isEpisode ? webUrl(item.episodeImage) : undefined;
  return [
    duration === undefined ? undefined : element('itunes:duration', {}, String(duration)),
    image === undefined ? undefined : element('itunes:image', { href: image }),
    ...transcripts.map(({ url, type, language, rel }) => {
      const href = webUrl(url);
      if (href === undefined) return undefined;
      const attributes = { url: href, type: type ?? 'text/html', language: languageTag(language), rel };
      return element('podcast:transcript', attributes);
    }),
    chaptersUrl === undefined
      ? undefined
      : element('podcast:chapters', { url: chaptersUrl, type: chapters?.type ?? 'application/json+chapters' }),
  ].filter((node) => node !== undefined);
}

/** The item's media files as Media RSS: those that are forms of one thing in a group, as the publisher had them. */
export function mediaFiles(item: PublishedItem): XmlNode[] {
  const shown = new Set([webUrl(item.image?.url), ...completeEnclosures(item.enclosures).map(({ url }) => url)]);
  const files = (item.media ?? []).filter((media) => !shown.has(webUrl(media.url)));
  const grouped = files.filter(({ isGrouped }) => isGrouped).map(mediaFile);
  const single = files.filter(({ isGrouped }) => !isGrouped).map(mediaFile);
  return [...single, grouped.length > 0 ? element('media:group', {}, ...grouped) : undefined];
}

function mediaFile(media: Media): XmlNode {
  const url = webUrl(media.url);
  if (url === undefined) return undefined;
  const { medium, width, height, duration } = media;
  // Entries stored by earlier versions have types such as `false`.
  const type = statedFileType(url, media.type);
  return element(
    'media:content',
    { url, type, medium, width, height, duration },
    textElement('media:title', plainText(media.title ?? '')),
    textElement('media:description', plainText(media.description ?? '')),
    textElement('media:credit', plainText(media.credit ?? '')),
  );
}
