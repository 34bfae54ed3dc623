/** Reads dates written in digits: ISO 8601 and W3C-DTF in all the forms that feeds use, and seconds since the epoch. */
import { civilMs, fullYear } from './civil-time.ts';
import { ianaOffset, zoneNamed, zoneOffset } from './zones.ts';

const full =
  /^(\d{4})[-/.](\d{1,3})[-/.](\d{1,2})(?:(?:[Tt,]| ?- |\s)\s*(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,](\d{1,9}))?)?)?\s*(\S+(?: \S+)?)?$/;
/** A whole hour: `2026-12-03T15Z`, `2026-12-03T15+01:00`. */
const hourOnly = /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt ](\d{1,2})()()()\s?(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(\S+)?$/;
const dayless = /^(\d{4})(?:-(\d{2}))?$/;
const short = /^(\d{2})-?(\d{2})-?(\d{2})$/;
const centuryless = /^-(\d{2})-?(\d{2})$/;
const ordinal = /^(\d{4}|\d{2})-?(\d{3})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:?\d{2})?$/;
const epoch = /^(\d{9,10}|\d{12,13})(?:\.\d{1,9})?$/;
/** How Microsoft's serialiser writes milliseconds since the epoch; an offset after them changes nothing. */
const wrappedEpoch = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/i;

/** Milliseconds since the epoch of a date in digits, or undefined when the text has another form. */
export function readNumericDate(text: string): number | undefined {
  const seconds = epoch.exec(text)?.[1];
  if (seconds) return seconds.length > 10 ? Number(seconds) : Number(seconds) * 1000;
  const wrapped = wrappedEpoch.exec(text)?.[1];
  if (wrapped) return Number(wrapped);
  const match = hourOnly.exec(text) ?? full.exec(text) ?? compact.exec(text);
  if (match) return readFull(match);
  const partial = dayless.exec(text);
  if (partial) return civilMs({ year: fullYear(partial[1] ?? ''), month: Number(partial[2] ?? 1), day: 1 });
  return readTruncated(text);
}

function readFull(match: RegExpExecArray): number | undefined {
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const local = civilMs({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  });
  const offset = zone === undefined ? 0 : offsetOf(zone, local ?? 0);
  return local === undefined || offset === undefined ? undefined : local - offset * 60_000;
}

function offsetOf(zone: string, localMs: number): number | undefined {
  const plain = zone.replace(/[()]/g, '');
  const named = /^(?:GMT|UTC|UT|Z) ?([+-].*)$/i.exec(plain)?.[1] ?? plain;
  const compactZone = zoneOffset(named.replace(/^([+-]\d{2}:?\d{2}) ?(?:[A-Z]{2,5}|:\d\d)$/, '$1'));
  return compactZone ?? zoneNamed(named) ?? (named.includes('/') ? ianaOffset(named, localMs) : undefined);
}

/** The truncated forms of ISO 8601:1988, without century, day or month. */
function readTruncated(text: string): number | undefined {
  const withoutCentury = short.exec(text);
  if (withoutCentury) {
    const [, year = '', month, day] = withoutCentury;
    return civilMs({ year: fullYear(year), month: Number(month), day: Number(day) });
  }
  const month = centuryless.exec(text);
  if (month) return civilMs({ year: fullYear(month[1] ?? ''), month: Number(month[2]), day: 1 });
  const dayOfYear = ordinal.exec(text);
  if (!dayOfYear) return undefined;
  const [, year = '', day, hour = '0', minute = '0', second = '0', zone] = dayOfYear;
  const start = civilMs({
    year: fullYear(year),
    month: 1,
    day: 1,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  });
  const offset = zone === undefined ? 0 : offsetOf(zone, 0);
  if (start === undefined || offset === undefined || Number(day) < 1 || Number(day) > 366) return undefined;
  return start + (Number(day) - 1) * 86_400_000 - offset * 60_000;
}
