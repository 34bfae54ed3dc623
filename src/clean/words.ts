/** Normalizes text for comparison: letters and digits only, whatever the case, quotes and encoding of accents. Recognises names. */

import { LetterPattern } from '../html/letters.ts';
import { normalForm } from '../model/normal-form.ts';

/** Anything but ASCII and general punctuation, which is in NFKC already or no letter. */
const COMPATIBLE = /[\u0080-\u200f\u2028-\uffff]/;

const BETWEEN_WORDS = new LetterPattern('[^\\p{L}\\p{N}\\p{M}]+');

/** Lower-case letters and digits of `text`, with one space between words. */
export function plain(text: string): string {
  const composed = COMPATIBLE.test(text) ? normalForm(text, 'NFKC') : text;
  const letters = composed.toLowerCase().replace(/['’ʼ`´]/g, '');
  return letters.replace(BETWEEN_WORDS.for(letters), ' ').trim();
}

/** Letters of the longest word of a name that is written small: "van der", "bin". */
const MAX_PARTICLE_CHARS = 3;

/**
 * Whether `author` is written as a whole name, in scripts with capitals one of two words. Pages mark words of a sentence and
 * labels as the author too.
 */
export function isProperName(author: string): boolean {
  if (/^\p{Lu}\S*$/u.test(author.trim())) return false;
  const small = author.match(/(?<![\p{L}\p{M}’'])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  return !/\p{N}/u.test(author) && small.every(({ length }) => length <= MAX_PARTICLE_CHARS);
}
