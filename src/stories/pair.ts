/** Why: all signals judge the same measurements of two articles, taken once. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_TITLE, MAX_NUMBERS, MAX_SHINGLES } from './fingerprint.ts';
import type { Rows } from './rows.ts';

/** Two samples of sets: how many elements each has within the range that both cover, and how many are shared. */
export interface Sample {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

/** What was measured of a newcomer `a` and an earlier article `b`, given by row. */
export interface Pair {
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
  /** Words of the shorter body. */
  readonly bodyWords: number;
  readonly shingles: Sample;
  readonly numbers: Sample;
  /** Cosine of telling words, 0 to 1; of titles alone; of words that are no names. */
  readonly cosine: number;
  readonly titleCosine: number;
  /** Share of the weight of a's title that b has anywhere, and the other way. */
  readonly titleCoverA: number;
  readonly titleCoverB: number;
}

function isFull(size: number, limit: number): boolean {
  return size >= limit;
}

/** Compares two bottom-k sketches in `features`, given by bounds, where both are complete. */
function sample(features: Uint32Array, a: number, aEnd: number, b: number, bEnd: number, size: number): Sample {
  const aTop = isFull(aEnd - a, size) ? (features[aEnd - 1] ?? 0) : 0xffffffff;
  const bTop = isFull(bEnd - b, size) ? (features[bEnd - 1] ?? 0) : 0xffffffff;
  const top = Math.min(aTop, bTop);
  let [i, j, shared, inA, inB] = [a, b, 0, 0, 0];
  while (i < aEnd && (features[i] ?? 0) <= top) {
    inA++;
    while (j < bEnd && (features[j] ?? 0) < (features[i] ?? 0)) j++;
    if (j < bEnd && features[j] === features[i]) shared++;
    i++;
  }
  for (j = b; j < bEnd && (features[j] ?? 0) <= top; j++) inB++;
  return { shared, a: inA, b: inB };
}

function weight(term: number, frequency: DocumentFrequency): number {
  const count = term & COUNT_BITS;
  return frequency.idf(term >>> 8) * (1 + Math.log(count === 0 ? 1 : count));
}

interface Words {
  cosine: number;
  titleCosine: number;
  titleCoverA: number;
  titleCoverB: number;
}

function compareWords(
  features: Uint32Array,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  frequency: DocumentFrequency,
): Words {
  let [dot, normA, normB, titleDot, titleA, titleB, coverA, coverB] = [0, 0, 0, 0, 0, 0, 0, 0];
  let j = b;
  const passB = (term: number): void => {
    const w = weight(term, frequency);
    normB += w * w;
    if ((term & IN_TITLE) !== 0) titleB += w * w;
  };
  for (let i = a; i < aEnd; i++) {
    const term = features[i] ?? 0;
    const w = weight(term, frequency);
    const inTitle = (term & IN_TITLE) !== 0;
    normA += w * w;
    if (inTitle) titleA += w * w;
    while (j < bEnd && (features[j] ?? 0) >>> 8 < term >>> 8) passB(features[j++] ?? 0);
    const other = features[j] ?? 0;
    if (j >= bEnd || other >>> 8 !== term >>> 8) continue;
    const v = weight(other, frequency);
    dot += w * v;
    if (inTitle) coverA += w * w;
    if ((other & IN_TITLE) !== 0) {
      coverB += v * v;
      if (inTitle) titleDot += w * v;
    }
  }
  while (j < bEnd) passB(features[j++] ?? 0);
  return {
    cosine: dot / Math.sqrt(normA * normB || 1),
    titleCosine: titleDot / Math.sqrt(titleA * titleB || 1),
    titleCoverA: coverA / (titleA || 1),
    titleCoverB: coverB / (titleB || 1),
  };
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
    bodyWords: Math.min(rows.bodyWords[a] ?? 0, rows.bodyWords[b] ?? 0),
    shingles: sample(rows.features, shinglesA, numbersA, shinglesB, numbersB, MAX_SHINGLES),
    numbers: sample(rows.features, numbersA, endA, numbersB, endB, MAX_NUMBERS),
    ...compareWords(rows.features, termsA, shinglesA, termsB, shinglesB, frequency),
  };
}
