/**
 * Turns parsed items into the entries that are stored: with an id, with plain titles and names, and with a hash for
 * comparison.
 */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { Entry, ParsedEntry, Person } from '../../model/entry.ts';
import type { FeedFormat, ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedSource } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { resolveUrl } from '../links/urls.ts';
import { episodeOf } from '../map/episode.ts';
import { textAsHtml } from '../map/plain-body.ts';
import { plainTitle, wordsOfHtml } from '../map/plain-text.ts';
import { plainSource } from '../map/relations.ts';
import { entryId, entryIdBesideGuid, guidOf } from './entry-id.ts';

/**
 * The entries of a parsed feed, in its order; empty items are left out. Items that share a guid and also address or
 * title are one entry; items that share only the guid are several, each with its own id.
 */
export function toEntries(parsed: ParsedFeed, source: FeedSource, now: Instant): Entry[] {
  const language = source.language ?? parsed.feed?.language;
  // RFC 4287, 4.2.1 and JSON Feed: an entry without authors has those of the feed. RSS names an editor, not an author.
  const authors = isInheriting(parsed.feed?.format) ? (parsed.feed?.authors ?? []) : [];
  const byId = new Map<string, Entry>();
  for (const item of parsed.entries) {
    // A cut item has another id than the complete one of the next poll.
    if (item.isCut) continue;
    const entry = toEntry(item, source.id, { language, authors }, now);
    if (!entry) continue;
    const first = byId.get(entry.id);
    if (first && !isOtherItem(first, entry)) {
      if ((entry.updated ?? '') > (first.updated ?? '')) byId.set(entry.id, entry);
      continue;
    }
    const id = first ? entryIdBesideGuid(source.id, entry.guid, entry.url, entry.title) : entry.id;
    if (!byId.has(id)) byId.set(id, { ...entry, id });
  }
  return [...byId.values()];
}

/** What an item inherits from its feed. */
interface FromFeed {
  readonly language: string | undefined;
  readonly authors: readonly Person[];
}

function isInheriting(format: FeedFormat | undefined): boolean {
  return format === 'atom' || format === 'json';
}

function isOtherItem(a: Entry, b: Entry): boolean {
  return (
    a.title !== b.title && (a.url === undefined || b.url === undefined || canonicalUrl(a.url) !== canonicalUrl(b.url))
  );
}

function toEntry(item: ParsedEntry, feedId: string, fromFeed: FromFeed, now: Instant): Entry | undefined {
  const url = articleUrl(item);
  const title = item.title === undefined ? '' : plainTitle(item.title, item.titleKind);
  const body = item.content ?? item.summary ?? '';
  if (!item.id && !url && title === '' && body === '' && item.enclosures.length === 0) return undefined;
  const guid = guidOf({ id: item.id, link: url ?? item.enclosures[0]?.url, title, body: wordsOfHtml(body) });
  const image =
    item.image ?? item.media.find(isPicture)?.url ?? item.thumbnails[0] ?? item.enclosures.find(isPicture)?.url;

  const fields = defined({
    url,
    title,
    summary: item.summary ? asHtml(item.summary, item.summaryKind) : undefined,
    content: item.content ? asHtml(item.content, item.contentKind) : undefined,
    published: item.published ?? item.created,
    updated: item.updated,
    authors: (item.authors.length > 0 ? item.authors : fromFeed.authors).map(plainPerson),
    categories: item.categories.map((category) => ({ ...category, term: plainTitle(category.term, 'html') })),
    enclosures: item.enclosures,
    image,
    language: item.language ?? fromFeed.language,
    source: item.source && plainSource(item.source),
    ...episodeOf(item),
    inReplyTo: item.inReplyTo?.ref ?? item.inReplyTo?.href,
  });
  const contentHash = hashOf(fields);
  return {
    version: 1,
    id: entryId(feedId, guid),
    feedId,
    guid,
    ...fields,
    firstSeenAt: now,
    changedAt: now,
    contentHash,
  };
}

function asHtml(body: string, kind: 'text' | undefined): string {
  return kind === 'text' ? textAsHtml(body) : body;
}

/** The article's own address; some publishers escape its `&amp;` twice. */
function articleUrl(item: ParsedEntry): string | undefined {
  return resolveUrl((item.originalLink ?? item.link)?.replace(/&amp;/g, '&'), undefined);
}

function isPicture(media: { readonly type?: string; readonly medium?: string; readonly url: string }): boolean {
  if (media.medium !== undefined) return media.medium === 'image';
  return media.type === undefined
    ? /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(media.url)
    : media.type.startsWith('image/');
}

function plainPerson(person: Person): Person {
  return person.name === undefined ? person : { ...person, name: plainTitle(person.name, 'html') };
}

/** Hash of what a reader sees: words and addresses, not markup, so a new tracking pixel changes nothing. */
function hashOf(entry: Pick<Entry, 'title' | 'url' | 'summary' | 'content' | 'enclosures'>): string {
  const seen = [
    entry.title,
    entry.url === undefined ? '' : (canonicalUrl(entry.url) ?? entry.url),
    wordsOfHtml(entry.summary),
    wordsOfHtml(entry.content),
    ...entry.enclosures.map((enclosure) => canonicalUrl(enclosure.url) ?? enclosure.url),
  ];
  return createHash('sha256').update(seen.join('\u0000')).digest('hex');
}
