/** Stores fingerprints column-wise in typed arrays: a million objects would not fit in memory. */

import { lineAligned } from '../text/cache-lines.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { PackedOrder } from '../text/word-order.ts';
import { HashBlocks } from './hash-blocks.ts';
import { Ids } from './ids.ts';
import type { RowFacts } from './row-facts.ts';
import { BYTE, HALF, ROW_WORDS, WORD } from './row-layout.ts';
import { toMs, toSeconds } from './seconds.ts';

const FIRST_ROWS = 1 << 8;
const GROWTH = 1.1;

/** 32-bit words in a cache line. */
const LINE = 16;
/** Reused for the terms of a row, 255 at most. */
const WORDS = new Uint32Array(0xff);
/** Reused for the word before a row's terms: media and site. */
const REST = new Uint32Array(1);

/** Articles by row number, in order of arrival. */
export class ArticleColumns {
  /** Rows, live or not. */
  count = 0;
  /** Meaningless: without a result the compiler would drop the prefetching loop. */
  prefetched = 0;
  private readonly lists = new HashBlocks();
  private records: Uint32Array<ArrayBuffer> = lineAligned(FIRST_ROWS * ROW_WORDS);
  private bytes = new Uint8Array(this.records.buffer, this.records.byteOffset);
  /** The records as 16-bit halves; a row's vector lengths, in units of LENGTH_UNIT, begin at `lengthsAt`. */
  halves: Uint16Array<ArrayBuffer> = new Uint16Array(this.records.buffer, this.records.byteOffset);
  private readonly ids: Ids;

  /** `seed` is derived from the installation's secret. */
  constructor(seed: number) {
    this.ids = new Ids(seed);
  }

  /** Appends an article without a story and returns its row. */
  add(facts: RowFacts, fingerprint: Fingerprint): number {
    if ((this.count + 1) * ROW_WORDS > this.records.length) this.grow();
    const row = this.count++;
    this.writeFeatures(row, facts, fingerprint);
    const { records, halves, bytes } = this;
    const at = row * ROW_WORDS;
    records[at + WORD.title] = fingerprint.titleHash;
    records[at + WORD.body] = fingerprint.bodyHash;
    records[at + WORD.frame] = fingerprint.frameHash;
    records[at + WORD.source] = facts.source;
    records[at + WORD.link] = facts.link;
    records[at + WORD.item] = facts.item;
    halves[at * 2 + HALF.recording] = facts.recording;
    records[at + WORD.seen] = toSeconds(facts.seenAt);
    records[at + WORD.published] = toSeconds(facts.publishedAt);
    halves[at * 2 + HALF.shingleCount] = Math.min(0xffff, fingerprint.shingleCount);
    halves[at * 2 + HALF.bodyWords] = fingerprint.bodyWords;
    bytes[at * 4 + BYTE.titleKind] = fingerprint.titleKind;
    bytes[at * 4 + BYTE.titlePart] = fingerprint.titleKind >>> 8;
    bytes[at * 4 + BYTE.weekdays] = fingerprint.weekdays;
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
    return toMs(this.word(row, WORD.seen));
  }

  publishedAt(row: number): number {
    return toMs(this.word(row, WORD.published));
  }

  /** This and the next five: see RowFacts. */
  source(row: number): number {
    return this.word(row, WORD.source);
  }

  link(row: number): number {
    return this.word(row, WORD.link);
  }

  item(row: number): number {
    return this.word(row, WORD.item);
  }

  recording(row: number): number {
    return this.halves[row * ROW_WORDS * 2 + HALF.recording] ?? 0;
  }

  site(row: number): number {
    return this.rest(row) & 0xffff;
  }

  media(row: number): number {
    return this.rest(row) >>> 16;
  }

  /** This and the next five: see Fingerprint. */
  titleHash(row: number): number {
    return this.word(row, WORD.title);
  }

  bodyHash(row: number): number {
    return this.word(row, WORD.body);
  }

  frameHash(row: number): number {
    return this.word(row, WORD.frame);
  }

  bodyWords(row: number): number {
    return this.halves[row * ROW_WORDS * 2 + HALF.bodyWords] ?? 0;
  }

  titleKind(row: number): number {
    return this.byte(row, BYTE.titleKind) | (this.byte(row, BYTE.titlePart) << 8);
  }

  weekdays(row: number): number {
    return this.byte(row, BYTE.weekdays);
  }

  /** Number of the story; -1 for a row that was removed or replaced, or does not exist. */
  story(row: number): number {
    return row < this.count ? this.word(row, WORD.story) | 0 : -1;
  }

  setStory(row: number, story: number): void {
    this.records[row * ROW_WORDS + WORD.story] = story;
  }

  /** Whether the row's words are counted in the document frequency. */
  isCounted(row: number): boolean {
    return this.byte(row, BYTE.isCounted) === 1;
  }

  setCounted(row: number, isCounted: boolean): void {
    this.bytes[row * ROW_WORDS * 4 + BYTE.isCounted] = Number(isCounted);
  }

  /** Offset in `halves` of the row's vector lengths. */
  lengthsAt(row: number): number {
    return row * ROW_WORDS * 2 + HALF.lengthsAt;
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
    return this.lists.blockOf(this.word(row, WORD.start));
  }

  /** Offsets in `features` at which the row's terms, shingles, numbers and order begin, and the end. */
  bounds(row: number): readonly [terms: number, shingles: number, numbers: number, order: number, end: number] {
    const terms = this.lists.within(this.word(row, WORD.start)) + 1;
    const shingles = terms + this.byte(row, BYTE.terms);
    const numbers = shingles + this.byte(row, BYTE.shingles);
    const order = numbers + this.byte(row, BYTE.numbers);
    return [terms, shingles, numbers, order, order + this.byte(row, BYTE.order)];
  }

  /**
   * Prefetches what rows that will be compared next consist of, but for the order: independent reads overlap. The records
   * come first, as they say where the lists are.
   */
  prefetch(rows: readonly number[]): void {
    let prefetched = 0;
    for (const row of rows) prefetched ^= this.word(row, WORD.start);
    for (const row of rows) {
      const features = this.features(row);
      const [start, , , order] = this.bounds(row);
      for (let at = start; at < order; at += LINE) prefetched ^= features[at] ?? 0;
    }
    this.prefetched = prefetched;
  }

  /** The hashes of the row's salient terms; valid until the next call. */
  words(row: number): Uint32Array {
    const features = this.features(row);
    const [start] = this.bounds(row);
    const words = WORDS.subarray(0, this.byte(row, BYTE.terms));
    for (let i = 0; i < words.length; i++) words[i] = (features[start + i] ?? 0) >>> 8;
    return words;
  }

  private writeFeatures(
    row: number,
    { site, media }: RowFacts,
    { terms, shingles, numbers, order }: Fingerprint,
  ): void {
    REST[0] = (media << 16) | site;
    this.records[row * ROW_WORDS + WORD.start] = this.lists.append([REST, terms, shingles, numbers, order]);
    const at = row * ROW_WORDS * 4;
    this.bytes[at + BYTE.order] = order.length;
    this.bytes[at + BYTE.terms] = terms.length;
    this.bytes[at + BYTE.shingles] = shingles.length;
    this.bytes[at + BYTE.numbers] = numbers.length;
  }

  /** The word before the terms: facts for which a record has no room. */
  private rest(row: number): number {
    const start = this.word(row, WORD.start);
    return this.lists.blockOf(start)[this.lists.within(start)] ?? 0;
  }

  private word(row: number, place: number): number {
    return this.records[row * ROW_WORDS + place] ?? 0;
  }

  private byte(row: number, place: number): number {
    return this.bytes[row * ROW_WORDS * 4 + place] ?? 0;
  }

  private grow(): void {
    const { records } = this;
    this.records = lineAligned(Math.ceil((this.count + 1) * GROWTH) * ROW_WORDS);
    this.records.set(records);
    const { buffer, byteOffset } = this.records;
    this.bytes = new Uint8Array(buffer, byteOffset);
    this.halves = new Uint16Array(buffer, byteOffset);
  }
}
