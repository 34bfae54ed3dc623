/** Finds the turns of an event that a title or a text names (`lists/turn-words.ts`), as bits of TURN. */
import { TURN_PHRASES } from '../lists/turn-words.ts';
import type { WordHasher } from './hash.ts';
import type { TokenColumns } from './token-columns.ts';
import { readToken } from './words.ts';

interface Phrase {
  readonly kind: number;
  readonly isOpening: boolean;
  /** Whether it only shows that an article knows of the turn. */
  readonly isHint: boolean;
  /** Hashes of the words after the first. */
  readonly rest: readonly number[];
}

/** Words of a text that are searched. */
const MAX_WORDS = 200;
/** A bit for each low half of a hash: answers nearly all look-ups. */
const FILTER = 1 << 16;

/** The turn words under one seed. */
export class Turns {
  private readonly phrases = new Map<number, Phrase[]>();
  private readonly filter = new Uint8Array(FILTER);

  constructor(hasher: WordHasher) {
    for (const [kind, phrases] of TURN_PHRASES)
      for (const raw of phrases.split(',').map((phrase) => phrase.trim())) this.add(raw, kind, hasher);
  }

  private add(raw: string, kind: number, hasher: WordHasher): void {
    const words = raw.replace(/^[~^]/, '').split(/\s+/).flatMap(readToken);
    const [first = 0, ...rest] = words.map(({ form }) => hasher.word(form));
    const others = this.phrases.get(first) ?? [];
    this.phrases.set(first, [...others, { kind, isOpening: raw.startsWith('^'), isHint: raw.startsWith('~'), rest }]);
    this.filter[first & (FILTER - 1)] = 1;
  }

  /** The turns that the words report; `withHints`: or show to be known. */
  in({ hash, length }: TokenColumns, withHints = false): number {
    let found = 0;
    for (let i = 0; i < length && i < MAX_WORDS; i++) {
      const first = hash[i] ?? 0;
      if (this.filter[first & (FILTER - 1)] === 0) continue;
      for (const { kind, isOpening, isHint, rest } of this.phrases.get(first) ?? [])
        if (
          (!isOpening || i === 0) &&
          (!isHint || withHints) &&
          rest.every((word, k) => i + 1 + k < length && hash[i + 1 + k] === word)
        )
          found |= kind;
    }
    return found;
  }
}
