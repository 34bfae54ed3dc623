/** Converts a stored entry into the input of the story index. */
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { StoryArticle } from '../stories/index.ts';
import { isSameSite, registrableDomain } from '../url/host.ts';
import { recordingOf } from '../url/recording.ts';

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

/** The site that the feed and the entry's link are on: only a site's own feeds are trusted with its links. */
function siteOf({ url }: Entry, feedUrl: string | undefined): string | undefined {
  return feedUrl !== undefined && url !== undefined && isSameSite(feedUrl, url)
    ? registrableDomain(feedUrl)
    : undefined;
}

/** The input of the story index for an entry of the feed at `feedUrl`. */
export function storyArticle(entry: Entry, { article }: StoredArticle, feedUrl: string | undefined): StoryArticle {
  const target = ARTICLE_LINK.exec(entry.content ?? entry.summary ?? '')?.[1];
  return {
    id: entry.id,
    title: entry.title,
    text: article.text,
    source: entry.feedId,
    site: siteOf(entry, feedUrl),
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
