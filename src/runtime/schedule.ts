/** Why: the one file that knows node-cron: when the pass runs, and when a feed with its own cron expression is due next. */
import { createTask, schedule } from 'node-cron';

export interface Schedule {
  /** Resolves when the timer is gone; a tick that runs is not waited for. */
  stop(): Promise<void>;
}

/** What a schedule calls; neither may throw or reject. */
export interface Ticks {
  readonly onTick: () => Promise<void>;
  /** A tick was left out, since the one before still runs. */
  readonly onOverlap: () => void;
}

const nothing = (): void => undefined;
/** node-cron writes to stdout, in colour, what is told through `Ticks`. */
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };

/**
 * Calls `onTick` at every match of `expression` in `timezone` (IANA name). A tick is left out while the one before
 * still runs, so that a slow pass never overlaps itself.
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
/** Servers and operators are obeyed for at most 7 days; an expression that matches more rarely is polled weekly. */
const HORIZON_MINUTES = 7 * 24 * 60;

/**
 * The first whole minute after `after` (milliseconds since the epoch) that `expression` matches in `timezone`, or
 * `after` + 7 days when there is none within that time. About 12 µs a minute looked at.
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
