/** Why: who has just begun wants to see stories in seconds, and a host that is slow must not keep everybody else's from them. */
import type { Deps } from '../app/app.ts';
import type { Announcer } from '../publish/publish-changes.ts';
import { endedWithin, FIRST_ROUND_MS } from './job-runner.ts';
import { type WorkDone, type WorkOptions, workOff } from './process-queue.ts';

const NOTHING: WorkDone = { read: 0, pages: 0, newStories: 0, joined: 0, touched: new Set() };

/**
 * While nothing was ever placed and `polling` takes long, what came until now is read, placed and shown; the rest follows
 * as in any pass. Does nothing where there are stories already. Rejects when the store or the public folder fails.
 */
export async function firstStories(
  polling: Promise<unknown>,
  announcer: Announcer,
  options: WorkOptions,
  deps: Deps,
): Promise<WorkDone> {
  if (deps.catalogue.size > 0 || (await endedWithin(polling, FIRST_ROUND_MS, deps))) return NOTHING;
  try {
    const work = await workOff(
      { ...options, isPart: true, afterRound: (touched) => announcer.announceMidway(touched) },
      deps,
    );
    await announcer.announceMidway(work.touched);
    return work;
  } finally {
    // What a poll brought while it was published may not be in it.
    await deps.records.meta.set('stale', true);
    await Promise.allSettled([polling]);
  }
}
