/** Why: which words of a text are numbers or dates decides what is a series, what a correction, and what one event. */
import { monthWords, weekdayWords } from './calendar-words.ts';
import { SCALE_WORDS, SHORT_MONTHS } from './lists/number-words.ts';
import { stem } from './stem.ts';
import { fold, type Word } from './words.ts';

const MONTHS = monthWords((text) => stem(fold(text)));
const WEEKDAYS = weekdayWords((text) => stem(fold(text)));
const SCALES = new Set([...SCALE_WORDS].map(stem));
/** Two digits at least (half of all items have a two or a three somewhere), no year, no clock time, no ordinal. */
const TELLING = /^(?!(?:19|20)\d\d$)[\d.,]*\d[\d.,]*\d[\d.,]*(?:\p{L}{1,2}(?<!st|nd|rd|th))?$/u;
/** A day of the month. */
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** `figure`: a number that tells one event from another. `date`: a date, a time, a small number. */
export type DatedKind = 'figure' | 'date';

function isMonth(word: Word | undefined): boolean {
  return word !== undefined && !word.isNumber && (MONTHS.has(word.form) || SHORT_MONTHS.has(word.form));
}

function kindAt(words: readonly Word[], i: number): DatedKind | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  const [before, after] = [words[i - 1], words[i + 1]];
  if (word.isNumber) {
    if (!TELLING.test(word.form)) return 'date';
    return DAY.test(word.form) && (isMonth(before) || isMonth(after)) ? 'date' : 'figure';
  }
  if (MONTHS.has(word.form) || WEEKDAYS.has(word.form)) return 'date';
  if (SHORT_MONTHS.has(word.form)) return before?.isNumber || after?.isNumber ? 'date' : undefined;
  return word.form === 'one' && after !== undefined && SCALES.has(after.form) ? 'date' : undefined;
}

/** For each word whether it is a number or a part of a date, and which. */
export function datedWords(words: readonly Word[]): (DatedKind | undefined)[] {
  return words.map((_, i) => kindAt(words, i));
}

/** The weekdays named among the words, a bit each from Sunday. */
export function weekdaysIn(words: readonly Word[]): number {
  let days = 0;
  for (const { form } of words) {
    const day = WEEKDAYS.get(form);
    if (day !== undefined) days |= 1 << day;
  }
  return days;
}
