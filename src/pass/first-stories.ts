/** Publishes first stories of a new installation while feeds are still polled, so that one slow host does not delay all of them. */
import type { AppContext } from '../app/app.ts';
import type { ChangePublisher } from '../publish/publish-changes.ts';
import { endedWithin, FIRST_ROUND_MS } from './job-runner.ts';
import { processQueue, type QueueOptions, type QueueResult } from './process-queue.ts';

/** The result of a queue that was not processed. */
export const NOTHING: QueueResult = { articles: 0, pages: 0, newStories: 0, joined: 0, changedFeeds: new Set() };

/**
 * While there are no stories yet and `polling` takes long, processes and publishes what has arrived; the rest follows as in
 * any pass. Does nothing if there are stories. Rejects when the store or the public folder fails.
 */
export async function firstStories(
  polling: Promise<unknown>,
  publisher: ChangePublisher,
  options: QueueOptions,
  app: AppContext,
): Promise<QueueResult> {
  if (app.catalogue.size > 0 || (await endedWithin(polling, FIRST_ROUND_MS, app))) return NOTHING;
  try {
    const result = await processQueue(
      { ...options, isPart: true, afterRound: (changedFeeds) => publisher.publishMidway(changedFeeds) },
      app,
    );
    await publisher.publishMidway(result.changedFeeds);
    return result;
  } finally {
    // What was polled during the publication may not be in it.
    await app.records.meta.set('stale', true);
    await Promise.allSettled([polling]);
  }
}
