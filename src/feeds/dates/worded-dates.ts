/** Reads RFC 822 dates and everything like them: parts are recognised by their form, so their order hardly matters. */
import { civilMs, fullYear, hourOf } from './civil-time.ts';
import { monthNamed } from './month-names.ts';
import { ianaOffset, zoneNamed, zoneOffset } from './zones.ts';

const time = /(?<![\d.])(\d{1,2})\s?[:hH]\s?(\d{2})(?:\s?:\s?(\d{1,2})(?:[.,](\d{1,9}))?)?(?!\d)/;
/** Times written with dots: three parts next to a year, or after a word that announces a time. */
const dottedTime = /(?<![\d.])(\d{1,2})\.(\d{2})\.(\d{2})(?![\d.])/;
const announcedTime = /\b(?:klo|kl\.?|um|alle|ore) (\d{1,2})\.(\d{2})(?![\d.])/i;
const zone = /([+\-\u2212]\d{1,2}(?::?\d{2})?)(?![\d/.-])/;
const iana = /\b([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)\b/;
const morning = /\ba\.?\s?m\b\.?|오전|上午|午前|\bπ\.?μ\b/iu;
const evening = /\bp\.?\s?m\b\.?|오후|下午|午後|\bμ\.?μ\b/iu;

interface Draft {
  year?: number;
  month?: number;
  day?: number;
}

/** Milliseconds since the epoch, or undefined when day, month or year is missing. */
export function readWordedDate(text: string, language: string | undefined): number | undefined {
  const clock =
    time.exec(text) ?? announcedTime.exec(text) ?? (/(?<!\d)\d{4}(?!\d)/.test(text) ? clockWithDots(text) : null);
  const half = evening.test(text) ? 'pm' : morning.test(text) ? 'am' : undefined;
  const afterClock = clock ? text.slice(clock.index + clock[0].length) : '';
  const rest = clock ? `${text.slice(0, clock.index)} ${afterClock}` : text;
  const offset = clock ? zone.exec(afterClock) : null;
  const offsetText = offset?.[1] ?? '';
  const dateText = offset ? rest.replace(offsetText, ' ') : rest;
  const date = readDay(dateText, language);
  if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const [, hour = '0', minute = '0', second = '0', fraction = ''] = clock ?? [];
  const local = civilMs({
    year: date.year,
    month: date.month,
    day: date.day,
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  });
  if (local === undefined) return undefined;
  return local - (zoneOffset(offsetText) ?? wordZone(dateText, local) ?? 0) * 60_000;
}

/** A dotted time counts only next to words: `28.05.20` alone is a day. */
function clockWithDots(text: string): RegExpExecArray | null {
  const match = dottedTime.exec(text);
  return match && /\p{L}{3}/u.test(text) && Number(match[1]) < 24 && Number(match[2]) < 60 ? match : null;
}

function wordZone(text: string, localMs: number): number | undefined {
  const place = iana.exec(text)?.[1];
  if (place) return ianaOffset(place, localMs);
  if (/[년월일]|오[전후]/.test(text)) return 540;
  const words = text.match(/\b[A-Za-z]{1,5}\b/g) ?? [];
  return words.map(zoneNamed).findLast((minutes) => minutes !== undefined);
}

function readDay(text: string, language: string | undefined): Draft {
  return numberedMonth(text) ?? numericDay(text) ?? namedMonth(text, language);
}

/** Languages that number their months. */
function numberedMonth(text: string): Draft | undefined {
  const match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const vietnamese = /(\d{1,2}),? tháng (\d{1,2}),? (?:năm )?(\d{4})/i.exec(text);
  return vietnamese
    ? { year: Number(vietnamese[3]), month: Number(vietnamese[2]), day: Number(vietnamese[1]) }
    : undefined;
}

/** `2006/09/15`, `31.12.2003`, `12/31/2003`; with slashes the month comes first unless it is over 12. */
function numericDay(text: string): Draft | undefined {
  const ymd = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (ymd) return { year: Number(ymd[1]), month: Number(ymd[2]), day: Number(ymd[3]) };
  const match = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [, first, mark, second, year = ''] = match;
  const isMonthFirst = mark === '/' && Number(first) <= 12;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  if (Number(month) > 12) return { year: fullYear(year), month: Number(day), day: Number(month) };
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

function namedMonth(text: string, language: string | undefined): Draft {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:\.\p{L}[\p{L}\p{M}]*)*\.?/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }));
  const months = words.flatMap(({ word, at }) => {
    const month = monthNamed(word, language);
    return month === undefined ? [] : [{ month, at, end: at + word.length }];
  });
  // `mar. 5 mai`: in several languages a weekday is a month's name too, and it comes first.
  const found = months.at(-1);
  if (!found) return {};
  const numbers = [...text.matchAll(/\d+/g)].map((match) => ({ digits: match[0], at: match.index }));
  const year =
    numbers.find(({ digits }) => digits.length === 4) ?? numbers.findLast(({ digits }) => digits.length <= 2);
  const days = numbers.filter((number) => number !== year && number.digits.length <= 2);
  const day = days.find(({ digits }) => Number(digits) >= 1 && Number(digits) <= 31);
  if (!year || !day) return {};
  // Thai years count from the Buddha's death.
  const era = /\p{Script=Thai}/u.test(text) && Number(year.digits) > 2400 ? 543 : 0;
  return { year: fullYear(year.digits) - era, month: found.month, day: Number(day.digits) };
}
