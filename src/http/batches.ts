/** Gathers calls that are made while an earlier batch is under way, so that many hosts are asked for in one statement. */

const MAX_BATCH_SIZE = 500;

interface Call<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A function that calls `work` with the items of many of its calls, one batch at a time; the results are in the order of the items.
 * `gather` is awaited before each batch, for further calls to join it.
 */
export function createBatches<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  gather: () => Promise<void>,
): (item: T) => Promise<R> {
  const waiting: Call<T, R>[] = [];
  let isRunning = false;
  const run = async (calls: readonly Call<T, R>[]): Promise<void> => {
    try {
      const results = await work(calls.map(({ item }) => item));
      for (const [i, { done }] of calls.entries()) done(results[i] as R);
    } catch (error) {
      for (const { failed } of calls) failed(error);
    }
  };
  const drain = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      await gather();
      await run(waiting.splice(0, MAX_BATCH_SIZE));
    }
    isRunning = false;
  };
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!isRunning) void drain();
    });
}
