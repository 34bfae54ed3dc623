/** A worker: takes jobs from the queue that processes share, polls feeds and reads articles. The leader does the rest. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { configHash } from '../app/config-hash.ts';
import type { WorkContext } from '../app/work-context.ts';
import type { PassEvent } from '../pass/pass-event.ts';
import { MAX_JOB_FEEDS, MAX_RUNNING_JOBS, runSharedJob, type SharedJob } from '../pass/shared-job.ts';
import { openRecords } from '../records/records.ts';
import { describeError, isOperatorError } from '../runtime/error-messages.ts';
import { VERSION } from '../runtime/version.ts';
import type { Cluster, JobQueue, MemberReport, NewQueueJob, TakenJob } from '../storage/cluster.ts';
import { fenceStore } from '../storage/fence.ts';

/** Options of {@link startWorker}. */
export interface WorkerOptions {
  /** With a cluster. Closed by the caller, after `stop`. */
  readonly work: WorkContext;
  /** The operator's name for this process. */
  readonly name: string;
  readonly roles: readonly string[];
  /** Whether this process is the leader at this moment. */
  readonly leads: () => boolean;
  readonly onEvent?: (event: PassEvent) => void;
  /** What the leader's metrics show of this process. */
  readonly counters?: () => MemberReport['counters'];
  /** Identifies this process; default: random. */
  readonly id?: string;
}

/** A process that reports itself and, if it has the role `work`, takes jobs. */
export interface Worker {
  /** Takes no more jobs; resolves when those under way have ended. They end within seconds once the HTTP client is closed. */
  stop(): Promise<void>;
}

const IDLE_MS = 500;
/** The same within {@link BUSY_MS} of a job: a pass is under way, and the leader gives out the next ones several times a second. */
const BETWEEN_JOBS_MS = 100;
const BUSY_MS = 5_000;
const REPORT_MS = 2_000;
/** After nearly all requests of a job have failed: other machines may have a network. */
const OUTAGE_MS = 60_000;
const MAX_BACKOFF_MS = 30_000;
/** Share of a job's time after which it begins nothing new: what is under way then needs at most the rest. */
const BEGIN_SHARE = 1 / 3;
/** Time before the expiry of a job after which its writes are refused. */
const EXPIRY_MARGIN_MS = 2_000;

/** Starts it. Rejects with a StoreError when the queue cannot be opened. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { cluster } = options.work;
  if (cluster === undefined) throw new TypeError('a worker needs a store that processes share');
  const queue = await cluster.openQueue();
  const worker = new RunningWorker(options, cluster, queue);
  await worker.start();
  return worker;
}

class RunningWorker implements Worker {
  readonly #options: WorkerOptions;
  readonly #cluster: Cluster;
  readonly #queue: JobQueue;
  readonly #id: string;
  readonly #abort = new AbortController();
  #hash = '';
  #leaderHash: string | undefined;
  #isOutage = false;
  #failure = '';
  #jobs = 0;
  #running = 0;
  #loops: readonly Promise<void>[] = [];

  constructor(options: WorkerOptions, cluster: Cluster, queue: JobQueue) {
    this.#options = options;
    this.#cluster = cluster;
    this.#queue = queue;
    this.#id = options.id ?? randomUUID();
  }

  async start(): Promise<void> {
    this.#hash = await configHash(this.#options.work.config);
    await this.#report();
    const limit = pLimit(this.#options.work.config.http.concurrency);
    const takes = this.#options.roles.includes('work') ? MAX_RUNNING_JOBS : 0;
    this.#loops = [this.#reports(), ...Array.from({ length: takes }, () => this.#takeJobs(limit))];
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.all(this.#loops);
    await this.#cluster.members.leave(this.#id).catch(() => undefined);
  }

  async #reports(): Promise<void> {
    while (await this.#waited(REPORT_MS)) await this.#report().catch(() => undefined);
  }

  async #report(): Promise<void> {
    const { name, roles, leads, counters } = this.#options;
    const before = this.#isOther;
    this.#leaderHash = await this.#cluster.members.report({
      ...{ id: this.#id, name, roles, leads: leads(), machine: hostname(), pid: process.pid, version: VERSION },
      ...{
        configHash: this.#hash,
        state: this.#state(),
        running: this.#running,
        jobs: this.#jobs,
        counters: counters?.() ?? {},
      },
    });
    if (before === this.#isOther) return;
    const { log } = this.#options.work;
    if (this.#isOther)
      log.error('the configuration, the site rules or the version differ from those of the leader: taking no jobs');
    else log.info('the configuration is that of the leader: taking jobs again');
  }

  get #isOther(): boolean {
    return this.#leaderHash !== undefined && this.#leaderHash !== this.#hash;
  }

  #state(): string {
    if (!this.#options.roles.includes('work')) return 'takes no jobs';
    if (this.#isOther) return 'takes no jobs: its configuration differs from that of the leader';
    if (this.#isOutage) return 'pauses: nearly every host failed, its network seems to be down';
    return this.#running === 0 ? 'idle' : 'works';
  }

  async #takeJobs(limit: ReturnType<typeof pLimit>): Promise<void> {
    let delay = 0;
    let endedAt = Number.NEGATIVE_INFINITY;
    while (await this.#waited(delay)) {
      if (this.#isOther || this.#isOutage) {
        delay = IDLE_MS;
        continue;
      }
      try {
        const taken = await this.#queue.take();
        if (taken !== undefined) {
          await this.#run(taken, limit);
          endedAt = performance.now();
        }
        if (taken !== undefined) delay = 0;
        else delay = performance.now() - endedAt < BUSY_MS ? BETWEEN_JOBS_MS : IDLE_MS;
        this.#failure = '';
      } catch (error) {
        delay = Math.min(MAX_BACKOFF_MS, 2 * Math.max(delay, IDLE_MS));
        this.#failed(error);
      }
    }
  }

  /** Logs each kind of failure once. */
  #failed(error: unknown): void {
    const { log } = this.#options.work;
    const reason = describeError(error);
    if (this.#abort.signal.aborted || reason === this.#failure) return;
    this.#failure = reason;
    log.error(isOperatorError(error) ? { reason } : { err: error }, 'a job failed; it is given to a worker again');
  }

  async #run(taken: TakenJob, limit: ReturnType<typeof pLimit>): Promise<void> {
    const job = taken.data as SharedJob;
    const claims = claimsOf(job);
    // Another job may have been queued for the same records since, or be queued soon.
    if (taken.claimedForMs < taken.expiresInMs) return await this.#queue.complete(taken.id, {}, NO_CLAIMS);
    if (job.configHash !== this.#hash) return await this.#queue.giveBack(taken.id, 'another configuration');
    const { work, onEvent = () => undefined } = this.#options;
    const expired = AbortSignal.timeout(Math.max(1, taken.expiresInMs - EXPIRY_MARGIN_MS));
    const signal = AbortSignal.any([this.#abort.signal, expired]);
    const beginsUntil = AbortSignal.timeout(Math.max(1, Math.round(taken.expiresInMs * BEGIN_SHARE)));
    const store = fenceStore(work.store, expired);
    const fenced = { ...work, store, records: openRecords(store) };
    this.#running++;
    try {
      const { polls, isOutage, ready } = await runSharedJob(job, { signal, beginsUntil, limit, onEvent }, fenced);
      // What the end of the program cut off is left to another worker.
      if (this.#abort.signal.aborted) return await this.#queue.giveBack(taken.id, 'the worker was stopped');
      const ended = { ...claims, ids: claims.ids.filter((id) => !ready.has(id)) };
      await this.#queue.complete(taken.id, polls, ended);
      this.#jobs++;
      if (isOutage) void this.#pauseForOutage();
    } catch (error) {
      await this.#queue.giveBack(taken.id, describeError(error)).catch(() => undefined);
      throw error;
    } finally {
      this.#running--;
    }
  }

  async #pauseForOutage(): Promise<void> {
    this.#isOutage = true;
    await this.#waited(OUTAGE_MS);
    this.#isOutage = false;
  }

  /** Waits; false when the worker was stopped. */
  async #waited(ms: number): Promise<boolean> {
    const { signal } = this.#abort;
    if (ms > 0) await pause(ms, undefined, { signal, ref: true }).catch(() => undefined);
    return !signal.aborted;
  }
}

const NO_CLAIMS: NewQueueJob['claims'] = { collection: 'feeds', ids: [] };

function claimsOf(job: SharedJob): NewQueueJob['claims'] {
  if (job.kind === 'read') return { collection: 'work', ids: job.entries };
  return { collection: 'feeds', ids: job.feeds.slice(0, MAX_JOB_FEEDS).map(({ id }) => id) };
}
