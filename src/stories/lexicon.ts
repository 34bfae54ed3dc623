/** Why: few tokens are new, so all that is known of one is worked out once and found again by one look-up. */

import { calendarOf } from './dated.ts';
import type { WordHasher } from './hash.ts';
import type { Lexeme } from './lexeme.ts';
import { readToken, tokensOf, type Word } from './words.ts';

/** Tokens remembered; all are dropped when full, so that memory stays bounded whatever comes. */
const MOST = 1 << 16;
/** Longer tokens are no words and are not remembered. */
const LONGEST = 32;
const CAPITAL = /^\p{Lu}/u;

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
    const lexemes = readToken(token).map((word) => this.lexemeOf(word, CAPITAL.test(token)));
    if (this.known.size >= MOST) this.known.clear();
    if (token.length <= LONGEST) this.known.set(token, lexemes);
    return lexemes;
  }

  private lexemeOf({ form, isNumber }: Word, isCapital: boolean): Lexeme {
    const calendar = calendarOf(form, isNumber);
    return { form, isNumber, hash: this.hasher.word(form), term: this.hasher.term(form), calendar, isCapital };
  }
}
