/** Learns from fetched pages whether a feed has full texts. A page that is fetched twice because of a crash counts once. */
import type { AppContext } from '../app/app.ts';
import type { CleanedEntry } from './run-job.ts';

/** Counts for each feed the pages that had much more text than the feed's own content. */
export async function learnFullText(ready: readonly CleanedEntry[], app: Pick<AppContext, 'records'>): Promise<void> {
  const byFeed = new Map<string, CleanedEntry[]>();
  for (const entry of ready) {
    if (entry.richer === undefined) continue;
    const ofFeed = byFeed.get(entry.job.feedId);
    if (ofFeed === undefined) byFeed.set(entry.job.feedId, [entry]);
    else ofFeed.push(entry);
  }
  for (const [feedId, entries] of byFeed) {
    await app.records.feedChanges.run(feedId, () => countPages(feedId, entries, app));
  }
}

/** The id of a counted entry is stored until its job is closed, since the job runs again after a crash. */
async function countPages(
  feedId: string,
  entries: readonly CleanedEntry[],
  { records }: Pick<AppContext, 'records'>,
): Promise<void> {
  const state = await records.feeds.get(feedId);
  if (state === undefined) return;
  const { pages, richer, counted = [] } = state.fullText ?? { pages: 0, richer: 0 };
  const jobs = await records.jobs.getMany(counted);
  const open = counted.filter((_, i) => jobs[i] !== undefined);
  const known = new Set(counted);
  const uncounted = entries.filter(({ job }) => !known.has(job.entryId));
  const fullText = {
    pages: pages + uncounted.length,
    richer: richer + uncounted.filter((entry) => entry.richer).length,
    // Sorted: pages arrive in any order, and a record must not depend on it.
    counted: [...open, ...uncounted.map(({ job }) => job.entryId)].sort(),
  };
  await records.feeds.set(feedId, { ...state, fullText });
}
