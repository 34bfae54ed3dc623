/** Why: passes and what operators decide write to the same records, so one waits for the other, in the order of their coming. */

export interface SerialQueue {
  /** Runs `work` when everything before it has ended; settles as it does. */
  add(work: () => Promise<void>): Promise<void>;
  /**
   * The same for who waits for an answer: `done` when it was its turn at once, otherwise `later`, and then `onError` is
   * told should it fail. Rejects only where it was its turn.
   */
  soon(work: () => Promise<void>, onError: (error: unknown) => void): Promise<'done' | 'later'>;
  /** Resolves when everything that is in line now has ended. */
  settled(): Promise<void>;
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  let inLine = 0;
  const add = async (work: () => Promise<void>): Promise<void> => {
    inLine++;
    const done = last.then(work).finally(() => {
      inLine--;
    });
    last = done.catch(() => undefined);
    await done;
  };
  return {
    add,
    soon: async (work, onError) => {
      const isFree = inLine === 0;
      const done = add(work);
      if (isFree) await done;
      else void done.catch(onError);
      return isFree ? 'done' : 'later';
    },
    settled: () => last,
  };
}
