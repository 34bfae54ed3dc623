/** Why: whether a feed carries whole texts is learned from its pages; a page that is read twice because we were killed counts once. */
import type { AppContext } from '../app/app.ts';
import type { CleanedEntry } from './run-job.ts';

/** Remembers of each feed how often a page gave much more than the feed did. */
export async function learnFullText(ready: readonly CleanedEntry[], app: Pick<AppContext, 'records'>): Promise<void> {
  const looked = new Map<string, CleanedEntry[]>();
  for (const one of ready) {
    if (one.richer === undefined) continue;
    const ofFeed = looked.get(one.job.feedId);
    if (ofFeed === undefined) looked.set(one.job.feedId, [one]);
    else ofFeed.push(one);
  }
  for (const [feedId, ones] of looked) await learnOf(feedId, ones, app);
}

/** What was counted and is not closed yet is read again after a kill, so its id is kept until its work is gone. */
async function learnOf(
  feedId: string,
  ones: readonly CleanedEntry[],
  { records }: Pick<AppContext, 'records'>,
): Promise<void> {
  const state = await records.feeds.get(feedId);
  if (state === undefined) return;
  const { pages, richer, counted = [] } = state.fullText ?? { pages: 0, richer: 0 };
  const work = await records.jobs.getMany(counted);
  const open = counted.filter((_, i) => work[i] !== undefined);
  const known = new Set(counted);
  const news = ones.filter((one) => !known.has(one.job.entryId));
  const fullText = {
    pages: pages + news.length,
    richer: richer + news.filter((one) => one.richer).length,
    counted: [...open, ...news.map((one) => one.job.entryId)],
  };
  await records.feeds.set(feedId, { ...state, fullText });
}
