/** The leader's part of a pass that workers share: queues jobs, collects the articles that are ready, and assigns them to stories. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { configHash } from '../app/config-hash.ts';
import { feedsById } from '../config/feed-by-id.ts';
import { newState } from '../feeds/poll/poll-state.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import type { ReadyArticle } from '../records/records.ts';
import { parseUrl } from '../url/parse-url.ts';
import { newFeeds } from './due-feeds.ts';
import { endedWithin, FIRST_ROUND_MS, ROUND_MS } from './job-runner.ts';
import { type Distribution, Outbox } from './outbox.ts';
import { createRounds, type QueueOptions, type QueueResult } from './process-queue.ts';
import { type EntryToRead, parts, readJobs } from './read-jobs.ts';
import type { PollPacing } from './save-poll-result.ts';
import { addCounts, MAX_JOB_FEEDS, NO_POLLS, type PollCounts } from './shared-job.ts';
import { mergeTemplates } from './site-templates.ts';

export type { Distribution } from './outbox.ts';

/** Options of {@link distribute}. */
export interface DistributeOptions extends QueueOptions {
  /** Feeds to poll, in the order of the configuration. */
  readonly sources: readonly FeedSource[];
  /** Whether they are polled although they are not due. */
  readonly isNamed: boolean;
  readonly paceOf: (feedId: string) => PollPacing;
  /** The feeds that are due and not claimed for a job. A pass may read articles for minutes, and other feeds become due meanwhile. */
  readonly dueNow: () => Promise<readonly FeedSource[]>;
}

/** What the workers and the leader did. */
export interface Distributed {
  /** Feeds that became due during the pass and were given to workers too. */
  readonly due: number;
  readonly polls: PollCounts;
  readonly result: QueueResult;
}

/** Entries of one job. A page takes seconds with the pause of its host. */
const MAX_JOB_ENTRIES = 50;
const CHECK_MS = 200;
/** Due feeds wait no longer than articles: jobs of one priority are taken in turn. */
const PRIORITY = { due: 0, read: 0, named: 10 };

/** Feeds of one host next to each other: few workers then wait for the same host. */
function byHost(a: FeedSource, b: FeedSource): number {
  const [left, right] = [new URL(a.url).hostname, new URL(b.url).hostname];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

/** Has the workers poll feeds and read articles, and assigns what they have read. Rejects when the store or `afterRound` fails. */
export async function distribute(
  distribution: Distribution,
  options: DistributeOptions,
  app: AppContext,
): Promise<Distributed> {
  const hash = await configHash(app.config);
  const outbox = new Outbox(distribution, hash);
  await addPolls(outbox, hash, options.sources, options, app);
  const rounds = createRounds(options, app);
  const failed = new AbortController();
  const sender = startSending(
    outbox,
    hash,
    { ...options, signal: AbortSignal.any([options.signal, failed.signal]) },
    app,
  );
  let roundMs = app.catalogue.size === 0 ? FIRST_ROUND_MS : ROUND_MS;
  try {
    for (let isEnd = false; !isEnd; ) {
      isEnd = await endedWithin(sender.polls, roundMs, app);
      await sender.withoutPolls(() => assignReady(rounds, distribution, app));
      if (!isEnd) await rounds.publishIfDue(roundMs);
      roundMs = Math.min(2 * roundMs, ROUND_MS);
    }
  } finally {
    failed.abort();
    await Promise.allSettled([sender.polls]);
  }
  if (outbox.isEmpty && !options.signal.aborted) await mergeTemplates(app);
  return { ...(await sender.polls), result: rounds.result() };
}

/** Sends jobs, also while articles are assigned and published, so that the workers always have some. */
interface Sender {
  /** Settles when all has been done, or nobody is left to do it. */
  readonly polls: Promise<Omit<Distributed, 'result'>>;
  /** Runs `work` while no feed is given to a worker. */
  withoutPolls(work: () => Promise<void>): Promise<void>;
}

function startSending(outbox: Outbox, hash: string, options: DistributeOptions, app: AppContext): Sender {
  const { signal, deadline } = options;
  let mayPoll = true;
  let sending: Promise<void> = Promise.resolve();
  const addDue = lookingForDue(outbox, hash, options, app);
  const run = async (): Promise<Omit<Distributed, 'result'>> => {
    let polls = NO_POLLS;
    let due = 0;
    for (;;) {
      if (outbox.wantsReads) await addReads(outbox, hash, app);
      if (mayPoll) due += await addDue();
      sending = outbox.send(mayPoll);
      await sending;
      polls = addCounts(polls, await outbox.ended());
      // Jobs that ended may have left entries to be read.
      if (outbox.isEmpty) await addReads(outbox, hash, app);
      const isOver = outbox.isEmpty || outbox.isStuck || (await outbox.isLate());
      if (isOver || signal.aborted || app.clock() > deadline) return { polls, due };
      await pause(CHECK_MS);
    }
  };
  const polls = run();
  // Whoever waits for it gets the error.
  polls.catch(() => undefined);
  return {
    polls,
    withoutPolls: async (work) => {
      mayPoll = false;
      await Promise.allSettled([sending]);
      try {
        await work();
      } finally {
        mayPoll = true;
      }
    },
  };
}

/** Adds the feeds that have become due, now and then; returns how many. A pass over named feeds polls no others. */
function lookingForDue(
  outbox: Outbox,
  hash: string,
  options: DistributeOptions,
  app: AppContext,
): () => Promise<number> {
  const { dueMs } = outbox.times;
  let lookAt = performance.now() + dueMs;
  return async () => {
    if (options.isNamed || performance.now() < lookAt || outbox.hasUnsentPolls) return 0;
    lookAt = performance.now() + dueMs;
    const known = outbox.feeds();
    const due = (await options.dueNow()).filter(({ id }) => !known.has(id));
    if (due.length > 0) await addPolls(outbox, hash, due, options, app);
    return due.length;
  };
}

async function addPolls(
  outbox: Outbox,
  hash: string,
  sources: readonly FeedSource[],
  { isNamed, paceOf }: DistributeOptions,
  app: AppContext,
): Promise<void> {
  await createStates(sources, app);
  const seenAt = toInstant(app.clock());
  const feeds = sources.toSorted(byHost).map(({ id }) => ({ id, ...paceOf(id) }));
  const size = await outbox.jobSize(feeds.length, MAX_JOB_FEEDS);
  const jobs = parts(feeds, size).map(
    (some) => ({ kind: 'poll', configHash: hash, seenAt, isNamed, feeds: some }) as const,
  );
  outbox.add(jobs, isNamed ? PRIORITY.named : PRIORITY.due);
}

/** A feed must be in the store to be claimed for a job. Those that are due by the index are. */
async function createStates(sources: readonly FeedSource[], app: AppContext): Promise<void> {
  const { records, clock } = app;
  const ids = await newFeeds(app);
  const fresh = sources.filter(({ id }) => ids.has(id));
  const states = await records.feeds.getMany(fresh.map(({ id }) => id));
  const unknown = fresh.filter((_, i) => states[i] === undefined);
  await records.feeds.setMany(unknown.map((source) => [source.id, newState(source, clock())]));
}

/** Queues entries whose articles are due and neither read nor queued. */
async function addReads(outbox: Outbox, hash: string, app: AppContext): Promise<void> {
  const limit = outbox.unsent().size + (await outbox.wantedReads()) * MAX_JOB_ENTRIES;
  const entries = await entriesToRead(outbox, limit, app);
  if (entries.length === 0) return;
  const size = await outbox.jobSize(entries.length, MAX_JOB_ENTRIES);
  const jobs = readJobs(entries, await outbox.lanes(), size);
  outbox.add(
    jobs.map((ids) => ({ kind: 'read', configHash: hash, entries: ids }) as const),
    PRIORITY.read,
  );
}

/** Such entries. `limit`: how many are looked at; default all. */
async function entriesToRead(
  outbox: Outbox,
  limit: number | undefined,
  app: AppContext,
): Promise<readonly EntryToRead[]> {
  const { config, records, clock } = app;
  const now = toInstant(clock());
  const free = await records.jobs.select({ upTo: now, isFree: true, ...(limit === undefined ? {} : { limit }) });
  const known = outbox.unsent();
  const due = free.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const ready = await records.ready.getMany(due);
  const jobs = (await records.jobs.getMany(due.filter((_, i) => ready[i] === undefined))).flatMap((job) => job ?? []);
  const sources = feedsById(config.feeds);
  const hostOf = (feedId: string): string | undefined => {
    const source = sources.get(feedId);
    return source === undefined || source.fetchArticles === 'never' ? undefined : parseUrl(source.url)?.hostname;
  };
  // The leader may have closed or postponed some of them meanwhile.
  const found = jobs.filter(({ notBefore }) => notBefore <= now);
  // The first ones may all wait for the leader, if that took longer than a claim lasts.
  if (found.length === 0 && free.length === limit) return await entriesToRead(outbox, undefined, app);
  return found.map(({ entryId, feedId }) => ({ id: entryId, feedId, host: hostOf(feedId) }));
}

/** Assigns the articles that are ready, but those of feeds that are being polled: what their pages teach is stored with the feed. */
async function assignReady(
  rounds: ReturnType<typeof createRounds>,
  { queue }: Distribution,
  app: AppContext,
): Promise<void> {
  const { records } = app;
  const found: ReadyArticle[] = [];
  for await (const [, article] of records.ready.entries()) found.push(article);
  if (found.length === 0) return;
  const jobs = await records.jobs.getMany(found.map(({ job }) => job.entryId));
  const busy = new Set(await queue.claimed('feeds', [...new Set(found.map(({ job }) => job.feedId))]));
  const idle = found
    .map((article, i) => ({ article, job: jobs[i] }))
    .filter(({ article }) => !busy.has(article.job.feedId));
  // An entry that its feed has changed meanwhile is read again.
  const current = idle.flatMap(({ article, job }) =>
    JSON.stringify(job) === JSON.stringify(article.job) ? [{ ...article, published: article.published }] : [],
  );
  await rounds.assign(current);
  const ids = idle.map(({ article }) => article.job.entryId);
  await records.ready.deleteMany(ids);
  await queue.release({ collection: 'work', ids });
}
