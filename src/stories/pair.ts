/** Why: all signals judge the same measurements of two articles, taken once. */
import { compareWords, raritiesOf, type SharedWords, type Side } from './compare-words.ts';
import type { DocumentFrequency } from './document-frequency.ts';
import { FIGURE, MAX_NUMBERS, MAX_SHINGLES } from './print.ts';
import type { Rows } from './rows.ts';

/** Two samples of sets: how many elements each has within the range that both cover, and how many are shared. */
export interface Sample {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
  /** Of the shared numbers, those that are telling figures. */
  readonly figures: number;
}

/** What was measured of a newcomer `a` and an earlier article `b`, given by row. */
export interface Pair extends SharedWords {
  readonly a: number;
  readonly b: number;
  /** Between the claimed times, or those of arrival; NaN when unknown. */
  readonly hoursApart: number;
  readonly isSameSource: boolean;
  /** The same, where several feeds are read: what one feed gives as two items is two items, save for copies. */
  readonly isOneOfMany: boolean;
  readonly isSameLink: boolean;
  readonly isSameTitle: boolean;
  /** Whether both have a title. */
  readonly isTitled: boolean;
  readonly isSameBody: boolean;
  /** Share of the newcomer's running words that several earlier articles had: low while its language is new here. */
  readonly familiar: number;
  /** One title with other numbers or dates: two items of a series. */
  readonly isSeries: boolean;
  /** A report against a comment on it, or against what was said before it. */
  readonly isOtherGenre: boolean;
  /** Both say on which day it was, and no day is the same. */
  readonly isOtherWeekday: boolean;
  /** Words of the newcomer's body. */
  readonly newWords: number;
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
  let [j, shared, figures, inA, inB] = [b, 0, 0, 0, 0];
  for (let i = a; i < aEnd && (features[i] ?? 0) <= top; i++) {
    inA++;
    while (j < bEnd && (features[j] ?? 0) < (features[i] ?? 0)) j++;
    if (j >= bEnd || features[j] !== features[i]) continue;
    shared++;
    figures += (features[i] ?? 0) & FIGURE;
  }
  for (j = b; j < bEnd && (features[j] ?? 0) <= top; j++) inB++;
  return { shared, a: inA, b: inB, figures };
}

function isOtherWeekday(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && (a & b) === 0;
}

function timeOf(rows: Rows, row: number): number {
  const published = rows.publishedAt(row);
  return Number.isNaN(published) ? rows.seenAt(row) : published;
}

/** A newcomer, made ready to be compared with many. */
export interface Probe {
  readonly row: number;
  readonly rarities: Float64Array;
  /** Share of the running words that several earlier articles had, 0 to 1. */
  readonly familiar: number;
}

export function probeOf(rows: Rows, row: number, familiar: number, frequency: DocumentFrequency): Probe {
  return { row, rarities: raritiesOf(rows.features, rows.bounds(row), frequency), familiar };
}

function sideOf(rows: Rows, row: number, bounds: Side['bounds']): Side {
  return { bounds, lengthsAt: rows.lengthsAt(row) };
}

function isSame(a: number, b: number): boolean {
  return a === b && a !== 0;
}

/** Measures a newcomer against row `b`. */
export function measure(rows: Rows, { row: a, rarities, familiar }: Probe, b: number): Pair {
  const inA = rows.bounds(a);
  const inB = rows.bounds(b);
  const [, shinglesA, numbersA, endA] = inA;
  const [, shinglesB, numbersB, endB] = inB;
  const isSameTitle = isSame(rows.titleHash(a), rows.titleHash(b));
  const isSameSource = isSame(rows.source(a), rows.source(b));
  const words = compareWords(rows.features, rows.halves, sideOf(rows, a, inA), rarities, sideOf(rows, b, inB));
  return {
    a,
    b,
    hoursApart: Math.abs(timeOf(rows, a) - timeOf(rows, b)) / 3_600_000,
    isSameSource,
    isOneOfMany: isSameSource && rows.hasManySources,
    isSameLink: isSame(rows.link(a), rows.link(b)),
    isSameTitle,
    isTitled: rows.titleHash(a) !== 0 && rows.titleHash(b) !== 0,
    isSameBody: isSame(rows.bodyHash(a), rows.bodyHash(b)),
    familiar,
    isSeries: isSame(rows.frameHash(a), rows.frameHash(b)) && !isSameTitle,
    isOtherGenre: rows.genre(a) !== rows.genre(b),
    isOtherWeekday: isOtherWeekday(rows.weekdays(a), rows.weekdays(b)),
    newWords: rows.bodyWords(a),
    bodyWords: Math.min(rows.bodyWords(a), rows.bodyWords(b)),
    shingles: sample(rows.features, shinglesA, numbersA, shinglesB, numbersB, MAX_SHINGLES),
    numbers: sample(rows.features, numbersA, endA, numbersB, endB, MAX_NUMBERS),
    cosine: words.cosine,
    titleCosine: words.titleCosine,
    bodyCosine: words.bodyCosine,
    leadCosine: words.leadCosine,
    nameCosine: words.nameCosine,
    sharedRarity: words.sharedRarity,
  };
}
