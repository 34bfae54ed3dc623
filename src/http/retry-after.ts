/** Parses `Retry-After`, in seconds or as a date; a value that makes no sense is ignored. */
import { parseHttpDate } from './http-date.ts';

/** A longer time than a week is a configuration error; the host is requested again after a week. */
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
