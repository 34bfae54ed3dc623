/** Finds words of a title that exclude words of other titles (`lists/contrast-words.ts`), as bits of CONTRAST. */
import { CONTRAST, CONTRAST_WORDS } from '../lists/contrast-words.ts';
import type { WordHasher } from './hash.ts';
import type { TokenColumns } from './token-columns.ts';
import { readToken } from './words.ts';

/** The contrast words under one seed. */
export class Contrasts {
  private readonly kinds = new Map<number, number>();

  constructor(hasher: WordHasher) {
    for (const [kind, words] of CONTRAST_WORDS)
      for (const word of words.trim().split(/\s+/)) {
        const [read, ...rest] = readToken(word);
        if (read !== undefined && rest.length === 0) this.kinds.set(hasher.word(read.form), kind);
      }
  }

  /** The kinds of the title's words. */
  in({ hash, length }: TokenColumns): number {
    let found = 0;
    for (let i = 0; i < length; i++) found |= this.kinds.get(hash[i] ?? 0) ?? 0;
    return found;
  }
}

/** Pairs of opposites. */
const OPPOSITES = [CONTRAST.women | CONTRAST.men, CONTRAST.up | CONTRAST.down];

/** Whether two titles have words of a pair of opposites, and none in common, or one only is about a candidate. */
export function areContrary(a: number, b: number): boolean {
  if (((a ^ b) & CONTRAST.candidate) !== 0) return true;
  return OPPOSITES.some((pair) => (a & pair) !== 0 && (b & pair) !== 0 && (a & b & pair) === 0);
}
