/** Why: a pass looks up the feed of every entry, and thousands of feeds are no list to search each time. */
import type { FeedSource } from '../model/source.ts';

const known = new WeakMap<readonly FeedSource[], ReadonlyMap<string, FeedSource>>();

/** The feeds by id; made once for each list. */
export function feedsById(feeds: readonly FeedSource[]): ReadonlyMap<string, FeedSource> {
  const found = known.get(feeds) ?? new Map(feeds.map((feed) => [feed.id, feed]));
  known.set(feeds, found);
  return found;
}
