/** Checks that lists sharing blocks are never cut, lost or mixed up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashBlocks } from '../../src/stories/index-store/hash-blocks.ts';

function read(features: HashBlocks, place: number, length: number): number[] {
  const start = features.within(place);
  return [...features.blockOf(place).subarray(start, start + length)];
}

test('every list is complete at its place, however many blocks there are', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40_000 }), { maxLength: 12 }), (sizes) => {
      const features = new HashBlocks();
      const places = sizes.map((size, i) => features.append([new Uint32Array(size).fill(i + 1), Uint32Array.of(~i)]));
      for (const [i, size] of sizes.entries()) {
        const list = read(features, places[i] ?? 0, size + 1);
        expect([list.length, list.at(-1)]).toEqual([size + 1, ~i >>> 0]);
        expect(list.slice(0, -1).every((word) => word === i + 1)).toBe(true);
      }
    }),
    { numRuns: 50 },
  ));

test('a list longer than a block has one of its own', () => {
  const features = new HashBlocks();
  features.append([Uint32Array.of(7)]);
  const place = features.append([new Uint32Array(70_000).fill(3)]);
  const next = features.append([Uint32Array.of(9)]);
  expect(read(features, place, 70_000).filter((word) => word !== 3)).toEqual([]);
  expect(read(features, next, 1)).toEqual([9]);
});

test('an article without a word may be the first', () => {
  const features = new HashBlocks();
  const nothing = features.append([new Uint32Array(0)]);
  const place = features.append([Uint32Array.of(5)]);
  expect([read(features, nothing, 0), read(features, place, 1)]).toEqual([[], [5]]);
});
