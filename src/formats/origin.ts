/**
 * Where an item comes from: its own `source` if it was copied into the feed that we read (a planet, a search), since
 * RFC 4287 §4.2.11 wants it passed on, otherwise that feed.
 */
import type { PublishedItem, PublishedSource } from '../model/published-feed.ts';
import { plainText } from './plain-text.ts';

/** The source to name; `id` remains that of the feed. */
export function originOf({ origin, source }: Pick<PublishedItem, 'origin' | 'source'>): PublishedSource {
  const title = plainText(origin?.title ?? '');
  if (origin === undefined || title === '') return source;
  return {
    id: source.id,
    title,
    ...(origin.url === undefined ? {} : { siteUrl: origin.url }),
    ...(origin.feedUrl === undefined ? {} : { feedUrl: origin.feedUrl }),
  };
}
