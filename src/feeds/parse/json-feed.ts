/** Parses JSON Feed 1 and 1.1, tolerating values of the wrong type. */
import { defined } from '../../model/defined.ts';
import type { Category, Enclosure, Link, ParsedEntry, Person } from '../../model/entry.ts';
import type { FeedHeader, FeedProblem, ParsedFeed } from '../../model/parsed-feed.ts';
import { statedFileType } from '../../url/file-type.ts';
import { cleanCharacters } from '../bytes/clean-characters.ts';
import { readDate } from '../dates/dates.ts';
import { type DayOrder, onceOnly, orderOfAll } from '../dates/day-order.ts';
import { absolutiseHtml } from '../links/html-links.ts';
import { itemAddress } from '../links/item-address.ts';
import { resolveUrl } from '../links/urls.ts';
import { withWrittenAddresses } from '../map/body-markup.ts';
import { type JsonObject, listIn, objectOf, textIn } from './json-values.ts';
import { jsonDepth, parseLenientJson } from './lenient-json.ts';
import { maxItems } from './newest-items.ts';
import { errorOf, warningOf } from './problems.ts';
import type { Surroundings } from './read-feed-xml.ts';

/** Deeper JSON is not a feed; JSON.parse itself overflows the stack only far beyond. */
const maxDepth = 64;

/** Parses text that begins with a brace or bracket. */
export function readJsonFeed(text: string, around: Surroundings): ParsedFeed {
  if (jsonDepth(text) > maxDepth) return refuse(errorOf('json-not-a-feed', 'nested too deeply'));
  const json = parseLenientJson(text);
  if (json === undefined) return refuse(errorOf('bad-json'));
  const document = objectOf(json.value);
  const version = textIn(document, 'version') ?? '';
  const isFeed = document !== undefined && (/jsonfeed\.org/i.test(version) || Array.isArray(document.get('items')));
  if (!document || !isFeed) return refuse(errorOf('json-not-a-feed'));
  const all = listIn(document, 'items');
  const feed = headerOf(document, around);
  const badDates: string[] = [];
  const items = newest(all).flatMap((item) => objectOf(item) ?? []);
  const dates = { badDates, order: dayOrderOf(items) };
  const entries = items.map((item) => entryOf(item, around, feed, dates));
  const problems = [
    ...(json.isRepaired ? [warningOf('json-syntax')] : []),
    ...(all.length > maxItems ? [warningOf('too-many-items', `${all.length} items, ${maxItems} used`)] : []),
    ...(all.length === 0 ? [warningOf('no-items')] : []),
    ...(/jsonfeed\.org/i.test(version) ? [] : [warningOf('bad-version', version)]),
    ...(badDates.length > 0
      ? [warningOf('bad-date', `${badDates.length}, such as "${badDates[0]?.slice(0, 60)}"`)]
      : []),
  ];
  return { feed, entries, problems };
}

function refuse(problem: FeedProblem): ParsedFeed {
  return { entries: [], problems: [problem] };
}

/** The newest items if there are too many, otherwise all, in document order. */
function newest(items: readonly unknown[]): readonly unknown[] {
  if (items.length <= maxItems) return items;
  const dated = items.map((item, order) => ({ item, order, date: textIn(objectOf(item), 'date_published') ?? '' }));
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order));
  return dated
    .slice(0, maxItems)
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function people(object: JsonObject, base: string | undefined): Person[] {
  const listed = [...listIn(object, 'authors'), object.get('author')];
  return listed.slice(0, 100).flatMap((value) => {
    const name = typeof value === 'string' ? cleanCharacters(value).trim() : textIn(objectOf(value), 'name');
    const url = resolveUrl(textIn(objectOf(value), 'url'), base);
    return name || url ? [defined({ name: name || undefined, url })] : [];
  });
}

function headerOf(document: JsonObject, around: Surroundings): FeedHeader {
  const address = (name: string): string | undefined => resolveUrl(textIn(document, name), around.base);
  const authors = people(document, around.base);
  const link = address('home_page_url');
  const selfLink = address('feed_url');
  const nextPage = address('next_url');
  const hubs = listIn(document, 'hubs').flatMap((hub) => resolveUrl(textIn(objectOf(hub), 'url'), around.base) ?? []);
  return defined({
    format: 'json',
    authors,
    categories: [],
    links: linksOf(link, selfLink),
    hints: defined({ hubs, nextPage }),
    title: textIn(document, 'title'),
    titleKind: textIn(document, 'title') ? 'text' : undefined,
    link,
    selfLink,
    description: textIn(document, 'description'),
    author: authors[0]?.name ?? authors[0]?.url,
    language: textIn(document, 'language') ?? around.language,
    image: address('icon') ?? address('favicon'),
  });
}

function linksOf(link: string | undefined, selfLink: string | undefined): Link[] {
  return [
    ...(link ? [{ href: link, rel: 'alternate', type: 'text/html' }] : []),
    ...(selfLink ? [{ href: selfLink, rel: 'self', type: 'application/feed+json' }] : []),
  ];
}

/** What the dates of a feed have in common. */
interface Dates {
  /** Collects those that cannot be read. */
  readonly badDates: string[];
  readonly order: () => DayOrder | undefined;
}

function dayOrderOf(items: readonly JsonObject[]): () => DayOrder | undefined {
  return onceOnly(() =>
    orderOfAll(items.flatMap((item) => [textIn(item, 'date_published') ?? '', textIn(item, 'date_modified') ?? ''])),
  );
}

/** `url`, `external_url`, or an id that is an address. */
function linkOf(item: JsonObject, base: string | undefined): string | undefined {
  const written = ['url', 'external_url'].map((name) => itemAddress(textIn(item, name), base)).find(Boolean);
  return written ?? resolveUrl(textIn(item, 'id'), undefined);
}

function entryOf(item: JsonObject, around: Surroundings, feed: FeedHeader, { badDates, order }: Dates): ParsedEntry {
  const base = around.base ?? feed.link;
  const link = linkOf(item, base);
  const authors = people(item, base);
  const date = (name: string): string | undefined => {
    const text = textIn(item, name);
    const instant = readDate(text, { language: feed.language, order });
    if (text && !instant) badDates.push(text);
    return instant === 'none' ? undefined : instant;
  };
  const html = textIn(item, 'content_html');
  const plain = textIn(item, 'content_text');
  return defined({
    authors,
    contributors: [],
    enclosures: attachments(item, base),
    duration: textIn(objectOf(listIn(item, 'attachments')[0]), 'duration_in_seconds'),
    categories: tags(item),
    links: linksOf(link, undefined),
    thumbnails: [],
    media: [],
    title: textIn(item, 'title'),
    titleKind: textIn(item, 'title') ? 'text' : undefined,
    link,
    id: textIn(item, 'id'),
    summary: textIn(item, 'summary'),
    content: html ? absolutiseHtml(withWrittenAddresses(html), link ?? base) : plain,
    contentKind: plain && !html ? 'text' : undefined,
    summaryKind: textIn(item, 'summary') ? 'text' : undefined,
    published: date('date_published'),
    updated: date('date_modified'),
    author: authors[0]?.name ?? authors[0]?.url,
    language: textIn(item, 'language'),
    image: resolveUrl(textIn(item, 'image'), base) ?? resolveUrl(textIn(item, 'banner_image'), base),
  });
}

function attachments(item: JsonObject, base: string | undefined): Enclosure[] {
  return listIn(item, 'attachments')
    .slice(0, 200)
    .flatMap((value) => {
      const attachment = objectOf(value);
      const url = resolveUrl(textIn(attachment, 'url'), base);
      const length = Number(attachment?.get('size_in_bytes'));
      if (!url) return [];
      const type = statedFileType(url, textIn(attachment, 'mime_type'));
      return [defined({ url, type, length: length > 0 && Number.isSafeInteger(length) ? length : undefined })];
    });
}

function tags(item: JsonObject): Category[] {
  const terms = listIn(item, 'tags').flatMap((tag) =>
    typeof tag === 'string' ? (Array.isArray(item.get('tags')) ? [tag] : tag.split(',')) : [],
  );
  const clean = terms.flatMap((term) => cleanCharacters(term).trim() || []);
  return [...new Set(clean)].slice(0, 500).map((term) => ({ term }));
}
