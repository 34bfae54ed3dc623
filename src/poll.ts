/** Why: one feed from request to stored entries: asks, parses in a worker, keeps what is new, and remembers the poll last. */
import type { Config } from './config/config.ts';
import type { Deps } from './deps.ts';
import { type FeedFailed, type FetchedFeed, fetchFeed } from './feeds/fetch-feed.ts';
import { newEntries } from './feeds/new-entries.ts';
import type { PollLimits } from './feeds/next-poll.ts';
import { type AfterPollOptions, afterPoll } from './feeds/poll-state.ts';
import { toEntries } from './feeds/to-entry.ts';
import type { Entry } from './model/entry.ts';
import type { FeedProblem, ParsedFeed } from './model/parsed-feed.ts';
import type { FeedSource, FeedState } from './model/source.ts';
import { type Instant, toInstant } from './model/time.ts';
import type { Work } from './records.ts';
import { nextCron } from './schedule.ts';

/** One poll, for the report and for what can only be judged when all are done. */
export interface Polled {
  readonly source: FeedSource;
  readonly outcome: FetchedFeed['kind'];
  /** One plain sentence. */
  readonly words: string;
  readonly added: number;
  readonly changed: number;
  /** Not yet saved: whether it counts depends on how the other hosts fared. */
  readonly failure?: FeedFailed;
}

/** Newest entry ids kept of a feed, to recognise one that re-issues all its guids. */
const RECENT_IDS = 1_000;

function limitsOf({ polling }: Config): PollLimits {
  return { minIntervalMinutes: polling.minIntervalMinutes, maxIntervalMinutes: polling.maxIntervalHours * 60 };
}

function afterPollOptions(deps: Deps, networkDown = false): AfterPollOptions {
  const { timezone } = deps.config;
  return {
    now: deps.clock(),
    limits: limitsOf(deps.config),
    networkDown,
    nextCron: (expression, after) => nextCron(expression, timezone, after),
  };
}

/** Saves what the poll changed, after everything made from its body was saved. */
async function remember(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: FetchedFeed,
  parsed: ParsedFeed | undefined,
  deps: Deps,
): Promise<void> {
  const after = afterPoll(source, before, fetched, parsed, afterPollOptions(deps));
  const isRenamed = before?.title !== after.title || before?.siteUrl !== after.siteUrl || before?.url !== after.url;
  if (isRenamed) await deps.records.meta.set('stale', true);
  await deps.records.feeds.set(source.id, after);
}

/** Saves the failures of a pass. `networkDown`: nearly every host failed, so nobody's counters move. */
export async function saveFailures(polled: readonly Polled[], networkDown: boolean, deps: Deps): Promise<void> {
  for (const { source, failure } of polled) {
    if (failure === undefined) continue;
    const before = await deps.records.feeds.get(source.id);
    const after = afterPoll(source, before, failure, undefined, afterPollOptions(deps, networkDown));
    await deps.records.feeds.set(source.id, after);
  }
}

interface News {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
}

/** Keeps what is new of a document, and which entries it listed. */
async function keep(source: FeedSource, parsed: ParsedFeed, seenAt: Instant, deps: Deps): Promise<News> {
  const { records } = deps;
  const entries = toEntries(parsed, source, seenAt).slice(0, deps.config.polling.maxEntries);
  const before = await records.feedEntries.get(source.id);
  const ids = [...new Set([...entries.map((entry) => entry.id), ...(before?.ids ?? [])])];
  const found = await records.entries.getMany(ids);
  const known = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry] as const])));
  const { added, changed, unchanged } = newEntries(entries, known);
  const buried = await records.tombstones.getMany(added.map((entry) => entry.id));
  const news = { added: added.filter((_, i) => buried[i] === undefined), changed };
  await save(source, news, deps);
  const present = [...added, ...changed, ...unchanged].map((entry) => entry.id);
  const newest = [...new Set([...news.added.map((entry) => entry.id), ...(before?.ids ?? [])])].slice(0, RECENT_IDS);
  await records.feedEntries.set(source.id, { version: 1, ids: newest, present });
  return news;
}

/** Work first, then the entry: a crash between leaves work without an entry, which is dropped, and no lost entry. */
async function save(source: FeedSource, { added, changed }: News, { records, clock }: Deps): Promise<void> {
  const now = toInstant(clock());
  const work = (entry: Entry, need: Work['need']): readonly [string, Work] => [
    entry.id,
    { version: 1, entryId: entry.id, feedId: source.id, need, attempts: 0, notBefore: now },
  ];
  const newWork = added.map((entry) => work(entry, 'new'));
  await records.work.setMany([...changed.map((entry) => work(entry, 'changed')), ...newWork]);
  await records.entries.setMany([...changed, ...added].map((entry) => [entry.id, entry]));
}

function errorOf(parsed: ParsedFeed): FeedProblem | undefined {
  return parsed.problems.find((problem) => problem.severity === 'error');
}

/**
 * Polls one feed. `seenAt` is when its entries count as first seen: the start of the pass, the same for all its feeds, so
 * that nothing depends on which of them answered first. Rejects only when the store fails.
 */
export async function pollFeed(source: FeedSource, seenAt: Instant, deps: Deps): Promise<Polled> {
  const before = await deps.records.feeds.get(source.id);
  const fetched = await fetchFeed(source, before, { http: deps.http, clock: deps.clock, robots: deps.robots });
  const none = { source, outcome: fetched.kind, added: 0, changed: 0 };
  if (fetched.kind === 'failed') return { ...none, words: fetched.message, failure: fetched };
  if (fetched.kind !== 'fetched') {
    await remember(source, before, fetched, undefined, deps);
    return { ...none, words: fetched.kind === 'gone' ? fetched.message : 'not modified' };
  }
  const done = await deps.workers.run<'feed'>({
    kind: 'feed',
    bytes: fetched.bytes,
    url: fetched.finalUrl,
    ...(fetched.contentType === undefined ? {} : { contentType: fetched.contentType }),
  });
  if (done.kind === 'failed') {
    await remember(source, before, fetched, undefined, deps);
    return { ...none, outcome: 'failed', words: `the feed could not be parsed: ${done.message}` };
  }
  const problem = errorOf(done.result);
  const news = problem === undefined ? await keep(source, done.result, seenAt, deps) : { added: [], changed: [] };
  const [added, changed] = [news.added.length, news.changed.length];
  await remember(source, before, fetched, done.result, deps);
  const words = problem?.message ?? `${added} new, ${changed} changed`;
  return { source, outcome: problem === undefined ? 'fetched' : 'failed', words, added, changed };
}
