/** Why: one connection to a host at a time, and a pause between two requests, whoever asks and whatever for. */
import type { Cancel, Timers } from './timers.ts';

export interface QueueSlot {
  /** Gives the host to the next in line; must be called exactly once. */
  release(): void;
}

export type QueueOutcome =
  | { readonly kind: 'turn'; readonly turn: QueueSlot }
  | { readonly kind: 'too-long'; readonly at: number }
  | { readonly kind: 'closed' };

export interface HostQueues {
  /**
   * Waits for `host` to be free and for `pauseMs` to have gone by since the end of the request before. `front`: goes
   * on with a request that had its turn (a redirect). Answers `too-long` at once when the host is already known not
   * to be free within `maxWaitMs`; `at` is the earliest time then.
   */
  acquire(host: string, pauseMs: number, front: boolean, maxWaitMs: number): Promise<QueueOutcome>;
  /** Whoever waits is told `closed`. */
  close(): void;
}

interface WaitingRequest {
  readonly pauseMs: number;
  readonly start: () => void;
  readonly cancel: () => void;
}

interface HostQueue {
  busy: boolean;
  /** When the last request ended, milliseconds. */
  endedAt: number;
  readonly waiting: WaitingRequest[];
  /** Sum of the pauses in line: a lower bound of the wait of a newcomer. */
  pausesMs: number;
  cancel: Cancel | undefined;
}

/** From `sweepAt` hosts on, idle ones are forgotten, at most once a minute. */
export function createHostQueues(timers: Timers, sweepAt = 20_000): HostQueues {
  const lines = new Map<string, HostQueue>();
  let sweptAt = timers.now();

  const lineOf = (host: string): HostQueue => {
    const known = lines.get(host);
    if (known !== undefined) return known;
    if (lines.size >= sweepAt && timers.now() - sweptAt > 60_000) {
      sweptAt = timers.now();
      forgetIdle(lines, sweptAt);
    }
    const line: HostQueue = {
      busy: false,
      endedAt: Number.NEGATIVE_INFINITY,
      waiting: [],
      pausesMs: 0,
      cancel: undefined,
    };
    lines.set(host, line);
    return line;
  };

  const advance = (line: HostQueue): void => {
    const next = line.waiting[0];
    if (line.busy || next === undefined || line.cancel !== undefined) return;
    const wait = line.endedAt + next.pauseMs - timers.now();
    if (wait > 0) {
      line.cancel = timers.after(wait, () => {
        line.cancel = undefined;
        advance(line);
      });
      return;
    }
    line.waiting.shift();
    line.pausesMs -= next.pauseMs;
    line.busy = true;
    next.start();
  };

  const turnOf = (line: HostQueue): QueueSlot => ({
    release() {
      line.busy = false;
      line.endedAt = timers.now();
      advance(line);
    },
  });

  return {
    acquire(host, pauseMs, front, maxWaitMs) {
      const line = lineOf(host);
      const at = earliest(line, pauseMs, timers.now());
      if (!front && at - timers.now() > maxWaitMs) return Promise.resolve({ kind: 'too-long', at });
      return new Promise((resolve) => {
        const start = (): void => resolve({ kind: 'turn', turn: turnOf(line) });
        const waiting: WaitingRequest = { pauseMs, start, cancel: () => resolve({ kind: 'closed' }) };
        line.pausesMs += pauseMs;
        if (front) {
          line.waiting.unshift(waiting);
          line.cancel?.();
          line.cancel = undefined;
        } else line.waiting.push(waiting);
        advance(line);
      });
    },
    close() {
      for (const line of lines.values()) {
        line.cancel?.();
        for (const waiting of line.waiting.splice(0)) waiting.cancel();
      }
    },
  };
}

/** A lower bound of when a newcomer's turn comes, milliseconds since the epoch. */
function earliest(line: HostQueue, pauseMs: number, now: number): number {
  return line.waiting.length === 0 ? Math.max(now, line.endedAt + pauseMs) : now + line.pausesMs;
}

/** The longest pause anyone asks for with good reason; a host left alone for longer owes none. */
const FORGET_AFTER_MS = 3_600_000;

function forgetIdle(lines: Map<string, HostQueue>, now: number): void {
  for (const [host, line] of lines) {
    if (!line.busy && line.waiting.length === 0 && now - line.endedAt > FORGET_AFTER_MS) lines.delete(host);
  }
}
