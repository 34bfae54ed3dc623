/**
 * Counts and aligns the first words that two texts share, in reused tables: most similar articles share too few to be one
 * form, and reading both into objects to find that out costs ten times as much.
 */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import { CODES, MAX_ORDER, NUMBER_CODE, wordCode } from '../text/word-order.ts';
import { FORM } from '../thresholds.ts';
import { alignmentOf, type Match, matchedIn } from './alignment.ts';

/** The words of a title and of the beginning of a body, as numbers: 0 is a word that the newcomer lacks. */
class NumberedWords {
  readonly words = new Uint16Array(MAX_ORDER);
  titleCount = 0;
  count = 0;

  get title(): Uint16Array {
    return this.words.subarray(0, this.titleCount);
  }

  get body(): Uint16Array {
    return this.words.subarray(this.titleCount, this.count);
  }

  /** Reads the codes of the row's words, without the bits that `mask` lacks; equal words have equal codes. */
  readCodes(rows: ArticleColumns, row: number, mask: number): void {
    const order = rows.order(row);
    const [features, [start]] = [rows.features(row), rows.bounds(row)];
    this.titleCount = order.titleCount;
    this.count = order.readCodes(this.words);
    for (let i = 0; i < this.count; i++) {
      const code = this.words[i] ?? 0;
      this.words[i] = (code < NUMBER_CODE ? wordCode((features[start + code] ?? 0) >>> 8) : code) & mask;
    }
  }

  /** Replaces the codes by the numbers that they have in `numbers`. */
  number(numbers: Uint8Array): void {
    for (let i = 0; i < this.count; i++) this.words[i] = numbers[this.words[i] ?? 0] ?? 0;
  }
}

/** The first words of a newcomer, prepared for comparison with many rows. */
class FirstWords {
  private owner: object | undefined;
  private mask = 0;
  /** By code: the number of the newcomer's word, from 1 on. */
  private readonly numbers = new Uint8Array(CODES);
  private readonly codes = new Uint16Array(MAX_ORDER);
  private readonly own = new NumberedWords();
  private readonly other = new NumberedWords();
  /** By number: how often the newcomer's body has the word, and how many of these no word of the other one has taken. */
  private readonly counts = new Uint8Array(MAX_ORDER + 1);
  private readonly remaining = new Uint8Array(MAX_ORDER + 1);

  /**
   * Loads the newcomer at `row`, unless it is loaded, and the row `other`; `owner` is the same for all comparisons of the
   * newcomer.
   */
  of(owner: object, rows: ArticleColumns, row: number, other: number): this {
    const mask = rows.order(row).codeMask & rows.order(other).codeMask;
    if (this.owner !== owner || this.mask !== mask) {
      [this.owner, this.mask] = [owner, mask];
      this.load(rows, row);
    }
    this.other.readCodes(rows, other, mask);
    this.other.number(this.numbers);
    return this;
  }

  private load(rows: ArticleColumns, row: number): void {
    for (const code of this.codes) this.numbers[code] = 0;
    this.own.readCodes(rows, row, this.mask);
    this.codes.set(this.own.words);
    let count = 0;
    for (let i = 0; i < this.own.count; i++) {
      const code = this.codes[i] ?? 0;
      if (this.numbers[code] === 0) this.numbers[code] = ++count;
    }
    this.own.number(this.numbers);
    this.counts.fill(0);
    for (const word of this.own.body) this.counts[word] = (this.counts[word] ?? 0) + 1;
  }

  /** Words of the shorter of the two bodies' beginnings. */
  get shorter(): number {
    return Math.min(this.own.body.length, this.other.body.length);
  }

  /** Words that both bodies have, in any order and each as often as in the one that has fewer. */
  get shared(): number {
    const { remaining } = this;
    remaining.set(this.counts);
    let shared = 0;
    for (const word of this.other.body) {
      const count = remaining[word] ?? 0;
      if (count === 0) continue;
      remaining[word] = count - 1;
      shared++;
    }
    return shared;
  }

  /** The runs of words that the two bodies have in common, in order. */
  align(): Match[] {
    return alignmentOf(this.own.body, this.other.body, FORM.runWords);
  }

  /** The same of the two titles, word by word. */
  alignTitles(): Match[] {
    return alignmentOf(this.own.title, this.other.title, 1);
  }
}

/** Shared by all indexes, as an article is compared with all others before the next one comes. */
const FIRST_WORDS = new FirstWords();

/** What two bodies and their titles have in common, in order. */
export interface FormMatches {
  readonly body: readonly Match[];
  /** Aligns the titles; call it before another row is compared. */
  readonly titles: () => Match[];
}

const TITLES: FormMatches['titles'] = () => FIRST_WORDS.alignTitles();

/**
 * The alignment of row `other` with the newcomer at `row`, if they share enough first words to be of one form; an
 * alignment matches no more words than they share in any order. `owner` stands for the newcomer in all its comparisons.
 */
export function matchForm(owner: object, rows: ArticleColumns, row: number, other: number): FormMatches | undefined {
  const words = FIRST_WORDS.of(owner, rows, row, other);
  const needed = Math.max(FORM.minWords, FORM.sameWords * words.shorter);
  if (words.shorter < FORM.minWords || words.shared < needed) return undefined;
  const body = words.align();
  return matchedIn(body) < needed ? undefined : { body, titles: TITLES };
}

/** The runs of words that the bodies of the newcomer at `row` and of `other` share, in order; `owner` as above. */
export function alignBodies(owner: object, rows: ArticleColumns, row: number, other: number): Match[] {
  return FIRST_WORDS.of(owner, rows, row, other).align();
}
