/** The leader's part of a pass that workers share: queues jobs, collects the articles that are ready, and assigns them to stories. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { configHash } from '../app/config-hash.ts';
import { feedsById } from '../config/feed-by-id.ts';
import { newState } from '../feeds/poll/poll-state.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import type { ReadyArticle } from '../records/records.ts';
import type { Cluster, JobQueue, NewQueueJob } from '../storage/cluster.ts';
import { FIRST_ROUND_MS, ROUND_MS } from './job-runner.ts';
import { createRounds, type QueueOptions, type QueueResult } from './process-queue.ts';
import type { PollPacing } from './save-poll-result.ts';
import { addCounts, MAX_JOB_FEEDS, NO_POLLS, type PollCounts, type SharedJob } from './shared-job.ts';
import { mergeTemplates } from './site-templates.ts';

/** The queue, and the cluster that it belongs to. */
export interface Distribution {
  readonly cluster: Cluster;
  readonly queue: JobQueue;
}

/** Options of {@link distribute}. */
export interface DistributeOptions extends QueueOptions {
  /** Feeds to poll, in the order of the configuration. */
  readonly sources: readonly FeedSource[];
  /** Whether they are polled although they are not due. */
  readonly isNamed: boolean;
  readonly paceOf: (feedId: string) => PollPacing;
}

/** What the workers and the leader did. */
export interface Distributed {
  readonly polls: PollCounts;
  readonly result: QueueResult;
}

/** Entries of one job. A page takes seconds with the pause of its host. */
const MAX_JOB_ENTRIES = 50;
/** Jobs that are queued for each worker: enough that none waits, few enough that a new worker finds some. */
const MAX_JOBS_PER_WORKER = 3;
/** A worker that has been silent for longer is not counted. */
const MAX_SILENCE_MS = 15_000;
/** How long a pass waits for the first worker, which may be starting in the same process. */
const NO_WORKERS_MS = 10_000;
const CHECK_MS = 200;
const COUNT_WORKERS_MS = 2_000;
const PRIORITY = { due: 0, read: 5, named: 10 };

/** Jobs that are to be sent, and those that were sent and have not ended. */
class Outbox {
  readonly #distribution: Distribution;
  readonly #hash: string;
  readonly #waiting: NewQueueJob[] = [];
  /** When each was sent, milliseconds of `performance.now`. */
  readonly #sent = new Map<string, number>();
  readonly #startedAt = performance.now();
  #workers = 0;
  #isBusy = false;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(distribution: Distribution, hash: string) {
    this.#distribution = distribution;
    this.#hash = hash;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#sent.size === 0;
  }

  /** Whether there is nobody who would do the jobs. */
  get isStuck(): boolean {
    return this.#workers === 0 && performance.now() - this.#startedAt > NO_WORKERS_MS;
  }

  /**
   * Whether what is left are the jobs of killed workers: sent long ago, and no live worker has any. Their records stay claimed, and a later
   * pass takes what comes of them.
   */
  async isLate(): Promise<boolean> {
    const { cluster, queue } = this.#distribution;
    const isOld = [...this.#sent.values()].every((at) => performance.now() - at > cluster.times.lateMs);
    if (this.#waiting.length > 0 || !isOld) return false;
    await this.#countWorkers();
    return !this.#isBusy && (await queue.counts()).waiting === 0;
  }

  add(jobs: readonly SharedJob[], priority: number): void {
    for (const data of jobs) {
      const claims =
        data.kind === 'poll'
          ? { collection: 'feeds', ids: data.feeds.map(({ id }) => id) }
          : { collection: 'work', ids: data.entries };
      this.#waiting.push({ data, priority, claims });
    }
  }

  /** Entries of jobs that are not sent yet. */
  unsent(): ReadonlySet<string> {
    return new Set(this.#waiting.flatMap(({ claims }) => (claims.collection === 'work' ? claims.ids : [])));
  }

  /** Parts of `items` for jobs of at most `max`, so that every worker gets some. */
  async parts<T>(items: readonly T[], max: number): Promise<readonly (readonly T[])[]> {
    const workers = Math.max(1, await this.#countWorkers());
    const size = Math.min(max, Math.max(10, Math.ceil(items.length / (2 * workers))));
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
  }

  /** Sends as many jobs as the workers can have. */
  async send(): Promise<void> {
    if (this.#waiting.length === 0) return;
    // Jobs of earlier passes may wait too; those that were taken and never end are not counted.
    const { waiting } = await this.#distribution.queue.counts();
    const queued = Math.max(waiting, this.#sent.size);
    const free = Math.max(1, await this.#countWorkers()) * MAX_JOBS_PER_WORKER - queued;
    const jobs = this.#waiting.splice(0, Math.max(0, free));
    if (jobs.length > 0)
      for (const id of await this.#distribution.queue.send(jobs)) this.#sent.set(id, performance.now());
  }

  /** What came of the jobs that have ended since the last call. */
  async ended(): Promise<PollCounts> {
    const ended = await this.#distribution.queue.ended([...this.#sent.keys()]);
    let counts = NO_POLLS;
    for (const { id, result } of ended) {
      this.#sent.delete(id);
      if (isCounts(result)) counts = addCounts(counts, result);
    }
    return counts;
  }

  async #countWorkers(): Promise<number> {
    if (performance.now() - this.#countedAt < COUNT_WORKERS_MS) return this.#workers;
    const members = await this.#distribution.cluster.members.list();
    const live = members.filter(
      (one) => one.roles.includes('work') && one.configHash === this.#hash && one.silentMs < MAX_SILENCE_MS,
    );
    this.#workers = live.length;
    this.#isBusy = live.some(({ running }) => running > 0);
    this.#countedAt = performance.now();
    return this.#workers;
  }
}

function isCounts(result: unknown): result is PollCounts {
  return typeof result === 'object' && result !== null && 'fetched' in result;
}

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
  await addPolls(outbox, hash, options, app);
  const rounds = createRounds(options, app);
  let polls = NO_POLLS;
  let roundMs = app.catalogue.size === 0 ? FIRST_ROUND_MS : ROUND_MS;
  let roundAt = app.clock();
  for (;;) {
    await addReads(outbox, hash, app);
    await outbox.send();
    polls = addCounts(polls, await outbox.ended());
    // Jobs that ended may have left entries to be read.
    if (outbox.isEmpty) await addReads(outbox, hash, app);
    const isOver = outbox.isEmpty || outbox.isStuck || (await outbox.isLate());
    const isEnd = isOver || options.signal.aborted || app.clock() > options.deadline;
    if (isEnd || app.clock() - roundAt >= roundMs) {
      await assignReady(rounds, distribution, app);
      if (!isEnd) await rounds.publishIfDue(roundMs);
      roundAt = app.clock();
      roundMs = Math.min(2 * roundMs, ROUND_MS);
    }
    if (isEnd) break;
    await pause(CHECK_MS);
  }
  if (outbox.isEmpty && !options.signal.aborted) await mergeTemplates(app);
  return { polls, result: rounds.result() };
}

async function addPolls(
  outbox: Outbox,
  hash: string,
  { sources, isNamed, paceOf }: DistributeOptions,
  app: AppContext,
): Promise<void> {
  await createStates(sources, app);
  const seenAt = toInstant(app.clock());
  const feeds = sources.toSorted(byHost).map(({ id }) => ({ id, ...paceOf(id) }));
  const parts = await outbox.parts(feeds, MAX_JOB_FEEDS);
  const jobs = parts.map((some) => ({ kind: 'poll', configHash: hash, seenAt, isNamed, feeds: some }) as const);
  outbox.add(jobs, isNamed ? PRIORITY.named : PRIORITY.due);
}

/** A feed must be in the store to be claimed for a job. */
async function createStates(sources: readonly FeedSource[], { records, clock }: AppContext): Promise<void> {
  const states = await records.feeds.getMany(sources.map(({ id }) => id));
  const unknown = sources.filter((_, i) => states[i] === undefined);
  await records.feeds.setMany(unknown.map((source) => [source.id, newState(source, clock())]));
}

/** Queues the entries whose articles are due and neither read nor queued. */
async function addReads(outbox: Outbox, hash: string, { config, records, clock }: AppContext): Promise<void> {
  const due = (await records.jobs.select({ upTo: toInstant(clock()), isFree: true })).map(({ id }) => id);
  if (due.length === 0) return;
  const ready = await records.ready.getMany(due);
  const jobs = (await records.jobs.getMany(due.filter((_, i) => ready[i] === undefined))).flatMap((job) => job ?? []);
  const known = outbox.unsent();
  const sources = feedsById(config.feeds);
  const hostOf = (feedId: string): string => sources.get(feedId)?.url ?? '';
  const entries = jobs
    .filter(({ entryId }) => !known.has(entryId))
    .sort((a, b) => (hostOf(a.feedId) < hostOf(b.feedId) ? -1 : hostOf(a.feedId) > hostOf(b.feedId) ? 1 : 0))
    .map(({ entryId }) => entryId);
  if (entries.length === 0) return;
  const parts = await outbox.parts(entries, MAX_JOB_ENTRIES);
  outbox.add(
    parts.map((some) => ({ kind: 'read', configHash: hash, entries: some }) as const),
    PRIORITY.read,
  );
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
  await records.ready.deleteMany(idle.map(({ article }) => article.job.entryId));
}
