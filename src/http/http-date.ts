/** Parses the three date formats of RFC 9110 5.6.7. Date.parse accepts far more, and differs between engines. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the format that servers must send. */
const IMF_FIXDATE = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) gmt$/;
/** `Sunday, 06-Nov-94 08:49:37 GMT`, obsolete, must be accepted. */
const RFC_850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) gmt$/;
/** `Sun Nov  6 08:49:37 1994`, obsolete, must be accepted. */
const ASCTIME = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;

/** Milliseconds since the epoch; undefined when `text` has none of the three formats or is not a real time. */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  const value = text.trim().toLowerCase();
  const fixed = IMF_FIXDATE.exec(value);
  if (fixed) return build(fixed[3], fixed[2], fixed[1], fixed.slice(4));
  const old = RFC_850.exec(value);
  if (old) return build(String(fullYear(Number(old[3]), nowMs)), old[2], old[1], old.slice(4));
  const ctime = ASCTIME.exec(value);
  if (ctime) return build(ctime[6], ctime[1], ctime[2], ctime.slice(3, 6));
  return undefined;
}

/** RFC 9110: a two-digit year more than 50 years ahead belongs to the past century. */
function fullYear(twoDigits: number, nowMs: number): number {
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly string[],
): number | undefined {
  const index = MONTHS.indexOf(month ?? '');
  const date = Number(day);
  const [hour = NaN, minute = NaN, second = NaN] = time.map(Number);
  // 60 is a leap second.
  if (index < 0 || date < 1 || date > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const at = Date.UTC(Number(year), index, date, hour, minute, second);
  return Number.isNaN(at) || new Date(at).getUTCMonth() !== index ? undefined : at;
}
