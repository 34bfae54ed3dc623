/**
 * Packs the order of an article's first words, so that two texts of one form can be compared word by word: what differs in
 * place decides whether they are copies. A salient word takes a byte, its position among the salient terms; another word
 * takes two, so that different words are equal once in 55,000 times.
 */

import { MAX_TERMS } from './fingerprint.ts';
import { CALENDAR, IS_NUMBER, type TokenColumns } from './token-columns.ts';

/** Words of the title and of the body whose order is stored. */
const MAX_TITLE_ORDER = 24;
export const MAX_BODY_ORDER = 96;
export const MAX_ORDER = MAX_TITLE_ORDER + MAX_BODY_ORDER;
/** Code of every number and date: they are compared separately. Lower codes are positions among the salient terms. */
export const NUMBER_CODE = MAX_TERMS;
/** Codes of the other words, 16 bits: a hash of the term. The low byte, which comes first, is above NUMBER_CODE. */
const FIRST_WORD_CODE = MAX_TERMS + 1;
const WORD_CODES = 256 - FIRST_WORD_CODE;
export const CODES = 1 << 16;
/** Bytes before the words: their counts in title and body, turns in title and text, words of the text. */
const HEADER = 5;
const MAX_BYTE = 0xff;
/** Flag above the count of the title's words. Lists of earlier versions lack it, and the high bytes of their words. */
const HAS_HIGH_BYTES = 0x80;

/** The code of a word that is not among the salient terms; `term` is its hash, 24 bits. */
export function wordCode(term: number): number {
  return FIRST_WORD_CODE + (term % WORD_CODES) + ((Math.trunc(term / WORD_CODES) & MAX_BYTE) << 8);
}

/** What is packed with the words. */
export interface OrderFacts {
  /** Turns of an event named in the title, and in title or text: see turns.ts. */
  readonly titleTurns: number;
  readonly turns: number;
  /** Words of the text with its boilerplate, 255 at most. */
  readonly textWords: number;
}

/** More slots than four times the salient terms of an article. */
const SLOTS = 1 << 8;

/** A hash table of an article's salient terms. */
class SalientPlaces {
  /** A position plus one; 0 is an empty slot. */
  private readonly slots = new Uint8Array(SLOTS);
  private salient: Uint32Array = new Uint32Array(0);

  /** Loads `salient`, replacing the terms before. */
  open(salient: Uint32Array): void {
    this.salient = salient;
    this.slots.fill(0);
    for (let i = 0; i < salient.length; i++) this.slots[this.slotOf((salient[i] ?? 0) >>> 8)] = i + 1;
  }

  /** The term's position among the salient ones, or the code of a word that is not salient. */
  codeOf(term: number): number {
    const place = this.slots[this.slotOf(term)] ?? 0;
    return place === 0 ? wordCode(term) : place - 1;
  }

  private slotOf(term: number): number {
    let slot = term & (SLOTS - 1);
    for (;;) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || (this.salient[place - 1] ?? 0) >>> 8 === term) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

/** Whether a word of a calendar class is part of a number or a date. */
function isDated(calendar: number = CALENDAR.none): boolean {
  return calendar !== CALENDAR.none && calendar !== CALENDAR.code;
}

/** Reads the order of one article's words at a time. */
export class WordOrder {
  private readonly terms = new Uint32Array(MAX_ORDER);
  private readonly isNumber = new Uint8Array(MAX_ORDER);
  private titleCount = 0;
  private bodyCount = 0;
  private readonly places = new SalientPlaces();
  private readonly packed = new Uint32Array(Math.ceil((HEADER + 2 * MAX_ORDER) / 4));

  /** Reads the words, before boilerplate is dropped. */
  read(title: TokenColumns, body: TokenColumns): void {
    this.titleCount = this.copy(title, 0, MAX_TITLE_ORDER);
    this.bodyCount = this.copy(body, this.titleCount, MAX_BODY_ORDER);
  }

  private copy({ term, calendar, traits, length }: TokenColumns, at: number, max: number): number {
    const count = Math.min(length, max);
    for (let i = 0; i < count; i++) {
      this.terms[at + i] = term[i] ?? 0;
      this.isNumber[at + i] = Number(isDated(calendar[i]) || ((traits[i] ?? 0) & IS_NUMBER) !== 0);
    }
    return count;
  }

  /** The packed list; `salient` are the article's salient terms, ascending. Valid until the next call. */
  pack(salient: Uint32Array, { titleTurns, turns, textWords }: OrderFacts): Uint32Array {
    const packed = this.packed.fill(0);
    const header = [this.titleCount | HAS_HIGH_BYTES, this.bodyCount, titleTurns, turns, Math.min(MAX_BYTE, textWords)];
    let end = 0;
    for (const byte of header) put(packed, end++, byte);
    this.places.open(salient);
    for (let i = 0; i < this.titleCount + this.bodyCount; i++) {
      const code = this.isNumber[i] === 1 ? NUMBER_CODE : this.places.codeOf(this.terms[i] ?? 0);
      put(packed, end++, code & MAX_BYTE);
      if (code > NUMBER_CODE) put(packed, end++, code >>> 8);
    }
    return packed.subarray(0, Math.ceil(end / 4));
  }
}

function put(packed: Uint32Array, at: number, byte: number): void {
  packed[at >> 2] = ((packed[at >> 2] ?? 0) | (byte << ((at & 3) * 8))) >>> 0;
}

/** A packed list in `features` from `start` to before `end`; empty for records that have none. */
export class PackedOrder implements OrderFacts {
  private readonly features: Uint32Array;
  private readonly start: number;
  private readonly end: number;

  constructor(features: Uint32Array, start: number, end: number) {
    this.features = features;
    this.start = start;
    this.end = end;
  }

  get titleCount(): number {
    return this.byte(0) & ~HAS_HIGH_BYTES;
  }

  get bodyCount(): number {
    return this.byte(1);
  }

  get titleTurns(): number {
    return this.byte(2);
  }

  get turns(): number {
    return this.byte(3);
  }

  get textWords(): number {
    return this.byte(4);
  }

  /** The bits of a word's code that are known: only these may be compared. */
  get codeMask(): number {
    return (this.byte(0) & HAS_HIGH_BYTES) === 0 ? MAX_BYTE : CODES - 1;
  }

  /** Writes the codes of the title's words and then of the body's to `into`, MAX_ORDER at most; returns how many. */
  readCodes(into: Uint16Array): number {
    const count = this.titleCount + this.bodyCount;
    const hasHighBytes = this.codeMask > MAX_BYTE;
    let at = HEADER;
    for (let i = 0; i < count; i++) {
      const low = this.byte(at++);
      into[i] = hasHighBytes && low > NUMBER_CODE ? low | (this.byte(at++) << 8) : low;
    }
    return count;
  }

  private byte(i: number): number {
    const at = this.start + (i >> 2);
    return at < this.end ? ((this.features[at] ?? 0) >>> ((i & 3) * 8)) & MAX_BYTE : 0;
  }
}
