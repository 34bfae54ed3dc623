/** A cache from tokens to words: few tokens are new, so each is analysed once and then found by one look-up. */

import type { WordHasher } from './hash.ts';
import { calendarOf } from './numbers-and-dates.ts';
import { IS_CAPITAL, IS_NUMBER, TokenColumns } from './token-columns.ts';
import { Tokens } from './tokens.ts';
import { readToken, type Word } from './words.ts';

/** Tokens cached; the cache is cleared when one of its tables is full, so that memory is bounded for any input. */
const MAX_TOKENS = 1 << 16;
/** Twice as many slots as tokens keep the look-ups short. */
const SLOTS = MAX_TOKENS * 2;
/** Characters of a cached token: a longer one is not a word. */
const MAX_TOKEN_LENGTH = 32;
/** Characters of all cached tokens, and words of the tokens that consist of several. */
const MAX_CHARACTERS = MAX_TOKENS * 12;
const MAX_WORDS = MAX_TOKENS;
const CAPITAL = /^\p{Lu}/u;

/**
 * A slot is a quarter of a cache line and holds all that a common word needs besides its characters: the token's hash;
 * its place (offset of the characters and length; 0 is an empty slot); then its one word, packed, or the range of its
 * words.
 */
const SLOT_WORDS = 4;
const [HASH, PLACE, WORD, TRAITS] = [0, 1, 2, 3];
/** Of a place: the bits of the length, and the flag of a token of one word. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const IS_ONE = 0x8000_0000;
/** Tokens scanned before the first is looked up: their slots are prefetched together. */
const TOKEN_BATCH_SIZE = 256;
/** Below the 24 bits of a word's term: four of its calendar class, two of its traits. */
const CALENDAR_BITS = 2;
const TERM_BITS = 8;

/** Reads texts into words, caching what it learns of each token. */
export class Lexicon {
  private readonly hasher: WordHasher;
  private readonly tokens: Tokens;
  private readonly slots = new Uint32Array(SLOTS * SLOT_WORDS);
  private count = 0;
  private readonly characters = new Uint16Array(MAX_CHARACTERS);
  private charactersUsed = 0;
  private readonly words = new TokenColumns(MAX_WORDS);
  /** Start, end and hash of each token of the batch. */
  private readonly starts = new Uint32Array(TOKEN_BATCH_SIZE);
  private readonly ends = new Uint32Array(TOKEN_BATCH_SIZE);
  private readonly foundHashes = new Uint32Array(TOKEN_BATCH_SIZE);
  /** Meaningless: without a result the compiler would drop the prefetching loop. */
  prefetched = 0;

  constructor(hasher: WordHasher) {
    this.hasher = hasher;
    this.tokens = new Tokens(hasher.seed);
  }

  /** Replaces the contents of `into` with the words of `text`, in order. */
  read(text: string, into: TokenColumns): void {
    into.length = 0;
    this.tokens.open(text);
    for (let count = this.findTokens(); count > 0; count = this.findTokens()) {
      for (let i = 0; i < count; i++) this.readToken(i, into);
    }
  }

  /** Scans the next batch of tokens, prefetches their slots, and returns how many there are. */
  private findTokens(): number {
    const { tokens } = this;
    let [count, prefetched] = [0, 0];
    while (count < TOKEN_BATCH_SIZE && tokens.next()) {
      this.starts[count] = tokens.start;
      this.ends[count] = tokens.end;
      this.foundHashes[count++] = tokens.hash;
    }
    for (let i = 0; i < count; i++) prefetched ^= this.slots[firstSlot(this.foundHashes[i] ?? 0)] ?? 0;
    this.prefetched = prefetched;
    return count;
  }

  /** Reads token `i` of the batch. */
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
      this.analyse(start, end, into);
      if (end - start <= MAX_TOKEN_LENGTH) this.store(start, end, hash, slot, into, first);
    }
  }

  /** Offset of the token's slot, or of an empty slot for it. */
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

  /** Reads a token that is not cached. */
  private analyse(start: number, end: number, into: TokenColumns): void {
    const token = this.tokens.text.slice(start, end);
    const capital = CAPITAL.test(token) ? IS_CAPITAL : 0;
    for (const word of readToken(token)) this.put(word, capital, into);
  }

  private put({ form, isNumber }: Word, capital: number, into: TokenColumns): void {
    const traits = capital | (isNumber ? IS_NUMBER : 0);
    into.push(this.hasher.word(form), this.hasher.term(form), calendarOf(form, isNumber), traits);
  }

  /** Caches the token; its words are those of `words` from `first` on. */
  private store(start: number, end: number, hash: number, slot: number, words: TokenColumns, first: number): void {
    const from = this.charactersUsed;
    const count = words.length - first;
    if (this.count >= MAX_TOKENS || from + end - start > MAX_CHARACTERS || count > this.words.room) {
      this.clear();
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

  private clear(): void {
    this.slots.fill(0);
    this.count = 0;
    this.charactersUsed = 0;
    this.words.length = 0;
  }
}

/** Offset of the first slot that can hold a token of this hash. */
function firstSlot(hash: number): number {
  return (hash & (SLOTS - 1)) * SLOT_WORDS;
}
