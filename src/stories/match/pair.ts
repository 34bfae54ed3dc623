/** Measures a newcomer against an earlier article; all signals judge these measurements. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { type Part, type SetOverlap, Sketch } from '../index-store/bottom-k.ts';
import { isNamedRecording } from '../index-store/media.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { IN_BODY, MAX_NUMBERS, MAX_SHINGLES } from '../text/fingerprint.ts';
import { compareWords, raritiesOf, type SharedWords, type Side } from './compare-words.ts';
import { type InPlace, InPlaceComparison, type Newcomer, readForm } from './in-place.ts';

/** Measurements of a newcomer `a` and an earlier article `b` (rows). */
export interface Pair extends SharedWords {
  readonly a: number;
  readonly b: number;
  /** Hours between the claimed times, or those of arrival; NaN when unknown. */
  readonly hoursApart: number;
  /** Whether the newcomer claims an earlier time than the other. */
  readonly isEarlier: boolean;
  /** Whether both claim the same time, or neither claims any. */
  readonly isSameDate: boolean;
  readonly isSameSource: boolean;
  readonly isSameLink: boolean;
  /** Whether both feeds are of one site. */
  readonly isSameSite: boolean;
  /** Same address within their feed, fragment included. */
  readonly isSameItem: boolean;
  /** Whether both have an address. */
  readonly isAddressed: boolean;
  /** Two items of one source, each with audio or video of its own. */
  readonly isOtherRecording: boolean;
  readonly isSameTitle: boolean;
  /** Whether both have a title. */
  readonly isTitled: boolean;
  readonly isSameBody: boolean;
  /** Share of the newcomer's running words that occur in several earlier articles, 0 to 1: low for a new language. */
  readonly vocabularyCoverage: number;
  /** One title with different numbers or dates: two issues of a series. */
  readonly isSeries: boolean;
  /** A report paired with a comment on it or a preview of it. */
  readonly isOtherGenre: boolean;
  /** Both name weekdays, and none in common. */
  readonly isOtherWeekday: boolean;
  /** Words of the newcomer's body. */
  readonly newWords: number;
  /** Salient terms of the article that has fewer. */
  readonly words: number;
  /** Words of the shorter body. */
  readonly bodyWords: number;
  /** When one of the two has no body: the share of its title's terms that occur in the other's body. Otherwise 1. */
  readonly titleInBody: number;
  /** Shared phrases. */
  readonly shingles: SetOverlap;
  /** Shared numbers and dates. */
  readonly numbers: SetOverlap;
  /** The comparison word by word. */
  readonly inPlace: InPlace;
  /** Whether the pictures or sounds of the two differ. */
  readonly isOtherMedia: boolean;
  /** Whether both have one recording, by its file name. */
  readonly isSameRecording: boolean;
}

function isOtherWeekday(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && (a & b) === 0;
}

function timeOf(rows: ArticleColumns, row: number): number {
  const published = rows.publishedAt(row);
  return Number.isNaN(published) ? rows.seenAt(row) : published;
}

/** A newcomer, prepared for comparison with many rows. */
export interface Query extends Newcomer {
  /** Rarity of each of its terms, in nats. */
  readonly rarities: Float64Array;
  /** Share of its running words that occur in several earlier articles, 0 to 1. */
  readonly vocabularyCoverage: number;
}

/** The query of a row. Shares its `rarities` with later queries: use it before the next one is made. */
export function queryOf(
  rows: ArticleColumns,
  row: number,
  vocabularyCoverage: number,
  frequency: DocumentFrequency,
): Query {
  const rarities = raritiesOf(rows.features(row), rows.bounds(row), frequency);
  return { row, rarities, vocabularyCoverage, frequency, form: readForm(rows, row) };
}

interface RowSide extends Side {
  readonly bounds: ReturnType<ArticleColumns['bounds']>;
}

function sideOf(rows: ArticleColumns, row: number): RowSide {
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

function titleInBody(bare: RowSide, other: RowSide): number {
  const words = new Set<number>();
  const [start, end] = other.bounds;
  for (let i = start; i < end; i++) {
    const term = other.features[i] ?? 0;
    if ((term & IN_BODY) !== 0) words.add(term >>> 8);
  }
  let shared = 0;
  const [first, last] = bare.bounds;
  for (let i = first; i < last; i++) if (words.has((bare.features[i] ?? 0) >>> 8)) shared++;
  return last === first ? 1 : shared / (last - first);
}

function isSame(a: number, b: number): boolean {
  return a === b && a !== 0;
}

function isOther(a: number, b: number): boolean {
  return a !== b && a !== 0 && b !== 0;
}

/** Sketches of the current newcomer: all its comparisons are made before the next one comes. */
const SHINGLES = new Sketch(MAX_SHINGLES);
const NUMBERS = new Sketch(MAX_NUMBERS);
let sketched: { readonly query: Query; readonly side: RowSide } | undefined;

function sketch(rows: ArticleColumns, query: Query): RowSide {
  if (sketched?.query === query) return sketched.side;
  const side = sideOf(rows, query.row);
  sketched = { query, side };
  SHINGLES.open(shinglesOf(side));
  NUMBERS.open(numbersOf(side));
  return side;
}

/** Measures the newcomer of `query` against row `b`. */
export function measure(rows: ArticleColumns, query: Query, b: number): Pair {
  const { row: a, rarities, vocabularyCoverage } = query;
  const sideA = sketch(rows, query);
  const sideB = sideOf(rows, b);
  const isSameTitle = isSame(rows.titleHash(a), rows.titleHash(b));
  const isSameSource = isSame(rows.source(a), rows.source(b));
  const words = compareWords(sideA, rarities, sideB, rows.halves);
  const [bodyA, bodyB] = [rows.bodyWords(a), rows.bodyWords(b)];
  return {
    a,
    b,
    hoursApart: Math.abs(timeOf(rows, a) - timeOf(rows, b)) / 3_600_000,
    isEarlier: timeOf(rows, a) < timeOf(rows, b),
    isSameDate: Object.is(rows.publishedAt(a), rows.publishedAt(b)),
    isSameSource,
    isSameLink: isSame(rows.link(a), rows.link(b)),
    isSameSite: isSame(rows.site(a), rows.site(b)),
    isSameItem: isSame(rows.item(a), rows.item(b)),
    isAddressed: rows.item(a) !== 0 && rows.item(b) !== 0,
    isOtherRecording: isSameSource && isOther(rows.recording(a), rows.recording(b)),
    isSameTitle,
    isTitled: rows.titleHash(a) !== 0 && rows.titleHash(b) !== 0,
    isSameBody: isSame(rows.bodyHash(a), rows.bodyHash(b)),
    vocabularyCoverage,
    isSeries: isSame(rows.frameHash(a), rows.frameHash(b)) && !isSameTitle,
    isOtherGenre: rows.genre(a) !== rows.genre(b),
    isOtherWeekday: isOtherWeekday(rows.weekdays(a), rows.weekdays(b)),
    newWords: bodyA,
    words: Math.min(wordsOf(sideA), wordsOf(sideB)),
    bodyWords: Math.min(bodyA, bodyB),
    titleInBody:
      (bodyA === 0) === (bodyB === 0) ? 1 : bodyA === 0 ? titleInBody(sideA, sideB) : titleInBody(sideB, sideA),
    shingles: SHINGLES.with(shinglesOf(sideB)),
    numbers: NUMBERS.with(numbersOf(sideB)),
    cosine: words.cosine,
    titleCosine: words.titleCosine,
    bodyCosine: words.bodyCosine,
    leadCosine: words.leadCosine,
    nameCosine: words.nameCosine,
    sharedRarity: words.sharedRarity,
    inPlace: new InPlaceComparison(rows, query, b, words.bodyCosine),
    isOtherMedia: rows.media(a) !== rows.media(b),
    isSameRecording: isSame(rows.recording(a), rows.recording(b)) && isNamedRecording(rows.recording(a)),
  };
}
