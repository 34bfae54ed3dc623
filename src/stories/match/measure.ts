/**
 * Measures a newcomer against an earlier article. What all signals read is measured at once, the rest when it is first
 * read: of forty candidates few get that far.
 */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { type Part, type SetOverlap, Sketch } from '../index-store/bottom-k.ts';
import { isNamedRecording } from '../index-store/media.ts';
import { areContrary } from '../text/contrasts.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { IN_BODY, MAX_NUMBERS, MAX_SHINGLES } from '../text/fingerprint.ts';
import { GENRE, GENRE_BITS, genreIn } from '../text/genre.ts';
import { partIn } from '../text/part.ts';
import { compareWords, raritiesOf, type SharedWords, type Side } from './compare-words.ts';
import { type InPlace, InPlaceComparison, readForm } from './in-place.ts';
import type { Pair, Query } from './pair.ts';
import { haveExclusiveSubjects, type Subjects, subjectsOf } from './subjects.ts';

function timeOf(rows: ArticleColumns, row: number): number {
  const published = rows.publishedAt(row);
  return Number.isNaN(published) ? rows.seenAt(row) : published;
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

/** A newcomer and an earlier article, by their rows. */
class RowPair implements Pair {
  readonly a: number;
  readonly b: number;
  readonly isSameSource: boolean;
  readonly isSameTitle: boolean;
  readonly bodyWords: number;
  readonly shingles: SetOverlap;
  readonly numbers: SetOverlap;
  odds: number | undefined = undefined;
  private readonly rows: ArticleColumns;
  private readonly query: Query;
  private readonly shared: SharedWords;
  private comparison: InPlace | undefined;
  private titleSubjects: Subjects | undefined;

  constructor(rows: ArticleColumns, query: Query, b: number) {
    const a = query.row;
    const sideA = sketch(rows, query);
    const sideB = sideOf(rows, b);
    this.a = a;
    this.b = b;
    this.rows = rows;
    this.query = query;
    this.isSameSource = isSame(rows.source(a), rows.source(b));
    this.isSameTitle = isSame(rows.titleHash(a), rows.titleHash(b));
    this.bodyWords = Math.min(rows.bodyWords(a), rows.bodyWords(b));
    this.shared = compareWords(sideA, query.rarities, sideB, rows.halves);
    this.shingles = SHINGLES.with(shinglesOf(sideB));
    this.numbers = NUMBERS.with(numbersOf(sideB));
  }

  get cosine(): number {
    return this.shared.cosine;
  }

  get titleCosine(): number {
    return this.shared.titleCosine;
  }

  get bodyCosine(): number {
    return this.shared.bodyCosine;
  }

  get leadCosine(): number {
    return this.shared.leadCosine;
  }

  get nameCosine(): number {
    return this.shared.nameCosine;
  }

  get sharedRarity(): number {
    return this.shared.sharedRarity;
  }

  get hoursApart(): number {
    return Math.abs(timeOf(this.rows, this.a) - timeOf(this.rows, this.b)) / 3_600_000;
  }

  get isEarlier(): boolean {
    return timeOf(this.rows, this.a) < timeOf(this.rows, this.b);
  }

  get isSameDate(): boolean {
    return Object.is(this.rows.publishedAt(this.a), this.rows.publishedAt(this.b));
  }

  get isSameLink(): boolean {
    return isSame(this.rows.link(this.a), this.rows.link(this.b));
  }

  get isSameSite(): boolean {
    return isSame(this.rows.site(this.a), this.rows.site(this.b));
  }

  get isSameItem(): boolean {
    return isSame(this.rows.item(this.a), this.rows.item(this.b));
  }

  get isAddressed(): boolean {
    return this.rows.item(this.a) !== 0 && this.rows.item(this.b) !== 0;
  }

  get isOtherRecording(): boolean {
    return this.isSameSource && isOther(this.rows.recording(this.a), this.rows.recording(this.b));
  }

  get isTitled(): boolean {
    return this.rows.titleHash(this.a) !== 0 && this.rows.titleHash(this.b) !== 0;
  }

  get isSameBody(): boolean {
    return isSame(this.rows.bodyHash(this.a), this.rows.bodyHash(this.b));
  }

  get vocabularyCoverage(): number {
    return this.query.vocabularyCoverage;
  }

  get isSeries(): boolean {
    const { rows, a, b } = this;
    if (isOther(partIn(rows.titleKind(a)), partIn(rows.titleKind(b)))) return true;
    return isSame(rows.frameHash(a), rows.frameHash(b)) && !this.isSameTitle;
  }

  get isOtherGenre(): boolean {
    const genre = genreIn(this.rows.titleKind(this.a));
    return genre !== genreIn(this.rows.titleKind(this.b)) || (genre === GENRE.comment && !this.isSameTitle);
  }

  get isOtherWeekday(): boolean {
    const [a, b] = [this.rows.weekdays(this.a), this.rows.weekdays(this.b)];
    return a !== 0 && b !== 0 && (a & b) === 0;
  }

  get isContrary(): boolean {
    return areContrary(this.rows.titleKind(this.a) >>> GENRE_BITS, this.rows.titleKind(this.b) >>> GENRE_BITS);
  }

  get newWords(): number {
    return this.rows.bodyWords(this.a);
  }

  get words(): number {
    const [[startA, endA], [startB, endB]] = [this.rows.bounds(this.a), this.rows.bounds(this.b)];
    return Math.min(endA - startA, endB - startB);
  }

  get titleInBody(): number {
    const [bodyA, bodyB] = [this.rows.bodyWords(this.a), this.rows.bodyWords(this.b)];
    if ((bodyA === 0) === (bodyB === 0)) return 1;
    const [a, b] = [sideOf(this.rows, this.a), sideOf(this.rows, this.b)];
    return bodyA === 0 ? titleInBody(a, b) : titleInBody(b, a);
  }

  get subjects(): Subjects {
    this.titleSubjects ??= subjectsOf(this.rows, this.a, this.b, this.query.frequency);
    return this.titleSubjects;
  }

  get haveExclusiveSubjects(): boolean {
    return haveExclusiveSubjects(this.rows, this.a, this.b);
  }

  get inPlace(): InPlace {
    this.comparison ??= new InPlaceComparison(this.rows, this.query, this.b, this.bodyCosine);
    return this.comparison;
  }

  get isOtherMedia(): boolean {
    return this.rows.media(this.a) !== this.rows.media(this.b);
  }

  get isSameRecording(): boolean {
    const [a, b] = [this.rows.recording(this.a), this.rows.recording(this.b)];
    return isSame(a, b) && isNamedRecording(a);
  }
}

/** Measures the newcomer of `query` against row `b`, before another newcomer is measured. */
export function measure(rows: ArticleColumns, query: Query, b: number): Pair {
  return new RowPair(rows, query, b);
}
