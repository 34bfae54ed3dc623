/**
 * Yields to the event loop during long work. The store is synchronous, so a loop over thousands of records would
 * otherwise block the server.
 */
import { setImmediate } from 'node:timers/promises';

/** Returns a function to await after each step, long or short: yields when `ms` have passed since it last did. */
export function yieldAfter(ms = 20): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < ms) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Items between two looks at the clock: microseconds of work each. */
const LOOK_EVERY = 256;

/** Calls `work`, which takes microseconds, for each of many items, yielding in between. */
export async function forEachYielding<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  const yieldIfDue = yieldAfter();
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % LOOK_EVERY === 0) await yieldIfDue();
  }
}

/** Runs all steps of a computation and returns its result, yielding in between. */
export async function stepByStep<T>(steps: Generator<unknown, T, undefined>): Promise<T> {
  const yieldIfDue = yieldAfter();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await yieldIfDue();
  }
}

/** Returns a function for concurrent callers: each call resolves in an event-loop turn of its own, in the order of calls. */
export function yieldInOrder(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}

/** Items sorted at once: some 5 ms. */
const SORT_RUN_SIZE = 4_096;

/** `items` sorted as `toSorted` does it, yielding to the event loop in between. */
export async function sortYielding<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const yieldIfDue = yieldAfter();
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += SORT_RUN_SIZE) {
    runs.push(items.slice(at, at + SORT_RUN_SIZE).sort(compare));
    await yieldIfDue();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, yieldIfDue));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  yieldIfDue: () => Promise<void>,
): Promise<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const end = merged.length + SORT_RUN_SIZE;
    while (merged.length < end && (i < left.length || j < right.length)) {
      const takesLeft = j >= right.length || (i < left.length && compare(left[i] as T, right[j] as T) <= 0);
      merged.push((takesLeft ? left[i++] : right[j++]) as T);
    }
    await yieldIfDue();
  }
  return merged;
}
