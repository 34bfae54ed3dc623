/** The order of an output, and the filter by the number of sources. */
import { expect, it } from 'vitest';
import { compileFilter } from '../../src/outputs/filter.ts';
import { orderOf } from '../../src/outputs/order.ts';
import type { Selected } from '../../src/outputs/select.ts';
import { item } from '../formats/sample-feed.ts';

function selected(id: string, publishedAt: string, ...feeds: readonly string[]): Selected {
  const [shown, ...others] = feeds.map((feedId) => ({ feedId }));
  return { id, publishedAt, shown, others } as unknown as Selected;
}

const stories = [
  selected('old', '2026-03-05T23:00:00.000Z', 'a', 'b', 'c', 'd'),
  selected('one', '2026-03-06T20:00:00.000Z', 'a', 'a'),
  selected('two', '2026-03-06T08:00:00.000Z', 'a', 'b', 'b'),
  selected('three', '2026-03-06T07:00:00.000Z', 'a', 'b', 'c'),
  selected('late', '2026-03-06T09:00:00.000Z', 'c', 'd'),
];

it('is newest first, or day by day by the number of sources, then newest first', () => {
  const ids = (order?: 'coverage'): readonly string[] => [...stories].sort(orderOf(order)).map(({ id }) => id);
  expect(ids()).toEqual(['one', 'late', 'two', 'three', 'old']);
  expect(ids('coverage')).toEqual(['three', 'late', 'two', 'one', 'old']);
});

it('takes only what enough sources cover', () => {
  const accepts = (minSources: number): boolean =>
    compileFilter({ include: [], exclude: [], languages: [], minWords: 0, minSources }).accepts(item);
  expect([accepts(1), accepts(2), accepts(3)]).toEqual([true, true, false]);
  const [other] = item.alsoCoveredBy;
  const twice = other === undefined ? [] : [other, other];
  const filter = compileFilter({ include: [], exclude: [], languages: [], minWords: 0, minSources: 3 });
  expect(filter.accepts({ ...item, alsoCoveredBy: twice })).toBe(false);
  expect(filter.takesAll).toBe(false);
});
