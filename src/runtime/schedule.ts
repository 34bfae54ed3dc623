/** Cron schedules, and the only file that imports node-cron: when the pass runs, and when a feed with its own cron is next due. */
import { createTask, parse, schedule } from 'node-cron';

/** A running schedule. */
export interface Schedule {
  /** Resolves when the timer is gone; does not wait for a tick in progress. */
  stop(): Promise<void>;
}

/** The callbacks of a schedule; neither may throw or reject. */
export interface Ticks {
  readonly onTick: () => Promise<void>;
  /** A tick was skipped, since the one before is still running. */
  readonly onOverlap: () => void;
}

const nothing = (): void => undefined;
/** By default node-cron writes to stdout, in colour, what `Ticks` reports. */
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };

const SECOND = 1_000;
const MINUTE = 60_000;

const fieldsOf = (expression: string): readonly string[] => expression.trim().split(/\s+/);

/** Why node-cron refuses `expression`, such as "31 2 is an impossible day of month for the given month"; undefined if it does not. */
export function refusedCron(expression: string): string | undefined {
  try {
    parse(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Matcher {
  /** Whether the expression matches a time, milliseconds since the epoch, which must be a whole minute or second. */
  matches(at: number): boolean;
  close(): void;
}

function openMatcher(expression: string, timezone: string): Matcher {
  const task = createTask(expression, nothing, { timezone, logger: SILENT });
  const hour = fieldsOf(expression).at(-4) ?? '*';
  const repeats = hour.startsWith('*') ? () => false : repeatedHour(timezone);
  const mayMatch = minuteFilter(fieldsOf(expression).at(-5) ?? '*');
  return {
    // In autumn the clock shows an hour twice: a named hour counts once, while `*` goes on.
    matches: (at) => mayMatch(at) && task.match(new Date(at)) && !repeats(at),
    close: () => void task.destroy(),
  };
}

/** Every zone differs from UTC by a multiple of this since 1972, minutes. */
const ZONE_STEP = 15;

/** Finds most times that listed minutes (`0`, `5,35`) cannot match without asking node-cron, which takes 12 µs for each. */
function minuteFilter(minute: string): (at: number) => boolean {
  if (!/^\d+(?:,\d+)*$/.test(minute)) return () => true;
  const rests = new Set(minute.split(',').map((digits) => Number(digits) % ZONE_STEP));
  return (at) => rests.has(Math.floor(at / MINUTE) % ZONE_STEP);
}

/** Clocks are set back by an hour, on Lord Howe Island by half an hour. */
const CLOCK_CHANGES = [60 * MINUTE, 30 * MINUTE];

function repeatedHour(timezone: string): (at: number) => boolean {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => CLOCK_CHANGES.some((change) => format.format(at - change) === format.format(at));
}

/**
 * Calls `onTick` at every match of `expression` in `timezone` (IANA name). A tick is skipped while the one before is
 * still running, so a slow pass never overlaps itself.
 */
export function startSchedule(expression: string, timezone: string, { onTick, onOverlap }: Ticks): Schedule {
  const hasSeconds = fieldsOf(expression).length === 6;
  const step = hasSeconds ? SECOND : MINUTE;
  const matcher = openMatcher(expression, timezone);
  let isRunning = false;
  const tick = async (date: Date): Promise<void> => {
    if (!matcher.matches(Math.floor(date.getTime() / step) * step)) return;
    if (isRunning) {
      onOverlap();
      return;
    }
    isRunning = true;
    await onTick();
    isRunning = false;
  };
  // node-cron's own clock stands still for an hour when clocks are set back, so it runs in UTC and the expression is matched here.
  const task = schedule(hasSeconds ? '* * * * * *' : '* * * * *', ({ date }) => tick(date), {
    timezone: 'UTC',
    suppressMissedWarning: true,
    logger: SILENT,
  });
  return {
    stop: async () => {
      matcher.close();
      await task.destroy();
    },
  };
}

/** No wait is longer than 7 days: an expression that matches more rarely is polled weekly. */
const HORIZON_MINUTES = 7 * 24 * 60;

/**
 * The first whole minute after `after` (milliseconds since the epoch) that `expression` matches in `timezone`, or
 * `after` + 7 days when none matches within that time. The seconds of an expression with six fields do not count. Takes about
 * 12 µs per minute tried, a fifteenth of it where the expression lists its minutes.
 */
export function nextCron(expression: string, timezone: string, after: number): number {
  const matcher = openMatcher(fieldsOf(expression).slice(-5).join(' '), timezone);
  const first = Math.floor(after / MINUTE) * MINUTE + MINUTE;
  try {
    for (let i = 0; i < HORIZON_MINUTES; i++) {
      const at = first + i * MINUTE;
      if (matcher.matches(at)) return at;
    }
    return after + HORIZON_MINUTES * MINUTE;
  } finally {
    matcher.close();
  }
}

/**
 * The last whole minute after `after` and up to `now` (milliseconds since the epoch) that `expression` matches in `timezone`; undefined
 * if there is none within the 7 days before `now`.
 */
export function lastCron(expression: string, timezone: string, after: number, now: number): number | undefined {
  const matcher = openMatcher(fieldsOf(expression).slice(-5).join(' '), timezone);
  const last = Math.floor(now / MINUTE) * MINUTE;
  try {
    for (let at = last; at > Math.max(after, last - HORIZON_MINUTES * MINUTE); at -= MINUTE) {
      if (matcher.matches(at)) return at;
    }
    return undefined;
  } finally {
    matcher.close();
  }
}
