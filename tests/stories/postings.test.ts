/** Checks the tables that find candidates against plain lists, through growth and beyond their limits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Postings } from '../../src/stories/index-store/postings.ts';
import { CandidateCounter } from '../../src/stories/match/candidate-counter.ts';
import { LIMITS } from '../../src/stories/thresholds.ts';

/** Keys at both ends and close together, so that slots run into each other and round the end. */
const key = fc.oneof(
  fc.nat(40),
  fc.nat(40).map((low) => 0xffffffff - low),
  fc.nat(0xffffffff),
);

describe('postings', () => {
  test('give the newest rows of a key, newest first', () =>
    fc.assert(
      fc.property(fc.array(key, { maxLength: 4000, size: 'max' }), (added) => {
        const postings = new Postings();
        const plain = new Map<number, number[]>();
        const into = new Uint32Array(LIMITS.postings);
        for (const [row, each] of added.entries()) {
          postings.add(each, row);
          plain.set(each, [row, ...(plain.get(each) ?? [])]);
        }
        for (const each of [...plain.keys(), 41, 0x7fffffff]) {
          const expected = (plain.get(each) ?? []).slice(0, LIMITS.postings);
          const count = postings.read(each, into);
          expect([...into.subarray(0, count)]).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    ));

  test('are the same when added and read in batches', () =>
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 4000, size: 'max' }),
        fc.integer({ min: 1, max: 600 }),
        (added, atOnce) => {
          const [one, many] = [new Postings(), new Postings()];
          const values = new Uint32Array(atOnce);
          for (let from = 0; from < added.length; from += atOnce) {
            const keys = Uint32Array.from(added.slice(from, from + atOnce));
            const rows = keys.map((_, i) => from + i);
            for (const [i, each] of keys.entries()) one.add(each, rows[i] ?? 0);
            many.addAll(keys, rows, keys.length, values);
          }
          const asked = Uint32Array.from([...new Set(added), 41, 0x7fffffff]);
          const places = new Uint32Array(asked.length);
          many.find(asked, asked.length, places);
          const [expected, found] = [new Uint32Array(LIMITS.postings), new Uint32Array(LIMITS.postings)];
          for (const [i, each] of asked.entries()) {
            const count = one.read(each, expected);
            expect(many.readAt(places[i] ?? 0, found)).toBe(count);
            expect(found.subarray(0, count)).toEqual(expected.subarray(0, count));
          }
        },
      ),
      { numRuns: 20 },
    ));

  test('are right when one key gets many times more rows than are stored', () => {
    const postings = new Postings();
    const into = new Uint32Array(LIMITS.postings);
    for (let row = 0; row < 1000; row++) {
      postings.add(7, row);
      postings.add(8 + (row % 3), row);
      const count = postings.read(7, into);
      expect(count).toBe(Math.min(row + 1, LIMITS.postings));
      expect([into[0], into[count - 1]]).toEqual([row, row - count + 1]);
    }
  });
});

describe('votes', () => {
  test('select what a full sort of the allowed rows would', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (cast, most) => {
          const votes = new CandidateCounter();
          const isAllowed = (row: number): boolean => row % 5 !== 0;
          const sums = new Map<number, number>();
          for (const [row, vote] of cast) {
            votes.add(row, vote);
            sums.set(row, (sums.get(row) ?? 0) + vote);
          }
          const expected = [...sums]
            .filter(([row, sum]) => isAllowed(row) && sum > 0)
            .sort(([a, sumA], [b, sumB]) => sumB - sumA || a - b)
            .map(([row]) => row);
          expect(votes.takeBest(most, isAllowed)).toEqual(expected.slice(0, most));
          expect(votes.takeBest(most, isAllowed)).toEqual([]);
        },
      ),
    ));
});
