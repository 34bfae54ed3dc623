/** Parses the dates that feeds give, in any common form: an unreadable one costs an item its date, never the feed. */
import { type Instant, toInstant } from '../../model/time.ts';
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

/**
 * The instant of a feed's date, or undefined when it cannot be read. Dates without a zone are UTC (Korean ones KST),
 * without a time are midnight. `language` (BCP 47) helps with month names that two languages share.
 */
export function parseDate(text: string | undefined, language?: string): Instant | undefined {
  const trimmed =
    text === undefined || text.length > 10 * maxLength
      ? ''
      : plainDigits(text.replace(/[\s\u00a0\u200e\u200f]+/g, ' ').trim());
  if (!trimmed || trimmed.length > maxLength || !/[0-9]/.test(trimmed)) return undefined;
  const ms = readNumericDate(trimmed) ?? readWordedDate(trimmed, language);
  return ms === undefined || Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? undefined : toInstant(ms);
}
