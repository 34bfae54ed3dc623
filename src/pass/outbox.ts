/** The jobs of one shared pass: sent as workers can have them, so that a queue never holds what nobody can do soon. */
import type { Cluster, JobQueue, NewQueueJob } from '../storage/cluster.ts';
import type { ClusterTimes } from '../storage/cluster-port.ts';
import { addCounts, MAX_RUNNING_JOBS, NO_POLLS, type PollCounts, type SharedJob } from './shared-job.ts';

/** The queue, and the cluster that it belongs to. */
export interface Distribution {
  readonly cluster: Cluster;
  readonly queue: JobQueue;
}

/** Jobs that are queued for each worker: enough that none waits, few enough that a new worker finds some. */
const MAX_JOBS_PER_WORKER = 3;
const MIN_JOB_ITEMS = 10;
/** A worker that has been silent for longer is not counted. */
const MAX_SILENCE_MS = 15_000;
/** How long a pass waits for the first worker, which may be starting in the same process. */
const NO_WORKERS_MS = 10_000;
/** Jobs that are made ahead for each one that a worker can have, so that entries are looked for seldom. */
const READS_AHEAD = 10;
const COUNT_WORKERS_MS = 2_000;
/** How often entries to be read are looked for although no job has ended: one slow feed may hold a job while its other feeds have news. */
const LOOK_MS = 2_000;

interface SentJob {
  readonly job: NewQueueJob;
  /** Milliseconds of `performance.now`. */
  readonly at: number;
}

/** Jobs that are to be sent, and those that were sent and have not ended. */
export class Outbox {
  readonly #distribution: Distribution;
  readonly #hash: string;
  #waiting: NewQueueJob[] = [];
  readonly #sent = new Map<string, SentJob>();
  readonly #startedAt = performance.now();
  /** Time of the next look for entries, milliseconds of `performance.now`. */
  #lookAt = 0;
  #workers = 0;
  #isBusy = false;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(distribution: Distribution, hash: string) {
    this.#distribution = distribution;
    this.#hash = hash;
  }

  get times(): ClusterTimes {
    return this.#distribution.cluster.times;
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
    const isOld = [...this.#sent.values()].every(({ at }) => performance.now() - at > cluster.times.lateMs);
    if (this.#waiting.length > 0 || !isOld) return false;
    await this.#countWorkers();
    return !this.#isBusy && (await queue.counts()).waiting === 0;
  }

  /** Adds jobs to those that wait. Polls are sent first: a feed that is due would otherwise wait for all articles that are known. */
  add(jobs: readonly SharedJob[], priority: number): void {
    const added = jobs.map((data): NewQueueJob => {
      const claims =
        data.kind === 'poll'
          ? { collection: 'feeds', ids: data.feeds.map(({ id }) => id) }
          : { collection: 'work', ids: data.entries };
      return { data, priority, claims };
    });
    const all = [...this.#waiting, ...added];
    this.#waiting = [...all.filter((job) => !isRead(job)), ...all.filter(isRead)];
  }

  /** Whether feeds wait to be given to a worker. */
  get hasUnsentPolls(): boolean {
    return this.#waiting.some((job) => !isRead(job));
  }

  /** Ids of the feeds of jobs that have not ended. */
  feeds(): ReadonlySet<string> {
    const jobs = [...this.#waiting, ...[...this.#sent.values()].map(({ job }) => job)];
    return new Set(jobs.flatMap((job) => (isRead(job) ? [] : job.claims.ids)));
  }

  /** Whether to look for entries to be read: their jobs run low, and some job has ended, or {@link LOOK_MS} have passed. */
  get wantsReads(): boolean {
    const now = performance.now();
    const reads = this.#waiting.filter(isRead).length;
    const isLow = reads <= Math.max(1, this.#workers) * MAX_JOBS_PER_WORKER;
    if (!isLow || now < this.#lookAt) return false;
    this.#lookAt = now + LOOK_MS;
    return true;
  }

  /** Entries of jobs that are not sent yet. */
  unsent(): ReadonlySet<string> {
    return new Set(this.#waiting.flatMap((job) => (isRead(job) ? job.claims.ids : [])));
  }

  /** Jobs of entries to be read that are worth making now. */
  async wantedReads(): Promise<number> {
    return Math.max(1, await this.#countWorkers()) * MAX_JOBS_PER_WORKER * READS_AHEAD;
  }

  /** Items of a job when there are `count`, at most `max`, so that every worker gets some. */
  async jobSize(count: number, max: number): Promise<number> {
    const workers = Math.max(1, await this.#countWorkers());
    return Math.min(max, Math.max(MIN_JOB_ITEMS, Math.ceil(count / (MAX_RUNNING_JOBS * workers))));
  }

  /** How many jobs the workers run at the same time. */
  async lanes(): Promise<number> {
    return Math.max(1, await this.#countWorkers()) * MAX_RUNNING_JOBS;
  }

  /** Sends as many jobs as the workers can have. `polls`: whether jobs that poll feeds may be among them. */
  async send(polls: boolean): Promise<void> {
    const allowed = polls ? this.#waiting : this.#waiting.filter(isRead);
    if (allowed.length === 0) return;
    // Jobs of earlier passes may wait too; those that were taken and never end are not counted.
    const { waiting } = await this.#distribution.queue.counts();
    const queued = Math.max(waiting, this.#sent.size);
    const free = Math.max(1, await this.#countWorkers()) * MAX_JOBS_PER_WORKER - queued;
    const jobs = allowed.slice(0, Math.max(0, free));
    const sent = new Set(jobs);
    this.#waiting = this.#waiting.filter((job) => !sent.has(job));
    if (jobs.length === 0) return;
    const ids = await this.#distribution.queue.send(jobs);
    const at = performance.now();
    jobs.forEach((job, i) => {
      this.#sent.set(ids[i] ?? '', { job, at });
    });
  }

  /** What came of the jobs that have ended since the last call. */
  async ended(): Promise<PollCounts> {
    const ended = await this.#distribution.queue.ended([...this.#sent.keys()]);
    let counts = NO_POLLS;
    for (const { id, result } of ended) {
      this.#sent.delete(id);
      this.#lookAt = 0;
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

/** Whether its entries are to be read; else its feeds are to be polled. */
function isRead({ claims }: NewQueueJob): boolean {
  return claims.collection === 'work';
}

function isCounts(result: unknown): result is PollCounts {
  return typeof result === 'object' && result !== null && 'fetched' in result;
}
