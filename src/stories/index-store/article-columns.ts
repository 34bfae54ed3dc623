/** Stores fingerprints column-wise in typed arrays: a million objects would not fit in memory. */

import type { Fingerprint } from '../text/fingerprint.ts';
import { PackedOrder } from '../text/word-order.ts';
import { HashBlocks } from './hash-blocks.ts';
import { Ids } from './ids.ts';
import type { RowFacts } from './row-facts.ts';
import { toMs, toSeconds } from './seconds.ts';

const FIRST_ROWS = 1 << 8;
const GROWTH = 1.1;

/**
 * A row is one record of 64 bytes (besides its lists), which is one cache line: a newcomer is compared with forty rows
 * anywhere in memory, and separate columns would cost a cache line each.
 */
const ROW_WORDS = 16;
/** Offsets in a record, in 32-bit words. */
const [START, TITLE, BODY, FRAME, SOURCE, LINK, SEEN, PUBLISHED, STORY, MEDIA] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15];
/** Offsets in 16-bit halves; the row's vector lengths begin at LENGTHS_AT. */
const [SHINGLE_COUNT, BODY_WORDS, LENGTHS_AT, SITE] = [18, 19, 20, 29];
/** Offsets in bytes. */
const [ORDER, TERMS, SHINGLES, NUMBERS, GENRE, WEEKDAYS, IS_COUNTED] = [50, 52, 53, 54, 55, 56, 57];

/** 32-bit words in a cache line. */
const LINE = 16;
/** Reused for the terms of a row, 255 at most. */
const WORDS = new Uint32Array(0xff);

/** Articles by row number, in order of arrival. */
export class ArticleColumns {
  /** Rows, live or not. */
  count = 0;
  /** Meaningless: without a result the compiler would drop the prefetching loop. */
  prefetched = 0;
  private readonly lists = new HashBlocks();
  private records: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS * ROW_WORDS);
  private bytes = new Uint8Array(this.records.buffer);
  /** The records as 16-bit halves; a row's vector lengths, in units of LENGTH_UNIT, begin at `lengthsAt`. */
  halves: Uint16Array<ArrayBuffer> = new Uint16Array(this.records.buffer);
  private readonly ids: Ids;

  /** `seed` is derived from the installation's secret. */
  constructor(seed: number) {
    this.ids = new Ids(seed);
  }

  /** Appends an article without a story and returns its row. */
  add(facts: RowFacts, fingerprint: Fingerprint): number {
    if ((this.count + 1) * ROW_WORDS > this.records.length) this.grow();
    const row = this.count++;
    this.writeFeatures(row, fingerprint);
    const { records, halves, bytes } = this;
    const at = row * ROW_WORDS;
    records[at + TITLE] = fingerprint.titleHash;
    records[at + BODY] = fingerprint.bodyHash;
    records[at + FRAME] = fingerprint.frameHash;
    records[at + SOURCE] = facts.source;
    records[at + LINK] = facts.link;
    records[at + MEDIA] = facts.media;
    records[at + SEEN] = toSeconds(facts.seenAt);
    records[at + PUBLISHED] = toSeconds(facts.publishedAt);
    halves[at * 2 + SHINGLE_COUNT] = Math.min(0xffff, fingerprint.shingleCount);
    halves[at * 2 + SITE] = facts.site;
    halves[at * 2 + BODY_WORDS] = fingerprint.bodyWords;
    bytes[at * 4 + GENRE] = fingerprint.genre;
    bytes[at * 4 + WEEKDAYS] = fingerprint.weekdays;
    this.setStory(row, -1);
    this.ids.push(facts.id);
    return row;
  }

  /** The live row of `id`, or -1. */
  find(id: string): number {
    return this.ids.find(id, (row) => this.story(row) >= 0);
  }

  id(row: number): string {
    return this.ids.at(row);
  }

  /** When we saw the article (and below: when it was published, as claimed), ms since the epoch by whole seconds; NaN when unknown. */
  seenAt(row: number): number {
    return toMs(this.word(row, SEEN));
  }

  publishedAt(row: number): number {
    return toMs(this.word(row, PUBLISHED));
  }

  /** This and the next two: see RowFacts. */
  source(row: number): number {
    return this.word(row, SOURCE);
  }

  link(row: number): number {
    return this.word(row, LINK);
  }

  site(row: number): number {
    return this.halves[row * ROW_WORDS * 2 + SITE] ?? 0;
  }

  media(row: number): number {
    return this.word(row, MEDIA);
  }

  /** This and the next five: see Fingerprint. */
  titleHash(row: number): number {
    return this.word(row, TITLE);
  }

  bodyHash(row: number): number {
    return this.word(row, BODY);
  }

  frameHash(row: number): number {
    return this.word(row, FRAME);
  }

  bodyWords(row: number): number {
    return this.halves[row * ROW_WORDS * 2 + BODY_WORDS] ?? 0;
  }

  genre(row: number): number {
    return this.byte(row, GENRE);
  }

  weekdays(row: number): number {
    return this.byte(row, WEEKDAYS);
  }

  /** Number of the story; -1 for a row that was removed or replaced, or does not exist. */
  story(row: number): number {
    return row < this.count ? this.word(row, STORY) | 0 : -1;
  }

  setStory(row: number, story: number): void {
    this.records[row * ROW_WORDS + STORY] = story;
  }

  /** Whether the row's words are counted in the document frequency. */
  isCounted(row: number): boolean {
    return this.byte(row, IS_COUNTED) === 1;
  }

  setCounted(row: number, isCounted: boolean): void {
    this.bytes[row * ROW_WORDS * 4 + IS_COUNTED] = Number(isCounted);
  }

  /** Offset in `halves` of the row's vector lengths. */
  lengthsAt(row: number): number {
    return row * ROW_WORDS * 2 + LENGTHS_AT;
  }

  /** Copies of what was added. */
  facts(row: number): RowFacts {
    return {
      ...{ id: this.id(row), source: this.source(row), link: this.link(row), site: this.site(row) },
      ...{ media: this.media(row), seenAt: this.seenAt(row), publishedAt: this.publishedAt(row) },
    };
  }

  fingerprint(row: number): Fingerprint {
    const features = this.features(row);
    const [terms, shingles, numbers, order, end] = this.bounds(row);
    return {
      terms: features.slice(terms, shingles),
      shingles: features.slice(shingles, numbers),
      numbers: features.slice(numbers, order),
      order: features.slice(order, end),
      shingleCount: this.halves[row * ROW_WORDS * 2 + SHINGLE_COUNT] ?? 0,
      ...{ bodyWords: this.bodyWords(row), weekdays: this.weekdays(row), genre: this.genre(row) },
      ...{ titleHash: this.titleHash(row), bodyHash: this.bodyHash(row), frameHash: this.frameHash(row) },
    };
  }

  /** Copies of the row's salient terms, with their flags. */
  terms(row: number): Uint32Array {
    const [terms, shingles] = this.bounds(row);
    return this.features(row).slice(terms, shingles);
  }

  /** The order of the row's first words. */
  order(row: number): PackedOrder {
    const [, , , order, end] = this.bounds(row);
    return new PackedOrder(this.features(row), order, end);
  }

  /** The block that contains the row's terms, shingles, numbers and order, among those of other rows. */
  features(row: number): Uint32Array<ArrayBuffer> {
    return this.lists.blockOf(this.word(row, START));
  }

  /** Offsets in `features` at which the row's terms, shingles, numbers and order begin, and the end. */
  bounds(row: number): readonly [terms: number, shingles: number, numbers: number, order: number, end: number] {
    const terms = this.lists.within(this.word(row, START));
    const shingles = terms + this.byte(row, TERMS);
    const numbers = shingles + this.byte(row, SHINGLES);
    const order = numbers + this.byte(row, NUMBERS);
    return [terms, shingles, numbers, order, order + this.byte(row, ORDER)];
  }

  /** Prefetches the lists of rows that will be compared next: independent reads overlap. */
  prefetch(rows: readonly number[]): void {
    let prefetched = 0;
    for (const row of rows) {
      const features = this.features(row);
      const [start, , , end] = this.bounds(row);
      for (let at = start; at < end; at += LINE) prefetched ^= features[at] ?? 0;
    }
    this.prefetched = prefetched;
  }

  /** The hashes of the row's salient terms; valid until the next call. */
  words(row: number): Uint32Array {
    const features = this.features(row);
    const [start] = this.bounds(row);
    const words = WORDS.subarray(0, this.byte(row, TERMS));
    for (let i = 0; i < words.length; i++) words[i] = (features[start + i] ?? 0) >>> 8;
    return words;
  }

  private writeFeatures(row: number, { terms, shingles, numbers, order }: Fingerprint): void {
    this.records[row * ROW_WORDS + START] = this.lists.append([terms, shingles, numbers, order]);
    const at = row * ROW_WORDS * 4;
    this.bytes[at + ORDER] = order.length;
    this.bytes[at + TERMS] = terms.length;
    this.bytes[at + SHINGLES] = shingles.length;
    this.bytes[at + NUMBERS] = numbers.length;
  }

  private word(row: number, place: number): number {
    return this.records[row * ROW_WORDS + place] ?? 0;
  }

  private byte(row: number, place: number): number {
    return this.bytes[row * ROW_WORDS * 4 + place] ?? 0;
  }

  private grow(): void {
    const { records } = this;
    this.records = new Uint32Array(Math.ceil((this.count + 1) * GROWTH) * ROW_WORDS);
    this.records.set(records);
    this.bytes = new Uint8Array(this.records.buffer);
    this.halves = new Uint16Array(this.records.buffer);
  }
}
