/** Checks the measures of the benchmark on a clustering small enough to count by hand. */
import { expect, test } from 'vitest';
import { measureClustering, scoresOf } from '../../bench/stories/measures.ts';

test('pairs, B³ and adjusted Rand of five items', () => {
  const { pairs, bcubed, ari } = measureClustering(['a', 'a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y', 'y']);
  // Right: (1,2), (4,5). Made: (1,2), (3,4), (3,5), (4,5). Wanted: three of a, one of b.
  expect(pairs).toEqual(scoresOf(2, 4, 4));
  expect(bcubed.precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5);
  expect(bcubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
  expect(ari).toBeCloseTo((2 - 1.6) / (4 - 1.6));
});

test('a perfect and an empty clustering', () => {
  expect(measureClustering(['a', 'a', 'b'], ['x', 'x', 'y'])).toMatchObject({
    pairs: { f1: 1 },
    bcubed: { f1: 1 },
    ari: 1,
  });
  expect(measureClustering([], []).pairs).toEqual({ precision: 1, recall: 1, f1: 1 });
});
