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
import { toInstant } from './model/time.ts';
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

/** Work first, then the entry, so that a crash between leaves work without an entry, which is dropped, and no lost entry. */
async function keep(source: FeedSource, parsed: ParsedFeed, deps: Deps): Promise<{ added: number; changed: number }> {
  const { records } = deps;
  const now = toInstant(deps.clock());
  const entries = toEntries(parsed, source, now).slice(0, deps.config.polling.maxEntries);
  const recent = (await records.feedEntries.get(source.id))?.ids ?? [];
  const ids = [...new Set([...entries.map((entry) => entry.id), ...recent])];
  const found = await records.entries.getMany(ids);
  const known = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry] as const])));
  const { added, changed } = newEntries(entries, known);
  await save(source, added, changed, recent, deps);
  return { added: added.length, changed: changed.length };
}

async function save(
  source: FeedSource,
  added: readonly Entry[],
  changed: readonly Entry[],
  recent: readonly string[],
  deps: Deps,
): Promise<void> {
  const { records } = deps;
  if (added.length + changed.length === 0) return;
  const now = toInstant(deps.clock());
  const work = (entry: Entry, need: Work['need']): readonly [string, Work] => [
    entry.id,
    { version: 1, entryId: entry.id, feedId: source.id, need, attempts: 0, notBefore: now },
  ];
  await records.work.setMany([
    ...changed.map((entry) => work(entry, 'changed')),
    ...added.map((entry) => work(entry, 'new')),
  ]);
  await records.entries.setMany([...changed, ...added].map((entry) => [entry.id, entry]));
  const ids = [...new Set([...added.map((entry) => entry.id), ...recent])].slice(0, RECENT_IDS);
  await records.feedEntries.set(source.id, { version: 1, ids });
}

function errorOf(parsed: ParsedFeed): FeedProblem | undefined {
  return parsed.problems.find((problem) => problem.severity === 'error');
}

/** Polls one feed. Rejects only when the store fails. */
export async function pollFeed(source: FeedSource, deps: Deps): Promise<Polled> {
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
  const { added, changed } = problem === undefined ? await keep(source, done.result, deps) : { added: 0, changed: 0 };
  await remember(source, before, fetched, done.result, deps);
  const words = problem?.message ?? `${added} new, ${changed} changed`;
  return { source, outcome: problem === undefined ? 'fetched' : 'failed', words, added, changed };
}
