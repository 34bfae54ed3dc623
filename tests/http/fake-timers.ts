/** A clock that moves only when a test moves it, so that waits of days take no time. */
import type { Timers } from '../../src/http/timers.ts';

export interface FakeTimers extends Timers {
  /** Moves the clock and runs due timers in order. */
  advance(ms: number): void;
  set(ms: number): void;
  /** The number of waiting timers. */
  pending(): number;
  /** Milliseconds until the first timer, or undefined. */
  untilNext(): number | undefined;
}

/** Monday, 2 February 2026, 10:00:30 UTC. */
export const MONDAY = Date.UTC(2026, 1, 2, 10, 0, 30);

export function fakeTimers(start = MONDAY): FakeTimers {
  let now = start;
  let nextId = 0;
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();

  const runUntil = (end: number): void => {
    for (;;) {
      const due = [...waiting]
        .filter(([, timer]) => timer.at <= end)
        .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
      if (due === undefined) break;
      const [id, timer] = due;
      waiting.delete(id);
      now = Math.max(now, timer.at);
      timer.run();
    }
    now = Math.max(now, end);
  };

  return {
    now: () => now,
    after(ms, run) {
      const id = nextId++;
      waiting.set(id, { at: now + ms, run });
      return () => waiting.delete(id);
    },
    advance: (ms) => runUntil(now + ms),
    set: (ms) => runUntil(ms),
    pending: () => waiting.size,
    untilNext: () => {
      const first = Math.min(...[...waiting.values()].map((timer) => timer.at));
      return Number.isFinite(first) ? first - now : undefined;
    },
  };
}
