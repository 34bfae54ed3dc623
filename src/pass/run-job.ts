/** One job: loads it, produces the clean article, and closes it or plans its next try. */

import type { WorkContext } from '../app/work-context.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { CleanArticle, StoredArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import { type ArticleOfEntry, saveArticles } from '../records/save-articles.ts';
import type { Write } from '../storage/store.ts';
import { cleanFeedContents } from './clean-feed-contents.ts';
import { type ArticleRequest, type FetchedArticle, fetchArticle, fromFeedOnly } from './fetch-article.ts';

/**
 * A clean article that is stored and waits to be assigned to a story. It has what ordering and closing the job need, and
 * not the text: a first pass over many feeds has tens of thousands of these at once.
 */
export interface CleanedEntry extends Omit<FetchedArticle, 'stored' | 'learned'> {
  readonly job: Job;
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly from: StoredArticle['from'];
}

/** The result of one job. */
export interface JobResult {
  readonly ready: CleanedEntry;
  /** What is to be saved. */
  readonly saving: ArticleOfEntry;
}

const MINUTE_MS = 60_000;
/** A new entry waits at most this long, from when it was first seen, for a page that could not be requested yet. */
const MAX_POSTPONEMENT_MS = 60 * MINUTE_MS;

/** When a page that failed is requested again: after 30 minutes, doubling with each attempt. */
function nextAttempt(attempts: number, now: number): Instant {
  return toInstant(now + 30 * MINUTE_MS * 2 ** Math.max(0, attempts - 1));
}

/** The time to which an unpublished entry is postponed; undefined if that is too late to wait for its page. */
function postponedTo({ isNotSent, retryAt }: FetchedArticle, entry: Entry, now: number): Instant | undefined {
  if (isNotSent !== true) return undefined;
  const at = Math.max(retryAt === undefined ? now : toMs(retryAt), now);
  return at <= toMs(entry.firstSeenAt) + MAX_POSTPONEMENT_MS ? toInstant(at) : undefined;
}

/** A job with its records, and the cleaned content of its feed item. */
export interface LoadedJob {
  readonly job: Job;
  readonly request: ArticleRequest;
  readonly fromFeed: CleanArticle;
}

function jobResultOf({ job, request }: LoadedJob, { stored, learned, ...rest }: FetchedArticle): JobResult {
  const { entry } = request;
  const ready = { job, firstSeenAt: entry.firstSeenAt, published: dateOfEntry(entry), from: stored.from, ...rest };
  return { ready, saving: { entry, stored, ...defined({ others: learned }) } };
}

async function requestsOf(jobs: readonly Job[], app: WorkContext): Promise<readonly Omit<LoadedJob, 'fromFeed'>[]> {
  const { records, config } = app;
  const ids = jobs.map((job) => job.entryId);
  const feedIds = [...new Set(jobs.map(({ feedId }) => feedId))];
  const entries = await records.entries.getMany(ids);
  const articles = await records.articles.getMany(ids);
  const feeds = await records.feeds.getMany(feedIds);
  const states = new Map(feedIds.map((id, i) => [id, feeds[i]]));
  const now = toInstant(app.clock());
  return jobs.flatMap((job, i) => {
    const [entry, previous] = [entries[i], articles[i]];
    const source = feedsById(config.feeds).get(job.feedId);
    if (entry === undefined || source === undefined) return [];
    const state = states.get(source.id);
    return [{ job, request: { entry, source, state, refetch: job.need !== 'new', previous, now } }];
  });
}

/** Loads the records of `jobs`, in their order; drops jobs whose entry or feed is gone. Rejects only when the store fails. */
export async function loadJobs(jobs: readonly Job[], app: WorkContext): Promise<readonly LoadedJob[]> {
  const found = await requestsOf(jobs, app);
  const loaded = new Set(found.map(({ job }) => job));
  const dropped = jobs.filter((job) => !loaded.has(job));
  if (dropped.length > 0) await app.records.jobs.deleteMany(dropped.map(({ entryId }) => entryId));
  const contents = await cleanFeedContents(
    found.map(({ request }) => request),
    app,
  );
  return found.flatMap((job, i) => {
    const fromFeed = contents[i];
    return fromFeed === undefined ? [] : [{ ...job, fromFeed }];
  });
}

/** Saves the articles of jobs that need no page; `pageJobs` are the others, for {@link runJob}. */
export async function saveFromFeed(
  jobs: readonly LoadedJob[],
  { records }: Pick<WorkContext, 'records'>,
): Promise<{ readonly done: readonly JobResult[]; readonly pageJobs: readonly LoadedJob[] }> {
  const done: JobResult[] = [];
  const pageJobs: LoadedJob[] = [];
  for (const job of jobs) {
    const article = fromFeedOnly(job.request, job.fromFeed);
    if (article === undefined) pageJobs.push(job);
    else done.push(jobResultOf(job, article));
  }
  await saveArticles(
    done.map(({ saving }) => saving),
    records,
  );
  return { done, pageJobs };
}

/** Fetches and cleans the article, to be saved; `postponed` when its page is to be requested later. Rejects only when the store fails. */
export async function runJob(
  loaded: LoadedJob,
  signal: AbortSignal,
  app: WorkContext,
): Promise<JobResult | 'postponed'> {
  const { job, request, fromFeed } = loaded;
  const { entry, previous } = request;
  const { records } = app;
  const article = await fetchArticle({ ...request, now: toInstant(app.clock()) }, fromFeed, app);
  // A request that our own shutdown cut off says nothing about its page.
  if (signal.aborted) return 'postponed';
  const later = previous === undefined ? postponedTo(article, entry, app.clock()) : undefined;
  if (later !== undefined) {
    await records.jobs.set(job.entryId, { ...job, notBefore: later });
    return 'postponed';
  }
  return jobResultOf(loaded, article);
}

/** The write that closes a job, or plans the next request for its page. */
export function closeJob(
  { job, tryAgain, isNotSent, retryAt }: CleanedEntry,
  { records, clock, config }: WorkContext,
): Write {
  const attempts = job.attempts + (isNotSent === true ? 0 : 1);
  if (!tryAgain || attempts > config.articles.maxRefetches) return records.jobs.deleting(job.entryId);
  const planned = nextAttempt(attempts, clock());
  const notBefore = retryAt !== undefined && (retryAt > planned || isNotSent === true) ? retryAt : planned;
  return records.jobs.setting(job.entryId, { ...job, need: 'page', attempts, notBefore });
}
