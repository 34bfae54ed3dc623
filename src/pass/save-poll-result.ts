/** Why: what a poll leaves in the feed's state is saved last, and how failures count is judged when all polls are done. */

import type { AppContext } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import type { Archives } from '../feeds/poll/archives.ts';
import type { FeedFailed, FetchedFeed } from '../feeds/poll/fetched-feed.ts';
import { isLocalOutage } from '../feeds/poll/local-outage.ts';
import type { PollLimits } from '../feeds/poll/next-poll.ts';
import { type AfterPollOptions, afterPoll } from '../feeds/poll/poll-state.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { secretPartsOf } from '../publish/feed-secrets.ts';
import { nextCron } from '../runtime/schedule.ts';
import type { Write } from '../storage/store.ts';
import { revealsSecret, secretPatterns } from '../url/secret-patterns.ts';
import { logFeedHealth } from './log-feed-health.ts';

/** What besides the feed itself decides how often it is asked. */
export interface PollPacing {
  /** A hub tells us of its news. */
  readonly isPushed?: boolean;
  /** Stretches the interval, 1 or more. */
  readonly slowness?: number;
}

/** One poll, for the report and for what can only be judged when all are done. */
export interface FeedPoll {
  readonly source: FeedSource;
  readonly outcome: FetchedFeed['kind'];
  /** One plain sentence. */
  readonly message: string;
  readonly added: number;
  readonly changed: number;
  /** Not yet saved: whether it counts depends on how the other hosts fared. */
  readonly failure?: FeedFailed;
}

function limitsOf({ polling }: Config): PollLimits {
  return { minIntervalMinutes: polling.minIntervalMinutes, maxIntervalMinutes: polling.maxIntervalHours * 60 };
}

function afterPollOptions(app: AppContext, pace: PollPacing, networkDown = false): AfterPollOptions {
  const { timezone } = app.config;
  return {
    now: app.clock(),
    limits: limitsOf(app.config),
    networkDown,
    nextCron: (expression, after) => nextCron(expression, timezone, after),
    ...pace,
  };
}

export interface PollResult {
  readonly before: FeedState | undefined;
  readonly fetched: FetchedFeed;
  /** What the body gave; absent when it could not be parsed, or there was none. */
  readonly parsed?: ParsedFeed;
  /** New values of the state's `archivesRead` and `olderNext`. */
  readonly archives?: Pick<Archives, 'read' | 'next'>;
  /** What was made from the body. */
  readonly made?: readonly Write[];
  /** The answer that adding the feed got was looked at. */
  readonly usedInitialResponse?: boolean;
}

/** Saves what the poll changed together with everything made from its body. */
export async function savePollResult(
  source: FeedSource,
  poll: PollResult,
  pace: PollPacing,
  app: AppContext,
): Promise<void> {
  const { before, fetched, parsed, archives, made = [], usedInitialResponse = false } = poll;
  const after = withoutSecretSite(source, afterPoll(source, before, fetched, parsed, afterPollOptions(app, pace)));
  const isRenamed = before?.title !== after.title || before?.siteUrl !== after.siteUrl || before?.url !== after.url;
  const { records } = app;
  await records.write([
    ...made,
    ...(isRenamed ? [records.meta.setting('stale', true)] : []),
    records.feeds.setting(source.id, archives === undefined ? after : withArchives(after, archives)),
    ...(usedInitialResponse ? [records.initialResponses.deleting(source.url)] : []),
  ]);
  logFeedHealth(source, before, after, app);
}

/** A site address that gives the private feed away is not stored: nothing that shows it has to think of that. */
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

/** Failures are judged together: when nearly all hosts fail at once, it is our own network and nobody's counter moves. */
export async function judgeFailures(
  polled: readonly FeedPoll[],
  paceOf: (feedId: string) => PollPacing,
  app: AppContext,
): Promise<void> {
  const networkDown = isLocalOutage(
    polled.map(({ source, failure }) => ({
      host: new URL(source.url).host,
      isOk: failure === undefined,
      ...(failure === undefined ? {} : { code: failure.code }),
    })),
  );
  if (networkDown)
    app.log.warn({ feeds: polled.length }, 'nearly every host failed at once: taken for our own network');
  for (const { source, failure } of polled) {
    if (failure === undefined) continue;
    const before = await app.records.feeds.get(source.id);
    const options = afterPollOptions(app, paceOf(source.id), networkDown);
    const after = afterPoll(source, before, failure, undefined, options);
    await app.records.feeds.set(source.id, after);
    logFeedHealth(source, before, after, app);
  }
}
