/**
 * Hashes the phrases (word shingles) of a text: copies share them word for word, and a feed's boilerplate is known by
 * them.
 */

import type { FeedBoilerplate } from './feed-boilerplate.ts';
import { mix } from './hash.ts';
import type { TokenColumns } from './token-columns.ts';

/** Words in a phrase. */
const SHINGLE = 4;
/** An odd multiplier, and its SHINGLE-th power: the factor of the word that leaves the rolling hash. */
const ROLL = 0x01000193;
const ROLL_OUT = Math.imul(Math.imul(ROLL, ROLL), Math.imul(ROLL, ROLL));

/**
 * Writes the hash of the phrase that begins at each word to `into`, which must be long enough; returns the part
 * written.
 */
export function phrasesOf({ hash, length }: TokenColumns, into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const phrases = into.subarray(0, Math.max(0, length - SHINGLE + 1));
  let rolling = 0;
  for (let i = 0; i < length; i++) {
    // A polynomial of the last four words' hashes modulo 2^32, mixed so that neighbours differ in all bits.
    rolling = (Math.imul(rolling, ROLL) + (hash[i] ?? 0)) | 0;
    if (i >= SHINGLE) rolling = (rolling - Math.imul(hash[i - SHINGLE] ?? 0, ROLL_OUT)) | 0;
    if (i >= SHINGLE - 1) phrases[i - SHINGLE + 1] = mix(rolling, SHINGLE);
  }
  return phrases;
}

/** Removes the words that are part of a boilerplate phrase of `source`; returns whether there were any. */
export function dropBoilerplate(
  words: TokenColumns,
  phrases: Uint32Array,
  source: number,
  boilerplate: FeedBoilerplate,
): boolean {
  const { length } = words;
  let coveredTo = 0;
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (i < phrases.length && boilerplate.isBoilerplate(source, phrases[i] ?? 0)) coveredTo = i + SHINGLE;
    if (i < coveredTo) continue;
    if (count < i) words.move(i, count);
    count++;
  }
  words.length = count;
  return count < length;
}

/** The distinct numbers of a list, ascending. Sorts the list in place; the result is a part of it. */
export function distinct(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  list.sort();
  let count = 0;
  for (let i = 0; i < list.length; i++) if (i === 0 || list[i] !== list[i - 1]) list[count++] = list[i] ?? 0;
  return list.subarray(0, count);
}
