/** Turns one parsed item into an entry: with a guid, with plain titles and names, and with a hash for comparison. */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { Entry, ParsedEntry, Person } from '../../model/entry.ts';
import type { FeedFormat } from '../../model/parsed-feed.ts';
import type { Instant } from '../../model/time.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { isPlaceholder } from '../links/placeholders.ts';
import { resolveUrl } from '../links/urls.ts';
import { episodeOf } from '../map/episode.ts';
import { textAsHtml } from '../map/plain-body.ts';
import { plainTitle, readableTitle, wordsOfHtml } from '../map/plain-text.ts';
import { plainSource } from '../map/relations.ts';
import { picturesIn } from './details.ts';
import { entryId, guidWithout } from './entry-id.ts';

/** What an item has from its feed. */
export interface FromFeed {
  readonly feedId: string;
  readonly format: FeedFormat | undefined;
  readonly language: string | undefined;
  readonly authors: readonly Person[];
  /** Canonical addresses of the feed and its site. */
  readonly addresses: ReadonlySet<string>;
}

/** The entry of an item; undefined for an empty one. */
export function toEntry(item: ParsedEntry, fromFeed: FromFeed, now: Instant): Entry | undefined {
  const url = articleUrl(item, fromFeed);
  // What an item is known by has no marks, as in earlier versions: they would make every item with some another one.
  const title = item.title === undefined ? '' : plainTitle(item.title, item.titleKind);
  const language = item.language ?? fromFeed.language;
  const body = item.content ?? item.summary ?? '';
  if (!item.id && !url && title === '' && body === '' && item.enclosures.length === 0) return undefined;
  const link = url ?? item.enclosures[0]?.url;
  const guid = givenGuid(item.id, fromFeed) ?? guidWithout({ link, title, body: wordsOfHtml(body) });
  const image =
    item.image ?? item.media.find(isPicture)?.url ?? item.thumbnails[0] ?? item.enclosures.find(isPicture)?.url;

  const fields = defined({
    url,
    title: item.title === undefined ? '' : readableTitle(item.title, item.titleKind, language),
    summary: item.summary ? asHtml(item.summary, item.summaryKind) : undefined,
    content: item.content ? asHtml(item.content, item.contentKind) : undefined,
    published: item.published ?? item.created,
    updated: item.updated,
    authors: (item.authors.length > 0 ? item.authors : fromFeed.authors).map(plainPerson),
    categories: item.categories.map((category) => ({ ...category, term: plainTitle(category.term, 'html') })),
    enclosures: item.enclosures,
    image,
    language,
    source: item.source && plainSource(item.source, language),
    ...episodeOf(item),
    inReplyTo: item.inReplyTo?.ref ?? item.inReplyTo?.href,
  });
  const { feedId } = fromFeed;
  const id = entryId(feedId, guid);
  return {
    version: 1,
    id,
    feedId,
    guid,
    ...fields,
    firstSeenAt: now,
    changedAt: now,
    contentHash: hashOf({ ...fields, title }),
  };
}

/** The guid as given, unless it is a placeholder or the address of the feed, which all items may have. */
function givenGuid(id: string | undefined, { addresses }: FromFeed): string | undefined {
  if (!id || isPlaceholder(id)) return undefined;
  const canonical = /^https?:/i.test(id) && !id.includes('#') ? canonicalUrl(id) : undefined;
  return canonical !== undefined && addresses.has(canonical) ? undefined : id;
}

function asHtml(body: string, kind: 'text' | undefined): string {
  return kind === 'text' ? textAsHtml(body) : body;
}

/** The article's own address; some publishers escape its `&amp;` twice. */
function articleUrl(item: ParsedEntry, { format }: FromFeed): string | undefined {
  const link = item.originalLink ?? item.link ?? (format === 'atom' || format === 'json' ? idAsLink(item) : undefined);
  return resolveUrl(link?.replace(/&amp;/g, '&'), undefined);
}

/** The address of an Atom or JSON entry without a link: its id if that is a URL, otherwise itself or what it is about. */
function idAsLink({ id, links }: ParsedEntry): string | undefined {
  if (id !== undefined && /^https?:\/\//i.test(id)) return id;
  return (links.find(({ rel }) => rel === 'self') ?? links.find(({ rel }) => rel === 'related'))?.href;
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

/**
 * Hash of what a reader sees: words and addresses, not markup, so a new tracking pixel changes nothing. Without words the
 * pictures count: the comics of two days differ in nothing else.
 */
function hashOf(entry: Pick<Entry, 'title' | 'url' | 'summary' | 'content' | 'enclosures'>): string {
  const words = [wordsOfHtml(entry.summary), wordsOfHtml(entry.content)];
  const pictures = words.join('') === '' ? picturesIn(entry.content ?? entry.summary) : [];
  const seen = [
    entry.title,
    entry.url === undefined ? '' : (canonicalUrl(entry.url) ?? entry.url),
    ...words,
    ...pictures,
    ...entry.enclosures.map((enclosure) => canonicalUrl(enclosure.url) ?? enclosure.url),
  ];
  return createHash('sha256').update(seen.join('\u0000')).digest('hex');
}
