/** Parses the dates that feeds give, in any common form: an unreadable one costs an item its date, never the feed. */
import { type Instant, toInstant } from '../../model/time.ts';
import { withDigits } from './cjk-dates.ts';
import type { DateHelp } from './day-order.ts';
import { readNumericDate } from './numeric-dates.ts';
import { readWordedDate } from './worded-dates.ts';

/** The digit zero of scripts that feeds write dates in: Arabic, Persian, Devanagari, Bengali, Thai, fullwidth. */
const zeros: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Characters; a longer text is not a date. */
const maxLength = 120;

/** What publishing systems write for "no date": the zero of a database, of Go or .NET, of PHP, of Unix. */
const zeroDate = /^0000-00-00|^\w{3}, 30 Nov -0001 |^-62135596800(?:000)?$|^0(?:\.0+)?$/;
/** Nothing was published in a feed before; the hours after the epoch are its local times. */
const earliest = 2 * 86_400_000;

/**
 * The instant of a feed's date; `none` when it stands for "no date" (the epoch, year 1, any time before 1970);
 * undefined when it cannot be read. Dates without a zone are UTC (Korean ones KST), without a time are midnight.
 */
export function readDate(text: string | undefined, help: DateHelp = {}): Instant | 'none' | undefined {
  const trimmed =
    text === undefined || text.length > 10 * maxLength
      ? ''
      : plainDigits(text.replace(/[\s\u00a0\u200e\u200f]+/g, ' ').trim());
  if (!trimmed || trimmed.length > maxLength || !/[0-9一二三四五六七八九十]/.test(trimmed)) return undefined;
  if (zeroDate.test(trimmed)) return 'none';
  const ms = readNumericDate(trimmed) ?? readWordedDate(withDigits(trimmed), help);
  if (ms === undefined || Number.isNaN(ms) || Math.abs(ms) > 8.64e15) return undefined;
  return ms < earliest ? 'none' : toInstant(ms);
}

/** The instant of a feed's date, or undefined when it has none or cannot be read; see {@link readDate}. */
export function parseDate(text: string | undefined, language?: string): Instant | undefined {
  const date = readDate(text, { language });
  return date === 'none' ? undefined : date;
}
