/**
 * Seeded hashes: all features are stored as such, so that nobody outside can construct texts that collide in this
 * installation.
 */
import { synonymOf } from './synonyms.ts';

/** Thirty-two bits of `text` under `seed` (MurmurHash3's mixing over UTF-16 code units), unsigned. */
export function hashText(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  return finish(h ^ text.length);
}

/** Combines two hashes into one, unsigned 32 bits; the order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h ^= h >>> 13;
  return finish(Math.imul(h ^ b, 0xc2b2ae35));
}

function finish(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The numeric seed (32 bits) of the installation's secret. */
export function seedOf(secret: string): number {
  return mix(hashText(secret, 0x2545f491), hashText(secret, 0x6c62272e));
}

/** Hashes of words under one seed. */
export interface WordHasher {
  readonly seed: number;
  /** The word itself, 32 bits: for phrases. */
  word(form: string): number;
  /** The word's meaning, 24 bits: synonyms share one. */
  term(form: string): number;
}

/** A hasher under `seed`. */
export function createWordHasher(seed: number): WordHasher {
  return {
    seed,
    word: (form) => hashText(form, seed),
    term: (form) => hashText(synonymOf(form), seed) >>> 8,
  };
}
