/** Why: whatever a poll or an earlier pass left to do: read articles, in parallel; place them, in one order; round by round. */
import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../app/app.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { Work } from '../records/records.ts';
import { sortedGivingWay } from '../runtime/yield.ts';
import type { Write } from '../storage/store.ts';
import { type Arrival, place, settle } from './assign-stories.ts';
import { FIRST_ROUND_MS, type ReadingOptions, ROUND_MS, roundOf, startReading } from './job-runner.ts';
import { learnFullText } from './learn-full-text.ts';
import { closingWork, type Ready } from './run-job.ts';
import { mergeTemplates } from './site-templates.ts';

export interface WorkOptions extends ReadingOptions {
  /** Called with the feeds touched by each round but the last: what is placed can be shown while pages are still read. */
  readonly afterRound?: (touched: ReadonlySet<string>) => Promise<void>;
  /** More work of the same pass follows: what its pages have in common is learned then. */
  readonly isPart?: boolean;
}

export interface WorkDone {
  readonly read: number;
  readonly pages: number;
  readonly newStories: number;
  /** Articles that came to a story of others now; not those that were read again. */
  readonly joined: number;
  /** Feeds with a member in a story that changed in the last round. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Entries that are read before the first of them is placed: what is in hand grows no further, however many feeds are new.
 * A news day of a thousand feeds is less.
 */
const MOST_IN_HAND = 5_000;
/** Entries that are placed and written in one go: some 30 ms. */
const PLACED_AT_ONCE = 50;

interface Order {
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly entryId: string;
}

/** By our clock first, then as claimed, then by id: the same entries are placed in the same order however they came. */
function placingOrder(a: Order, b: Order): number {
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt < b.firstSeenAt ? -1 : 1;
  const [left, right] = [a.published ?? a.firstSeenAt, b.published ?? b.firstSeenAt];
  if (left !== right) return left < right ? -1 : 1;
  return a.entryId < b.entryId ? -1 : 1;
}

const orderOf = ({ firstSeenAt, published, work }: Ready): Order => ({ firstSeenAt, published, entryId: work.entryId });

/** In the order of placing. */
async function dueWork({ records, clock }: Deps): Promise<readonly Work[]> {
  const now = toInstant(clock());
  const due: Work[] = [];
  for await (const [, work] of records.work.entries()) if (work.notBefore <= now) due.push(work);
  const order = ({ firstSeenAt = '', published, entryId }: Work): Order => ({ firstSeenAt, published, entryId });
  return await sortedGivingWay(due, (a, b) => placingOrder(order(a), order(b)));
}

/** What was placed since whoever publishes was told. */
interface Tally {
  read: number;
  pages: number;
  newStories: number;
  joined: number;
  touched: Set<string>;
}

async function placeRound(ready: readonly Ready[], tally: Tally, options: WorkOptions, deps: Deps): Promise<void> {
  if (ready.length > 0) await deps.records.meta.set('stale', true);
  await learnFullText(ready, deps);
  await placeAll(ready, tally, options, deps);
  tally.read += ready.length;
  tally.pages += ready.filter((one) => one.from === 'page').length;
}

/** A publication may take a fifth of the time until the next one. */
const PUBLISHING_SHARE = 5;

/** Has what was placed shown while pages are still read, as often as its cost allows. */
function shower(
  { afterRound, signal }: WorkOptions,
  { clock }: Deps,
): (tally: Tally, roundMs: number) => Promise<void> {
  let last = clock();
  let cost = 0;
  return async (tally, roundMs) => {
    if (afterRound === undefined || signal.aborted) return;
    const from = clock();
    if (from - last < Math.max(roundMs, PUBLISHING_SHARE * cost)) return;
    await afterRound(tally.touched);
    tally.touched = new Set();
    last = clock();
    cost = last - from;
  };
}

/** Works off everything that is due. Rejects only when the store fails. */
export async function workOff(options: WorkOptions, deps: Deps): Promise<WorkDone> {
  const due = await dueWork(deps);
  const tally: Tally = { read: 0, pages: 0, newStories: 0, joined: 0, touched: new Set() };
  const progress = { done: 0, total: due.length };
  let roundMs = deps.catalogue.size === 0 ? FIRST_ROUND_MS : ROUND_MS;
  const show = shower(options, deps);
  for (let at = 0; at < due.length; at += MOST_IN_HAND) {
    const reading = startReading(due.slice(at, at + MOST_IN_HAND), progress, options, deps);
    const isLast = at + MOST_IN_HAND >= due.length;
    for (let isEnd = false; !isEnd; ) {
      isEnd = (await roundOf(reading, roundMs, deps)) === 'end';
      await placeRound(reading.ready.splice(0), tally, options, deps);
      if (!(isEnd && isLast)) await show(tally, roundMs);
      roundMs = Math.min(2 * roundMs, ROUND_MS);
    }
  }
  if (!options.signal.aborted && options.isPart !== true) await mergeTemplates(deps);
  const { read, pages, newStories, joined, touched } = tally;
  return { read, pages, newStories, joined, touched };
}

/** A pass that was killed after its work was done, and before that, learns now what it read; see `mergeTemplates`. */
export async function learnIfIdle(deps: Deps): Promise<void> {
  if ((await dueWork(deps)).length === 0) await mergeTemplates(deps);
}

async function placeAll(ready: readonly Ready[], tally: Tally, options: WorkOptions, deps: Deps): Promise<void> {
  const sorted = ready.toSorted((a, b) => placingOrder(orderOf(a), orderOf(b)));
  for (let at = 0; at < sorted.length && !options.signal.aborted; at += PLACED_AT_ONCE) {
    await setImmediate();
    await placeSome(sorted.slice(at, at + PLACED_AT_ONCE), tally, options, deps);
  }
  await settle(deps);
}

/** Each with the end of its work, so that it is placed once. */
async function placeSome(ready: readonly Ready[], tally: Tally, { tell }: WorkOptions, deps: Deps): Promise<void> {
  const ids = ready.map(({ work }) => work.entryId);
  const entries = await deps.records.entries.getMany(ids);
  const articles = await deps.records.articles.getMany(ids);
  const arrivals: Arrival[] = [];
  const ends: Write[] = [];
  for (const [i, one] of ready.entries()) {
    const [entry, stored] = [entries[i], articles[i]];
    if (entry === undefined || stored === undefined) continue;
    arrivals.push({ entry, stored });
    ends.push(closingWork(one, deps));
  }
  const placed = await place(arrivals, toInstant(deps.clock()), deps, ends);
  for (const [i, { storyId, isNew, signal, leftId = '' }] of placed.entries()) {
    for (const id of [storyId, leftId])
      for (const member of deps.catalogue.get(id)?.members ?? []) tally.touched.add(member.feedId);
    if (isNew) tally.newStories++;
    if (signal !== undefined) tally.joined++;
    const entryId = arrivals[i]?.entry.id ?? '';
    tell({ kind: 'placed', entryId, storyId, ...(signal === undefined ? {} : { signal }) });
  }
}
