/** Why: many articles are read at once: feeds' own contents by the batch, pages one by one, and what is ready is handed on. */
import pLimit, { type LimitFunction as Limit } from 'p-limit';
import type { Deps } from '../app/app.ts';
import type { Work } from '../records/records.ts';
import { oneATurn } from '../runtime/yield.ts';
import type { PassEvent } from './pass-event.ts';
import { type Done, keepFromFeed, type Opened, openWork, type Ready, readWork } from './run-job.ts';

export interface ReadingOptions {
  /** Milliseconds since the epoch after which no further page is asked for; the rest waits for the next pass. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly tell: (event: PassEvent) => void;
  /** Shared with whatever else asks meanwhile; absent, a limit of its own. */
  readonly limit?: Limit;
}

/** Readers at work; `ready` fills while they are. */
export interface Reading {
  readonly ready: Ready[];
  readonly end: Promise<'end'>;
}

/** How far the pass is, over all its readings. */
export interface Progress {
  done: number;
  readonly total: number;
}

/** Entries whose records are read, and whose contents are cleaned, in one go. */
const TOGETHER = 64;
/** Batches in hand: one is cleaned while the records of the next are read. */
const BATCHES = 4;

/** By our clock. Long enough that what belongs together mostly comes together, short enough for who waits for a first story. */
export const ROUND_MS = 20_000;
/** Who has nothing yet, and has just begun, waits for no more than this. */
export const FIRST_ROUND_MS = 4_000;
/** How often the clock is looked at while others work. */
const LOOK_MS = 250;

export function startReading(
  works: readonly Work[],
  progress: Progress,
  { deadline, signal, tell, limit }: ReadingOptions,
  deps: Deps,
): Reading {
  const ready: Ready[] = [];
  let isBroken = false;
  const isOver = (): boolean => isBroken || signal.aborted || deps.clock() > deadline;
  /** The first failure of the store ends the pass when what is on its way has ended; nothing more is begun. */
  const watched = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => {
      isBroken = true;
    });
    return work;
  };
  const hand = ({ ready: one, stored }: Done): void => {
    ready.push(one);
    const { from, article, entryId } = stored;
    const cuts = article.removed.map((removal) => removal.rule);
    tell({ kind: 'read', entryId, from, cuts, done: ++progress.done, total: progress.total });
  };
  const readPage = async (opened: Opened): Promise<void> => {
    if (isOver()) return;
    const one = await readWork(opened, signal, deps);
    if (one !== 'waits') return hand(one);
    progress.done++;
  };
  const myTurn = oneATurn();
  const pageLimit = limit ?? pLimit(deps.config.http.concurrency);
  const pages: Promise<void>[] = [];
  const readBatch = async (batch: readonly Work[]): Promise<void> => {
    if (isOver()) return;
    await myTurn();
    const opened = await openWork(batch, deps);
    await myTurn();
    // What was cut off by our own shutdown says nothing about the contents.
    if (signal.aborted) return;
    const { done, wanting } = await keepFromFeed(opened, deps);
    progress.done += batch.length - opened.length;
    done.forEach(hand);
    pages.push(...wanting.map((one) => watched(pageLimit(readPage, one))));
  };
  const batchLimit = pLimit(BATCHES);
  const batches = Array.from({ length: Math.ceil(works.length / TOGETHER) }, (_, i) =>
    watched(batchLimit(readBatch, works.slice(i * TOGETHER, (i + 1) * TOGETHER))),
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
export async function roundOf(
  { ready, end }: Reading,
  ms: number,
  deps: Pick<Deps, 'clock'>,
): Promise<'end' | 'round'> {
  return (await endedWithin(end, ms, deps, () => ready.length > 0)) ? 'end' : 'round';
}

/** Whether `work` ended before `ms` had passed, by our clock, and `isEnough` held. Rejects as it does. */
export async function endedWithin(
  work: Promise<unknown>,
  ms: number,
  { clock }: Pick<Deps, 'clock'>,
  isEnough: () => boolean = () => true,
): Promise<boolean> {
  const from = clock();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const look = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), LOOK_MS);
    });
    const isEnded = await Promise.race([work.then(() => true), look]).finally(() => clearTimeout(timer));
    if (isEnded) return true;
    if (clock() - from >= ms && isEnough()) return false;
  }
}
