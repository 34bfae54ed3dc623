/** What the store contains and the condition of each feed, as a plain record that commands print or write as JSON. */
import type { Config } from '../config/config.ts';
import { describeState } from '../feeds/poll/describe-state.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { type CollectionSize, openStore } from '../storage/store.ts';
import { displayedUrl, storeExists } from '../storage/store-address.ts';
import { openRecords, type Records } from './records.ts';

/** `new`: not polled yet. `stopped`: its publisher says that it is gone. `paused`: the operator paused it. */
export type FeedCondition = 'ok' | 'failing' | 'stopped' | 'new' | 'paused';

/** The condition of one feed. */
export interface FeedReport {
  readonly id: string;
  readonly condition: FeedCondition;
  /** One line for the operator. */
  readonly words: string;
  readonly failures: number;
  readonly lastSuccessAt?: Instant;
  readonly nextPollAt?: Instant;
}

/** The store and its feeds. */
export interface StoreReport {
  readonly url: string;
  /** Bytes that the store occupies on its medium; 0 in memory. */
  readonly bytes: number;
  readonly collections: readonly CollectionSize[];
  /** In the order of the configuration. */
  readonly feeds: readonly FeedReport[];
  /** Entries with a job, and when the first of them is due. */
  readonly waiting: { readonly entries: number; readonly next?: Instant };
}

/** Reads the store, if there is one, without changing it. `now` in milliseconds since the epoch. Rejects with a StoreError. */
export async function readReport(config: Config, now: number): Promise<StoreReport> {
  const url = displayedUrl(config.storage.url);
  if (!(await storeExists(config.storage.url))) {
    const feeds = config.feeds.map((feed) => reportOf(feed, undefined, now));
    return { url, bytes: 0, collections: [], feeds, waiting: { entries: 0 } };
  }
  const store = await openStore(config.storage.url, { upgrade: false });
  try {
    const records = openRecords(store);
    const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
    return {
      url,
      bytes: await store.bytes(),
      collections: await store.sizes(),
      feeds: config.feeds.map((feed, index) => reportOf(feed, states[index], now)),
      waiting: await countJobs(records),
    };
  } finally {
    await store.close();
  }
}

function reportOf({ id, url, isPaused }: FeedSource, state: FeedState | undefined, now: number): FeedReport {
  // A state of another address no longer describes this feed.
  const known = state?.configuredUrl === url ? state : undefined;
  return {
    id,
    condition: isPaused ? 'paused' : conditionOf(known),
    words: isPaused ? 'paused in the configuration' : describeState(known, now),
    failures: known?.failures ?? 0,
    ...(known?.lastSuccessAt !== undefined && { lastSuccessAt: known.lastSuccessAt }),
    ...(!isPaused && known?.stopped === undefined && known !== undefined && { nextPollAt: known.nextPollAt }),
  };
}

function conditionOf(state: FeedState | undefined): FeedCondition {
  if (state?.lastOutcome === undefined) return 'new';
  if (state.stopped !== undefined) return 'stopped';
  return state.lastOutcome.kind === 'failed' || state.lastOutcome.kind === 'gone' ? 'failing' : 'ok';
}

/** Counts the jobs, due now or later. Rejects with a StoreError. */
export async function countJobs({ jobs }: Pick<Records, 'jobs'>): Promise<StoreReport['waiting']> {
  const { records, first } = await jobs.summary();
  return { entries: records, ...(first !== undefined && { next: first }) };
}
