/** Why: one piece of work from the store to an article that is ready to be placed, and to its end, or to its next try. */

import type { AppContext } from '../app/app.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { CleanArticle, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import type { Write } from '../storage/store.ts';
import {
  type ArticleRequest,
  cleanFeedContents,
  type FetchedArticle,
  fetchArticle,
  fromFeedOnly,
} from './fetch-article.ts';

/**
 * An article that is kept and waits to be placed: what its order and its end need of it, and not its text. A first pass
 * over many feeds has tens of thousands of these at once.
 */
export interface CleanedEntry extends Omit<FetchedArticle, 'stored'> {
  readonly job: Job;
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly from: StoredArticle['from'];
}

/** What came of one piece of work. */
export interface JobResult {
  readonly ready: CleanedEntry;
  readonly stored: StoredArticle;
}

const MINUTE = 60_000;
/** An entry whose page nobody could be asked for yet appears this much later at most. */
const MAX_POSTPONEMENT_MS = 60 * MINUTE;

/** When a page that could not be had is asked for again: after 30 minutes, doubling. */
export function nextAttempt(attempts: number, now: number): Instant {
  return toInstant(now + 30 * MINUTE * 2 ** Math.max(0, attempts - 1));
}

/** When to come back to an entry that is not published yet, if that is soon enough to wait for its page. */
function postponedTo({ isNotAsked, retryAt }: FetchedArticle, entry: Entry, now: number): Instant | undefined {
  if (isNotAsked !== true) return undefined;
  const at = Math.max(retryAt === undefined ? now : toMs(retryAt), now);
  return at <= toMs(entry.firstSeenAt) + MAX_POSTPONEMENT_MS ? toInstant(at) : undefined;
}

/** A piece of work with what is known of it, and what its feed says, cleaned. */
export interface LoadedJob {
  readonly job: Job;
  readonly request: ArticleRequest;
  readonly fromFeed: CleanArticle;
}

function jobResultOf({ job, request }: LoadedJob, { stored, ...rest }: FetchedArticle): JobResult {
  const { firstSeenAt, published } = request.entry;
  return { ready: { job, firstSeenAt, published, from: stored.from, ...rest }, stored };
}

async function requestsOf(jobs: readonly Job[], app: AppContext): Promise<readonly Omit<LoadedJob, 'fromFeed'>[]> {
  const { records, config } = app;
  const ids = jobs.map((job) => job.entryId);
  const feedIds = [...new Set(jobs.map((work) => work.feedId))];
  const entries = await records.entries.getMany(ids);
  const known = await records.articles.getMany(ids);
  const found = await records.feeds.getMany(feedIds);
  const states = new Map(feedIds.map((id, i) => [id, found[i]]));
  const now = toInstant(app.clock());
  return jobs.flatMap((job, i) => {
    const [entry, previous] = [entries[i], known[i]];
    const source = feedsById(config.feeds).get(job.feedId);
    if (entry === undefined || source === undefined) return [];
    const state = states.get(source.id);
    return [{ job, request: { entry, source, state, refetch: job.need !== 'new', previous, now } }];
  });
}

/** What `works` are about, in their order; those whose entry or feed is gone are dropped. Rejects only when the store fails. */
export async function loadJobs(jobs: readonly Job[], app: AppContext): Promise<readonly LoadedJob[]> {
  const found = await requestsOf(jobs, app);
  const kept = new Set(found.map(({ job }) => job));
  const dropped = jobs.filter((work) => !kept.has(work));
  if (dropped.length > 0) await app.records.jobs.deleteMany(dropped.map((work) => work.entryId));
  const contents = await cleanFeedContents(
    found.map(({ request }) => request),
    app,
  );
  return found.flatMap((one, i) => {
    const fromFeed = contents[i];
    return fromFeed === undefined ? [] : [{ ...one, fromFeed }];
  });
}

/** Keeps the articles of those whose page is not wanted; the others are left for {@link runJob}. */
export async function saveFromFeed(
  opened: readonly LoadedJob[],
  { records }: Pick<AppContext, 'records'>,
): Promise<{ readonly done: readonly JobResult[]; readonly wanting: readonly LoadedJob[] }> {
  const done: JobResult[] = [];
  const wanting: LoadedJob[] = [];
  for (const one of opened) {
    const read = fromFeedOnly(one.request, one.fromFeed);
    if (read === undefined) wanting.push(one);
    else done.push(jobResultOf(one, read));
  }
  await records.articles.setMany(done.map(({ stored }) => [stored.entryId, stored]));
  return { done, wanting };
}

/** Reads the article and keeps it; `waits` when its page is to be asked for later. Rejects only when the store fails. */
export async function runJob(opened: LoadedJob, signal: AbortSignal, app: AppContext): Promise<JobResult | 'waits'> {
  const { job, request, fromFeed } = opened;
  const { entry, previous } = request;
  const { records } = app;
  const read = await fetchArticle({ ...request, now: toInstant(app.clock()) }, fromFeed, app);
  // A request that was cut off by our own shutdown says nothing about its page.
  if (signal.aborted) return 'waits';
  const later = previous === undefined ? postponedTo(read, entry, app.clock()) : undefined;
  if (later !== undefined) {
    await records.jobs.set(job.entryId, { ...job, notBefore: later });
    return 'waits';
  }
  await records.articles.set(entry.id, read.stored);
  return jobResultOf(opened, read);
}

/** The work is done, or waits for its page to be asked for again. */
export function closeJob(
  { job, tryAgain, isNotAsked, retryAt }: CleanedEntry,
  { records, clock, config }: AppContext,
): Write {
  const attempts = job.attempts + (isNotAsked === true ? 0 : 1);
  if (!tryAgain || attempts > config.articles.maxRefetches) return records.jobs.deleting(job.entryId);
  const planned = nextAttempt(attempts, clock());
  const notBefore = retryAt !== undefined && (retryAt > planned || isNotAsked === true) ? retryAt : planned;
  return records.jobs.setting(job.entryId, { ...job, need: 'page', attempts, notBefore });
}
