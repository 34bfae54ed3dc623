/** Why: whatever a poll or an earlier pass left to do: read articles, in parallel; place them, in one order; round by round. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import { sortYielding } from '../runtime/yield.ts';
import type { Write } from '../storage/store.ts';
import { assignStories, chooseLeads, type NewArticle } from './assign-stories.ts';
import { FIRST_ROUND_MS, type JobRunnerOptions, nextRound, ROUND_MS, startJobs } from './job-runner.ts';
import { learnFullText } from './learn-full-text.ts';
import { type CleanedEntry, closeJob } from './run-job.ts';
import { mergeTemplates } from './site-templates.ts';

export interface QueueOptions extends JobRunnerOptions {
  /** Called with the feeds touched by each round but the last: what is placed can be shown while pages are still read. */
  readonly afterRound?: (touched: ReadonlySet<string>) => Promise<void>;
  /** More work of the same pass follows: what its pages have in common is learned then. */
  readonly isPart?: boolean;
}

export interface QueueResult {
  readonly read: number;
  readonly pages: number;
  readonly newStories: number;
  /** Articles that came to a story of others now; not those that were read again. */
  readonly joined: number;
  /** Feeds with a member in a story that changed in the last round. */
  readonly changedFeeds: ReadonlySet<string>;
}

/**
 * Entries that are read before the first of them is placed: what is in hand grows no further, however many feeds are new.
 * A news day of a thousand feeds is less.
 */
const MAX_LOADED_JOBS = 5_000;
/** Entries that are placed and written in one go: some 30 ms. */
const ASSIGN_BATCH_SIZE = 50;

interface Order {
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly entryId: string;
}

/** By our clock first, then as claimed, then by id: the same entries are placed in the same order however they came. */
function assignmentOrder(a: Order, b: Order): number {
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt < b.firstSeenAt ? -1 : 1;
  const [left, right] = [a.published ?? a.firstSeenAt, b.published ?? b.firstSeenAt];
  if (left !== right) return left < right ? -1 : 1;
  return a.entryId < b.entryId ? -1 : 1;
}

const orderOf = ({ firstSeenAt, published, job }: CleanedEntry): Order => ({
  firstSeenAt,
  published,
  entryId: job.entryId,
});

/** In the order of placing. */
async function dueJobs({ records, clock }: AppContext): Promise<readonly Job[]> {
  const now = toInstant(clock());
  const due: Job[] = [];
  for await (const [, work] of records.jobs.entries()) if (work.notBefore <= now) due.push(work);
  const order = ({ firstSeenAt = '', published, entryId }: Job): Order => ({ firstSeenAt, published, entryId });
  return await sortYielding(due, (a, b) => assignmentOrder(order(a), order(b)));
}

/** What was placed since whoever publishes was told. */
interface Tally {
  read: number;
  pages: number;
  newStories: number;
  joined: number;
  changedFeeds: Set<string>;
}

async function assignRound(
  ready: readonly CleanedEntry[],
  tally: Tally,
  options: QueueOptions,
  app: AppContext,
): Promise<void> {
  if (ready.length > 0) await app.records.meta.set('stale', true);
  await learnFullText(ready, app);
  await assignAll(ready, tally, options, app);
  tally.read += ready.length;
  tally.pages += ready.filter((one) => one.from === 'page').length;
}

/** A publication may take a fifth of the time until the next one. */
const PUBLISHING_SHARE = 5;

/** Has what was placed shown while pages are still read, as often as its cost allows. */
function createRoundPublisher(
  { afterRound, signal }: QueueOptions,
  { clock }: AppContext,
): (tally: Tally, roundMs: number) => Promise<void> {
  let last = clock();
  let cost = 0;
  return async (tally, roundMs) => {
    if (afterRound === undefined || signal.aborted) return;
    const from = clock();
    if (from - last < Math.max(roundMs, PUBLISHING_SHARE * cost)) return;
    await afterRound(tally.changedFeeds);
    tally.changedFeeds = new Set();
    last = clock();
    cost = last - from;
  };
}

/** Works off everything that is due. Rejects only when the store fails. */
export async function processQueue(options: QueueOptions, app: AppContext): Promise<QueueResult> {
  const due = await dueJobs(app);
  const tally: Tally = { read: 0, pages: 0, newStories: 0, joined: 0, changedFeeds: new Set() };
  const progress = { done: 0, total: due.length };
  let roundMs = app.catalogue.size === 0 ? FIRST_ROUND_MS : ROUND_MS;
  const show = createRoundPublisher(options, app);
  for (let at = 0; at < due.length; at += MAX_LOADED_JOBS) {
    const reading = startJobs(due.slice(at, at + MAX_LOADED_JOBS), progress, options, app);
    const isLast = at + MAX_LOADED_JOBS >= due.length;
    for (let isEnd = false; !isEnd; ) {
      isEnd = (await nextRound(reading, roundMs, app)) === 'end';
      await assignRound(reading.ready.splice(0), tally, options, app);
      if (!(isEnd && isLast)) await show(tally, roundMs);
      roundMs = Math.min(2 * roundMs, ROUND_MS);
    }
  }
  if (!options.signal.aborted && options.isPart !== true) await mergeTemplates(app);
  const { read, pages, newStories, joined, changedFeeds } = tally;
  return { read, pages, newStories, joined, changedFeeds };
}

/** A pass that was killed after its work was done, and before that, learns now what it read; see `mergeTemplates`. */
export async function learnIfIdle(app: AppContext): Promise<void> {
  if ((await dueJobs(app)).length === 0) await mergeTemplates(app);
}

async function assignAll(
  ready: readonly CleanedEntry[],
  tally: Tally,
  options: QueueOptions,
  app: AppContext,
): Promise<void> {
  const sorted = ready.toSorted((a, b) => assignmentOrder(orderOf(a), orderOf(b)));
  for (let at = 0; at < sorted.length && !options.signal.aborted; at += ASSIGN_BATCH_SIZE) {
    await setImmediate();
    await assignBatch(sorted.slice(at, at + ASSIGN_BATCH_SIZE), tally, options, app);
  }
  await chooseLeads(app);
}

/** Each with the end of its work, so that it is placed once. */
async function assignBatch(
  ready: readonly CleanedEntry[],
  tally: Tally,
  { onEvent }: QueueOptions,
  app: AppContext,
): Promise<void> {
  const ids = ready.map(({ job }) => job.entryId);
  const entries = await app.records.entries.getMany(ids);
  const articles = await app.records.articles.getMany(ids);
  const arrivals: NewArticle[] = [];
  const ends: Write[] = [];
  for (const [i, one] of ready.entries()) {
    const [entry, stored] = [entries[i], articles[i]];
    if (entry === undefined || stored === undefined) continue;
    arrivals.push({ entry, stored });
    ends.push(closeJob(one, app));
  }
  const placed = await assignStories(arrivals, toInstant(app.clock()), app, ends);
  for (const [i, { storyId, isNew, signal, leftId = '' }] of placed.entries()) {
    for (const id of [storyId, leftId])
      for (const member of app.catalogue.get(id)?.members ?? []) tally.changedFeeds.add(member.feedId);
    if (isNew) tally.newStories++;
    if (signal !== undefined) tally.joined++;
    const entryId = arrivals[i]?.entry.id ?? '';
    onEvent({ kind: 'placed', entryId, storyId, ...(signal === undefined ? {} : { signal }) });
  }
}
