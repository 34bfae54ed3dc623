/** The feed state after a failed poll: failure counters and a reason; nothing known about the feed is lost. */

import { defined } from '../../model/defined.ts';
import type { FeedState } from '../../model/source.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';
import type { FeedFailed, Gone } from './fetched-feed.ts';
import { jitterMs, phaseOf } from './jitter.ts';
import { afterPermanentRedirect } from './permanent-redirects.ts';

const DAY_MS = 86_400_000;
/** A feed is gone after this many responses of 410 over this long. */
const GONE_TIMES = 3;
const GONE_FOR_MS = 7 * DAY_MS;
/** Retry after a failure of our own network: soon, but spread, to avoid a burst when it comes back. */
const NETWORK_RETRY_MS = 15 * 60_000;
const NOT_ASKED_RETRY_MS = 60_000;

/** No request was sent: only the next poll moves. */
export function afterNotAsked(before: FeedState, failed: FeedFailed, now: number): FeedState {
  const at = Math.max(toMs(failed.retryAfter ?? toInstant(now)), now + NOT_ASKED_RETRY_MS);
  return { ...before, nextPollAt: toInstant(at + jitterMs(phaseOf(before.id), at - now)) };
}

/**
 * This machine was too busy to parse the document, which says nothing about the feed. `isStored`: the next pass parses the stored
 * response; otherwise it needs another request. `reason` is what the operator sees.
 */
export function afterBusy(before: FeedState, reason: string, isStored: boolean, now: number): FeedState {
  return {
    ...before,
    ...defined({ isUnparsed: isStored ? (true as const) : undefined }),
    lastOutcome: { kind: 'failed', at: toInstant(now), reason },
    nextPollAt: toInstant(now + (isStored ? NOT_ASKED_RETRY_MS : NETWORK_RETRY_MS)),
  };
}

/** Most hosts failed, which says nothing about this feed. */
export function afterNetworkDown(before: FeedState, failed: FeedFailed, now: number): FeedState {
  const reason = `${failed.message}; most other hosts failed too, so our own network is down`;
  const wait = NETWORK_RETRY_MS + jitterMs(phaseOf(before.id), NETWORK_RETRY_MS);
  const at = Math.max(now + wait, toMs(before.retryAfter ?? toInstant(now)));
  return {
    ...before,
    lastPollAt: failed.startedAt,
    lastOutcome: { kind: 'failed', at: toInstant(now), reason },
    nextPollAt: toInstant(at),
  };
}

/** A failed request: counts as a failure; a 404 of the old address confirms a pending move. */
export function afterFailure(before: FeedState, failed: FeedFailed, now: number): FeedState {
  const lost = failed.status === 404 && failed.permanentTarget === undefined;
  const { goneCount: _, ...counted } = countFailure(before, failed.startedAt);
  const { pendingMove: __, retryAfter: ___, ...rest } = counted;
  return {
    ...rest,
    ...afterPermanentRedirect(before, lost ? { kind: 'lost' } : { kind: 'none' }, now),
    failureCode: failed.code,
    lastOutcome: { kind: 'failed', at: toInstant(now), reason: failed.message, ...defined({ status: failed.status }) },
    ...defined({
      retryAfter: failed.retryAfter,
      lastUnconditionalAt: failed.unconditional ? failed.startedAt : undefined,
    }),
  };
}

/** One 410 proves nothing; three over a week stop the feed, and the operator sees it. Entries stay. */
export function afterGone(before: FeedState, gone: Gone, now: number): FeedState {
  const lost = gone.permanentTarget === undefined;
  const { pendingMove: _, retryAfter: __, ...rest } = countFailure(before, gone.startedAt);
  const goneCount = (before.goneCount ?? 0) + 1;
  const goneSince = before.goneCount === undefined ? gone.startedAt : (before.goneSince ?? gone.startedAt);
  const isOver = goneCount >= GONE_TIMES && toMs(gone.startedAt) - toMs(goneSince) >= GONE_FOR_MS;
  const moved = afterPermanentRedirect(before, lost ? { kind: 'lost' } : { kind: 'none' }, now);
  return {
    ...rest,
    ...moved,
    goneCount,
    goneSince,
    failureCode: 'gone',
    lastOutcome: { kind: 'gone', at: toInstant(now), status: gone.status, reason: gone.message },
    ...defined({
      stopped: isOver && moved.url === before.url ? { at: toInstant(now), reason: gone.message } : undefined,
    }),
  };
}

function countFailure(before: FeedState, startedAt: Instant): FeedState {
  return {
    ...before,
    failures: before.failures + 1,
    failingSince: before.failingSince ?? startedAt,
    lastPollAt: startedAt,
  };
}
