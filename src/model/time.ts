/** Instants and clocks: every stage decides from an instant it is given, so tests and replays need no real clock. */

/** An RFC 3339 / ISO 8601 instant in UTC with milliseconds, `2026-11-22T18:41:00.000Z`; sorts as text. */
export type Instant = string;

/** Returns milliseconds since the Unix epoch. */
export type Clock = () => number;

/** The instant of `ms` (milliseconds since the Unix epoch). Throws a RangeError when `ms` is not a valid time. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** For display: `2026-11-22 18:41 UTC`. */
export function minuteOf(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** Milliseconds since the Unix epoch of `instant`; NaN when it is not a date. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}
