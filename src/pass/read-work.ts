/** Why: one piece of work from the store to an article that is ready to be placed, and to its end, or to its next try. */
import { feedsById } from '../config/feed-by-id.ts';
import type { Deps } from '../deps.ts';
import type { Work } from '../kept/records.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

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

/** Reads the article of `work` and keeps it; a string tells why there is none. Rejects only when the store fails. */
export async function readWork(work: Work, signal: AbortSignal, deps: Deps): Promise<Done | 'dropped' | 'waits'> {
  const { records, config } = deps;
  const entry = await records.entries.get(work.entryId);
  const source = feedsById(config.feeds).get(work.feedId);
  if (entry === undefined || source === undefined) {
    await records.work.delete(work.entryId);
    return 'dropped';
  }
  const previous: StoredArticle | undefined = await records.articles.get(entry.id);
  const state = await records.feeds.get(source.id);
  const now = toInstant(deps.clock());
  const refetch = work.need !== 'new';
  const read = await readArticle({ entry, source, state, refetch, previous, now }, deps);
  // A request that was cut off by our own shutdown says nothing about its page.
  if (signal.aborted) return 'waits';
  const later = previous === undefined ? postponedTo(read, entry, deps.clock()) : undefined;
  if (later !== undefined) {
    await records.work.set(work.entryId, { ...work, notBefore: later });
    return 'waits';
  }
  await records.articles.set(entry.id, read.stored);
  const { stored, ...rest } = read;
  const { firstSeenAt, published } = entry;
  return { ready: { work, firstSeenAt, published, from: stored.from, ...rest }, stored };
}

/** The work is done, or waits for its page to be asked for again. */
export async function closeWork({ work, tryAgain, isNotAsked, retryAt }: Ready, deps: Deps): Promise<void> {
  const now = deps.clock();
  const attempts = work.attempts + (isNotAsked === true ? 0 : 1);
  if (!tryAgain || attempts > deps.config.articles.maxRefetches) {
    await deps.records.work.delete(work.entryId);
    return;
  }
  const planned = nextAttempt(attempts, now);
  const notBefore = retryAt !== undefined && (retryAt > planned || isNotAsked === true) ? retryAt : planned;
  await deps.records.work.set(work.entryId, { ...work, need: 'page', attempts, notBefore });
}
