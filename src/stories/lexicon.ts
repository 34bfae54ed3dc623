/** Why: few tokens are new, so all that is known of one is worked out once and found again by one look-up. */

import { type Calendar, calendarOf } from './dated.ts';
import type { WordHasher } from './hash.ts';
import { readToken, tokensOf, type Word } from './words.ts';

/** A word with its hashes under the index's seed, and what it is in a date. */
export interface Lexeme extends Word {
  /** Of the word itself, 32 bits: for phrases. */
  readonly hash: number;
  /** Of what it stands for, 24 bits: kindred words have one. */
  readonly term: number;
  readonly calendar: Calendar;
}

/** Tokens remembered; all are dropped when full, so that memory stays bounded whatever comes. */
const MOST = 1 << 15;
/** Longer tokens are no words and are not remembered. */
const LONGEST = 32;

export class Lexicon {
  private readonly known = new Map<string, readonly Lexeme[]>();
  private readonly hasher: WordHasher;

  constructor(hasher: WordHasher) {
    this.hasher = hasher;
  }

  /** The words of `text` in order. */
  read(text: string): Lexeme[] {
    const lexemes: Lexeme[] = [];
    for (const token of tokensOf(text)) for (const lexeme of this.look(token)) lexemes.push(lexeme);
    return lexemes;
  }

  private look(token: string): readonly Lexeme[] {
    const before = this.known.get(token);
    if (before !== undefined) return before;
    const lexemes = readToken(token).map((word) => this.lexemeOf(word));
    if (this.known.size >= MOST) this.known.clear();
    if (token.length <= LONGEST) this.known.set(token, lexemes);
    return lexemes;
  }

  private lexemeOf({ form, isNumber }: Word): Lexeme {
    const calendar = calendarOf(form, isNumber);
    return { form, isNumber, hash: this.hasher.word(form), term: this.hasher.term(form), calendar };
  }
}
