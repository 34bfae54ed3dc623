/** Runs tasks one at a time, in order: passes and operators' decisions write to the same records. */

/** A queue of tasks. */
export interface SerialQueue {
  /** Runs `work` after everything queued before it, and settles like it. */
  add(work: () => Promise<void>): Promise<void>;
  /**
   * Runs `work` without making the caller wait for others: resolves to `done` after it ran at once, or immediately to
   * `later` when it has to wait; its failure then goes to `onError`. Rejects only when it ran at once and failed.
   */
  soon(work: () => Promise<void>, onError: (error: unknown) => void): Promise<'done' | 'later'>;
  /** Resolves when everything queued so far has ended. */
  settled(): Promise<void>;
}

/** Creates an empty queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  let queued = 0;
  const add = async (work: () => Promise<void>): Promise<void> => {
    queued++;
    const done = last.then(work).finally(() => {
      queued--;
    });
    last = done.catch(() => undefined);
    await done;
  };
  return {
    add,
    soon: async (work, onError) => {
      const isFree = queued === 0;
      const done = add(work);
      if (isFree) await done;
      else void done.catch(onError);
      return isFree ? 'done' : 'later';
    },
    settled: () => last,
  };
}
