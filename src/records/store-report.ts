/** Why: what the store holds and how each feed fares, in one plain record that commands show or write as JSON. */
import { existsSync, statSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { describeState } from '../feeds/poll/describe-state.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { unlinked } from '../storage/real-path.ts';
import { type CollectionSize, openStore } from '../storage/store.ts';
import { openRecords, type Records } from './records.ts';
import { storeFile } from './store-file.ts';

/** `new`: not asked yet. `stopped`: its publisher says that it is gone. */
export type FeedCondition = 'ok' | 'failing' | 'stopped' | 'new';

export interface FeedReport {
  readonly id: string;
  readonly condition: FeedCondition;
  /** One line for a person. */
  readonly words: string;
  readonly failures: number;
  readonly lastSuccessAt?: Instant;
  readonly nextPollAt?: Instant;
}

export interface StoreReport {
  readonly url: string;
  /** Of the file and its journal; 0 in memory. */
  readonly bytes: number;
  readonly collections: readonly CollectionSize[];
  /** In the order of the configuration. */
  readonly feeds: readonly FeedReport[];
  /** What is still to be done: entries, and when the first of them is due. */
  readonly waiting: { readonly entries: number; readonly next?: Instant };
}

/** Reads the store, if there is one, without changing it. `now` in milliseconds since the epoch. Rejects with a StoreError. */
export async function readReport(config: Config, now: number): Promise<StoreReport> {
  const { url } = config.storage;
  const file = storeFile(url);
  if (file === undefined || !existsSync(file)) {
    const feeds = config.feeds.map((feed) => reportOf(feed, undefined, now));
    return { url, bytes: 0, collections: [], feeds, waiting: { entries: 0 } };
  }
  const store = await openStore(url, { upgrade: false });
  try {
    const records = openRecords(store);
    const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
    return {
      url,
      bytes: sizeOf(file) + sizeOf(`${unlinked(file)}-wal`),
      collections: await store.sizes(),
      feeds: config.feeds.map((feed, index) => reportOf(feed, states[index], now)),
      waiting: await countJobs(records),
    };
  } finally {
    await store.close();
  }
}

function reportOf({ id, url }: FeedSource, state: FeedState | undefined, now: number): FeedReport {
  // A state of another address is not about this feed any more.
  const known = state?.configuredUrl === url ? state : undefined;
  return {
    id,
    condition: conditionOf(known),
    words: describeState(known, now),
    failures: known?.failures ?? 0,
    ...(known?.lastSuccessAt !== undefined && { lastSuccessAt: known.lastSuccessAt }),
    ...(known?.stopped === undefined && known !== undefined && { nextPollAt: known.nextPollAt }),
  };
}

function conditionOf(state: FeedState | undefined): FeedCondition {
  if (state?.lastOutcome === undefined) return 'new';
  if (state.stopped !== undefined) return 'stopped';
  return state.lastOutcome.kind === 'failed' || state.lastOutcome.kind === 'gone' ? 'failing' : 'ok';
}

/** Entries that wait to be worked on, now or later. */
export async function countJobs({ jobs }: Pick<Records, 'jobs'>): Promise<StoreReport['waiting']> {
  let entries = 0;
  let next: Instant | undefined;
  for await (const [, { notBefore }] of jobs.entries()) {
    entries++;
    if (next === undefined || notBefore < next) next = notBefore;
  }
  return { entries, ...(next !== undefined && { next }) };
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
