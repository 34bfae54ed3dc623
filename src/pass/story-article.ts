/** Converts a stored entry into the input of the story index. */
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { StoryArticle } from '../stories/index.ts';
import { isSameSite, publisherSite, registrableDomain } from '../url/host.ts';
import { recordingOf } from '../url/recording.ts';
import { LINKED_ARTICLE } from './page-reasons.ts';

/** A picture, in HTML as the sanitiser writes it. */
const IMAGE = /<img\b[^<>]*?\ssrc="([^"]*)"/g;
/** A link whose text says that it leads to the article: "[link]" of Reddit. */
const ARTICLE_LINK = /<a\b[^<>]*?\shref="(https?:[^"]*)"[^<>]*>\s*\[link\]\s*<\/a>/i;

function plain(attribute: string): string {
  return attribute
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
}

/** The enclosures, and the picture of an entry that has one only: a comic strip, a chart. */
function mediaOf({ enclosures, image }: Entry, html: string): string[] {
  const images = new Set([...html.matchAll(IMAGE)].map(([, src = '']) => plain(src)));
  if (images.size === 0 && image !== undefined) images.add(image);
  return [...enclosures.map(({ url }) => url), ...(images.size === 1 ? images : [])];
}

/** Where the article's feed is, and the home page that it names. */
export interface FeedAddresses {
  readonly url?: string | undefined;
  readonly siteUrl?: string | undefined;
}

/** Services under whose domain unrelated publishers have feeds. */
const FEED_SERVICE = /(?:^|\.)(?:feedburner|feedproxy\.google|feedpress|feedblitz|feedity|rsshub|fetchrss|rss\.app)\b/i;

/**
 * The site whose feeds are trusted with the entry's link: that of the feed and the link, or the feed's server together
 * with the home page that it names, as newspapers have feeds on other domains. A comment on another publisher's article
 * has none.
 */
function siteOf(entry: Entry, article: StoredArticle, { url, siteUrl }: FeedAddresses): string | undefined {
  if (url === undefined || entry.url === undefined || article.reason === LINKED_ARTICLE) return undefined;
  if (isSameSite(url, entry.url)) return registrableDomain(url);
  const [server, home] = [publisherSite(url), siteUrl === undefined ? undefined : publisherSite(siteUrl)];
  return server === undefined || home === undefined || FEED_SERVICE.test(server) ? undefined : `${server} ${home}`;
}

/** The input of the story index for an entry of the feed at `addresses`. */
export function storyArticle(entry: Entry, stored: StoredArticle, addresses: FeedAddresses): StoryArticle {
  const { article } = stored;
  const target = ARTICLE_LINK.exec(entry.content ?? entry.summary ?? '')?.[1];
  return {
    id: entry.id,
    title: entry.title,
    text: article.text,
    source: entry.feedId,
    site: siteOf(entry, stored, addresses),
    guid: entry.guid,
    url: entry.url,
    pointsTo: target === undefined ? undefined : plain(target),
    canonicalUrl: article.canonicalUrl,
    media: mediaOf(entry, article.html),
    recording: recordingOf(entry.enclosures),
    published: dateOfEntry(entry),
    seenAt: entry.firstSeenAt,
    language: article.language ?? entry.language,
  };
}
