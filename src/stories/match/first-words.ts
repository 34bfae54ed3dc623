/**
 * Counts and aligns the first words that two texts share, in reused tables: most similar articles share too few to be one
 * form, and reading both into objects to find that out costs ten times as much.
 */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { MAX_BODY_ORDER, NUMBER_CODE, wordCode } from '../text/word-order.ts';
import { FORM } from '../thresholds.ts';
import { alignmentOf, type Match, matchedIn } from './alignment.ts';

/** More slots than twice the terms of a row, of which there are 255 at most. */
const SLOTS = 1 << 9;
/** Codes of a byte. Salient words that both texts have are numbered above them. */
const CODES = 1 << 8;

/** The first words of a newcomer's body, prepared for comparison with many rows. */
class FirstWords {
  private owner: object | undefined;
  /** By hash of the term: its position plus one; 0 is an empty slot. */
  private readonly slots = new Uint16Array(SLOTS);
  private readonly terms = new Uint32Array(CODES);
  private readonly body = new Uint8Array(MAX_BODY_ORDER);
  private readonly otherBody = new Uint8Array(MAX_BODY_ORDER);
  /** Of the newcomer and of the other row, by code: what equal words of both have in common. */
  private readonly classes = new Uint16Array(CODES);
  private readonly otherClasses = new Uint16Array(CODES);
  private readonly counts = new Uint8Array(2 * CODES);
  private readonly aligned = new Uint16Array(MAX_BODY_ORDER);
  private readonly otherAligned = new Uint16Array(MAX_BODY_ORDER);
  private termCount = 0;
  private bodyCount = 0;

  constructor() {
    for (let code = 0; code < CODES; code++) {
      this.classes[code] = code;
      this.otherClasses[code] = code;
    }
  }

  /** Loads the newcomer at `row`, unless it is loaded; `owner` is the same for all its comparisons. */
  of(owner: object, rows: ArticleColumns, row: number): this {
    if (this.owner === owner) return this;
    this.owner = owner;
    const features = rows.features(row);
    const [start, end] = rows.bounds(row);
    this.termCount = end - start;
    this.slots.fill(0);
    for (let i = 0; i < this.termCount; i++) {
      const term = (features[start + i] ?? 0) >>> 8;
      this.terms[i] = term;
      this.slots[this.slotOf(term)] = i + 1;
    }
    this.bodyCount = rows.order(row).readBody(this.body);
    return this;
  }

  /** Words that both bodies have, in any order and each as often as in the one that has fewer. */
  sharedWith(rows: ArticleColumns, other: number): number {
    const otherCount = rows.order(other).readBody(this.otherBody);
    this.matchTerms(rows, other);
    const { counts, classes, otherClasses, body, otherBody, bodyCount } = this;
    for (let i = 0; i < bodyCount; i++) {
      const common = classes[body[i] ?? 0] ?? 0;
      counts[common] = (counts[common] ?? 0) + 1;
    }
    let shared = 0;
    for (let i = 0; i < otherCount; i++) {
      const common = otherClasses[otherBody[i] ?? 0] ?? 0;
      const count = counts[common] ?? 0;
      if (count === 0) continue;
      counts[common] = count - 1;
      shared++;
    }
    for (let i = 0; i < bodyCount; i++) counts[classes[body[i] ?? 0] ?? 0] = 0;
    return shared;
  }

  /** The runs of words that the newcomer's body and that of the row last counted have in common, in order. */
  align(otherCount: number): Match[] {
    const { aligned, otherAligned, bodyCount } = this;
    classed(this.body, bodyCount, this.classes, aligned);
    classed(this.otherBody, otherCount, this.otherClasses, otherAligned);
    return alignmentOf(aligned.subarray(0, bodyCount), otherAligned.subarray(0, otherCount), FORM.runWords);
  }

  /** The same of two titles, word by word. */
  alignTitles(title: Uint8Array, otherTitle: Uint8Array): Match[] {
    const { aligned, otherAligned } = this;
    classed(title, title.length, this.classes, aligned);
    classed(otherTitle, otherTitle.length, this.otherClasses, otherAligned);
    return alignmentOf(aligned.subarray(0, title.length), otherAligned.subarray(0, otherTitle.length), 1);
  }

  /** Words of the shorter of the two bodies' beginnings. */
  shorterWith(rows: ArticleColumns, other: number): number {
    return Math.min(this.bodyCount, rows.order(other).bodyCount);
  }

  /** Salient words of both become one class; one that is salient in one text only is compared by its code. */
  private matchTerms(rows: ArticleColumns, other: number): void {
    const { terms, termCount, classes, otherClasses } = this;
    // Lower codes than that of numbers are positions of terms.
    for (let i = 0; i < termCount && i < NUMBER_CODE; i++) classes[i] = wordCode(terms[i] ?? 0);
    const features = rows.features(other);
    const [start, end] = rows.bounds(other);
    for (let j = start; j < end; j++) {
      const term = (features[j] ?? 0) >>> 8;
      const place = (this.slots[this.slotOf(term)] ?? 0) - 1;
      if (place >= 0 && place < NUMBER_CODE) classes[place] = CODES + place;
      if (j - start < NUMBER_CODE) otherClasses[j - start] = place < 0 ? wordCode(term) : CODES + place;
    }
  }

  /** The slot of the term, or an empty one for it. */
  private slotOf(term: number): number {
    let slot = term & (SLOTS - 1);
    for (;;) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || this.terms[place - 1] === term) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

/** Writes the class of each of the first `count` codes to `into`. */
function classed(codes: Uint8Array, count: number, classes: Uint16Array, into: Uint16Array): void {
  for (let i = 0; i < count; i++) into[i] = classes[codes[i] ?? 0] ?? 0;
}

/** Shared by all indexes, as an article is compared with all others before the next one comes. */
const FIRST_WORDS = new FirstWords();

/** What two bodies and their titles have in common, in order. */
export interface FormMatches {
  readonly body: readonly Match[];
  /** Aligns the titles; call it before another row is compared. */
  readonly titles: (title: Uint8Array, otherTitle: Uint8Array) => Match[];
}

const TITLES: FormMatches['titles'] = (title, otherTitle) => FIRST_WORDS.alignTitles(title, otherTitle);

/**
 * The alignment of row `other` with the newcomer at `row`, if they share enough first words to be of one form; an
 * alignment matches no more words than they share in any order. `owner` stands for the newcomer in all its comparisons.
 */
export function matchForm(owner: object, rows: ArticleColumns, row: number, other: number): FormMatches | undefined {
  const own = FIRST_WORDS.of(owner, rows, row);
  const shorter = own.shorterWith(rows, other);
  const needed = Math.max(FORM.minWords, FORM.sameWords * shorter);
  if (shorter < FORM.minWords || own.sharedWith(rows, other) < needed) return undefined;
  const body = own.align(rows.order(other).bodyCount);
  return matchedIn(body) < needed ? undefined : { body, titles: TITLES };
}

/** The runs of words that the bodies of the newcomer at `row` and of `other` share, in order; `owner` as above. */
export function alignBodies(owner: object, rows: ArticleColumns, row: number, other: number): Match[] {
  const own = FIRST_WORDS.of(owner, rows, row);
  own.sharedWith(rows, other);
  return own.align(rows.order(other).bodyCount);
}
