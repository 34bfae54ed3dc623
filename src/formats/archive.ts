/**
 * Archive documents (RFC 5005 §4) for subscribers who were away: never changed once written, so neither may their
 * boundaries be.
 */
import type { PublishedFeed } from '../model/published-feed.ts';
import { type Format, mediaType } from './format.ts';
import { archivePath, formatUrl } from './paths.ts';
import { publicUrl } from './web-url.ts';
import { element, type XmlNode } from './xml.ts';

/** One archive document: its stories, oldest first. Part of the state; never changes. */
export interface ArchiveRecord {
  /** `0001`, `0002`, … */
  readonly name: string;
  readonly storyIds: readonly string[];
}

/**
 * The full archives: `known`, followed by as many new ones of `size` stories as `storyIds` (all stories that the output
 * ever published, in order of publication) fill. The feed document must show at least the rest, which is fewer than
 * `size` stories, so its limit must not be smaller.
 */
export function planArchives(
  storyIds: readonly string[],
  known: readonly ArchiveRecord[],
  size: number,
): readonly ArchiveRecord[] {
  const archived = new Set(known.flatMap((archive) => archive.storyIds));
  const waiting = storyIds.filter((id) => !archived.has(id));
  const added: ArchiveRecord[] = [];
  for (let start = 0; start + size <= waiting.length; start += size) {
    const name = String(known.length + added.length + 1).padStart(4, '0');
    added.push({ name, storyIds: waiting.slice(start, start + size) });
  }
  return added.length === 0 ? known : [...known, ...added];
}

/** The RFC 5005 elements of an Atom or RSS feed; `link` is the qualified name of atom:link in it. */
export function archiveElements(feed: PublishedFeed, format: Format, link: string): XmlNode[] {
  const previous = previousArchiveUrl(feed, format);
  const isArchive = feed.archive?.name !== undefined;
  const { archive: _, ...current } = feed;
  return [
    isArchive ? element('fh:archive', {}) : undefined,
    isArchive
      ? element(link, { rel: 'current', href: formatUrl(current, format), type: mediaType(format) })
      : undefined,
    previous === undefined
      ? undefined
      : element(link, { rel: 'prev-archive', href: previous, type: mediaType(format) }),
  ];
}

/** Absolute address of the archive before this document, if there is one. */
export function previousArchiveUrl(feed: PublishedFeed, format: Pick<Format, 'extension'>): string | undefined {
  const name = feed.archive?.previous;
  return name === undefined ? undefined : publicUrl(feed.baseUrl, archivePath(feed.path ?? '', name, format));
}
