/**
 * Civil time to milliseconds, shared by both date readers: a day that does not exist must not roll into the next month.
 */

/** A date and time of day without a zone. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
}

/** Milliseconds since the epoch of a civil time taken as UTC; undefined when the day or time does not exist. */
export function civilMs(time: CivilTime): number | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = time;
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 61) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return undefined;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** Two digits mean 1990 to 2089, as feed readers have always read them. */
export function fullYear(digits: string): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  return value >= 90 ? 1900 + value : 2000 + value;
}

/** Hour of the day from a twelve-hour clock. */
export function hourOf(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}
