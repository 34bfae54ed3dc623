/** Why: a host that said 429 is left alone by every feed and page until the time it named, also after a restart. */
import { type Instant, toInstant, toMs } from '../model/time.ts';
import { MAX_RETRY_AFTER_MS, parseRetryAfter } from './retry-after.ts';

/** A host and until when it is left alone; plain, so that the shell can keep it. */
export interface HostCooldown {
  readonly host: string;
  readonly until: Instant;
}

/** A 429 that names no time still means "not now": what is left alone then, milliseconds. */
const DEFAULT_COOLDOWN_MS = 10 * 60_000;

export interface HostCooldowns {
  /** When `host` may be asked again, milliseconds since the epoch; undefined when it may be now. */
  until(host: string, nowMs: number): number | undefined;
  /** Takes note of an answer; gives the new end of the hold when there is one, milliseconds since the epoch. */
  record(host: string, status: number, retryAfter: string | undefined, nowMs: number): number | undefined;
  list(nowMs: number): readonly HostCooldown[];
}

/** `kept`: what `list` gave before a restart. A time further away than 7 days is cut to that. */
export function createHostCooldowns(kept: readonly HostCooldown[], nowMs: number): HostCooldowns {
  const ends = new Map(kept.map((hold) => [hold.host, Math.min(toMs(hold.until), nowMs + MAX_RETRY_AFTER_MS)]));
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
