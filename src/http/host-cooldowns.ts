/** Cooldowns: after a 429, no request goes to the host until the time it named, also after a restart. */
import { type Instant, toInstant, toMs } from '../model/time.ts';
import { MAX_RETRY_AFTER_MS, parseRetryAfter } from './retry-after.ts';

/** A host and the end of its cooldown; plain data, so that the caller can store it. */
export interface HostCooldown {
  readonly host: string;
  readonly until: Instant;
}

/** The cooldown after a 429 without `Retry-After`. */
const DEFAULT_COOLDOWN_MS = 10 * 60_000;

/** The cooldowns of all hosts. Times are milliseconds since the epoch. */
export interface HostCooldowns {
  /** When the cooldown of `host` ends; undefined when requests may go out now. */
  until(host: string, nowMs: number): number | undefined;
  /** Records a response. Returns the end of the new cooldown, or undefined when the status is not 429. */
  record(host: string, status: number, retryAfter: string | undefined, nowMs: number): number | undefined;
  /** The cooldowns still in effect. */
  list(nowMs: number): readonly HostCooldown[];
}

/** `stored`: what `list` returned before a restart. An end more than 7 days away is reduced to 7 days. */
export function createHostCooldowns(stored: readonly HostCooldown[], nowMs: number): HostCooldowns {
  const ends = new Map(stored.map(({ host, until }) => [host, Math.min(toMs(until), nowMs + MAX_RETRY_AFTER_MS)]));
  return {
    until(host, now) {
      const end = ends.get(host);
      if (end === undefined || end > now) return end;
      ends.delete(host);
      return undefined;
    },
    record(host, status, retryAfter, now) {
      if (status !== 429) return undefined;
      const end = Math.max(parseRetryAfter(retryAfter, now) ?? now + DEFAULT_COOLDOWN_MS, ends.get(host) ?? 0);
      ends.set(host, end);
      return end;
    },
    list: (now) => [...ends].filter(([, end]) => end > now).map(([host, end]) => ({ host, until: toInstant(end) })),
  };
}
