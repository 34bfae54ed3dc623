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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is intended.
const ASCII = /^[\x00-\x7f]*$/;
/** A title without a number, a numeral or a mark names no part. */
const HINT = /\p{N}|\b[IVXivx]+\b|[（(【［[][上前상中중下後后하]/u;
const FRACTION = /[（([](\d{1,2})\s?\/\s?(\d{1,2})[）)\]]|\s(\d{1,2})\s?\/\s?(\d{1,2})$/u;
const NUMERALS: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const WORDS = new Set(PART_WORDS.map(fold));
const [BEFORE, AFTER] = ['(?:^|[^\\p{L}\\p{M}\\p{N}\\s]\\s*)', '(?=$|\\s*[^\\p{L}\\p{N}\\p{M}\\s])'];
/** A word and a number between punctuation: "Part 2", "2. rész". */
const NUMBERED = new RegExp(
  `${BEFORE}(?:([\\p{L}\\p{M}]+)\\.?\\s?(\\d{1,3}|[IVXivx]+)|(\\d{1,3})\\.\\s?([\\p{L}\\p{M}]+))${AFTER}`,
  'gu',
);
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}]/u;
const FRAMED = PART_FRAMES.map(([before, after]) => new RegExp(`${before}(\\d{1,3})${after}(?!\\p{L})`, 'u'));
const MARKED = PART_MARKS.map((marks) => new RegExp(`[（(【［[][${marks}][編编篇편]?[）)】］\\]]`, 'u'));

function numberOf(text: string): number {
  const numeral = NUMERALS.indexOf(text);
  return Math.min(LAST_PART, numeral >= 0 ? numeral + 1 : Number(text) || 0);
}

function fractionIn(title: string): number {
  const found = FRACTION.exec(title);
  const [part, parts] = [Number(found?.[1] ?? found?.[3] ?? 0), Number(found?.[2] ?? found?.[4] ?? 0)];
  return parts > 1 && parts <= MAX_PARTS && part <= parts ? part : 0;
}

/** The number next to a word of a part, between punctuation. */
function numberedIn(title: string): number {
  for (const [, word = '', number = '', first = '', after = ''] of title.matchAll(NUMBERED))
    if (WORDS.has(fold(word || after))) return numberOf((number || first).toLowerCase());
  return 0;
}

function framedIn(title: string): number {
  const found = FRAMED.map((frame) => frame.exec(title)?.[1]).find((number) => number !== undefined);
  return found === undefined ? 0 : numberOf(found);
}

function markedIn(title: string): number {
  return MARKED.findIndex((mark) => mark.test(title)) + 1;
}

/** The number of the part that `title` names, 63 at most; 0 when it names none. */
export function partOf(title: string): number {
  if (!HINT.test(title)) return 0;
  const text = ASCII.test(title) ? title : asciiDigits(title);
  const number = numberedIn(text) || fractionIn(text);
  return number > 0 || !UNSPACED.test(text) ? number : framedIn(text) || markedIn(text);
}

/** The part in a title's kind (see Fingerprint). */
export function partIn(titleKind: number): number {
  return titleKind >>> PART_SHIFT;
}
