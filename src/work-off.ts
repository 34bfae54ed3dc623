/** Why: whatever a poll or an earlier pass left to do: read articles, in parallel; place them, in one order. */
import pLimit from 'p-limit';
import type { Deps } from './deps.ts';
import type { StoredArticle } from './model/article.ts';
import type { Entry } from './model/entry.ts';
import { type Instant, toInstant } from './model/time.ts';
import type { PassEvent } from './pass-event.ts';
import { place, settle } from './place.ts';
import { readArticle } from './read-article.ts';
import type { Work } from './records.ts';

export interface WorkOptions {
  /** Milliseconds since the epoch after which no further page is asked for; the rest waits for the next pass. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly tell: (event: PassEvent) => void;
}

export interface WorkDone {
  readonly read: number;
  readonly pages: number;
  readonly waiting: number;
  readonly newStories: number;
  readonly joined: number;
  /** Feeds with a member in a story that changed. */
  readonly touched: ReadonlySet<string>;
}

interface Ready {
  readonly work: Work;
  readonly entry: Entry;
  readonly stored: StoredArticle;
  readonly tryAgain: boolean;
  readonly richer?: boolean;
}

const MINUTE = 60_000;

/** When a page that could not be had is asked for again: after 30 minutes, doubling. */
export function nextAttempt(attempts: number, now: number): Instant {
  return toInstant(now + 30 * MINUTE * 2 ** Math.max(0, attempts - 1));
}

async function read(work: Work, signal: AbortSignal, deps: Deps): Promise<Ready | undefined> {
  const { records, config } = deps;
  const entry = await records.entries.get(work.entryId);
  const source = config.feeds.find((feed) => feed.id === work.feedId);
  if (entry === undefined || source === undefined) {
    await records.work.delete(work.entryId);
    return undefined;
  }
  const previous = await records.articles.get(entry.id);
  const state = await records.feeds.get(source.id);
  const now = toInstant(deps.clock());
  const refetch = work.need !== 'new';
  const { stored, tryAgain, richer } = await readArticle({ entry, source, state, refetch, previous, now }, deps);
  // A request that was cut off by our own shutdown says nothing about its page.
  if (signal.aborted) return undefined;
  await records.articles.set(entry.id, stored);
  return { work, entry, stored, tryAgain, ...(richer === undefined ? {} : { richer }) };
}

/** By our clock first, then as claimed, then by id: the same entries are placed in the same order however they came. */
function placingOrder(a: Ready, b: Ready): number {
  const keys = (one: Ready): readonly string[] => [
    one.entry.firstSeenAt,
    one.entry.published ?? one.entry.firstSeenAt,
    one.entry.id,
  ];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, i) => key !== right[i]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

/** Remembers of each feed how often a page gave much more than the feed did. */
async function learn(ready: readonly Ready[], deps: Deps): Promise<void> {
  const looked = new Map<string, Ready[]>();
  for (const one of ready) {
    if (one.richer !== undefined) looked.set(one.work.feedId, [...(looked.get(one.work.feedId) ?? []), one]);
  }
  for (const [feedId, ones] of looked) {
    const state = await deps.records.feeds.get(feedId);
    if (state === undefined) continue;
    const { pages, richer } = state.fullText ?? { pages: 0, richer: 0 };
    const fullText = { pages: pages + ones.length, richer: richer + ones.filter((one) => one.richer).length };
    await deps.records.feeds.set(feedId, { ...state, fullText });
  }
}

/** The work is done, or waits for its page to be asked for again. */
async function close(ready: Ready, deps: Deps): Promise<void> {
  const { work, tryAgain } = ready;
  const attempts = work.attempts + 1;
  if (!tryAgain || attempts > deps.config.articles.maxRefetches) {
    await deps.records.work.delete(work.entryId);
    return;
  }
  const notBefore = nextAttempt(attempts, deps.clock());
  await deps.records.work.set(work.entryId, { ...work, need: 'page', attempts, notBefore });
}

/** Works off everything that is due. Rejects only when the store fails. */
export async function workOff(options: WorkOptions, deps: Deps): Promise<WorkDone> {
  const now = toInstant(deps.clock());
  const due: Work[] = [];
  let waiting = 0;
  for await (const [, work] of deps.records.work.entries()) {
    if (work.notBefore <= now) due.push(work);
    else waiting++;
  }
  if (due.length > 0) await deps.records.meta.set('stale', true);
  const ready: Ready[] = [];
  let done = 0;
  const limit = pLimit(deps.config.http.concurrency);
  const readOne = async (work: Work): Promise<void> => {
    if (options.signal.aborted || deps.clock() > options.deadline) return void waiting++;
    const one = await read(work, options.signal, deps);
    done++;
    if (one === undefined) return;
    ready.push(one);
    const cuts = one.stored.article.removed.map((removal) => removal.rule);
    options.tell({ kind: 'read', entryId: one.entry.id, from: one.stored.from, cuts, done, total: due.length });
  };
  await Promise.all(due.map((work) => limit(readOne, work)));
  await learn(ready, deps);
  const { newStories, joined, touched } = await placeAll(ready, options, deps);
  return {
    read: ready.length,
    pages: ready.filter((one) => one.stored.from === 'page').length,
    waiting,
    newStories,
    joined,
    touched,
  };
}

async function placeAll(
  ready: readonly Ready[],
  options: WorkOptions,
  deps: Deps,
): Promise<Pick<WorkDone, 'newStories' | 'joined' | 'touched'>> {
  const touched = new Set<string>();
  let newStories = 0;
  for (const one of ready.toSorted(placingOrder)) {
    if (options.signal.aborted) break;
    const { storyId, isNew, signal } = await place(one.entry, one.stored, toInstant(deps.clock()), deps);
    for (const member of deps.catalogue.get(storyId)?.members ?? []) touched.add(member.feedId);
    if (isNew) newStories++;
    await close(one, deps);
    options.tell({ kind: 'placed', entryId: one.entry.id, storyId, ...(signal === undefined ? {} : { signal }) });
  }
  await settle(deps);
  return { newStories, joined: ready.length - newStories, touched };
}
