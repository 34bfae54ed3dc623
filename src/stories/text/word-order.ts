/**
 * Packs the order of an article's first words, a byte each, so that two texts of one form can be compared word by word:
 * what differs in place decides whether they are copies.
 */

import { MAX_TERMS } from './fingerprint.ts';
import { IS_NUMBER, type TokenColumns } from './token-columns.ts';

/** Words of the title and of the body whose order is stored. */
const MAX_TITLE_ORDER = 24;
export const MAX_BODY_ORDER = 96;
/** Code of every number and date: they are compared separately. Lower codes are positions among the salient terms. */
export const NUMBER_CODE = MAX_TERMS;
/** Codes of the other words: a hash of the term. */
const FIRST_WORD_CODE = MAX_TERMS + 1;
const WORD_CODES = 256 - FIRST_WORD_CODE;
/** Bytes before the words: their counts in title and body, turns in title and text, words of the text. */
const HEADER = 5;
const MAX_BYTE = 0xff;

/** The code of a word that is not among the salient terms; `term` is its hash, 24 bits. */
export function wordCode(term: number): number {
  return FIRST_WORD_CODE + (term % WORD_CODES);
}

/** What is packed with the words. */
export interface OrderFacts {
  /** Turns of an event named in the title, and in title or text: see turns.ts. */
  readonly titleTurns: number;
  readonly turns: number;
  /** Words of the text with its boilerplate, 255 at most. */
  readonly textWords: number;
}

/** Reads the order of one article's words at a time. */
export class WordOrder {
  private readonly terms = new Uint32Array(MAX_TITLE_ORDER + MAX_BODY_ORDER);
  private readonly isNumber = new Uint8Array(MAX_TITLE_ORDER + MAX_BODY_ORDER);
  private titleCount = 0;
  private bodyCount = 0;
  private readonly packed = new Uint32Array(Math.ceil((HEADER + MAX_TITLE_ORDER + MAX_BODY_ORDER) / 4));

  /** Reads the words, before boilerplate is dropped. */
  read(title: TokenColumns, body: TokenColumns): void {
    this.titleCount = this.copy(title, 0, MAX_TITLE_ORDER);
    this.bodyCount = this.copy(body, this.titleCount, MAX_BODY_ORDER);
  }

  private copy({ term, calendar, traits, length }: TokenColumns, at: number, max: number): number {
    const count = Math.min(length, max);
    for (let i = 0; i < count; i++) {
      this.terms[at + i] = term[i] ?? 0;
      this.isNumber[at + i] = Number(calendar[i] !== 0 || ((traits[i] ?? 0) & IS_NUMBER) !== 0);
    }
    return count;
  }

  /** The packed list; `salient` are the article's salient terms, ascending. Valid until the next call. */
  pack(salient: Uint32Array, { titleTurns, turns, textWords }: OrderFacts): Uint32Array {
    const count = this.titleCount + this.bodyCount;
    const packed = this.packed.fill(0).subarray(0, Math.ceil((HEADER + count) / 4));
    const header = [this.titleCount, this.bodyCount, titleTurns, turns, Math.min(MAX_BYTE, textWords)];
    for (const [i, byte] of header.entries()) put(packed, i, byte);
    for (let i = 0; i < count; i++) {
      const term = this.terms[i] ?? 0;
      put(packed, HEADER + i, this.isNumber[i] === 1 ? NUMBER_CODE : codeOf(term, salient));
    }
    return packed;
  }
}

function put(packed: Uint32Array, at: number, byte: number): void {
  packed[at >> 2] = ((packed[at >> 2] ?? 0) | (byte << ((at & 3) * 8))) >>> 0;
}

/** The term's position in `salient` by binary search, or the code of a word that is not salient. */
function codeOf(term: number, salient: Uint32Array): number {
  let [low, high] = [0, salient.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = (salient[middle] ?? 0) >>> 8;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return wordCode(term);
}

/** A packed list in `features` from `start` to before `end`; empty for records that have none. */
export class PackedOrder implements OrderFacts {
  readonly titleCount: number;
  readonly bodyCount: number;
  readonly titleTurns: number;
  readonly turns: number;
  readonly textWords: number;
  private readonly features: Uint32Array;
  private readonly start: number;
  private readonly end: number;

  constructor(features: Uint32Array, start: number, end: number) {
    [this.features, this.start, this.end] = [features, start, end];
    this.titleCount = this.byte(0);
    this.bodyCount = this.byte(1);
    this.titleTurns = this.byte(2);
    this.turns = this.byte(3);
    this.textWords = this.byte(4);
  }

  /** The codes of the title's words. */
  title(): number[] {
    return Array.from({ length: this.titleCount }, (_, i) => this.byte(HEADER + i));
  }

  /** The codes of the body's first words. */
  body(): number[] {
    return Array.from({ length: this.bodyCount }, (_, i) => this.byte(HEADER + this.titleCount + i));
  }

  private byte(i: number): number {
    const at = this.start + (i >> 2);
    return at < this.end ? ((this.features[at] ?? 0) >>> ((i & 3) * 8)) & MAX_BYTE : 0;
  }
}
