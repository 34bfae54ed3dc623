/**
 * Adapters for the peers rss-parser and feedsmith: the same bytes to the same neutral record, as generously as their
 * output allows.
 */
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { SuiteDocument } from './suite.ts';

/** A neutral record, or undefined if the document is rejected. */
export type Reader = (document: Pick<SuiteDocument, 'bytes' | 'headers' | 'url'>) => Promise<NeutralRecord | undefined>;

export interface NeutralRecord {
  readonly feed: unknown;
  readonly entries: readonly unknown[];
}

/** The value at a dotted path, or undefined. */
function at(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = new Map<string, unknown>(Object.entries(here)).get(step);
  }
  return here;
}

function first(value: unknown, ...paths: readonly string[]): unknown {
  return paths.map((path) => at(value, path)).find((found) => found !== undefined && found !== '');
}

function list(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

function iso(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function defined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

const winnow: Reader = async ({ bytes, headers, url }) => {
  const { feed, entries } = await parseFeed(bytes, { headers, ...(url === null ? {} : { url }) });
  return feed && { feed, entries };
};

const rssParser: Reader = async ({ bytes }) => {
  try {
    const feed = await new Parser().parseString(Buffer.from(bytes).toString());
    return { feed: rssParserFeed(feed), entries: feed.items.map(rssParserEntry) };
  } catch {
    return undefined;
  }
};

function rssParserFeed(feed: object): unknown {
  return defined({
    title: at(feed, 'title'),
    link: at(feed, 'link'),
    selfLink: at(feed, 'feedUrl'),
    description: at(feed, 'description'),
    language: at(feed, 'language'),
    generator: at(feed, 'generator'),
    rights: at(feed, 'copyright'),
    ttl: at(feed, 'ttl'),
    image: first(feed, 'image.url', 'itunes.image'),
    updated: iso(at(feed, 'lastBuildDate')),
    published: iso(at(feed, 'pubDate')),
    author: first(feed, 'managingEditor', 'creator', 'itunes.author'),
  });
}

function rssParserEntry(item: object): unknown {
  const author = first(item, 'creator', 'author', 'itunes.author');
  return defined({
    title: at(item, 'title'),
    link: at(item, 'link'),
    id: first(item, 'guid', 'id', 'rdf:about'),
    summary: at(item, 'summary') ?? at(item, 'content'),
    content: at(item, 'content:encoded') ?? at(item, 'content'),
    published: iso(first(item, 'isoDate', 'pubDate')),
    author,
    authors: typeof author === 'string' ? [{ name: author }] : [],
    categories: list(item, 'categories').map((term) =>
      typeof term === 'string' ? { term } : { term: at(term, '_'), scheme: at(term, '$.domain') },
    ),
    enclosures: at(item, 'enclosure') === undefined ? [] : [at(item, 'enclosure')],
    comments: at(item, 'comments'),
    duration: at(item, 'itunes.duration'),
    image: at(item, 'itunes.image'),
  });
}

const feedsmith: Reader = async ({ bytes }) => {
  try {
    const { feed } = parseWithFeedsmith(Buffer.from(bytes).toString());
    const items = [...list(feed, 'items'), ...list(feed, 'entries')];
    return { feed: feedsmithRecord(feed), entries: items.map(feedsmithRecord) };
  } catch {
    return undefined;
  }
};

function linksOf(value: unknown): unknown[] {
  return list(value, 'links').map((link) => ({ rel: 'alternate', ...(typeof link === 'object' ? link : {}) }));
}

function linkWith(links: readonly unknown[], rel: string): unknown {
  return at(
    links.find((link) => at(link, 'rel') === rel),
    'href',
  );
}

/** One shape for feeds and items: feedsmith's formats differ more than its feeds and items do. */
function feedsmithRecord(value: unknown): unknown {
  const links = [...linksOf(value), ...linksOf(at(value, 'atom'))];
  const people = [...list(value, 'authors'), ...list(value, 'dc.creators'), ...list(value, 'itunes.authors')];
  const authors = people.map((one) =>
    typeof one === 'string'
      ? { name: one }
      : defined({ name: at(one, 'name'), email: at(one, 'email'), url: first(one, 'uri', 'url') }),
  );
  const text = (...paths: readonly string[]): unknown =>
    first(value, ...paths.flatMap((path) => [`${path}.value`, path]));
  return defined({
    title: text('title', 'dc.titles.0', 'media.title'),
    link: first(value, 'link', 'url', 'home_page_url') ?? linkWith(links, 'alternate'),
    selfLink: linkWith(links, 'self') ?? at(value, 'feed_url'),
    id: first(value, 'guid.value', 'id', 'rdf.about'),
    guidIsPermalink: at(value, 'guid.isPermaLink'),
    description: text('description', 'subtitle', 'dc.descriptions.0', 'itunes.summary'),
    summary: text('description', 'summary', 'dc.descriptions.0', 'itunes.summary', 'media.description'),
    content: text('content.encoded', 'content', 'content_html', 'content_text'),
    published: iso(first(value, 'pubDate', 'published', 'date_published', 'dc.dates.0', 'dcterms.issued.0')),
    updated: iso(first(value, 'lastBuildDate', 'updated', 'date_modified', 'dcterms.modified.0')),
    created: iso(first(value, 'dcterms.created.0')),
    author: at(authors[0], 'name') ?? at(value, 'managingEditor'),
    authors,
    contributors: list(value, 'contributors').map((one) =>
      defined({ name: at(one, 'name'), email: at(one, 'email'), url: at(one, 'uri') }),
    ),
    categories: list(value, 'categories').map((one) =>
      defined({
        term: first(one, 'name', 'term', 'text'),
        scheme: first(one, 'domain', 'scheme'),
        label: at(one, 'label'),
      }),
    ),
    enclosures: list(value, 'enclosures'),
    links,
    language: first(value, 'language', 'dc.languages.0'),
    rights: text('copyright', 'rights', 'dc.rights.0'),
    generator: first(value, 'generator.text', 'generator.value', 'generator'),
    image: first(value, 'image.url', 'logo', 'icon', 'itunes.image', 'image'),
    comments: at(value, 'comments'),
    ttl: at(value, 'ttl'),
    duration: at(value, 'itunes.duration'),
    thumbnails: list(value, 'media.thumbnails').map((one) => at(one, 'url')),
    source: at(value, 'source'),
  });
}

/** Ours first. */
export const readers: ReadonlyMap<string, Reader> = new Map([
  ['winnow', winnow],
  ['rss-parser alone', rssParser],
  ['feedsmith', feedsmith],
]);
