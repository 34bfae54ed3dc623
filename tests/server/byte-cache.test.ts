/** The byte cache counts sizes correctly, so that it neither fills memory nor evicts too much. */
import { expect, it } from 'vitest';
import { createByteCache } from '../../src/server/byte-cache.ts';

it('keeps the most recently used values within the limit, and counts a replaced value once', () => {
  const cache = createByteCache<string>(100);
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, key, 25);
  cache.set('a', 'A', 25);
  expect(cache.get('b')).toBe('b');
  cache.set('e', 'e', 25);
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual(['A', 'b', undefined, 'd', 'e']);
});

it('returns a value that is too large without caching it', () => {
  const cache = createByteCache<string>(100);
  cache.set('small', 's', 20);
  expect(cache.set('large', 'l', 26)).toBe('l');
  expect([cache.get('large'), cache.get('small')]).toEqual([undefined, 's']);
});
