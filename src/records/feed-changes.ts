/**
 * Runs changes of one feed's state one after the other. In the first pass of an installation a poll and the processing of its
 * articles overlap, and each reads the state before it writes it.
 */

/** Runs `change` after all earlier changes of the same feed, and settles like it. */
export type ChangeFeed = <T>(feedId: string, change: () => Promise<T>) => Promise<T>;

/** Creates the queues of changes, one for each feed that is being changed. */
export function createFeedChanges(): ChangeFeed {
  const running = new Map<string, Promise<unknown>>();
  return async (feedId, change) => {
    const done = (running.get(feedId) ?? Promise.resolve()).then(change);
    const settled = done.catch(() => undefined);
    running.set(feedId, settled);
    try {
      return await done;
    } finally {
      if (running.get(feedId) === settled) running.delete(feedId);
    }
  };
}
