/** Why: few tokens are new, so all that is known of one is worked out once and found again by one look-up. */

import { calendarOf } from './dated.ts';
import type { WordHasher } from './hash.ts';
import { IS_CAPITAL, IS_NUMBER, Passage } from './passage.ts';
import { Tokens } from './tokens.ts';
import { readToken, type Word } from './words.ts';

/** Tokens remembered; all are dropped when one of the tables is full, so that memory stays bounded whatever comes. */
const MOST = 1 << 16;
/** Twice as many slots as tokens keep the look-ups short. */
const SLOTS = MOST * 2;
/** Longer tokens are no words and are not remembered. */
const LONGEST = 32;
/** Characters and words of all remembered tokens. */
const MOST_CHARACTERS = MOST * 12;
const MOST_WORDS = MOST * 2;
const CAPITAL = /^\p{Lu}/u;

export class Lexicon {
  private readonly hasher: WordHasher;
  /** One more than the number of the token; 0 is an empty slot. */
  private readonly slots = new Uint32Array(SLOTS);
  private count = 0;
  /** By number: hash, and where the characters and the words begin; those of the next token end them. */
  private readonly hashes = new Int32Array(MOST);
  private readonly charactersFrom = new Uint32Array(MOST + 1);
  private readonly wordsFrom = new Uint32Array(MOST + 1);
  private readonly characters = new Uint16Array(MOST_CHARACTERS);
  private readonly words = new Passage(MOST_WORDS);

  constructor(hasher: WordHasher) {
    this.hasher = hasher;
  }

  /** Writes the words of `text`, in order, over what is in `into`. */
  read(text: string, into: Passage): void {
    into.length = 0;
    const tokens = new Tokens(text, this.hasher.seed);
    while (tokens.next()) {
      const slot = this.slotOf(tokens);
      const known = this.slots[slot] ?? 0;
      if (known === 0) this.meet(tokens, slot, into);
      else into.append(this.words, this.wordsFrom[known - 1] ?? 0, this.wordsFrom[known] ?? 0);
    }
  }

  /** The slot where the token is, or an empty one for it. */
  private slotOf(tokens: Tokens): number {
    let slot = tokens.hash & (SLOTS - 1);
    for (;;) {
      const known = this.slots[slot] ?? 0;
      if (known === 0 || this.isToken(known - 1, tokens)) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private isToken(number: number, { text, start, end, hash }: Tokens): boolean {
    const from = this.charactersFrom[number] ?? 0;
    if (this.hashes[number] !== hash || (this.charactersFrom[number + 1] ?? 0) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.characters[from + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Reads a token that is not remembered. */
  private meet(tokens: Tokens, slot: number, into: Passage): void {
    const { text, start, end } = tokens;
    const token = text.slice(start, end);
    const first = into.length;
    const capital = CAPITAL.test(token) ? IS_CAPITAL : 0;
    for (const word of readToken(token)) this.put(word, capital, into);
    if (token.length <= LONGEST) this.remember(tokens, slot, into, first);
  }

  private put({ form, isNumber }: Word, capital: number, into: Passage): void {
    const traits = capital | (isNumber ? IS_NUMBER : 0);
    into.push(this.hasher.word(form), this.hasher.term(form), calendarOf(form, isNumber), traits);
  }

  private remember(tokens: Tokens, slot: number, words: Passage, first: number): void {
    const { text, start, end, hash } = tokens;
    const from = this.charactersFrom[this.count] ?? 0;
    if (this.count >= MOST || from + end - start > MOST_CHARACTERS || words.length - first > this.words.room) {
      this.forgetAll();
      return;
    }
    for (let i = start; i < end; i++) this.characters[from + i - start] = text.charCodeAt(i);
    this.words.append(words, first, words.length);
    this.hashes[this.count] = hash;
    this.slots[slot] = ++this.count;
    this.charactersFrom[this.count] = from + end - start;
    this.wordsFrom[this.count] = this.words.length;
  }

  private forgetAll(): void {
    this.slots.fill(0);
    this.count = 0;
    this.words.length = 0;
  }
}
