/** Reads which part of a series a title names: "(1/2)", "Part II: …", "（下）". */
import { PART_FRAMES, PART_MARKS, PART_WORDS } from '../lists/part-words.ts';
import { asciiDigits } from './digits.ts';
import { fold } from './words.ts';

/** Where the part begins in a title's kind, above its genre and contrasts, and the bits that it takes. */
export const PART_SHIFT = 8;
const PART_BITS = 6;
/** Later parts count as the last one. */
const LAST_PART = (1 << PART_BITS) - 1;
/** Parts of a series of which the title names the number, at most: "(7/10)" may be one, "50/50" is none. */
const MAX_PARTS = 20;

/** A title without a number, a numeral or a mark names no part. */
const HINT = /\p{N}|\b[ivx]+\b|[（(【［[][上前상中중下後后하]/iu;
const FRACTION = /[（([](\d{1,2})\s?\/\s?(\d{1,2})[）)\]]|\s(\d{1,2})\s?\/\s?(\d{1,2})$/u;
const NUMERALS: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const NUMBER = `(\\d{1,3}|${NUMERALS.join('|')})`;
const WORDS = [...PART_WORDS]
  .sort((a, b) => b.length - a.length)
  .map(fold)
  .join('|');
const [BEFORE, AFTER] = ['(?:^|[^\\p{L}\\p{N}\\s]\\s*)', '(?:$|\\s*[^\\p{L}\\p{N}\\p{M}\\s])'];
/** "Part 2", and "2. rész". */
const NAMED = new RegExp(`${BEFORE}(?:(?:${WORDS})\\.?\\s?${NUMBER}|(\\d{1,3})\\.\\s?(?:${WORDS}))${AFTER}`, 'u');
const FRAMED = PART_FRAMES.map(([before, after]) => new RegExp(`${before}(\\d{1,3})${after}(?!\\p{L})`, 'u'));
const MARKED = PART_MARKS.map((marks) => new RegExp(`[（(【［[][${marks}][編编篇편]?[）)】］\\]]`, 'u'));

function numberOf(text: string): number {
  const numeral = NUMERALS.indexOf(text);
  return Math.min(LAST_PART, numeral >= 0 ? numeral + 1 : Number(text));
}

function fractionIn(title: string): number {
  const found = FRACTION.exec(title);
  const [part, parts] = [Number(found?.[1] ?? found?.[3] ?? 0), Number(found?.[2] ?? found?.[4] ?? 0)];
  return parts > 1 && parts <= MAX_PARTS && part <= parts ? part : 0;
}

/** The number of the part that `title` names, 63 at most; 0 when it names none. */
export function partOf(title: string): number {
  if (!HINT.test(title)) return 0;
  const text = fold(asciiDigits(title));
  const named = NAMED.exec(text);
  const number = named?.[1] ?? named?.[2] ?? FRAMED.map((frame) => frame.exec(text)?.[1]).find((found) => found);
  if (number !== undefined) return numberOf(number);
  return fractionIn(text) || MARKED.findIndex((mark) => mark.test(text)) + 1;
}

/** The part in a title's kind (see Fingerprint). */
export function partIn(titleKind: number): number {
  return titleKind >>> PART_SHIFT;
}
