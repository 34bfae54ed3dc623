/** Instants in the notations of the formats, independent of locale, time zone and ICU version. */
import { hash } from 'node:crypto';
import { type Instant, toMs } from '../model/time.ts';
import { fillText, type PageTexts } from './texts/index.ts';

/** RFC 822 with a four-digit year, for RSS, and the HTTP-date of RFC 9110: `Sun, 22 Nov 2026 18:41:00 GMT`. */
export function httpDate(instant: Instant): string {
  return new Date(toMs(instant)).toUTCString();
}

/** `Sunday 22 November 2026`, in UTC and in the language of the page. */
export function dayInWords(instant: Instant, texts: PageTexts): string {
  return fillText(texts.dayFormat, dateParts(instant, texts));
}

/** `22 November 2026, 18:41 UTC`, in the language of the page. */
export function timeInWords(instant: Instant, texts: PageTexts): string {
  return `${fillText(texts.dateFormat, dateParts(instant, texts))}, ${clockTime(instant)}`;
}

/** `18:41 UTC`. */
export function clockTime(instant: Instant): string {
  return `${instant.slice(11, 16)} UTC`;
}

function dateParts(instant: Instant, { weekdays, months }: PageTexts): Readonly<Record<string, string | number>> {
  const date = new Date(toMs(instant));
  return {
    weekday: weekdays[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: months[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

/**
 * RFC 3339 with three fractional digits made from `key`. Entries found in one pass share an instant, and many readers
 * sort by `atom:updated` alone; the fraction makes most orders unique and, being made from the key, permanent. QuiteRSS
 * shows dates up to 41 days off where the fraction has six digits.
 */
export function keyedInstant(instant: Instant, key: string): string {
  return `${instant.slice(0, 19)}.${fractionOf(key)}Z`;
}

/** Fractions by key: those of one document are needed several times in a row. */
const fractions = new Map<string, string>();
const MAX_FRACTIONS = 1_000;

function fractionOf(key: string): string {
  const known = fractions.get(key);
  if (known !== undefined) return known;
  const fraction = String(Number.parseInt(hash('sha256', key).slice(0, 8), 16) % 1_000).padStart(3, '0');
  if (fractions.size >= MAX_FRACTIONS) fractions.clear();
  fractions.set(key, fraction);
  return fraction;
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return toMs(a) >= toMs(b) ? a : b;
}
