/** Why: feeds that are due together are spread by a number of their own, so that no minute of the hour has a peak. */
import { createHash } from 'node:crypto';

/** The feed's own fraction, 0 (inclusive) to 1, the same on every machine and for ever. */
export function phaseOf(feedId: string): number {
  return createHash('sha256').update(feedId).digest().readUInt32BE(0) / 2 ** 32;
}

const JITTER_SHARE = 0.1;
/** Widest jitter, milliseconds. */
export const MAX_JITTER_MS = 30 * 60_000;

/** Added to a wait of `waitMs`: at most a tenth of it and 30 minutes, never negative, and growing with the wait. */
export function jitterMs(phase: number, waitMs: number): number {
  return Math.floor(phase * Math.min(Math.max(0, waitMs) * JITTER_SHARE, MAX_JITTER_MS));
}

/**
 * When a feed that was just added is asked first, milliseconds since the epoch: at once when it comes alone, else
 * spread over a second a feed, at most 30 minutes.
 */
export function firstPollAt(feedId: string, addedAt: number, addedTogether: number): number {
  if (addedTogether <= 1) return addedAt;
  return addedAt + Math.floor(phaseOf(feedId) * Math.min(addedTogether * 1000, MAX_JITTER_MS));
}
