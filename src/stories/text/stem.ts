/**
 * Reduces a word to its stem, so that "wins" and "winning" match; works by rules, without a dictionary. Owner of
 * `stemmer`.
 */
import { stemmer } from 'stemmer';

const ASCII_WORD = /^[a-z]+$/;
/** Letters retained of a long word in scripts that inflect by ending (Cyrillic, Greek, accented Latin). */
const PREFIX_LETTERS = 7;
/** Anything longer is not a word and is compared as written. */
const MAX_LETTERS = 40;

/**
 * The stem of a folded word: Porter's (1980) for words in a to z, the first seven letters for others. Words of three
 * letters or fewer, and those of more than 40, are returned unchanged. Stored fingerprints hash these stems: a change
 * orphans them.
 */
export function stem(word: string): string {
  if (word.length < 4 || word.length > MAX_LETTERS) return word;
  if (!ASCII_WORD.test(word)) return word.length > PREFIX_LETTERS ? word.slice(0, PREFIX_LETTERS) : word;
  return stemmer(word);
}
