/**
 * Recovers from servers that return 304 for ever: a feed that should have changed by its own rhythm is fetched once
 * unconditionally.
 */
import type { FeedState } from '../../model/source.ts';
import { toMs } from '../../model/time.ts';
import { usualGapMs } from './publish-rhythm.ts';

const DAY_MS = 86_400_000;
/** At most one unconditional request per feed in this time. */
const MIN_APART_MS = 7 * DAY_MS;
/** Usual gaps; a regular feed's weekends and holidays are shorter. */
const GAPS_OF_SILENCE = 8;
const MIN_SILENCE_MS = 3 * DAY_MS;

/**
 * Whether to send the next request without validators: nothing but 304 for much longer than the feed's rhythm, and no
 * full response within 7 days. `now` in milliseconds since the epoch.
 */
export function needsUnconditional(state: FeedState, now: number): boolean {
  if (state.lastOutcome?.status !== 304 || state.lastChangeAt === undefined) return false;
  const gap = usualGapMs(state.recentEntryTimes ?? []);
  if (gap === undefined) return false;
  const lastFull = toMs(state.lastUnconditionalAt ?? state.lastChangeAt);
  const silence = now - toMs(state.lastChangeAt);
  return now - lastFull >= MIN_APART_MS && silence > Math.max(MIN_SILENCE_MS, gap * GAPS_OF_SILENCE);
}
