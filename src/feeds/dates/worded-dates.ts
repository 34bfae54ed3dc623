/** Reads RFC 822 dates and everything like them: parts are recognised by their form, so their order hardly matters. */
import { civilMs, fullYear, hourOf } from './civil-time.ts';
import { type DateHelp, type DayOrder, orderIn, orderOfLanguage } from './day-order.ts';
import { monthNamed } from './month-names.ts';
import { ianaOffset, zoneNamed, zoneOffset } from './zones.ts';

/** A clock is not followed by a part that is none: `10:00:xx` is not ten o'clock. */
const time =
  /(?<![\d.:])(\d{1,2})\s?(?::\s?(\d{1,2})|[hH]\s?(\d{2}))(?:\s?:\s?(\d{1,2})(?:[.,](\d{1,9}))?)?(?!\d|:|\s:\s?\w)/;
/** Times written with dots: three parts next to a year, or after a word that announces a time. */
const dottedTime = /(?<![\d.])(\d{1,2})\.(\d{2})\.(\d{2})(?![\d.])/;
const announcedTime = /\b(?:klo|kl\.?|um|alle|ore) (\d{1,2})\.(\d{2})(?![\d.])/i;
/** A whole hour with its half of the day or its word: `3pm`, `15 Uhr`, `15h`. */
const halfHour = /(?<![\d.:])(\d{1,2})\s?(?=[ap]\.?\s?m\b)/i;
const hourWord = /(?<![\d.:])(\d{1,2})\s?(?:Uhr|h|hrs|o['’]clock|часов|час)(?![\p{L}\d])/iu;
const zone = /(?:^|[\s(]|GMT|UTC?|Z)\s?([+\-\u2212]\d{1,2}(?::?\d{2})?)(?![\d/.-])/;
/** An offset after a day without a time. */
const dayZone = /(?:\s|GMT|UTC|(?<=\d{4}))([+\u2212]\d{1,2}(?::?\d{2})?|-\d{2}:\d{2}|(?<=\s)-\d{4})$/;
const iana = /\b([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)\b/;
const morning = /(?<!\p{L})a\.?\s?m(?!\p{L})\.?|오전|上午|早上|凌晨|午前|(?<!\p{L})π\.?μ(?!\p{L})/iu;
const evening = /(?<!\p{L})p\.?\s?m(?!\p{L})\.?|오후|下午|晚上|午後|(?<!\p{L})μ\.?μ(?!\p{L})/iu;
/** What is left of a time that is none: `09:xx`, `xx:30`, `T09`. */
const brokenTime = /\d\s?:\s?[\p{L}\d]|\p{L}:\d{2}(?!\d)|\dT\d/u;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** The form of RFC 822 and RFC 2822 that nearly every RSS feed has: `Tue, 03 Mar 2026 09:15:00 +0100`. */
const usual =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (GMT|UTC|[+-]\d{4})$/;

interface Draft {
  year?: number;
  month?: number;
  day?: number;
}

/** Milliseconds since the epoch, or undefined when day, month or year is missing or the time is none. */
export function readWordedDate(text: string, help: DateHelp): number | undefined {
  const match = usual.exec(text);
  return match ? readUsualDate(match) : readAnyDate(text, help);
}

/** What {@link readAnyDate} makes of the usual form, in a tenth of the time. */
function readUsualDate(match: RegExpExecArray): number | undefined {
  const [, day, name = '', year, hour, minute, second = '0', zoneText = ''] = match;
  const local = civilMs({
    ...{ year: Number(year), month: MONTHS.indexOf(name) / 3 + 1, day: Number(day) },
    ...{ hour: Number(hour), minute: Number(minute), second: Number(second) },
  });
  const offset = /^[+-]/.test(zoneText) ? zoneOffset(zoneText) : 0;
  return local === undefined || offset === undefined ? undefined : local - offset * 60_000;
}

/** Reads a date of any form. Exported for the test that compares both ways. */
export function readAnyDate(text: string, help: DateHelp): number | undefined {
  const clock = clockIn(text);
  const half = evening.test(text) ? 'pm' : morning.test(text) ? 'am' : undefined;
  const afterClock = clock ? text.slice(clock.at + clock.length) : '';
  const rest = clock ? `${text.slice(0, clock.at)} ${afterClock}` : text;
  const offsetText = (clock ? zone.exec(afterClock) : dayZone.exec(text))?.[1] ?? '';
  const offset = offsetText === '' ? undefined : zoneOffset(offsetText);
  if (offsetText !== '' && offset === undefined) return undefined;
  const dateText = offsetText === '' ? rest : rest.replace(offsetText, ' ');
  if (brokenTime.test(dateText.replace(/\(.*?\)|\[.*?\]|[+-]\d{1,2}:\d{2}/g, ' '))) return undefined;
  const date = readDay(dateText, help);
  if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const local = civilMs({
    year: date.year,
    month: date.month,
    day: date.day,
    ...(clock ? { ...clock, hour: hourOf(clock.hour, half) } : {}),
  });
  if (local === undefined) return undefined;
  return local - (offset ?? wordZone(dateText, local) ?? 0) * 60_000;
}

interface Clock {
  readonly at: number;
  readonly length: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

function clockIn(text: string): Clock | undefined {
  const dotted = (): RegExpExecArray | null => (/(?<!\d)\d{4}(?!\d)/.test(text) ? clockWithDots(text) : null);
  const colons = time.exec(text);
  const match = colons ?? announcedTime.exec(text) ?? dotted() ?? halfHour.exec(text) ?? hourWord.exec(text);
  if (!match) return undefined;
  const [written, hour, ...parts] = match;
  const [minute, second, fraction = ''] = colons ? [parts[0] ?? parts[1], parts[2], parts[3]] : parts;
  return {
    at: match.index,
    length: written.length,
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  };
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

function readDay(text: string, help: DateHelp): Draft {
  return numberedMonth(text) ?? numericDay(text, help) ?? namedMonth(text, help.language);
}

/** Languages that number their months. */
function numberedMonth(text: string): Draft | undefined {
  const match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const vietnamese = /(\d{1,2}),? tháng (\d{1,2}),? (?:năm )?(\d{4})/i.exec(text);
  return vietnamese
    ? { year: Number(vietnamese[3]), month: Number(vietnamese[2]), day: Number(vietnamese[1]) }
    : undefined;
}

/** `2006/09/15`, `31.12.2003`, `12/31/2003`; with slashes the order of day and month needs evidence. */
function numericDay(text: string, help: DateHelp): Draft | undefined {
  const ymd = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (ymd) return { year: Number(ymd[1]), month: Number(ymd[2]), day: Number(ymd[3]) };
  const match = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [, first, mark, second, year = ''] = match;
  const isMonthFirst = mark === '/' && slashOrder(text, help) === 'month-first';
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  if (Number(month) > 12) return { year: fullYear(year), month: Number(day), day: Number(month) };
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

function slashOrder(text: string, { language, order }: DateHelp): DayOrder {
  return orderIn(text) ?? order?.() ?? orderOfLanguage(language);
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
