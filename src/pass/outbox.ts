/** The jobs of one shared pass: sent as workers can have them, so that a queue never holds what nobody can do soon. */
import type { Cluster, JobQueue, NewQueueJob } from '../storage/cluster.ts';
import { addCounts, NO_POLLS, type PollCounts, type SharedJob } from './shared-job.ts';

/** The queue, and the cluster that it belongs to. */
export interface Distribution {
  readonly cluster: Cluster;
  readonly queue: JobQueue;
}

/** Jobs that are queued for each worker: enough that none waits, few enough that a new worker finds some. */
const MAX_JOBS_PER_WORKER = 3;
/** A worker that has been silent for longer is not counted. */
const MAX_SILENCE_MS = 15_000;
/** How long a pass waits for the first worker, which may be starting in the same process. */
const NO_WORKERS_MS = 10_000;
/** Jobs that are made ahead for each one that a worker can have, so that entries are looked for seldom. */
const READS_AHEAD = 10;
const COUNT_WORKERS_MS = 2_000;
/** How often entries to be read are looked for although no job has ended: one slow feed may hold a job while its other feeds have news. */
const LOOK_MS = 2_000;

/** Jobs that are to be sent, and those that were sent and have not ended. */
export class Outbox {
  readonly #distribution: Distribution;
  readonly #hash: string;
  #waiting: NewQueueJob[] = [];
  /** When each was sent, milliseconds of `performance.now`. */
  readonly #sent = new Map<string, number>();
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

  /** Parts of `items` for jobs of at most `max`, so that every worker gets some. */
  async parts<T>(items: readonly T[], max: number): Promise<readonly (readonly T[])[]> {
    const workers = Math.max(1, await this.#countWorkers());
    const size = Math.min(max, Math.max(10, Math.ceil(items.length / (2 * workers))));
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
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
    if (jobs.length > 0)
      for (const id of await this.#distribution.queue.send(jobs)) this.#sent.set(id, performance.now());
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
