/**
 * Folds text for phrase matching: case, accents, quotes and letter variants do not matter, and any number becomes `#`.
 */
import { LetterPattern } from '../../html/letters.ts';
import { normalForm } from '../../model/normal-form.ts';

/** Combining accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, the tatweel. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** Letters that replace each other: Turkish dotless i, final sigma, German ß, Arabic and Persian yeh and kaf. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/**
 * A line is looked up for some fifteen kinds of phrases in a row, so its folded form is cached: entries, and characters
 * of each.
 */
const MAX_CACHED_TEXTS = 2000;
const MAX_CACHED_CHARS = 600;
const cache = new Map<string, string>();

/** The form in which phrases are compared: lower-case letters, `#` for each number, one space between words. */
export function foldPhrase(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (text.length > MAX_CACHED_CHARS) return folded;
  if (cache.size >= MAX_CACHED_TEXTS) cache.clear();
  cache.set(text, folded);
  return folded;
}

const NUMBER = new LetterPattern('[\\p{N}]+(?:[.,][\\p{N}]+)*');
const BETWEEN_WORDS = new LetterPattern('[^\\p{L}\\p{M}#]+');

/** Anything but ASCII and general punctuation: only such letters have accents, variants or compatible forms. */
const FOREIGN = /[\u0080-\u200f\u2028-\uffff]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = (FOREIGN.test(lower) ? foldLetters(lower) : lower).replace(/['’ʼ`´]/g, '');
  return folded.replace(NUMBER.for(folded), '#').replace(BETWEEN_WORDS.for(folded), ' ').trim();
}

function foldLetters(lower: string): string {
  return normalForm(lower, 'NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[ıςßيىكøłđ]/g, (letter) => VARIANTS.get(letter) ?? letter);
}
