/** Why: few tokens are new, so all that is known of one is worked out once and found again by one look-up. */

import type { WordHasher } from './hash.ts';
import { calendarOf } from './numbers-and-dates.ts';
import { IS_CAPITAL, IS_NUMBER, TokenColumns } from './token-columns.ts';
import { Tokens } from './tokens.ts';
import { readToken, type Word } from './words.ts';

/** Tokens remembered; all are dropped when one of the tables is full, so that memory stays bounded whatever comes. */
const MOST = 1 << 16;
/** Twice as many slots as tokens keep the look-ups short. */
const SLOTS = MOST * 2;
/** Longer tokens are no words and are not remembered. */
const LONGEST = 32;
/** Characters of all remembered tokens, and words of those that are several. */
const MAX_CHARACTERS = MOST * 12;
const MAX_WORDS = MOST;
const CAPITAL = /^\p{Lu}/u;

/**
 * A slot is a quarter of a line of the processor's cache, and all that is read of a common word beside its characters: the
 * token's hash; its place (among the characters, then its length; 0 is an empty slot); then its one word, packed, or where
 * its several words are.
 */
const SLOT_WORDS = 4;
const [HASH, PLACE, WORD, TRAITS] = [0, 1, 2, 3];
/** In a place: the bits of the length, and what marks a token of one word. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const IS_ONE = 0x8000_0000;
/** Tokens found before the first of them is looked up: memory brings all their slots in the time of a few. */
const AT_ONCE = 256;
/** Beside the 24 bits of a word's term: four of its calendar, two of its traits. */
const CALENDAR_BITS = 2;
const TERM_BITS = 8;

export class Lexicon {
  private readonly hasher: WordHasher;
  private readonly tokens: Tokens;
  private readonly slots = new Uint32Array(SLOTS * SLOT_WORDS);
  private count = 0;
  private readonly characters = new Uint16Array(MAX_CHARACTERS);
  private charactersUsed = 0;
  private readonly words = new TokenColumns(MAX_WORDS);
  /** Where the tokens found begin and end, and their hashes. */
  private readonly starts = new Uint32Array(AT_ONCE);
  private readonly ends = new Uint32Array(AT_ONCE);
  private readonly foundHashes = new Uint32Array(AT_ONCE);
  /** Says nothing: a loop whose result nobody has would be left out. */
  prefetched = 0;

  constructor(hasher: WordHasher) {
    this.hasher = hasher;
    this.tokens = new Tokens(hasher.seed);
  }

  /** Writes the words of `text`, in order, over what is in `into`. */
  read(text: string, into: TokenColumns): void {
    into.length = 0;
    this.tokens.open(text);
    for (let count = this.findTokens(); count > 0; count = this.findTokens()) {
      for (let i = 0; i < count; i++) this.readToken(i, into);
    }
  }

  /** Finds the next tokens and touches their slots; says how many there are. */
  private findTokens(): number {
    const { tokens } = this;
    let [count, prefetched] = [0, 0];
    while (count < AT_ONCE && tokens.next()) {
      this.starts[count] = tokens.start;
      this.ends[count] = tokens.end;
      this.foundHashes[count++] = tokens.hash;
    }
    for (let i = 0; i < count; i++) prefetched ^= this.slots[firstSlot(this.foundHashes[i] ?? 0)] ?? 0;
    this.prefetched = prefetched;
    return count;
  }

  /** Reads the token found as number `i`. */
  private readToken(i: number, into: TokenColumns): void {
    const start = this.starts[i] ?? 0;
    const end = this.ends[i] ?? 0;
    const hash = this.foundHashes[i] ?? 0;
    const slot = this.slotOf(start, end, hash);
    const place = this.slots[slot + PLACE] ?? 0;
    if (place >= IS_ONE) this.putOne(slot, into);
    else if (place !== 0) into.append(this.words, this.slots[slot + WORD] ?? 0, this.slots[slot + TRAITS] ?? 0);
    else {
      const first = into.length;
      this.meet(start, end, into);
      if (end - start <= LONGEST) this.remember(start, end, hash, slot, into, first);
    }
  }

  /** Where the slot of the token begins, or an empty one for it. */
  private slotOf(start: number, end: number, hash: number): number {
    let slot = firstSlot(hash);
    for (;;) {
      const place = this.slots[slot + PLACE] ?? 0;
      if (place === 0 || (this.slots[slot + HASH] === hash && this.isToken(place, start, end))) return slot;
      slot = (slot + SLOT_WORDS) & (SLOTS * SLOT_WORDS - 1);
    }
  }

  private isToken(place: number, start: number, end: number): boolean {
    if ((place & LENGTH_MASK) !== end - start) return false;
    const { units } = this.tokens;
    const from = (place & ~IS_ONE) >>> LENGTH_BITS;
    for (let i = start; i < end; i++) if (this.characters[from + i - start] !== units[i]) return false;
    return true;
  }

  private putOne(slot: number, into: TokenColumns): void {
    const traits = this.slots[slot + TRAITS] ?? 0;
    const calendar = (traits & ((1 << TERM_BITS) - 1)) >>> CALENDAR_BITS;
    into.push(this.slots[slot + WORD] ?? 0, traits >>> TERM_BITS, calendar, traits & ((1 << CALENDAR_BITS) - 1));
  }

  /** Reads a token that is not remembered. */
  private meet(start: number, end: number, into: TokenColumns): void {
    const token = this.tokens.text.slice(start, end);
    const capital = CAPITAL.test(token) ? IS_CAPITAL : 0;
    for (const word of readToken(token)) this.put(word, capital, into);
  }

  private put({ form, isNumber }: Word, capital: number, into: TokenColumns): void {
    const traits = capital | (isNumber ? IS_NUMBER : 0);
    into.push(this.hasher.word(form), this.hasher.term(form), calendarOf(form, isNumber), traits);
  }

  /** Remembers the token, whose words are the last of `words` from `first` on. */
  private remember(start: number, end: number, hash: number, slot: number, words: TokenColumns, first: number): void {
    const from = this.charactersUsed;
    const count = words.length - first;
    if (this.count >= MOST || from + end - start > MAX_CHARACTERS || count > this.words.room) {
      this.forgetAll();
      return;
    }
    this.characters.set(this.tokens.units.subarray(start, end), from);
    this.charactersUsed += end - start;
    this.count++;
    this.slots[slot + HASH] = hash;
    this.slots[slot + PLACE] = (from << LENGTH_BITS) | (end - start) | (count === 1 ? IS_ONE : 0);
    if (count === 1) {
      const term = (words.term[first] ?? 0) << TERM_BITS;
      this.slots[slot + WORD] = words.hash[first] ?? 0;
      this.slots[slot + TRAITS] = term | ((words.calendar[first] ?? 0) << CALENDAR_BITS) | (words.traits[first] ?? 0);
    } else {
      this.slots[slot + WORD] = this.words.length;
      this.words.append(words, first, words.length);
      this.slots[slot + TRAITS] = this.words.length;
    }
  }

  private forgetAll(): void {
    this.slots.fill(0);
    this.count = 0;
    this.charactersUsed = 0;
    this.words.length = 0;
  }
}

/** Where the first slot begins that a token of this hash may be in. */
function firstSlot(hash: number): number {
  return (hash & (SLOTS - 1)) * SLOT_WORDS;
}
