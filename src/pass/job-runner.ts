/** Why: many articles are read at once: feeds' own contents by the batch, pages one by one, and what is ready is handed on. */
import pLimit, { type LimitFunction as Limit } from 'p-limit';
import type { AppContext } from '../app/app.ts';
import type { Job } from '../records/records.ts';
import { yieldInOrder } from '../runtime/yield.ts';
import type { PassEvent } from './pass-event.ts';
import { type CleanedEntry, type JobResult, type LoadedJob, loadJobs, runJob, saveFromFeed } from './run-job.ts';

export interface JobRunnerOptions {
  /** Milliseconds since the epoch after which no further page is asked for; the rest waits for the next pass. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly onEvent: (event: PassEvent) => void;
  /** Shared with whatever else asks meanwhile; absent, a limit of its own. */
  readonly limit?: Limit;
}

/** Readers at work; `ready` fills while they are. */
export interface JobRun {
  readonly ready: CleanedEntry[];
  readonly end: Promise<'end'>;
}

/** How far the pass is, over all its readings. */
export interface Progress {
  done: number;
  readonly total: number;
}

/** Entries whose records are read, and whose contents are cleaned, in one go. */
const JOB_BATCH_SIZE = 64;
/** Batches in hand: one is cleaned while the records of the next are read. */
const MAX_BATCHES = 4;

/** By our clock. Long enough that what belongs together mostly comes together, short enough for who waits for a first story. */
export const ROUND_MS = 20_000;
/** Who has nothing yet, and has just begun, waits for no more than this. */
export const FIRST_ROUND_MS = 4_000;
/** How often the clock is looked at while others work. */
const CLOCK_CHECK_MS = 250;

export function startJobs(
  jobs: readonly Job[],
  progress: Progress,
  { deadline, signal, onEvent, limit }: JobRunnerOptions,
  app: AppContext,
): JobRun {
  const ready: CleanedEntry[] = [];
  let isBroken = false;
  const isOver = (): boolean => isBroken || signal.aborted || app.clock() > deadline;
  /** The first failure of the store ends the pass when what is on its way has ended; nothing more is begun. */
  const watched = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => {
      isBroken = true;
    });
    return work;
  };
  const hand = ({ ready: one, stored }: JobResult): void => {
    ready.push(one);
    const { from, article, entryId } = stored;
    const cuts = article.removed.map((removal) => removal.rule);
    onEvent({ kind: 'read', entryId, from, cuts, done: ++progress.done, total: progress.total });
  };
  const readPage = async (opened: LoadedJob): Promise<void> => {
    if (isOver()) return;
    const one = await runJob(opened, signal, app);
    if (one !== 'waits') return hand(one);
    progress.done++;
  };
  const myTurn = yieldInOrder();
  const pageLimit = limit ?? pLimit(app.config.http.concurrency);
  const pages: Promise<void>[] = [];
  const readBatch = async (batch: readonly Job[]): Promise<void> => {
    if (isOver()) return;
    await myTurn();
    const opened = await loadJobs(batch, app);
    await myTurn();
    // What was cut off by our own shutdown says nothing about the contents.
    if (signal.aborted) return;
    const { done, wanting } = await saveFromFeed(opened, app);
    progress.done += batch.length - opened.length;
    done.forEach(hand);
    pages.push(...wanting.map((one) => watched(pageLimit(readPage, one))));
  };
  const batchLimit = pLimit(MAX_BATCHES);
  const batches = Array.from({ length: Math.ceil(jobs.length / JOB_BATCH_SIZE) }, (_, i) =>
    watched(batchLimit(readBatch, jobs.slice(i * JOB_BATCH_SIZE, (i + 1) * JOB_BATCH_SIZE))),
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

/** Waits until everything is read, or `ms` have passed and something is ready. */
export async function nextRound(
  { ready, end }: JobRun,
  ms: number,
  app: Pick<AppContext, 'clock'>,
): Promise<'end' | 'round'> {
  return (await endedWithin(end, ms, app, () => ready.length > 0)) ? 'end' : 'round';
}

/** Whether `work` ended before `ms` had passed, by our clock, and `isEnough` held. Rejects as it does. */
export async function endedWithin(
  work: Promise<unknown>,
  ms: number,
  { clock }: Pick<AppContext, 'clock'>,
  isEnough: () => boolean = () => true,
): Promise<boolean> {
  const from = clock();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const look = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), CLOCK_CHECK_MS);
    });
    const isEnded = await Promise.race([work.then(() => true), look]).finally(() => clearTimeout(timer));
    if (isEnded) return true;
    if (clock() - from >= ms && isEnough()) return false;
  }
}
