/** Why: an operator's "now" may come before the plan, but not before the time that a server asked us to keep. */
import type { FeedState } from '../../model/source.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

export type RefreshVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly until: Instant; readonly reason: string };

/** No plan reaches further, so one that does was made while the clock was wrong. */
const MAX_PLAN_MS = 9 * 86_400_000;

/** Whether the plan says to ask now. `now` in milliseconds since the epoch. */
export function isDue(state: FeedState | undefined, now: number): boolean {
  if (state === undefined) return true;
  if (state.stopped !== undefined) return false;
  const wait = toMs(state.nextPollAt) - now;
  return wait <= 0 || wait > MAX_PLAN_MS;
}

/** Whether a refresh by hand may ask now; `override` is an explicit word of the operator against Retry-After. */
export function mayRefresh(state: FeedState | undefined, now: number, override = false): RefreshVerdict {
  const until = state?.retryAfter;
  if (override || until === undefined || until <= toInstant(now)) return { allowed: true };
  return { allowed: false, until, reason: 'the server asked not to be asked before then' };
}
