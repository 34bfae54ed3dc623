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
/** A bit for each value of a hash's low bits: answers nearly all look-ups from 4 kB, which stay in the cache. */
const FILTER_BITS = 1 << 15;
/** Bits of a byte of TURN: those that are known follow those that are reported. */
const KNOWN = 8;
const KNOWN_UNIT = 1 << KNOWN;

/** Turns as bits of TURN. */
export interface TurnsFound {
  readonly reported: number;
  readonly known: number;
}

/** The turn words under one seed. */
export class Turns {
  private readonly phrases = new Map<number, Phrase[]>();
  private readonly filter = new Uint32Array(FILTER_BITS / 32);

  constructor(hasher: WordHasher) {
    for (const [kind, phrases] of TURN_PHRASES)
      for (const raw of phrases.split(',').map((phrase) => phrase.trim())) this.add(raw, kind, hasher);
  }

  private add(raw: string, kind: number, hasher: WordHasher): void {
    const words = raw.replace(/^[~^]/, '').split(/\s+/).flatMap(readToken);
    const [first = 0, ...rest] = words.map(({ form }) => hasher.word(form));
    const others = this.phrases.get(first) ?? [];
    this.phrases.set(first, [...others, { kind, isOpening: raw.startsWith('^'), isHint: raw.startsWith('~'), rest }]);
    const place = (first & (FILTER_BITS - 1)) >>> 5;
    this.filter[place] = (this.filter[place] ?? 0) | (1 << (first & 31));
  }

  /** The turns that the words report, and those that they report or show to be known. */
  in({ hash, length }: TokenColumns): TurnsFound {
    let found = 0;
    for (let i = 0; i < length && i < MAX_WORDS; i++) {
      const first = hash[i] ?? 0;
      const bits = this.filter[(first & (FILTER_BITS - 1)) >>> 5] ?? 0;
      if ((bits & (1 << (first & 31))) !== 0) found |= this.at(hash, i, length);
    }
    return { reported: found & (KNOWN_UNIT - 1), known: found >>> KNOWN };
  }

  /** The turns of the phrases that begin at word `i`, those that are known above those that are reported. */
  private at(hash: Uint32Array, i: number, length: number): number {
    let found = 0;
    for (const { kind, isOpening, isHint, rest } of this.phrases.get(hash[i] ?? 0) ?? []) {
      if (isOpening && i > 0) continue;
      if (i + rest.length >= length || !hasWordsAt(hash, i + 1, rest)) continue;
      found |= (isHint ? 0 : kind) | (kind << KNOWN);
    }
    return found;
  }
}

function hasWordsAt(hash: Uint32Array, at: number, words: readonly number[]): boolean {
  for (let k = 0; k < words.length; k++) if (hash[at + k] !== words[k]) return false;
  return true;
}
