/** Why: a million prints in memory must be columns of numbers, not a million objects. */

import { LENGTHS } from './compare-words.ts';
import { hashText } from './hash.ts';
import { Postings } from './postings.ts';
import type { Print } from './print.ts';

const FIRST_ROWS = 1 << 8;
const GROWTH = 1.2;
/** Seed of the table from ids to rows: not secret, ids are looked up by whole text. */
const ID_SEED = 0x51ed270b;

/** What is kept of an article beside its print. All but `id` are hashes or numbers; 0 stands for none. */
export interface RowFacts {
  readonly id: string;
  /** Hash of the source. */
  readonly source: number;
  /** Hash of source and guid. */
  readonly guid: number;
  /** Hash of the canonical URL. */
  readonly link: number;
  /** Hash of the registrable domain of the link. */
  readonly site: number;
  /** When we saw it, and when it says it was published: ms since the epoch, NaN when unknown. */
  readonly seenAt: number;
  readonly publishedAt: number;
}

type Column =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

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
  guid: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  link: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  site: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS);
  seenAt: Float64Array<ArrayBuffer> = new Float64Array(FIRST_ROWS);
  publishedAt: Float64Array<ArrayBuffer> = new Float64Array(FIRST_ROWS);
  genre: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  weekdays: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS);
  /** Squared lengths of the weighted words, LENGTHS of them a row; taken when the row came. */
  lengths: Float32Array<ArrayBuffer> = new Float32Array(FIRST_ROWS * LENGTHS);
  /** Number of the story; -1 once the row is removed or replaced. */
  story: Int32Array<ArrayBuffer> = new Int32Array(FIRST_ROWS);
  private idStart: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS + 1);
  private idBytes: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_ROWS * 32);
  private readonly byId = new Postings();

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
    this.guid[row] = facts.guid;
    this.link[row] = facts.link;
    this.site[row] = facts.site;
    this.seenAt[row] = facts.seenAt;
    this.publishedAt[row] = facts.publishedAt;
    this.story[row] = -1;
    this.putId(row, facts.id);
    return row;
  }

  private noteSource(source: number): void {
    if (this.firstSource === 0) this.firstSource = source;
    else if (this.firstSource !== source) this.hasManySources = true;
  }

  /** The live row of `id`, or -1. */
  find(id: string): number {
    let found = -1;
    this.byId.each(hashText(id, ID_SEED), 64, (row) => {
      if ((this.story[row] ?? -1) < 0 || this.id(row) !== id) return true;
      found = row;
      return false;
    });
    return found;
  }

  id(row: number): string {
    return Buffer.from(
      this.idBytes.buffer,
      this.idStart[row] ?? 0,
      (this.idStart[row + 1] ?? 0) - (this.idStart[row] ?? 0),
    ).toString('utf8');
  }

  facts(row: number): RowFacts {
    return {
      id: this.id(row),
      source: this.source[row] ?? 0,
      guid: this.guid[row] ?? 0,
      link: this.link[row] ?? 0,
      site: this.site[row] ?? 0,
      seenAt: this.seenAt[row] ?? Number.NaN,
      publishedAt: this.publishedAt[row] ?? Number.NaN,
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

  private putId(row: number, id: string): void {
    const bytes = Buffer.from(id, 'utf8');
    const at = this.idStart[row] ?? 0;
    if (at + bytes.length > this.idBytes.length) {
      this.idBytes = enlarged(this.idBytes, Math.ceil(this.idBytes.length * GROWTH) + bytes.length);
    }
    this.idBytes.set(bytes, at);
    this.idStart[row + 1] = at + bytes.length;
    this.byId.add(hashText(id, ID_SEED), row);
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
    this.guid = enlarged(this.guid, size);
    this.link = enlarged(this.link, size);
    this.site = enlarged(this.site, size);
    this.seenAt = enlarged(this.seenAt, size);
    this.publishedAt = enlarged(this.publishedAt, size);
    this.genre = enlarged(this.genre, size);
    this.weekdays = enlarged(this.weekdays, size);
    this.lengths = enlarged(this.lengths, size * LENGTHS);
    this.story = enlarged(this.story, size);
    this.idStart = enlarged(this.idStart, size + 1);
  }
}
