/** Saves the result of a poll in the feed's state; failures are counted when all polls of the pass are done. */

import type { WorkContext } from '../app/work-context.ts';
import type { Config } from '../config/config.ts';
import { afterBusy } from '../feeds/poll/after-failure.ts';
import type { Archives } from '../feeds/poll/archives.ts';
import type { FeedFailed, Fetched, FetchedFeed } from '../feeds/poll/fetched-feed.ts';
import { packResponse, responseOf } from '../feeds/poll/initial-response.ts';
import { isLocalOutage } from '../feeds/poll/local-outage.ts';
import type { PollLimits } from '../feeds/poll/next-poll.ts';
import { type AfterPollOptions, afterPoll, newState } from '../feeds/poll/poll-state.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import { defined } from '../model/defined.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { secretPartsOf } from '../publish/feed-secrets.ts';
import { nextCron } from '../runtime/schedule.ts';
import type { Write } from '../storage/store.ts';
import { revealsSecret, secretPatterns } from '../url/secret-patterns.ts';
import { logFeedHealth } from './log-feed-health.ts';

/** What decides how often a feed is polled, apart from the feed itself. */
export interface PollPacing {
  /** Whether a hub notifies us of changes; default false. */
  readonly isPushed?: boolean;
  /** Factor on the interval, 1 or more; default 1. */
  readonly slowness?: number;
}

/** The outcome of one poll, for the report and for {@link judgeFailures}. */
export interface FeedPoll {
  readonly source: FeedSource;
  readonly outcome: FetchedFeed['kind'];
  /** In plain words. */
  readonly message: string;
  /** New entries. */
  readonly added: number;
  /** Changed entries. */
  readonly changed: number;
  /** Not saved yet: whether it counts against the feed depends on the other hosts. */
  readonly failure?: FeedFailed;
}

function limitsOf({ polling }: Config): PollLimits {
  return { minIntervalMinutes: polling.minIntervalMinutes, maxIntervalMinutes: polling.maxIntervalHours * 60 };
}

function afterPollOptions(app: WorkContext, pace: PollPacing, networkDown = false): AfterPollOptions {
  const { timezone } = app.config;
  return {
    now: app.clock(),
    limits: limitsOf(app.config),
    networkDown,
    nextCron: (expression, after) => nextCron(expression, timezone, after),
    ...pace,
  };
}

/** What a poll leaves to be saved. */
export interface PollResult {
  readonly before: FeedState | undefined;
  /** The count of `feedChanges` when `before` was read. */
  readonly readAt: number;
  readonly fetched: FetchedFeed;
  /** The parsed body; absent when there was none, or it could not be parsed. */
  readonly parsed?: ParsedFeed;
  /** New values of the state's `archivesRead` and `olderNext`; absent = unchanged. */
  readonly archives?: Pick<Archives, 'read' | 'next'>;
  /** The writes of entries and jobs from the body; default none. */
  readonly writes?: readonly Write[];
  /** Whether a stored response was used, and can be deleted; default false. */
  readonly usedInitialResponse?: boolean;
}

/** Saves the feed's state together with everything made from the body, in one transaction. */
export async function savePollResult(
  source: FeedSource,
  poll: PollResult,
  pace: PollPacing,
  app: WorkContext,
): Promise<void> {
  await savePolls([{ source, poll, pace }], app);
}

/** A poll of a feed, to be saved with others. */
export interface PollToSave {
  readonly source: FeedSource;
  readonly poll: PollResult;
  readonly pace: PollPacing;
}

/** Saves polls of different feeds in one transaction. */
export async function savePolls(polls: readonly PollToSave[], app: WorkContext): Promise<void> {
  const { records } = app;
  const states = polls.map((one) => stateAfter(one, app));
  const ids = polls.map(({ source }) => source.id);
  await records.feedChanges.runPolled(ids, async () => {
    const stored = await storedStates(polls, app);
    await records.write(polls.flatMap((one, i) => writesOf(one, states[i] as FeedState, stored[i], app)));
  });
  for (const [i, { source, poll }] of polls.entries()) logFeedHealth(source, poll.before, states[i] as FeedState, app);
}

function stateAfter({ source, poll, pace }: PollToSave, app: WorkContext): FeedState {
  const { before, fetched, parsed, archives } = poll;
  const polled = withoutSecretSite(source, afterPoll(source, before, fetched, parsed, afterPollOptions(app, pace)));
  return archives === undefined ? polled : withArchives(polled, archives);
}

/** The states as they are stored: those that were read before the polls, unless something has changed since. */
async function storedStates(
  polls: readonly PollToSave[],
  { records }: WorkContext,
): Promise<readonly (FeedState | undefined)[]> {
  if (polls.every(({ poll }) => poll.readAt === records.feedChanges.count)) return polls.map(({ poll }) => poll.before);
  return await records.feeds.getMany(polls.map(({ source }) => source.id));
}

function writesOf(
  { source, poll }: PollToSave,
  after: FeedState,
  stored: FeedState | undefined,
  { records }: WorkContext,
): readonly Write[] {
  const { before, writes = [], usedInitialResponse = false } = poll;
  const isRenamed = before?.title !== after.title || before?.siteUrl !== after.siteUrl || before?.url !== after.url;
  return [
    ...writes,
    ...(isRenamed ? [records.meta.setting('stale', true)] : []),
    records.feeds.setting(source.id, withLearned(after, stored)),
    ...(usedInitialResponse ? [records.initialResponses.deleting(source.url)] : []),
  ];
}

/** Stores a response that this machine was too busy to parse: the next pass parses it and sends no request. */
export async function postponeParsing(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  reason: string,
  { records, clock }: Pick<WorkContext, 'records' | 'clock'>,
): Promise<void> {
  const known = stateFor(source, before) ?? newState(source, clock());
  // A private feed's redirect may reveal a secret, and what a hub pushed is not what the feed's own server sent.
  const isStored = fetched.isPushed !== true && (!source.isPrivate || fetched.finalUrl === fetched.url);
  await records.feedChanges.runPolled([source.id], async () => {
    const { fullText } = (await records.feeds.get(source.id)) ?? known;
    const after = { ...afterBusy(known, reason, isStored, clock()), ...defined({ fullText }) };
    const response = isStored ? [packResponse(responseOf(fetched))] : [];
    await records.write([
      records.feeds.setting(source.id, after),
      ...response.map((packed) => records.initialResponses.setting(source.url, packed)),
    ]);
  });
}

/** `state` with what pages taught meanwhile about the same feed; see `learnFullText`. */
function withLearned({ fullText: _, isUnparsed: __, ...state }: FeedState, stored: FeedState | undefined): FeedState {
  const isSame = stored?.configuredUrl === state.configuredUrl;
  return { ...state, ...defined({ fullText: isSame ? stored?.fullText : undefined }) };
}

/** Drops a site URL that reveals a private feed's secret before it is stored, so that no page can show it. */
function withoutSecretSite(source: FeedSource, state: FeedState): FeedState {
  const { siteUrl, ...rest } = state;
  const secrets = secretPatterns(secretPartsOf(source, state));
  return siteUrl !== undefined && secrets !== undefined && revealsSecret(secrets, siteUrl) ? rest : state;
}

function withArchives(
  { olderNext: _, ...state }: FeedState,
  { read, next }: NonNullable<PollResult['archives']>,
): FeedState {
  return {
    ...state,
    ...(read.length === 0 ? {} : { archivesRead: read }),
    ...(next.length === 0 ? {} : { olderNext: next }),
  };
}

/**
 * Saves the failures of a pass together: when nearly all hosts fail at once, our own network is down and no failure counts. Returns
 * whether that is so.
 */
export async function judgeFailures(
  polled: readonly FeedPoll[],
  paceOf: (feedId: string) => PollPacing,
  app: WorkContext,
): Promise<boolean> {
  const networkDown = isLocalOutage(
    polled.map(({ source, failure }) => ({
      host: new URL(source.url).host,
      isOk: failure === undefined,
      ...(failure === undefined ? {} : { code: failure.code }),
    })),
  );
  if (networkDown)
    app.log.warn({ feeds: polled.length }, 'nearly every host failed at once: assuming that our own network is down');
  for (const { source, failure } of polled) {
    if (failure === undefined) continue;
    await app.records.feedChanges.runPolled([source.id], async () => {
      const before = await app.records.feeds.get(source.id);
      const options = afterPollOptions(app, paceOf(source.id), networkDown);
      const after = afterPoll(source, before, failure, undefined, options);
      await app.records.feeds.set(source.id, after);
      logFeedHealth(source, before, after, app);
    });
  }
  return networkDown;
}
