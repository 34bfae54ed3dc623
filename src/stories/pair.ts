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
  /** Different words that are kept of the article that has fewer. */
  readonly words: number;
  /** Words of the shorter body. */
  readonly bodyWords: number;
  readonly shingles: Sample;
  readonly numbers: Sample;
}

/** Part of a list. */
interface Part {
  readonly features: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** Compares two bottom-k sketches of at most `size`, ascending, where both are complete. */
function sample(a: Part, b: Part, size: number): Sample {
  const [inA, inB] = [a.features, b.features];
  const aTop = a.end - a.start < size ? 0xffffffff : (inA[a.end - 1] ?? 0);
  const bTop = b.end - b.start < size ? 0xffffffff : (inB[b.end - 1] ?? 0);
  const top = Math.min(aTop, bTop);
  let [j, shared, figures, countA, countB] = [b.start, 0, 0, 0, 0];
  for (let i = a.start; i < a.end && (inA[i] ?? 0) <= top; i++) {
    countA++;
    while (j < b.end && (inB[j] ?? 0) < (inA[i] ?? 0)) j++;
    if (j >= b.end || inB[j] !== inA[i]) continue;
    shared++;
    figures += (inA[i] ?? 0) & FIGURE;
  }
  for (j = b.start; j < b.end && (inB[j] ?? 0) <= top; j++) countB++;
  return { shared, a: countA, b: countB, figures };
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
  return { row, rarities: raritiesOf(rows.features(row), rows.bounds(row), frequency), familiar };
}

interface RowSide extends Side {
  readonly bounds: ReturnType<Rows['bounds']>;
}

function sideOf(rows: Rows, row: number): RowSide {
  return { features: rows.features(row), bounds: rows.bounds(row), lengthsAt: rows.lengthsAt(row) };
}

function wordsOf({ bounds: [start, end] }: RowSide): number {
  return end - start;
}

function shinglesOf({ features, bounds: [, start, end] }: RowSide): Part {
  return { features, start, end };
}

function numbersOf({ features, bounds: [, , start, end] }: RowSide): Part {
  return { features, start, end };
}

function isSame(a: number, b: number): boolean {
  return a === b && a !== 0;
}

/** Measures a newcomer against row `b`. */
export function measure(rows: Rows, { row: a, rarities, familiar }: Probe, b: number): Pair {
  const [sideA, sideB] = [sideOf(rows, a), sideOf(rows, b)];
  const isSameTitle = isSame(rows.titleHash(a), rows.titleHash(b));
  const isSameSource = isSame(rows.source(a), rows.source(b));
  const words = compareWords(sideA, rarities, sideB, rows.halves);
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
    words: Math.min(wordsOf(sideA), wordsOf(sideB)),
    bodyWords: Math.min(rows.bodyWords(a), rows.bodyWords(b)),
    shingles: sample(shinglesOf(sideA), shinglesOf(sideB), MAX_SHINGLES),
    numbers: sample(numbersOf(sideA), numbersOf(sideB), MAX_NUMBERS),
    cosine: words.cosine,
    titleCosine: words.titleCosine,
    bodyCosine: words.bodyCosine,
    leadCosine: words.leadCosine,
    nameCosine: words.nameCosine,
    sharedRarity: words.sharedRarity,
  };
}
