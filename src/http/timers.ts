/** Clock and timers as an argument, so that tests set the time and waits of days take no time. */
import type { Clock } from '../model/time.ts';

/** Cancels an `after` that has not run yet. */
export type Cancel = () => void;

/** A clock, and timers that follow it. */
export interface Timers {
  readonly now: Clock;
  /** Calls `run` once, `ms` milliseconds from now, unless cancelled. */
  after(ms: number, run: () => void): Cancel;
}

/** setTimeout overflows beyond 2^31 − 1 ms (24.8 days) and would fire at once. */
const MAX_MS = 0x7fff_ffff;

/** The real clock and timers. */
export const systemTimers: Timers = {
  now: Date.now,
  after(ms, run) {
    const handle = setTimeout(run, Math.min(ms, MAX_MS));
    return () => clearTimeout(handle);
  },
};
