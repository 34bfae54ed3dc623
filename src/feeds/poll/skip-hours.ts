/** Hours and days (GMT) at which a feed asks not to be polled (RSS 2.0 skipHours, skipDays). */

const HOUR_MS = 3_600_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** A week and one hour: an hour that is not found in it does not exist. */
const HOURS_TO_LOOK = 7 * 24 + 1;

/**
 * The first time at or after `at` that is not skipped, milliseconds since the epoch; `at` itself when everything is.
 * `hours` 0 to 23, 24 counts as 0; `days` are English names in any case. After a skipped time the result is `spreadMs`
 * (below an hour) later, so that polls do not bunch up. Monotonic in `at`.
 */
export function afterSkippedHours(
  at: number,
  hours: readonly number[],
  days: readonly string[],
  spreadMs: number,
): number {
  if (hours.length === 0 && days.length === 0) return at;
  const skippedHours = new Set(hours.map((hour) => (hour === 24 ? 0 : hour)));
  const skippedDays = new Set(days.map((day) => DAYS.indexOf(day.trim().toLowerCase())));
  const isSkipped = (ms: number): boolean => {
    const date = new Date(ms);
    return skippedHours.has(date.getUTCHours()) || skippedDays.has(date.getUTCDay());
  };
  let hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  for (let i = 0; i < HOURS_TO_LOOK; i++, hour += HOUR_MS) {
    if (!isSkipped(hour)) return Math.max(at, isSkipped(hour - HOUR_MS) ? hour + spreadMs : hour);
  }
  return at;
}
