/** Learns how often a feed is worth polling from how often it publishes. */
import type { ParsedFeed } from '../../model/parsed-feed.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

const MINUTE_MS = 60_000;
/** Gaps taken into account: enough to survive a burst, few enough to follow a changed rhythm. */
const GAPS = 10;
/** Polls per usual gap: a new entry is found within a quarter of the gap, after an eighth on average. */
const POLLS_PER_GAP = 4;

/**
 * Minutes between two polls that suit the publishing rhythm, before any limit; undefined when nothing is known.
 * `entryTimes` newest first. A silence longer than the usual gap counts as the gap; a feed without dates is judged by
 * its last change. `now` in milliseconds since the epoch.
 */
export function learnedMinutes(
  entryTimes: readonly Instant[],
  lastChangeAt: Instant | undefined,
  now: number,
): number | undefined {
  const times = entryTimes.map(toMs).filter((at) => at <= now);
  const newest = times[0] ?? (lastChangeAt === undefined ? undefined : toMs(lastChangeAt));
  if (newest === undefined) return undefined;
  const gaps = times.slice(0, GAPS).flatMap((at, index) => {
    const older = times[index + 1];
    return older === undefined ? [] : [at - older];
  });
  const usual = Math.max(median(gaps) ?? 0, now - newest);
  return usual / POLLS_PER_GAP / MINUTE_MS;
}

/** The usual gap between two entries, milliseconds; undefined with fewer than three entries. */
export function usualGapMs(entryTimes: readonly Instant[]): number | undefined {
  const times = entryTimes.map(toMs);
  const gaps = times.slice(0, -1).map((at, index) => at - (times[index + 1] ?? at));
  return gaps.length < 2 ? undefined : median(gaps);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Publication times of at most 30 entries, newest first, without those later than `now`. */
export function entryTimes(parsed: ParsedFeed, now: number): readonly Instant[] {
  const limit = toInstant(now);
  return parsed.entries
    .flatMap((entry) => entry.published ?? entry.updated ?? [])
    .filter((at) => at <= limit)
    .toSorted((a, b) => (a < b ? 1 : -1))
    .slice(0, 30);
}
