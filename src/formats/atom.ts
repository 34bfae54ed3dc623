/** Atom 1.0 (RFC 4287), the format that carries every fact we have: source, related articles, language, both dates. */
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { archiveElements } from './archive.ts';
import { coveredBy, itemAuthors, itemBody, itemSummary, itemTitle } from './body.ts';
import { keyedInstant, later } from './dates.ts';
import { episodeElements, episodeNamespaces, mediaFiles } from './episode.ts';
import { type Format, mediaType } from './format.ts';
import { completeEnclosures, itemTags, mediaElements, plainElement } from './media.ts';
import { originOf } from './origin.ts';
import { formatUrl, iconUrl, itemUrl } from './paths.ts';
import { escapeHtml, languageTag, plainText } from './plain-text.ts';
import { atOnce, type RenderSteps } from './steps.ts';
import { webUrl } from './web-url.ts';
import { element, type WrittenElement, writeXml, writtenElement, type XmlElement, type XmlNode } from './xml.ts';

/** Atom 1.0. */
export const atom: Format = {
  id: 'atom',
  name: 'Atom',
  extension: 'atom',
  fileName: 'feed.atom',
  contentType: 'application/atom+xml; charset=utf-8',
  isFeed: true,
  lists: 'items',
  render: (feed) => atOnce(atomSteps(feed)),
  steps: atomSteps,
};

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

function* atomSteps(feed: PublishedFeed): RenderSteps {
  const entries: WrittenElement[] = [];
  for (const item of feed.items) {
    entries.push(writtenElement(entry(feed, item), 1));
    yield;
  }
  const root = element(
    'feed',
    { ...namespaces, ...episodeNamespaces(feed.items), 'xml:lang': languageTag(feed.language) },
    // The address without its archive part: all RFC 5005 documents of a feed share its id, also after it was renamed.
    element('id', {}, feedId(feed)),
    element('title', {}, plainText(feed.title) || feed.id),
    plainElement('subtitle', feed.description),
    element('icon', {}, iconUrl(feed)),
    element('updated', {}, feedUpdated(feed)),
    element('author', {}, element('name', {}, plainText(feed.title) || feed.id)),
    element('generator', {}, 'Winnow'),
    element('link', { rel: 'self', href: formatUrl(feed, atom), type: mediaType(atom) }),
    element('link', { rel: 'alternate', href: feed.homeUrl, type: 'text/html' }),
    ...feed.hubs.map((hub) => element('link', { rel: 'hub', href: hub })),
    ...archiveElements(feed, atom, 'link'),
    ...entries,
  );
  return writeXml(root);
}

function feedId({ idBaseUrl, baseUrl, firstPath, path = '' }: PublishedFeed): string {
  return formatUrl({ baseUrl: idBaseUrl ?? baseUrl, path: firstPath ?? path }, atom);
}

/** The latest `updated` of this document's entries. */
function feedUpdated(feed: PublishedFeed): string {
  const newest = feed.items
    .map((item) => keyedInstant(item.updated, item.storyId))
    .sort()
    .at(-1);
  return newest !== undefined && later(newest, feed.updated) === newest ? newest : feed.updated;
}

function entry(feed: PublishedFeed, item: PublishedItem): XmlElement {
  const authors = itemAuthors(item);
  const names = authors.length > 0 ? authors : [plainText(originOf(item).title) || plainText(feed.title) || feed.id];
  const summary = itemSummary(item);
  return element(
    'entry',
    { 'xml:lang': languageTag(item.language) },
    element('id', {}, item.id),
    titleElement(itemTitle(item)),
    element('updated', {}, keyedInstant(item.updated, item.storyId)),
    element('published', {}, keyedInstant(item.published, item.storyId)),
    ...names.map((name) => element('author', {}, element('name', {}, name))),
    element('link', { rel: 'alternate', href: itemUrl(feed, item), type: 'text/html' }),
    ...related(item),
    ...completeEnclosures(item.enclosures).map(({ url, type, length }) =>
      element('link', { rel: 'enclosure', href: url, type, length: length || undefined }),
    ),
    ...itemTags(item).map((term) => element('category', { term })),
    // As HTML, which rss2email mails where it would leave out a plain one.
    summary === '' ? undefined : element('summary', { type: 'html' }, escapeHtml(summary)),
    content(itemBody(item, feed.language)),
    source(item),
    // After the entry's own elements: some readers know no prefixes and take the first title and content, of whatever namespace.
    ...mediaElements(item),
    ...mediaFiles(item),
    ...episodeElements(item),
  );
}

/** A title with a tag or a reference says that it is text: many programs guess that an untyped one with such is HTML. */
function titleElement(title: string): XmlNode {
  return element('title', { type: /[<&]/.test(title) ? 'text' : undefined }, title);
}

/** The article; nothing for an item without a text, since an empty element says that there is none. */
function content(html: string): XmlNode {
  return html === '' ? undefined : element('content', { type: 'html' }, html);
}

/** The other articles of the story as links, for readers that know `related`. */
function related(item: PublishedItem): XmlNode[] {
  return coveredBy(item).map((other) => {
    if (other.url === undefined) return undefined;
    const title = [plainText(other.source.title), plainText(other.title)].filter((part) => part !== '').join(': ');
    return element('link', { rel: 'related', href: other.url, type: 'text/html', title: title || undefined });
  });
}

/**
 * `atom:source`: the feed that the entry was taken from (RFC 4287 §4.2.11), with its required elements. Its site is left
 * out: RSS Guard and QuiteRSS take an alternate link in here for the entry's own.
 */
function source(item: PublishedItem): XmlNode {
  const from = originOf(item);
  const feedUrl = webUrl(from.feedUrl);
  const siteUrl = webUrl(from.siteUrl);
  const isOwn = from === item.source;
  const id = (isOwn ? '' : plainText(item.origin?.id ?? '')) || feedUrl || siteUrl;
  if (id === undefined) return undefined;
  return element(
    'source',
    {},
    element('id', {}, id),
    element('title', {}, plainText(from.title) || from.id),
    element('updated', {}, (isOwn ? undefined : item.origin?.updated) ?? keyedInstant(item.updated, item.storyId)),
    feedUrl === undefined ? undefined : element('link', { rel: 'self', href: feedUrl }),
  );
}
