/**
 * Jitter: feeds that are due together are spread by a fixed fraction each, so that no minute of the hour has a peak.
 */
import { createHash } from 'node:crypto';

/** The feed's fraction, 0 (inclusive) to 1, the same on every machine and at all times. */
export function phaseOf(feedId: string): number {
  return createHash('sha256').update(feedId).digest().readUInt32BE(0) / 2 ** 32;
}

const JITTER_SHARE = 0.1;
/** Maximum jitter, milliseconds. */
export const MAX_JITTER_MS = 30 * 60_000;

/** What to add to a wait of `waitMs`: at most a tenth of it and 30 minutes, never negative, monotonic in the wait. */
export function jitterMs(phase: number, waitMs: number): number {
  return Math.floor(phase * Math.min(Math.max(0, waitMs) * JITTER_SHARE, MAX_JITTER_MS));
}

/**
 * First poll of a feed just added, milliseconds since the epoch: at once if it was added alone, otherwise spread over a
 * second per feed, at most 30 minutes.
 */
export function firstPollAt(feedId: string, addedAt: number, addedTogether: number): number {
  if (addedTogether <= 1) return addedAt;
  return addedAt + Math.floor(phaseOf(feedId) * Math.min(addedTogether * 1000, MAX_JITTER_MS));
}
