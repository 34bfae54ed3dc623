/** Checks the former ids of feeds: each had one feed, which has another id now. */
import { feedIdOf } from './feed-id.ts';
import type { Finding } from './locate.ts';
import type { Raw } from './raw-value.ts';

/** Former ids that are in use, or that two feeds claim. `feeds` are of any shape. */
export function formerFeedIds(feeds: readonly Raw[]): Finding[] {
  const ids = new Set(feeds.map(({ id, url }) => id ?? (typeof url === 'string' ? feedIdOf(url) : undefined)));
  const seen = new Set<unknown>();
  return feeds.flatMap(({ formerlyId }, index) => {
    if (typeof formerlyId !== 'string') return [];
    const isTaken = seen.has(formerlyId);
    seen.add(formerlyId);
    const message = ids.has(formerlyId)
      ? 'a feed has the id {value} now, so its history cannot move; remove this, or give that feed another id'
      : isTaken
        ? 'another feed already takes over the history of {value}; remove it from one of the two'
        : undefined;
    return message === undefined ? [] : [{ path: ['feeds', index, 'formerlyId'], message }];
  });
}
