/** Looks feeds up by id, through a cached map: a pass does that for every entry, with thousands of feeds. */
import type { FeedSource } from '../model/source.ts';

const cache = new WeakMap<readonly FeedSource[], ReadonlyMap<string, FeedSource>>();

/** The feeds by id; built once for each list. */
export function feedsById(feeds: readonly FeedSource[]): ReadonlyMap<string, FeedSource> {
  const found = cache.get(feeds) ?? new Map(feeds.map((feed) => [feed.id, feed]));
  cache.set(feeds, found);
  return found;
}
