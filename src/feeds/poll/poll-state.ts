/** The feed state after a poll: everything that the poll changes, in one pure step that is saved last. */

import { defined } from '../../model/defined.ts';
import type { ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { toInstant, toMs } from '../../model/time.ts';
import { afterFailure, afterGone, afterNetworkDown, afterNotAsked } from './after-failure.ts';
import { afterFetched, afterNotModified } from './after-success.ts';
import type { FeedFailed, FetchedFeed } from './fetched-feed.ts';
import { adviceOnMove, holdMove, isForeign } from './held-move.ts';
import { nextPoll, type PollLimits } from './next-poll.ts';
import { learnedMinutes } from './publish-rhythm.ts';
import { credentialsHash, stateFor } from './validators.ts';

/** The circumstances of a poll. */
export interface AfterPollOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly limits: PollLimits;
  /** Most hosts failed in this pass (`isLocalOutage`), so no failure is counted. Default false. */
  readonly networkDown?: boolean;
  /** The first match of a cron expression after a time, both in milliseconds since the epoch. */
  readonly nextCron?: (expression: string, after: number) => number;
  /** A hub pushes changes (WebSub): polling is a backup, at the operator's maximum. Default false. */
  readonly isPushed?: boolean;
  /** Factor on our own interval, 1 or more (a feed without readers). Default 1. */
  readonly slowness?: number;
}

/** Sorts after every real time: a stopped feed is never due. */
const NEVER = '9999-12-31T23:59:59.999Z';

/**
 * The feed state after a poll. `parsed` is the parsed body of a `fetched` result; without it, or if it is not a feed,
 * the poll has failed and the validators stay unchanged. Save the state after everything made from the body.
 */
export function afterPoll(
  source: FeedSource,
  state: FeedState | undefined,
  fetched: FetchedFeed,
  parsed: ParsedFeed | undefined,
  options: AfterPollOptions,
): FeedState {
  const before = stateFor(source, state) ?? newState(source, options.now);
  if (fetched.kind === 'failed' && fetched.notAsked) return afterNotAsked(before, fetched, options.now);
  if (fetched.kind === 'failed' && options.networkDown === true) return afterNetworkDown(before, fetched, options.now);
  const moved = afterOutcome(before, fetched, parsed, options.now);
  const after = withAdvice(source, holdMove(source, moved, before, toInstant(options.now)), fetched);
  const hash = credentialsHash(source);
  const { credentialsHash: _, ...rest } = after;
  const known: FeedState = fetched.kind === 'failed' ? after : { ...rest, ...defined({ credentialsHash: hash }) };
  const next = known.stopped === undefined ? toInstant(nextPollAt(source, known, fetched, options)) : NEVER;
  return { ...known, nextPollAt: next };
}

/** A document that is no feed, at another origin, may be a page for those without credentials. */
function withAdvice(source: FeedSource, state: FeedState, fetched: FetchedFeed): FeedState {
  const { lastOutcome } = state;
  if (fetched.kind !== 'fetched' || lastOutcome?.kind !== 'failed' || !isForeign(source, fetched.finalUrl))
    return state;
  const reason = `${lastOutcome.reason ?? 'failed'}; ${adviceOnMove(fetched.finalUrl)}`;
  return { ...state, lastOutcome: { ...lastOutcome, reason } };
}

/** State of a feed that was never polled: due at once. `now` in milliseconds since the epoch. */
export function newState(source: FeedSource, now: number): FeedState {
  return {
    version: 1,
    id: source.id,
    configuredUrl: source.url,
    url: source.url,
    nextPollAt: toInstant(now),
    failures: 0,
  };
}

function afterOutcome(before: FeedState, fetched: FetchedFeed, parsed: ParsedFeed | undefined, now: number): FeedState {
  switch (fetched.kind) {
    case 'fetched':
      return afterFetched(before, fetched, parsed, now);
    case 'not-modified':
      return afterNotModified(before, fetched, now);
    case 'gone':
      return afterGone(before, fetched, now);
    case 'failed':
      return afterFailure(before, fetched, now);
  }
}

/** A 429 that names no time to wait for. */
function isUntimedRateLimit({ code, retryAfter, freshForSeconds }: FeedFailed): boolean {
  return code === 'rate-limited' && retryAfter === undefined && freshForSeconds === undefined;
}

function nextPollAt(source: FeedSource, state: FeedState, fetched: FetchedFeed, options: AfterPollOptions): number {
  const { nextCron } = options;
  const failed = fetched.kind === 'failed';
  const learned = learnedMinutes(state.recentEntryTimes ?? [], state.lastChangeAt, options.now);
  const cron = source.cron;
  return nextPoll({
    feedId: source.id,
    startedAt: toMs(fetched.startedAt),
    limits: options.limits,
    failures: state.failures,
    ...defined({
      rateLimited: failed && isUntimedRateLimit(fetched) ? true : undefined,
      cron: cron === undefined || nextCron === undefined ? undefined : (after: number) => nextCron(cron, after),
      intervalMinutes: options.isPushed === true ? undefined : source.intervalMinutes,
      learnedMinutes: options.isPushed === true ? options.limits.maxIntervalMinutes : learned,
      slowness: options.slowness,
      freshForSeconds: failed ? fetched.freshForSeconds : state.freshForSeconds,
      ttlMinutes: state.ttlMinutes,
      updatePeriodMinutes: state.updatePeriodMinutes,
      updateBase: state.updateBase === undefined ? undefined : toMs(state.updateBase),
      skipHours: state.skipHours,
      skipDays: state.skipDays,
      retryAfter: state.retryAfter === undefined ? undefined : toMs(state.retryAfter),
    }),
  });
}
