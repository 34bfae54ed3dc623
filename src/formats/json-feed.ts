/** JSON Feed 1.1, for programs; our own facts go under `_winnow`, as the specification wants of extensions. */
import type { PublishedFeed, PublishedItem, PublishedSource } from '../model/published-feed.ts';
import { previousArchiveUrl } from './archive.ts';
import { coveredBy, itemAuthors, itemBody, itemDirection, itemSummary, itemTitle } from './body.ts';
import type { Format } from './format.ts';
import { completeEnclosures, itemTags } from './media.ts';
import { originOf } from './origin.ts';
import { formatUrl, iconUrl, itemPageUrl, itemUrl, pageOf } from './paths.ts';
import { languageTag, plainText } from './plain-text.ts';
import { atOnce, type RenderSteps } from './steps.ts';
import { webUrl } from './web-url.ts';

/** JSON Feed 1.1. */
export const jsonFeed: Format = {
  id: 'json',
  name: 'JSON Feed',
  extension: 'json',
  fileName: 'feed.json',
  contentType: 'application/feed+json; charset=utf-8',
  isFeed: true,
  lists: 'items',
  render: (feed) => atOnce(jsonSteps(feed)),
  steps: jsonSteps,
};

function* jsonSteps(feed: PublishedFeed): RenderSteps {
  const items: string[] = [];
  for (const item of feed.items) {
    items.push(listedText(jsonItem(feed, item)));
    yield;
  }
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plainText(feed.title) || feed.id,
    home_page_url: feed.homeUrl,
    feed_url: formatUrl(feed, jsonFeed),
    description: optional(plainText(feed.description ?? '')),
    favicon: iconUrl(feed),
    next_url: previousArchiveUrl(feed, jsonFeed),
    language: languageTag(feed.language),
    hubs: feed.hubs.length > 0 ? feed.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: [],
  };
  const text = jsonText(document);
  if (items.length === 0) return `${text}\n`;
  // The list is the last of the document.
  return `${text.slice(0, -NO_ITEMS.length)}[\n  ${items.join(',\n  ')}\n ]\n}\n`;
}

const NO_ITEMS = '[]\n}';

/** Indented by one space; escapes the two characters that some JavaScript readers take for line ends. */
function jsonText(value: object): string {
  return JSON.stringify(value, undefined, 1)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A value as it stands in a list of the document, so with its indentation. */
function listedText(value: object): string {
  return jsonText({ items: [value] }).slice('{\n "items": [\n  '.length, -'\n ]\n}'.length);
}

/** An item as in the feed. */
export function jsonItem(feed: PublishedFeed, item: PublishedItem): object {
  const authors = itemAuthors(item);
  const attachments = attachmentsOf(item);
  const tags = itemTags(item);
  return {
    id: item.id,
    url: feed.isUnlinked ? webUrl(item.url) : itemUrl(feed, item),
    title: itemTitle(item),
    content_html: itemBody(item, feed.language),
    summary: optional(itemSummary(item)),
    image: webUrl(item.image?.url),
    date_published: item.published,
    date_modified: item.updated,
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    tags: tags.length > 0 ? tags : undefined,
    language: languageTag(item.language),
    attachments: attachments.length > 0 ? attachments : undefined,
    _winnow: ownFacts(feed, item),
  };
}

/** The enclosures, the first with the length of the episode, and the media files that are not pictures. */
function attachmentsOf(item: PublishedItem): object[] {
  const files = (item.media ?? []).filter((file) => file.medium !== 'image' && !file.type?.startsWith('image/'));
  const enclosures = completeEnclosures(item.enclosures);
  const others = completeEnclosures(files).filter(({ url }) => enclosures.every((enclosure) => enclosure.url !== url));
  const titles = new Map(files.map((file) => [webUrl(file.url), plainText(file.title ?? '')]));
  return [...enclosures, ...others].map(({ url, type, length }, i) => ({
    url,
    mime_type: type,
    title: optional(titles.get(url) ?? ''),
    size_in_bytes: length || undefined,
    duration_in_seconds: i === 0 ? item.duration : undefined,
  }));
}

/** What JSON Feed has no name for. */
function episodeFacts({ transcripts = [], chapters }: PublishedItem): object {
  const files = transcripts.flatMap(({ url, type, language }) => {
    const href = webUrl(url);
    return href === undefined ? [] : [{ url: href, mime_type: type, language: languageTag(language) }];
  });
  return { transcripts: files.length > 0 ? files : undefined, chapters_url: webUrl(chapters?.url) };
}

function ownFacts(feed: PublishedFeed, item: PublishedItem): object {
  const others = coveredBy(item);
  return {
    story_id: pageOf(item),
    story_url: itemPageUrl(feed, item),
    source: sourceFacts(originOf(item)),
    ...episodeFacts(item),
    partial: item.partial === undefined ? undefined : 'excerpt',
    direction: itemDirection(item),
    reading_minutes: item.readingMinutes,
    also_covered_by:
      others.length > 0
        ? others.map((other) => ({
            url: other.url,
            title: plainText(other.title),
            source: sourceFacts(other.source),
            date_published: other.published,
          }))
        : undefined,
  };
}

function sourceFacts(source: PublishedSource): object {
  return {
    title: plainText(source.title) || source.id,
    home_page_url: webUrl(source.siteUrl),
    feed_url: webUrl(source.feedUrl),
  };
}

function optional(text: string): string | undefined {
  return text === '' ? undefined : text;
}
