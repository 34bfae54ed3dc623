/** Why: one piece of work from the store to an article that is ready to be placed, and to its end, or to its next try. */

import type { Deps } from '../app/app.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { CleanArticle, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import type { Work } from '../records/records.ts';
import type { Write } from '../storage/store.ts';
import { type ReadArticle, type ReadRequest, readArticle, readContents, withoutPage } from './fetch-article.ts';

/**
 * An article that is kept and waits to be placed: what its order and its end need of it, and not its text. A first pass
 * over many feeds has tens of thousands of these at once.
 */
export interface Ready extends Omit<ReadArticle, 'stored'> {
  readonly work: Work;
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly from: StoredArticle['from'];
}

/** What came of one piece of work. */
export interface Done {
  readonly ready: Ready;
  readonly stored: StoredArticle;
}

const MINUTE = 60_000;
/** An entry whose page nobody could be asked for yet appears this much later at most. */
const LONGEST_POSTPONEMENT_MS = 60 * MINUTE;

/** When a page that could not be had is asked for again: after 30 minutes, doubling. */
export function nextAttempt(attempts: number, now: number): Instant {
  return toInstant(now + 30 * MINUTE * 2 ** Math.max(0, attempts - 1));
}

/** When to come back to an entry that is not published yet, if that is soon enough to wait for its page. */
function postponedTo({ isNotAsked, retryAt }: ReadArticle, entry: Entry, now: number): Instant | undefined {
  if (isNotAsked !== true) return undefined;
  const at = Math.max(retryAt === undefined ? now : toMs(retryAt), now);
  return at <= toMs(entry.firstSeenAt) + LONGEST_POSTPONEMENT_MS ? toInstant(at) : undefined;
}

/** A piece of work with what is known of it, and what its feed says, cleaned. */
export interface Opened {
  readonly work: Work;
  readonly request: ReadRequest;
  readonly fromFeed: CleanArticle;
}

function doneWith({ work, request }: Opened, { stored, ...rest }: ReadArticle): Done {
  const { firstSeenAt, published } = request.entry;
  return { ready: { work, firstSeenAt, published, from: stored.from, ...rest }, stored };
}

async function requestsOf(works: readonly Work[], deps: Deps): Promise<readonly Omit<Opened, 'fromFeed'>[]> {
  const { records, config } = deps;
  const ids = works.map((work) => work.entryId);
  const feedIds = [...new Set(works.map((work) => work.feedId))];
  const entries = await records.entries.getMany(ids);
  const known = await records.articles.getMany(ids);
  const found = await records.feeds.getMany(feedIds);
  const states = new Map(feedIds.map((id, i) => [id, found[i]]));
  const now = toInstant(deps.clock());
  return works.flatMap((work, i) => {
    const [entry, previous] = [entries[i], known[i]];
    const source = feedsById(config.feeds).get(work.feedId);
    if (entry === undefined || source === undefined) return [];
    const state = states.get(source.id);
    return [{ work, request: { entry, source, state, refetch: work.need !== 'new', previous, now } }];
  });
}

/** What `works` are about, in their order; those whose entry or feed is gone are dropped. Rejects only when the store fails. */
export async function openWork(works: readonly Work[], deps: Deps): Promise<readonly Opened[]> {
  const found = await requestsOf(works, deps);
  const kept = new Set(found.map(({ work }) => work));
  const dropped = works.filter((work) => !kept.has(work));
  if (dropped.length > 0) await deps.records.work.deleteMany(dropped.map((work) => work.entryId));
  const contents = await readContents(
    found.map(({ request }) => request),
    deps,
  );
  return found.flatMap((one, i) => {
    const fromFeed = contents[i];
    return fromFeed === undefined ? [] : [{ ...one, fromFeed }];
  });
}

/** Keeps the articles of those whose page is not wanted; the others are left for {@link readWork}. */
export async function keepFromFeed(
  opened: readonly Opened[],
  { records }: Pick<Deps, 'records'>,
): Promise<{ readonly done: readonly Done[]; readonly wanting: readonly Opened[] }> {
  const done: Done[] = [];
  const wanting: Opened[] = [];
  for (const one of opened) {
    const read = withoutPage(one.request, one.fromFeed);
    if (read === undefined) wanting.push(one);
    else done.push(doneWith(one, read));
  }
  await records.articles.setMany(done.map(({ stored }) => [stored.entryId, stored]));
  return { done, wanting };
}

/** Reads the article and keeps it; `waits` when its page is to be asked for later. Rejects only when the store fails. */
export async function readWork(opened: Opened, signal: AbortSignal, deps: Deps): Promise<Done | 'waits'> {
  const { work, request, fromFeed } = opened;
  const { entry, previous } = request;
  const { records } = deps;
  const read = await readArticle({ ...request, now: toInstant(deps.clock()) }, fromFeed, deps);
  // A request that was cut off by our own shutdown says nothing about its page.
  if (signal.aborted) return 'waits';
  const later = previous === undefined ? postponedTo(read, entry, deps.clock()) : undefined;
  if (later !== undefined) {
    await records.work.set(work.entryId, { ...work, notBefore: later });
    return 'waits';
  }
  await records.articles.set(entry.id, read.stored);
  return doneWith(opened, read);
}

/** The work is done, or waits for its page to be asked for again. */
export function closingWork({ work, tryAgain, isNotAsked, retryAt }: Ready, { records, clock, config }: Deps): Write {
  const attempts = work.attempts + (isNotAsked === true ? 0 : 1);
  if (!tryAgain || attempts > config.articles.maxRefetches) return records.work.deleting(work.entryId);
  const planned = nextAttempt(attempts, clock());
  const notBefore = retryAt !== undefined && (retryAt > planned || isNotAsked === true) ? retryAt : planned;
  return records.work.setting(work.entryId, { ...work, need: 'page', attempts, notBefore });
}
