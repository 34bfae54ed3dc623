/** Classifies the words of a text as numbers and dates, which tell a series, a correction and one event apart. */

import { SCALE_WORDS, SHORT_MONTHS } from '../lists/number-words.ts';
import { monthWords, weekdayWords } from './calendar-words.ts';
import { stem } from './stem.ts';
import { CALENDAR, IS_NUMBER, type TokenColumns } from './token-columns.ts';
import { fold } from './words.ts';

const stemmed = (text: string): string => stem(fold(text));
const MONTHS = monthWords(stemmed);
const WEEKDAYS = weekdayWords(stemmed);
const WEEKDAY_COUNT = 7;
const SCALES = new Set([...SCALE_WORDS].map(stem));
/** Two digits or more (half of all items contain a two or a three); not a year, a clock time or an ordinal. */
const DISTINCTIVE = /^(?!(?:19|20)\d\d$)[\d.,]*\d[\d.,]*\d[\d.,]*(?:\p{L}{1,2}(?<!st|nd|rd|th))?$/u;
const HAS_DIGIT = /\p{N}/u;
/** A day of the month. */
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** The calendar class of a word, one of {@link CALENDAR}. */
export function calendarOf(form: string, isNumber: boolean): number {
  if (isNumber) return !DISTINCTIVE.test(form) ? CALENDAR.number : DAY.test(form) ? CALENDAR.day : CALENDAR.figure;
  if (SHORT_MONTHS.has(form)) return CALENDAR.short;
  if (MONTHS.has(form)) return CALENDAR.month;
  if (form === 'one') return CALENDAR.one;
  if (SCALES.has(form)) return CALENDAR.scale;
  const weekday = WEEKDAYS.get(form);
  if (weekday !== undefined) return CALENDAR.sunday + weekday;
  return HAS_DIGIT.test(form) ? CALENDAR.code : CALENDAR.none;
}

/** `figure`: a number that distinguishes events. `date`: a date, a time, a small number. */
export type DateKind = 'figure' | 'date';

function calendarAt({ calendar, length }: TokenColumns, i: number): number {
  return i >= 0 && i < length ? (calendar[i] ?? CALENDAR.none) : CALENDAR.none;
}

function isMonthAt(words: TokenColumns, i: number): boolean {
  const calendar = calendarAt(words, i);
  return calendar === CALENDAR.month || calendar === CALENDAR.short;
}

function isNumberAt({ traits, length }: TokenColumns, i: number): boolean {
  return i >= 0 && i < length && ((traits[i] ?? 0) & IS_NUMBER) !== 0;
}

function isNextToMonth(words: TokenColumns, i: number): boolean {
  return isMonthAt(words, i - 1) || isMonthAt(words, i + 1);
}

function isNextToNumber(words: TokenColumns, i: number): boolean {
  return isNumberAt(words, i - 1) || isNumberAt(words, i + 1);
}

/** Whether the word at `i` is a figure or part of a date; undefined when it is neither. */
export function dateKindAt(words: TokenColumns, i: number): DateKind | undefined {
  switch (calendarAt(words, i)) {
    case CALENDAR.none:
    case CALENDAR.scale:
    case CALENDAR.code:
      return undefined;
    case CALENDAR.figure:
      return 'figure';
    case CALENDAR.day:
      return isNextToMonth(words, i) ? 'date' : 'figure';
    case CALENDAR.short:
      return isNextToNumber(words, i) ? 'date' : undefined;
    case CALENDAR.one:
      return calendarAt(words, i + 1) === CALENDAR.scale ? 'date' : undefined;
    default:
      return 'date';
  }
}

/** The weekdays named in the first `count` words, one bit each, Sunday the lowest. */
export function weekdaysIn({ calendar, length }: TokenColumns, count: number): number {
  let days = 0;
  for (let i = 0; i < length && i < count; i++) {
    const day = (calendar[i] ?? CALENDAR.none) - CALENDAR.sunday;
    if (day >= 0 && day < WEEKDAY_COUNT) days |= 1 << day;
  }
  return days;
}
