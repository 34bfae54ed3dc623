/**
 * Folds a text so that spellings that readers take for the same word are the same: case, accents, full width. Decided here and not by
 * a database, so that every backend finds the same and what was found can be checked against a text.
 */

import { normalForm } from '../model/normal-form.ts';
import { withoutInvisible } from './invisible.ts';

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. Marks of Indic scripts are letters to their readers. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters without a decomposition, as they are commonly written without them. */
const LETTERS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);
const UNDECOMPOSED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

const ASCII = /^[\0-\u007f]*$/;

/** `text` in lower case, without accents and invisible characters, in normal form C. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const plain = normalForm(withoutInvisible(lower), 'NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
  return plain.replace(UNDECOMPOSED, (letter) => LETTERS.get(letter) ?? letter);
}
