/** Checks the alignment of two sequences against a plain table of lengths, and what is between the matches. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentOf, gapsOf, type Match, matchedIn } from '../../src/stories/match/alignment.ts';

/** The length of the longest common subsequence, by a table. */
function longest(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const element of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(element === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

function align(a: readonly number[], b: readonly number[], minRun = 1): Match[] {
  return alignmentOf(Uint16Array.from(a), Uint16Array.from(b), minRun);
}

/** Few codes, so that sequences share much. */
const sequence = fc.array(fc.constantFrom(0, 1, 2, 3, 40, 255, 256, 511), { maxLength: 96 });

test('matches as many elements as there are in the longest common subsequence, in order', () => {
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const matches = align(a, b);
      expect(matchedIn(matches)).toBe(longest(a, b));
      let [endA, endB] = [0, 0];
      for (const match of matches) {
        expect(match.a >= endA && match.b >= endB).toBe(true);
        expect(a.slice(match.a, match.a + match.length)).toEqual(b.slice(match.b, match.b + match.length));
        [endA, endB] = [match.a + match.length, match.b + match.length];
      }
    }),
    { numRuns: 300, seed: 20_261_129 },
  );
});

test('leaves out short runs, and lists what is between the others', () => {
  const [a, b] = [
    [9, 1, 2, 3, 7, 4, 5, 8],
    [1, 2, 3, 6, 6, 4, 5],
  ];
  expect(align([1, 9, 2], [1, 8, 2], 2)).toEqual([]);
  const matches = align(a, b, 2);
  expect(matches).toEqual([
    { a: 1, b: 0, length: 3 },
    { a: 5, b: 5, length: 2 },
  ]);
  const gaps = gapsOf(Uint16Array.from(a), Uint16Array.from(b), matches);
  expect(gaps.map((gap) => [[...gap.a], [...gap.b], gap.isFirst, gap.isLast])).toEqual([
    [[9], [], true, false],
    [[7], [6, 6], false, false],
    [[8], [], false, true],
  ]);
});
