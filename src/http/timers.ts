/** Why: time is an argument, so that tests move it by hand and waits of days take no time. */
import type { Clock } from '../model/time.ts';

/** Undoes an `after` whose time has not come. */
export type Cancel = () => void;

export interface Timers {
  readonly now: Clock;
  /** Calls `run` once, `ms` milliseconds from now, unless cancelled. */
  after(ms: number, run: () => void): Cancel;
}

/** setTimeout overflows beyond 2^31 − 1 ms (24.8 days) and would fire at once. */
const MAX_MS = 0x7fff_ffff;

export const systemTimers: Timers = {
  now: Date.now,
  after(ms, run) {
    const handle = setTimeout(run, Math.min(ms, MAX_MS));
    return () => clearTimeout(handle);
  },
};
