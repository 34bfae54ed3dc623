/** The feed state after a poll that returned the feed or found it unchanged. */

import { defined } from '../../model/defined.ts';
import type { FeedProblem, ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedState } from '../../model/source.ts';
import { toInstant } from '../../model/time.ts';
import { feedTitle } from '../map/plain-text.ts';
import { truncations } from '../parse/problems.ts';
import { afterFailure } from './after-failure.ts';
import type { Fetched, NotModified } from './fetched-feed.ts';
import { afterPermanentRedirect, isSameFeed } from './permanent-redirects.ts';
import { entryTimes } from './publish-rhythm.ts';

/** A 304 may carry new validators and freshness (RFC 9111 4.3.4); a 200 with known bytes replaces all of them. */
export function afterNotModified(before: FeedState, fetched: NotModified, now: number): FeedState {
  // The same bytes at a new address prove the move; otherwise only a pending one continues.
  const isMirror = fetched.by === 'body' && before.validatorsUrl !== fetched.finalUrl;
  const isSameFeed = isMirror || before.pendingMove?.url === fetched.permanentTarget;
  const sign = { kind: 'arrived', permanentTarget: fetched.permanentTarget, isSameFeed } as const;
  const fresh = defined({ freshForSeconds: fetched.freshForSeconds });
  const renewed =
    fetched.by === 'body'
      ? { ...withoutValidators(before), ...validatorsOf(fetched), ...fresh }
      : { ...before, ...defined({ etag: fetched.etag, lastModified: fetched.lastModified }), ...fresh };
  const { pendingMove: _, ...rest } = succeeded(renewed, fetched, now);
  return { ...rest, ...afterPermanentRedirect(before, sign, now) };
}

/** A body that is not a feed is a failure; a truncated one yields its entries, but its validators are not stored. */
export function afterFetched(
  before: FeedState,
  fetched: Fetched,
  parsed: ParsedFeed | undefined,
  now: number,
): FeedState {
  const problem = reasonOfRefusal(fetched, parsed);
  if (parsed === undefined || problem !== undefined) return afterBadDocument(before, fetched, problem, now);
  if (fetched.truncated !== undefined) {
    const cut = { code: 'truncated', message: truncations[fetched.truncated] };
    return afterBadDocument(fromDocument(before, fetched, parsed, now), fetched, cut, now);
  }
  const isKnown = fetched.permanentTarget === undefined || isSameFeed(before, parsed);
  const sign = { kind: 'arrived', permanentTarget: fetched.permanentTarget, isSameFeed: isKnown } as const;
  if (fetched.isPushed === true) return afterPush(before, fetched, parsed, now);
  const { pendingMove: _, ...read } = succeeded(fromDocument(before, fetched, parsed, now), fetched, now);
  // Another feed at the end of a permanent redirect is read, but does not change what identifies this feed.
  const identity = isKnown ? {} : defined({ feedId: before.feedId, title: before.title, recentIds: before.recentIds });
  const known = { ...read, ...identity, ...afterPermanentRedirect(before, sign, now) };
  // The parser may find a truncation that HTTP did not: store no validators of half a document.
  if (parsed.problems.some((found) => found.code === 'truncated')) return known;
  const withValidators = { ...withoutValidators(known), ...validatorsOf(fetched) };
  return fetched.isDelta ? withValidators : { ...withValidators, bodyHash: fetched.bodyHash };
}

/** A pushed document: its entries count, but everything that the feed's own server said stays unchanged. */
function afterPush(before: FeedState, fetched: Fetched, parsed: ParsedFeed, now: number): FeedState {
  const { recentIds, recentEntryTimes } = fromDocument(before, fetched, parsed, now);
  return {
    ...succeeded(before, fetched, now),
    lastChangeAt: toInstant(now),
    ...defined({ recentIds, recentEntryTimes }),
  };
}

/** The address belongs to the body's hash too, so it is stored even without validators. */
function validatorsOf({ etag, lastModified, finalUrl }: Fetched | NotModified) {
  return defined({ etag, lastModified, validatorsUrl: finalUrl });
}

function withoutValidators(state: FeedState): FeedState {
  const { etag: _, lastModified: __, validatorsUrl: ___, ...rest } = state;
  return rest;
}

type Reason = Pick<FeedProblem, 'code' | 'message'>;

/** Why a body is not a feed; undefined when it is one. */
export function reasonOfRefusal(fetched: Fetched, parsed: ParsedFeed | undefined): Reason | undefined {
  if (parsed?.feed !== undefined && !parsed.problems.some((problem) => problem.severity === 'error')) return undefined;
  if (fetched.looksLike !== undefined) {
    return { code: 'not-a-feed', message: `HTTP ${fetched.status}, ${fetched.looksLike} instead of the feed` };
  }
  if (fetched.truncated !== undefined) return { code: 'truncated', message: truncations[fetched.truncated] };
  const error = parsed?.problems.find((problem) => problem.severity === 'error');
  if (error === undefined) return { code: 'not-a-feed', message: 'the document could not be read as a feed' };
  return { code: error.code, message: error.message.replace(/\.$/, '') };
}

function afterBadDocument(before: FeedState, fetched: Fetched, reason: Reason | undefined, now: number): FeedState {
  return afterFailure(
    before,
    {
      kind: 'failed',
      startedAt: fetched.startedAt,
      url: fetched.url,
      status: fetched.status,
      code: reason?.code ?? 'not-a-feed',
      message: reason?.message ?? 'the document could not be read as a feed',
      unconditional: fetched.unconditional,
      notAsked: false,
    },
    now,
  );
}

function succeeded(state: FeedState, fetched: Fetched | NotModified, now: number): FeedState {
  const { failingSince: _, goneCount: __, failureCode: ___, retryAfter: ____, stopped: _____, ...rest } = state;
  return {
    ...rest,
    failures: 0,
    lastPollAt: fetched.startedAt,
    lastSuccessAt: toInstant(now),
    lastOutcome: { kind: fetched.kind, at: toInstant(now), status: fetched.status },
    ...defined({ lastUnconditionalAt: fetched.unconditional ? fetched.startedAt : undefined }),
  };
}

/** What the document says about itself and its polling; hints that are gone from it are dropped. */
function fromDocument(before: FeedState, fetched: Fetched, parsed: ParsedFeed, now: number): FeedState {
  const { freshForSeconds: _, ttlMinutes: __, skipHours: ___, skipDays: ____, ...a } = before;
  const { updatePeriodMinutes: _____, updateBase: ______, hubUrl: _______, selfUrl: ________, ...rest } = a;
  const { feed } = parsed;
  const hints = feed?.hints;
  const listed = parsed.entries.slice(0, 30).flatMap((entry) => entry.id ?? entry.link ?? []);
  // A delta holds only what is new; the known entries follow it.
  const times = [...entryTimes(parsed, now), ...(fetched.isDelta ? (before.recentEntryTimes ?? []) : [])].slice(0, 30);
  const ids = [...listed, ...(fetched.isDelta ? (before.recentIds ?? []) : [])].slice(0, 30);
  return {
    ...rest,
    lastChangeAt: toInstant(now),
    ...defined({
      freshForSeconds: fetched.freshForSeconds,
      ttlMinutes: hints?.ttlMinutes,
      updatePeriodMinutes: hints?.updatePeriodMinutes,
      updateBase: hints?.updateBase,
      skipHours: hints?.skipHours,
      skipDays: hints?.skipDays,
      hubUrl: fetched.hubs[0] ?? hints?.hubs[0],
      selfUrl: fetched.selfUrl ?? feed?.selfLink,
      feedId: feed?.id,
      title: feedTitle(feed),
      siteUrl: feed?.link,
      language: feed?.language,
      recentIds: ids.length === 0 ? undefined : ids,
      recentEntryTimes: times.length === 0 ? undefined : times,
    }),
  };
}
