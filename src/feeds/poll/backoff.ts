/** Backoff: a failing feed is polled ever more rarely but never given up, and one success resets it. */

const MINUTE_MS = 60_000;
/** Longest wait after failures. */
export const MAX_BACKOFF_MS = 7 * 24 * 60 * MINUTE_MS;
const FIRST_BACKOFF_MS = 30 * MINUTE_MS;
/** A rate limit concerns pace, not a broken feed: wait at least one hour, at most six. */
const FIRST_RATE_LIMIT_MS = 60 * MINUTE_MS;
const MAX_RATE_LIMIT_MS = 6 * 60 * MINUTE_MS;
/** 2^30 half hours exceed the maximum by far; more would leave the safe integers. */
const MAX_DOUBLINGS = 30;

/** Wait after `failures` failures in a row, milliseconds: 30 min · 2^(n−1), at most 7 days; 0 for none. */
export function backoffMs(failures: number): number {
  if (failures <= 0) return 0;
  return Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, MAX_DOUBLINGS), MAX_BACKOFF_MS);
}

/** Wait after a 429 that names no time: the interval doubled for every one in a row, 1 to 6 hours. */
export function rateLimitMs(failures: number, intervalMs: number): number {
  const doubled = intervalMs * 2 ** Math.min(failures, MAX_DOUBLINGS);
  return Math.min(Math.max(doubled, FIRST_RATE_LIMIT_MS), MAX_RATE_LIMIT_MS);
}
