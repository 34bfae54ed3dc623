/** Why: which words of a text are numbers or dates decides what is a series, what a correction, and what one event. */
import { monthWords, weekdayWords } from './calendar-words.ts';
import type { Calendar, Lexeme } from './lexeme.ts';
import { SCALE_WORDS, SHORT_MONTHS } from './lists/number-words.ts';
import { stem } from './stem.ts';
import { fold } from './words.ts';

const stemmed = (text: string): string => stem(fold(text));
const MONTHS = monthWords(stemmed);
const WEEKDAYS = weekdayWords(stemmed);
const SCALES = new Set([...SCALE_WORDS].map(stem));
/** Two digits at least (half of all items have a two or a three somewhere), no year, no clock time, no ordinal. */
const TELLING = /^(?!(?:19|20)\d\d$)[\d.,]*\d[\d.,]*\d[\d.,]*(?:\p{L}{1,2}(?<!st|nd|rd|th))?$/u;
/** A day of the month. */
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

export function calendarOf(form: string, isNumber: boolean): Calendar {
  if (isNumber) return !TELLING.test(form) ? 'number' : DAY.test(form) ? 'day' : 'figure';
  if (SHORT_MONTHS.has(form)) return 'short';
  if (MONTHS.has(form)) return 'month';
  if (form === 'one') return 'one';
  return SCALES.has(form) ? 'scale' : WEEKDAYS.get(form);
}

/** `figure`: a number that tells one event from another. `date`: a date, a time, a small number. */
export type DatedKind = 'figure' | 'date';

function isMonth(word: Lexeme | undefined): boolean {
  return word?.calendar === 'month' || word?.calendar === 'short';
}

function kindAt(words: readonly Lexeme[], i: number): DatedKind | undefined {
  const calendar = words[i]?.calendar;
  switch (calendar) {
    case undefined:
    case 'scale':
      return undefined;
    case 'figure':
      return 'figure';
    case 'day':
      return isMonth(words[i - 1]) || isMonth(words[i + 1]) ? 'date' : 'figure';
    case 'short':
      return words[i - 1]?.isNumber || words[i + 1]?.isNumber ? 'date' : undefined;
    case 'one':
      return words[i + 1]?.calendar === 'scale' ? 'date' : undefined;
    default:
      return 'date';
  }
}

/** For each word whether it is a number or a part of a date, and which. */
export function datedWords(words: readonly Lexeme[]): (DatedKind | undefined)[] {
  return words.map((_, i) => kindAt(words, i));
}

/** The weekdays named among the words, a bit each from Sunday. */
export function weekdaysIn(words: readonly Lexeme[]): number {
  let days = 0;
  for (const { calendar } of words) if (typeof calendar === 'number') days |= 1 << calendar;
  return days;
}
