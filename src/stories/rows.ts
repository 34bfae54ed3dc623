/** Why: a million prints in memory must be columns of numbers, not a million objects. */

import { LENGTHS } from './compare-words.ts';
import { Ids } from './ids.ts';
import type { Print } from './print.ts';

const FIRST_ROWS = 1 << 8;
const GROWTH = 1.1;
const MS = 1000;
const LAST_SECOND = 0xffffffff;

/** Seconds since the epoch in 32 bits (to 2106), 0 for unknown: hours are compared, not milliseconds. */
function toSeconds(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.min(LAST_SECOND, Math.max(1, Math.floor(ms / MS)));
}

function toMs(seconds: number | undefined): number {
  return seconds === undefined || seconds === 0 ? Number.NaN : seconds * MS;
}

/** What is kept of an article beside its print. All but `id` are hashes or numbers; 0 stands for none. */
export interface RowFacts {
  readonly id: string;
  /** Hash of the source. */
  readonly source: number;
  /** Hash of the canonical URL. */
  readonly link: number;
  /** When we saw it, and when it says it was published: ms since the epoch, NaN when unknown. */
  readonly seenAt: number;
  readonly publishedAt: number;
}

type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

function enlarged<T extends Column>(old: T, size: number): T {
  const larger = new (old.constructor as new (size: number) => T)(size);
  larger.set(old as never);
  return larger;
}

/** Articles by row number, in the order they came. */
export class Rows {
  count = 0;
  /** Whether articles of more than one source came: of one alone it cannot be said what it repeats. */
  hasManySources = false;
  private firstSource = 0;
  /** Terms, shingles and numbers of all rows, one after the other. */
  features: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS * 64);
  private featuresUsed = 0;
  start: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  terms: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  shingles: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  numbers: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  shingleCount: Uint16Array<ArrayBuffer> = new Uint16Array(FIRST_ROWS);
  bodyWords: Uint16Array<ArrayBuffer> = new Uint16Array(FIRST_ROWS);
  titleHash: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  bodyHash: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  frameHash: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  source: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  link: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  private seenSeconds: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  private publishedSeconds: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  genre: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  weekdays: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  /** Lengths of the weighted words, LENGTHS of them a row, in units of LENGTH_UNIT; taken when the row came. */
  lengths: Uint16Array<ArrayBuffer> = new Uint16Array(FIRST_ROWS * LENGTHS);
  /** 1 while the words of the row count in the document frequency. */
  isCounted: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  /** Number of the story; -1 once the row is removed or replaced. */
  story: Int32Array<ArrayBuffer> = new Int32Array(FIRST_ROWS);
  private readonly ids = new Ids();

  /** Appends an article without a story and gives its row. */
  add(facts: RowFacts, print: Print): number {
    if (this.count === this.start.length) this.grow();
    const row = this.count++;
    this.putFeatures(row, print);
    this.shingleCount[row] = Math.min(0xffff, print.shingleCount);
    this.bodyWords[row] = print.bodyWords;
    this.titleHash[row] = print.titleHash;
    this.bodyHash[row] = print.bodyHash;
    this.frameHash[row] = print.frameHash;
    this.genre[row] = print.genre;
    this.weekdays[row] = print.weekdays;
    this.source[row] = facts.source;
    if (facts.source !== 0) this.noteSource(facts.source);
    this.link[row] = facts.link;
    this.seenSeconds[row] = toSeconds(facts.seenAt);
    this.publishedSeconds[row] = toSeconds(facts.publishedAt);
    this.story[row] = -1;
    this.ids.push(facts.id);
    return row;
  }

  private noteSource(source: number): void {
    if (this.firstSource === 0) this.firstSource = source;
    else if (this.firstSource !== source) this.hasManySources = true;
  }

  /** The live row of `id`, or -1. */
  find(id: string): number {
    return this.ids.find(id, (row) => (this.story[row] ?? -1) >= 0);
  }

  id(row: number): string {
    return this.ids.at(row);
  }

  /** When we saw the article, ms since the epoch by whole seconds; NaN when unknown. */
  seenAt(row: number): number {
    return toMs(this.seenSeconds[row]);
  }

  /** When it says it was published, as above. */
  publishedAt(row: number): number {
    return toMs(this.publishedSeconds[row]);
  }

  facts(row: number): RowFacts {
    return {
      id: this.id(row),
      source: this.source[row] ?? 0,
      link: this.link[row] ?? 0,
      seenAt: this.seenAt(row),
      publishedAt: this.publishedAt(row),
    };
  }

  print(row: number): Print {
    const [terms, shingles, numbers, end] = this.bounds(row);
    return {
      terms: this.features.slice(terms, shingles),
      shingles: this.features.slice(shingles, numbers),
      numbers: this.features.slice(numbers, end),
      shingleCount: this.shingleCount[row] ?? 0,
      bodyWords: this.bodyWords[row] ?? 0,
      titleHash: this.titleHash[row] ?? 0,
      bodyHash: this.bodyHash[row] ?? 0,
      frameHash: this.frameHash[row] ?? 0,
      weekdays: this.weekdays[row] ?? 0,
      genre: this.genre[row] ?? 0,
    };
  }

  /** Where in `features` the row's terms, shingles and numbers begin, and where they end. */
  bounds(row: number): readonly [terms: number, shingles: number, numbers: number, end: number] {
    const terms = this.start[row] ?? 0;
    const shingles = terms + (this.terms[row] ?? 0);
    const numbers = shingles + (this.shingles[row] ?? 0);
    return [terms, shingles, numbers, numbers + (this.numbers[row] ?? 0)];
  }

  /** The telling words of the row, by hash. */
  words(row: number): Uint32Array {
    const start = this.start[row] ?? 0;
    const words = new Uint32Array(this.terms[row] ?? 0);
    for (let i = 0; i < words.length; i++) words[i] = (this.features[start + i] ?? 0) >>> 8;
    return words;
  }

  private putFeatures(row: number, print: Print): void {
    const size = print.terms.length + print.shingles.length + print.numbers.length;
    if (this.featuresUsed + size > this.features.length) {
      this.features = enlarged(this.features, Math.ceil(this.features.length * GROWTH) + size);
    }
    this.start[row] = this.featuresUsed;
    this.terms[row] = print.terms.length;
    this.shingles[row] = print.shingles.length;
    this.numbers[row] = print.numbers.length;
    for (const part of [print.terms, print.shingles, print.numbers]) {
      this.features.set(part, this.featuresUsed);
      this.featuresUsed += part.length;
    }
  }

  private grow(): void {
    const size = Math.ceil(this.start.length * GROWTH);
    this.start = enlarged(this.start, size);
    this.terms = enlarged(this.terms, size);
    this.shingles = enlarged(this.shingles, size);
    this.numbers = enlarged(this.numbers, size);
    this.shingleCount = enlarged(this.shingleCount, size);
    this.bodyWords = enlarged(this.bodyWords, size);
    this.titleHash = enlarged(this.titleHash, size);
    this.bodyHash = enlarged(this.bodyHash, size);
    this.frameHash = enlarged(this.frameHash, size);
    this.source = enlarged(this.source, size);
    this.link = enlarged(this.link, size);
    this.seenSeconds = enlarged(this.seenSeconds, size);
    this.publishedSeconds = enlarged(this.publishedSeconds, size);
    this.genre = enlarged(this.genre, size);
    this.weekdays = enlarged(this.weekdays, size);
    this.lengths = enlarged(this.lengths, size * LENGTHS);
    this.isCounted = enlarged(this.isCounted, size);
    this.story = enlarged(this.story, size);
  }
}
