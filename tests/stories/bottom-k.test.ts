/** Checks that the shortcut for sketches that share nothing never changes the counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Part, type SetOverlap, Sketch } from '../../src/stories/index-store/bottom-k.ts';
import { FIGURE } from '../../src/stories/text/fingerprint.ts';

const SIZE = 8;
/** Few different hashes that share, many that do not, and some that fall on one mark. */
const hash = fc.oneof(
  fc.nat(40),
  fc.nat(0xffffffff),
  fc.nat(9).map((i) => i * 0x2000 + 5),
);

function partOf(hashes: readonly number[]): Part {
  const sketch = [...new Set(hashes)].sort((a, b) => a - b).slice(0, SIZE);
  return { features: Uint32Array.from([7, ...sketch, 9]), start: 1, end: 1 + sketch.length };
}

/** The overlap, computed with plain sets. */
function reference(a: Part, b: Part): SetOverlap {
  const [inA, inB] = [a, b].map(({ features, start, end }) => [...features.subarray(start, end)]);
  const tops = [inA, inB].map((list = []) => (list.length < SIZE ? 0xffffffff : (list.at(-1) ?? 0)));
  const [ofA, ofB] = [inA, inB].map((list = []) => list.filter((each) => each <= Math.min(...tops)));
  const shared = (ofA ?? []).filter((each) => ofB?.includes(each));
  const figures = shared.filter((each) => (each & FIGURE) !== 0).length;
  return { shared: shared.length, a: ofA?.length ?? 0, b: ofB?.length ?? 0, figures };
}

test('two sketches are compared as sets are, whatever was compared before', () => {
  const sketch = new Sketch(SIZE);
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 14 }), fc.array(fc.array(hash, { maxLength: 14 })), (own, others) => {
      const part = partOf(own);
      sketch.open(part);
      for (const other of others.map(partOf)) expect(sketch.with(other)).toEqual(reference(part, other));
    }),
    { numRuns: 500 },
  );
});
