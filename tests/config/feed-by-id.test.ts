/** Looking up the feeds of thousands of entries traverses the list of feeds once. */
import { expect, it } from 'vitest';
import { feedsById } from '../../src/config/feed-by-id.ts';
import type { FeedSource } from '../../src/model/source.ts';

it('finds feeds without traversing the list again', () => {
  let walks = 0;
  const feeds: FeedSource[] = Array.from({ length: 1000 }, (_, i) => ({
    id: `feed-${i}`,
    url: `https://tides.example/${i}`,
    tags: [],
    fetchArticles: 'auto',
    priority: 0,
    isPrivate: false,
  }));
  const counted = new Proxy(feeds, {
    get: (target, key, receiver) => {
      if (key === 'length') walks++;
      return Reflect.get(target, key, receiver);
    },
  });
  feedsById(counted);
  const once = walks;
  for (const { id } of feeds) expect(feedsById(counted).get(id)?.id).toBe(id);
  expect(walks).toBe(once);
  expect(feedsById([]).get('feed-1')).toBeUndefined();
});
