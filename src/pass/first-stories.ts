/** Why: who has just begun wants to see stories in seconds, and a host that is slow must not keep everybody else's from them. */
import type { AppContext } from '../app/app.ts';
import type { ChangePublisher } from '../publish/publish-changes.ts';
import { endedWithin, FIRST_ROUND_MS } from './job-runner.ts';
import { processQueue, type QueueOptions, type QueueResult } from './process-queue.ts';

const NOTHING: QueueResult = { read: 0, pages: 0, newStories: 0, joined: 0, changedFeeds: new Set() };

/**
 * While nothing was ever placed and `polling` takes long, what came until now is read, placed and shown; the rest follows
 * as in any pass. Does nothing where there are stories already. Rejects when the store or the public folder fails.
 */
export async function firstStories(
  polling: Promise<unknown>,
  announcer: ChangePublisher,
  options: QueueOptions,
  app: AppContext,
): Promise<QueueResult> {
  if (app.catalogue.size > 0 || (await endedWithin(polling, FIRST_ROUND_MS, app))) return NOTHING;
  try {
    const work = await processQueue(
      { ...options, isPart: true, afterRound: (touched) => announcer.publishMidway(touched) },
      app,
    );
    await announcer.publishMidway(work.changedFeeds);
    return work;
  } finally {
    // What a poll brought while it was published may not be in it.
    await app.records.meta.set('stale', true);
    await Promise.allSettled([polling]);
  }
}
