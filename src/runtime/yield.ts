/** Why: the store answers without ever waiting, so work over thousands of records lets the server and its readers have a turn now and then. */
import { setImmediate } from 'node:timers/promises';

/** Fifty articles placed or rendered take some 50 ms: no reader notices that. */
const STEPS = 50;

/** To be awaited once a step: every `steps`th time all that waits in the event loop has its turn. */
export function yieldEvery(steps = STEPS): () => Promise<void> {
  let done = 0;
  return async () => {
    if (++done % steps === 0) await setImmediate();
  };
}

/** For steps that may be long or short: to be awaited after each, gives way when `ms` have passed since the last time. */
export function yieldAfter(ms = 20): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < ms) return;
    await setImmediate();
    since = performance.now();
  };
}

/**
 * For many who work side by side and would all go on in the same turn: each who awaits it gets a turn of the event loop of
 * its own, in order.
 */
export function yieldInOrder(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}

/** So many are sorted in some 5 ms. */
const RUN = 4_096;

/** `items` sorted, as `toSorted` does it, with turns for others in between. */
export async function sortYielding<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const yieldIfDue = yieldAfter();
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
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
    const end = merged.length + RUN;
    while (merged.length < end && (i < left.length || j < right.length)) {
      const takesLeft = j >= right.length || (i < left.length && compare(left[i] as T, right[j] as T) <= 0);
      merged.push((takesLeft ? left[i++] : right[j++]) as T);
    }
    await yieldIfDue();
  }
  return merged;
}
