/** Why: some servers answer 304 for ever; a feed that should have moved by its own rhythm is asked once in full. */
import type { FeedState } from '../../model/source.ts';
import { toMs } from '../../model/time.ts';
import { usualGapMs } from './publish-rhythm.ts';

const DAY_MS = 86_400_000;
/** At most one unconditional request a feed in this time. */
const MIN_APART_MS = 7 * DAY_MS;
/** Silence of this many usual gaps is beyond weekends and holidays of a regular feed. */
const GAPS_OF_SILENCE = 8;
const MIN_SILENCE_MS = 3 * DAY_MS;

/**
 * Whether the next request should go without validators: nothing but 304 for much longer than the feed's rhythm, and
 * no full answer within 7 days. `now` in milliseconds since the epoch.
 */
export function needsUnconditional(state: FeedState, now: number): boolean {
  if (state.lastOutcome?.status !== 304 || state.lastChangeAt === undefined) return false;
  const gap = usualGapMs(state.recentEntryTimes ?? []);
  if (gap === undefined) return false;
  const lastFull = toMs(state.lastUnconditionalAt ?? state.lastChangeAt);
  const silence = now - toMs(state.lastChangeAt);
  return now - lastFull >= MIN_APART_MS && silence > Math.max(MIN_SILENCE_MS, gap * GAPS_OF_SILENCE);
}
