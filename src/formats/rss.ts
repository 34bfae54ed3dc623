/** RSS 2.0 with the modules that readers know, for every reader that takes nothing better. */
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { archiveElements } from './archive.ts';
import { itemAuthors, itemBody, itemSummary, itemTitle } from './body.ts';
import { httpDate } from './dates.ts';
import { episodeElements, episodeNamespaces, mediaFiles } from './episode.ts';
import { type Format, mediaType } from './format.ts';
import { completeEnclosures, itemTags, mediaElements } from './media.ts';
import { originOf } from './origin.ts';
import { formatUrl, iconUrl, itemUrl } from './paths.ts';
import { escapeHtml, languageTag, plainText } from './plain-text.ts';
import { atOnce, type RenderSteps } from './steps.ts';
import { webUrl } from './web-url.ts';
import {
  element,
  textElement,
  type WrittenElement,
  writeXml,
  writtenElement,
  type XmlElement,
  type XmlNode,
  type XmlOptions,
} from './xml.ts';

/** RSS 2.0. */
export const rss: Format = {
  id: 'rss',
  name: 'RSS',
  extension: 'xml',
  fileName: 'feed.xml',
  contentType: 'application/rss+xml; charset=utf-8',
  isFeed: true,
  lists: 'items',
  render: (feed) => atOnce(rssSteps(feed)),
  steps: rssSteps,
};

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
};

/** Elements whose text is HTML, and addresses, of which some readers undo `&amp;` only. */
const written = new Set(['description', 'content:encoded', 'link', 'guid', 'docs', 'url']);
const options: XmlOptions = { isPlain: (name) => !written.has(name) };

function* rssSteps(feed: PublishedFeed): RenderSteps {
  const items: WrittenElement[] = [];
  for (const item of feed.items) {
    items.push(writtenElement(rssItem(feed, item), 2, options));
    yield;
  }
  const title = plainText(feed.title) || feed.id;
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, feed.homeUrl),
    element('description', {}, escapeHtml(plainText(feed.description ?? '') || title)),
    element(
      'image',
      {},
      element('url', {}, iconUrl(feed)),
      element('title', {}, title),
      element('link', {}, feed.homeUrl),
    ),
    textElement('language', languageTag(feed.language)),
    element('lastBuildDate', {}, httpDate(feed.updated)),
    element('generator', {}, 'Winnow'),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('ttl', {}, String(Math.max(1, Math.round(feed.ttlMinutes)))),
    ...syndication(feed.ttlMinutes),
    element('atom:link', { rel: 'self', href: formatUrl(feed, rss), type: mediaType(rss) }),
    ...feed.hubs.map((hub) => element('atom:link', { rel: 'hub', href: hub })),
    ...archiveElements(feed, rss, 'atom:link'),
    ...items,
  );
  return writeXml(element('rss', { ...namespaces, ...episodeNamespaces(feed.items) }, channel), options);
}

/** `sy:` counts whole updates per period, so other intervals are rounded to fewer updates. */
function syndication(ttlMinutes: number): XmlNode[] {
  const [period, minutes] = ttlMinutes <= 60 ? ['hourly', 60] : ['daily', 24 * 60];
  const frequency = Math.max(1, Math.floor(Number(minutes) / Math.max(1, ttlMinutes)));
  return [element('sy:updatePeriod', {}, String(period)), element('sy:updateFrequency', {}, String(frequency))];
}

function rssItem(feed: PublishedFeed, item: PublishedItem): XmlElement {
  const origin = originOf(item);
  const sourceUrl = webUrl(origin.feedUrl) ?? (origin === item.source ? undefined : webUrl(origin.siteUrl));
  const sourceTitle = plainText(origin.title) || origin.id;
  const authors = itemAuthors(item);
  // RSS 2.0 readers take one enclosure; the lead image has its own media elements.
  const enclosure = completeEnclosures(item.enclosures)[0];
  return element(
    'item',
    {},
    element('title', {}, itemTitle(item)),
    element('link', {}, itemUrl(feed, item)),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, httpDate(item.published)),
    ...(authors.length > 0 ? authors : [sourceTitle]).map((name) => element('dc:creator', {}, name)),
    ...itemTags(item).map((tag) => element('category', {}, tag)),
    textElement('description', summaryHtml(item)),
    textElement('content:encoded', itemBody(item, feed.language)),
    enclosure === undefined ? undefined : element('enclosure', { ...enclosure }),
    sourceUrl === undefined ? undefined : element('source', { url: sourceUrl }, sourceTitle),
    textElement('dc:language', languageTag(item.language)),
    // After the item's own elements, as in Atom: some readers take the first title and description, of whatever namespace.
    ...mediaElements(item),
    ...mediaFiles(item),
    ...episodeElements(item),
  );
}

/** RSS reads `description` as HTML: the plain summary is escaped once before the serialiser escapes it again. */
function summaryHtml(item: PublishedItem): string {
  return escapeHtml(itemSummary(item));
}
