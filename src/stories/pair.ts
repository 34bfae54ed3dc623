/** Why: all signals judge the same measurements of two articles, taken once. */
import { compareWords, type SharedWords } from './compare-words.ts';
import type { DocumentFrequency } from './document-frequency.ts';
import { MAX_NUMBERS, MAX_SHINGLES } from './fingerprint.ts';
import type { Rows } from './rows.ts';

/** Two samples of sets: how many elements each has within the range that both cover, and how many are shared. */
export interface Sample {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

/** What was measured of a newcomer `a` and an earlier article `b`, given by row. */
export interface Pair extends SharedWords {
  readonly a: number;
  readonly b: number;
  /** Between the claimed times, or those of arrival; NaN when unknown. */
  readonly hoursApart: number;
  readonly isSameSource: boolean;
  readonly isSameLink: boolean;
  readonly isSameTitle: boolean;
  readonly isSameBody: boolean;
  /** One title with other numbers or dates: two items of a series. */
  readonly isSeries: boolean;
  /** A report and a comment, a question or a running page about it. */
  readonly isOtherGenre: boolean;
  /** Words of the shorter body. */
  readonly bodyWords: number;
  readonly shingles: Sample;
  readonly numbers: Sample;
}

/** Compares two bottom-k sketches of at most `size` in `features`, given by bounds, where both are complete. */
function sample(features: Uint32Array, a: number, aEnd: number, b: number, bEnd: number, size: number): Sample {
  const aTop = aEnd - a < size ? 0xffffffff : (features[aEnd - 1] ?? 0);
  const bTop = bEnd - b < size ? 0xffffffff : (features[bEnd - 1] ?? 0);
  const top = Math.min(aTop, bTop);
  let [j, shared, inA, inB] = [b, 0, 0, 0];
  for (let i = a; i < aEnd && (features[i] ?? 0) <= top; i++) {
    inA++;
    while (j < bEnd && (features[j] ?? 0) < (features[i] ?? 0)) j++;
    if (j < bEnd && features[j] === features[i]) shared++;
  }
  for (j = b; j < bEnd && (features[j] ?? 0) <= top; j++) inB++;
  return { shared, a: inA, b: inB };
}

function timeOf(rows: Rows, row: number): number {
  const published = rows.publishedAt[row] ?? Number.NaN;
  return Number.isNaN(published) ? (rows.seenAt[row] ?? Number.NaN) : published;
}

/** Measures rows `a` and `b`. */
export function measure(rows: Rows, a: number, b: number, frequency: DocumentFrequency): Pair {
  const [termsA, shinglesA, numbersA, endA] = rows.bounds(a);
  const [termsB, shinglesB, numbersB, endB] = rows.bounds(b);
  const same = (column: Uint32Array): boolean => column[a] === column[b] && column[a] !== 0;
  const isSameTitle = same(rows.titleHash);
  return {
    a,
    b,
    hoursApart: Math.abs(timeOf(rows, a) - timeOf(rows, b)) / 3_600_000,
    isSameSource: same(rows.source),
    isSameLink: same(rows.link),
    isSameTitle,
    isSameBody: same(rows.bodyHash),
    isSeries: same(rows.frameHash) && !isSameTitle,
    isOtherGenre: rows.commentary[a] !== rows.commentary[b],
    bodyWords: Math.min(rows.bodyWords[a] ?? 0, rows.bodyWords[b] ?? 0),
    shingles: sample(rows.features, shinglesA, numbersA, shinglesB, numbersB, MAX_SHINGLES),
    numbers: sample(rows.features, numbersA, endA, numbersB, endB, MAX_NUMBERS),
    ...compareWords(rows.features, [termsA, shinglesA], [termsB, shinglesB], frequency),
  };
}
