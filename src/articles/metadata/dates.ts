/**
 * Parses dates in metadata, which are rarely valid ISO 8601 or RFC 5322. `Date.parse` would read many in the local time
 * zone.
 */
import { type Instant, toInstant } from '../../model/time.ts';

/**
 * `2026-03-02T09:30:05.123+01:00`, also with blanks, slashes or dots, truncated after the day, or without separators.
 */
const ISO =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:\s*T\s*|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(.{0,12}))?$/i;
/** `2.3.2026 09:30`: with dots the day is first; with slashes it is ambiguous. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[,\s-]+(.{0,40}))?$/;
/** `Mon, 02 Mar 2026 09:30:05 GMT`, `2 March 2026`. */
const DAY_FIRST = /^(?:[a-z]+,?\s+)?(\d{1,2})\.?[-\s]+([a-z]{3,9})\.?,?[-\s]+(\d{4})(?:,?\s+(.{0,40}))?$/i;
/** `March 2, 2026 9:30 am`, `Mon Mar 2 2026 09:30:05 GMT+0100`. */
const MONTH_FIRST = /^(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.{0,40}))?$/i;
const TIME = /^(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*(.{0,12})/i;

const MONTHS = new Map('jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1]));
/** Offsets in hours: North American zones as in RFC 5322, and the names of universal time and central Europe. */
const ZONES = new Map([
  ...['z', 'ut', 'utc', 'gmt'].map((name) => [name, 0] as const),
  ...([
    ['est', -5],
    ['edt', -4],
    ['cst', -6],
    ['cdt', -5],
    ['mst', -7],
    ['mdt', -6],
    ['pst', -8],
    ['pdt', -7],
  ] as const),
  ...([
    ['cet', 1],
    ['cest', 2],
    ['bst', 1],
  ] as const),
]);

/** Articles are no older than the web; other years are errors. */
const MIN_YEAR = 1990;
const MAX_YEAR = 2100;

/** The instant in `text`; without a zone it is UTC, without a time midnight. Undefined if it is not a date. */
export function readDate(text: string): Instant | undefined {
  const trimmed = text.trim().slice(0, 80);
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return instantOf(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
  const iso = ISO.exec(trimmed);
  if (iso) return civil([iso[1], iso[3], iso[4]].map(Number), iso.slice(5));
  const dotted = DOTTED.exec(trimmed);
  if (dotted) return civil([dotted[3], dotted[2], dotted[1]].map(Number), TIME.exec(dotted[4] ?? '')?.slice(1) ?? []);
  const day = DAY_FIRST.exec(trimmed);
  if (day) return worded(day[3], day[2], day[1], day[4]);
  const month = MONTH_FIRST.exec(trimmed);
  return month ? worded(month[3], month[1], month[2], month[4]) : undefined;
}

function worded(year = '', month = '', day = '', rest = ''): Instant | undefined {
  const number = MONTHS.get(month.slice(0, 3).toLowerCase());
  return number === undefined ? undefined : civil([Number(year), number, Number(day)], TIME.exec(rest)?.slice(1) ?? []);
}

/** `time`: hour, minute, second, am or pm, zone. */
function civil(
  [year = 0, month = 0, day = 0]: readonly number[],
  time: readonly (string | undefined)[],
): Instant | undefined {
  const [hour = '0', minute = '0', second = '0', half, zone = ''] = time;
  const offset = offsetOf(zone);
  if (offset === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return instantOf(Date.UTC(year, month - 1, day, hours, Number(minute) - offset, Number(second)));
}

/** Minutes east of Greenwich; undefined for an unknown zone. */
function offsetOf(zone: string): number | undefined {
  const name = zone
    .trim()
    .toLowerCase()
    .replace(/^(?:gmt|utc)(?=[+-])/, '')
    .replace(/\s*\(.*$/, '');
  const match = /^([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (match) return (match[1] === '+' ? 1 : -1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
  const hours = name === '' ? 0 : ZONES.get(name);
  return hours === undefined ? undefined : hours * 60;
}

function instantOf(ms: number): Instant | undefined {
  const year = new Date(ms).getUTCFullYear();
  return year >= MIN_YEAR && year <= MAX_YEAR ? toInstant(ms) : undefined;
}
