/**
 * Due feeds and manual refreshes: an operator may poll ahead of schedule, but not before the time in a server's
 * Retry-After.
 */
import type { FeedState } from '../../model/source.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

/** Whether a manual refresh is allowed. */
export type RefreshVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly until: Instant; readonly reason: string };

/** No poll is scheduled further ahead; one that is was scheduled while the clock was wrong. */
export const MAX_AHEAD_MS = 9 * 86_400_000;

/** Whether the feed is due. `now` in milliseconds since the epoch. */
export function isDue(state: FeedState | undefined, now: number): boolean {
  if (state === undefined) return true;
  if (state.stopped !== undefined) return false;
  const wait = toMs(state.nextPollAt) - now;
  return wait <= 0 || wait > MAX_AHEAD_MS;
}

/** Whether a manual refresh may fetch now; `override` lets the operator ignore Retry-After. */
export function mayRefresh(state: FeedState | undefined, now: number, override = false): RefreshVerdict {
  const until = state?.retryAfter;
  if (override || until === undefined || until <= toInstant(now)) return { allowed: true };
  return { allowed: false, until, reason: 'the server asked not to be contacted before then (Retry-After)' };
}
