/** Cron schedules, and the only file that imports node-cron: when the pass runs, and when a feed with its own cron is next due. */
import { createTask, schedule } from 'node-cron';

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

/**
 * Calls `onTick` at every match of `expression` in `timezone` (IANA name). A tick is skipped while the one before is
 * still running, so a slow pass never overlaps itself.
 */
export function startSchedule(expression: string, timezone: string, { onTick, onOverlap }: Ticks): Schedule {
  const task = schedule(expression, onTick, {
    timezone,
    noOverlap: true,
    suppressMissedWarning: true,
    logger: SILENT,
  });
  task.on('execution:overlap', onOverlap);
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}

const MINUTE = 60_000;
/** No wait is longer than 7 days: an expression that matches more rarely is polled weekly. */
const HORIZON_MINUTES = 7 * 24 * 60;

/**
 * The first whole minute after `after` (milliseconds since the epoch) that `expression` matches in `timezone`, or
 * `after` + 7 days when none matches within that time. Takes about 12 µs per minute tried.
 */
export function nextCron(expression: string, timezone: string, after: number): number {
  const task = createTask(expression, () => undefined, { timezone, logger: SILENT });
  const first = Math.floor(after / MINUTE) * MINUTE + MINUTE;
  try {
    for (let i = 0; i < HORIZON_MINUTES; i++) {
      const at = first + i * MINUTE;
      if (task.match(new Date(at))) return at;
    }
    return after + HORIZON_MINUTES * MINUTE;
  } finally {
    void task.destroy();
  }
}
