/** Queues requests by host: one at a time, with a pause between two, whatever they are for. */
import type { Cancel, Timers } from './timers.ts';

/** The right to send one request to a host. */
export interface QueueSlot {
  /** Lets the next request in the queue start; must be called exactly once. */
  release(): void;
}

/** A slot, or why there is none. `at`: the earliest time for a slot, milliseconds since the epoch. */
export type QueueOutcome =
  | { readonly kind: 'slot'; readonly slot: QueueSlot }
  | { readonly kind: 'too-long'; readonly at: number }
  | { readonly kind: 'closed' };

/** The queues of all hosts. */
export interface HostQueues {
  /**
   * Waits until no other request to `host` is running and `pauseMs` have passed since the last one ended. `front`:
   * goes to the front of the queue, for a redirect of a request that already had a slot. Returns `too-long` at once
   * when the wait is known to exceed `maxWaitMs`.
   */
  acquire(host: string, pauseMs: number, front: boolean, maxWaitMs: number): Promise<QueueOutcome>;
  /** Whether a request to `host` is waiting. */
  hasWaiting(host: string): boolean;
  /** Every waiting request gets `closed`. */
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
  /** Sum of the pauses in the queue: a lower bound of the wait of a new request. */
  pausesMs: number;
  cancel: Cancel | undefined;
}

/** From `sweepAt` hosts on, idle queues are deleted, at most once a minute. */
export function createHostQueues(timers: Timers, sweepAt = 20_000): HostQueues {
  const queues = new Map<string, HostQueue>();
  let sweptAt = timers.now();

  const queueOf = (host: string): HostQueue => {
    const known = queues.get(host);
    if (known !== undefined) return known;
    if (queues.size >= sweepAt && timers.now() - sweptAt > 60_000) {
      sweptAt = timers.now();
      deleteIdle(queues, sweptAt);
    }
    const queue: HostQueue = {
      busy: false,
      endedAt: Number.NEGATIVE_INFINITY,
      waiting: [],
      pausesMs: 0,
      cancel: undefined,
    };
    queues.set(host, queue);
    return queue;
  };

  const advance = (queue: HostQueue): void => {
    const next = queue.waiting[0];
    if (queue.busy || next === undefined || queue.cancel !== undefined) return;
    const wait = queue.endedAt + next.pauseMs - timers.now();
    if (wait > 0) {
      queue.cancel = timers.after(wait, () => {
        queue.cancel = undefined;
        advance(queue);
      });
      return;
    }
    queue.waiting.shift();
    queue.pausesMs -= next.pauseMs;
    queue.busy = true;
    next.start();
  };

  const slotOf = (queue: HostQueue): QueueSlot => ({
    release() {
      queue.busy = false;
      queue.endedAt = timers.now();
      advance(queue);
    },
  });

  return {
    acquire(host, pauseMs, front, maxWaitMs) {
      const queue = queueOf(host);
      const at = earliest(queue, pauseMs, timers.now());
      if (!front && at - timers.now() > maxWaitMs) return Promise.resolve({ kind: 'too-long', at });
      return new Promise((resolve) => {
        const start = (): void => resolve({ kind: 'slot', slot: slotOf(queue) });
        const waiting: WaitingRequest = { pauseMs, start, cancel: () => resolve({ kind: 'closed' }) };
        queue.pausesMs += pauseMs;
        if (front) {
          queue.waiting.unshift(waiting);
          queue.cancel?.();
          queue.cancel = undefined;
        } else queue.waiting.push(waiting);
        advance(queue);
      });
    },
    hasWaiting: (host) => (queues.get(host)?.waiting.length ?? 0) > 0,
    close() {
      for (const queue of queues.values()) {
        queue.cancel?.();
        for (const waiting of queue.waiting.splice(0)) waiting.cancel();
      }
    },
  };
}

/** A lower bound of when a new request gets its slot, milliseconds since the epoch. */
function earliest(queue: HostQueue, pauseMs: number, now: number): number {
  return queue.waiting.length === 0 ? Math.max(now, queue.endedAt + pauseMs) : now + queue.pausesMs;
}

/** The longest pause in use; a queue that is idle for longer has no pause left to enforce. */
const IDLE_AFTER_MS = 3_600_000;

function deleteIdle(queues: Map<string, HostQueue>, now: number): void {
  for (const [host, queue] of queues) {
    if (!queue.busy && queue.waiting.length === 0 && now - queue.endedAt > IDLE_AFTER_MS) queues.delete(host);
  }
}
