/** Runs many jobs at once: contents of feed items are cleaned in batches, pages are fetched one by one. */
import pLimit, { type LimitFunction as Limit } from 'p-limit';
import type { WorkContext } from '../app/work-context.ts';
import type { Job } from '../records/records.ts';
import { yieldInOrder } from '../runtime/yield.ts';
import { ArticleSaver } from './article-saver.ts';
import type { PassEvent } from './pass-event.ts';
import { type CleanedEntry, type JobResult, type LoadedJob, loadJobs, runJob, saveFromFeed } from './run-job.ts';

/** Options of {@link startJobs}. */
export interface JobRunnerOptions {
  /** Milliseconds since the epoch after which no further page is requested; the rest waits for the next pass. */
  readonly deadline: number;
  /** Ends the run early. */
  readonly signal: AbortSignal;
  /** Aborted when nothing new may begin; default: never. */
  readonly beginsUntil?: AbortSignal;
  readonly onEvent: (event: PassEvent) => void;
  /** Limit of concurrent requests, shared with the polls of the pass; default: a limit of its own of `http.concurrency`. */
  readonly limit?: Limit;
}

/** Running jobs; `ready` fills while they run. */
export interface JobRun {
  readonly ready: CleanedEntry[];
  readonly end: Promise<'end'>;
}

/** Articles done and to do, over the whole queue. */
export interface Progress {
  done: number;
  readonly total: number;
}

/** Entries whose records are loaded, and whose contents are cleaned, at once. */
const JOB_BATCH_SIZE = 64;
/** Batches loaded at a time: one is cleaned while the records of the next are loaded. */
const MAX_BATCHES = 4;

/** Length of a round: long enough that most copies of a story arrive together, short enough for a first look. */
export const ROUND_MS = 20_000;
/** Length of the first round of an installation without stories. */
export const FIRST_ROUND_MS = 4_000;
/** How often the clock is checked during a round. */
const CLOCK_CHECK_MS = 250;

type PageJobRunner = (loaded: LoadedJob) => Promise<JobResult | undefined>;

/** Runs `read` within `limit`; the article is saved together with others, while the next pages are read. */
function savingTogether(read: PageJobRunner, limit: Limit, app: WorkContext): PageJobRunner {
  const saver = new ArticleSaver(app);
  let unread = 0;
  return async (loaded) => {
    unread++;
    const result = await limit(read, loaded).finally(() => unread--);
    if (result !== undefined) await saver.save(result.saving, unread === 0);
    return result;
  };
}

/** Starts `jobs`. The result's `end` rejects when the store fails; jobs that have not started by then never start. */
export function startJobs(
  jobs: readonly Job[],
  progress: Progress,
  { deadline, signal, beginsUntil, onEvent, limit }: JobRunnerOptions,
  app: WorkContext,
): JobRun {
  const ready: CleanedEntry[] = [];
  let isBroken = false;
  const isOver = (): boolean => isBroken || signal.aborted || beginsUntil?.aborted === true || app.clock() > deadline;
  /** After the first failure of the store no job starts; the run ends when those in progress have ended. */
  const watched = <T>(running: Promise<T>): Promise<T> => {
    running.catch(() => {
      isBroken = true;
    });
    return running;
  };
  const deliver = ({ ready: entry, saving }: JobResult): void => {
    ready.push(entry);
    const { from, article, entryId } = saving.stored;
    const cuts = article.removed.map((removal) => removal.rule);
    onEvent({ kind: 'read', entryId, from, cuts, done: ++progress.done, total: progress.total });
  };
  const read = async (loaded: LoadedJob): Promise<JobResult | undefined> => {
    if (isOver()) return undefined;
    const result = await runJob(loaded, signal, app);
    if (result !== 'postponed') return result;
    progress.done++;
    return undefined;
  };
  const runPageJob = savingTogether(read, limit ?? pLimit(app.config.http.concurrency), app);
  const runPage = async (loaded: LoadedJob): Promise<void> => {
    const result = await runPageJob(loaded);
    if (result !== undefined) deliver(result);
  };
  const yieldTurn = yieldInOrder();
  const pages: Promise<void>[] = [];
  const runBatch = async (batch: readonly Job[]): Promise<void> => {
    if (isOver()) return;
    await yieldTurn();
    const loaded = await loadJobs(batch, app);
    await yieldTurn();
    // A clean that our own shutdown cut off says nothing about the content.
    if (signal.aborted) return;
    const { done, pageJobs } = await saveFromFeed(loaded, app);
    progress.done += batch.length - loaded.length;
    done.forEach(deliver);
    pages.push(...pageJobs.map((job) => watched(runPage(job))));
  };
  const batchLimit = pLimit(MAX_BATCHES);
  const batches = Array.from({ length: Math.ceil(jobs.length / JOB_BATCH_SIZE) }, (_, i) =>
    watched(batchLimit(runBatch, jobs.slice(i * JOB_BATCH_SIZE, (i + 1) * JOB_BATCH_SIZE))),
  );
  const ended = async (): Promise<'end'> => {
    await Promise.allSettled(batches);
    await Promise.allSettled(pages);
    await Promise.all([...batches, ...pages]);
    return 'end';
  };
  const end = watched(ended());
  return { ready, end };
}

/** Waits until all jobs have ended, or until `ms` have passed and something is ready. */
export async function nextRound(
  { ready, end }: JobRun,
  ms: number,
  app: Pick<WorkContext, 'clock'>,
): Promise<'end' | 'round'> {
  return (await endedWithin(end, ms, app, () => ready.length > 0)) ? 'end' : 'round';
}

/** Waits for `running`: false if, before it ended, `ms` had passed by our clock and `isEnough` was true. Rejects if it rejects. */
export async function endedWithin(
  running: Promise<unknown>,
  ms: number,
  { clock }: Pick<WorkContext, 'clock'>,
  isEnough: () => boolean = () => true,
): Promise<boolean> {
  const from = clock();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const nextCheck = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), CLOCK_CHECK_MS);
    });
    const isEnded = await Promise.race([running.then(() => true), nextCheck]).finally(() => clearTimeout(timer));
    if (isEnded) return true;
    if (clock() - from >= ms && isEnough()) return false;
  }
}
