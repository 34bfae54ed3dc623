/** Why: Retry-After is a wish that is obeyed in full, in seconds or as a date, and ignored when it makes no sense. */
import { parseHttpDate } from './http-date.ts';

/** A server asking for more than a week is asked again after a week: nobody means a year. */
export const MAX_RETRY_AFTER_MS = 7 * 24 * 3_600_000;

/**
 * When the next request may be made, in milliseconds since the epoch: never before `nowMs`, at most 7 days after it.
 * Undefined for an absent, past, negative or unreadable value (RFC 9110 10.2.3).
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const at = /^\d{1,15}$/.test(text) ? nowMs + Number(text) * 1000 : parseHttpDate(text, nowMs);
  if (at === undefined || at <= nowMs) return undefined;
  return Math.min(at, nowMs + MAX_RETRY_AFTER_MS);
}
