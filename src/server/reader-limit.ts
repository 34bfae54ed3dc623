/** Limits how often a reader downloads a whole feed: one that sends no validators gets a 429 beyond the limit. */
import type { Clock } from '../model/time.ts';
import { isLoopback, networkOf } from './remote-network.ts';

/** Counts whole responses by reader and feed. */
export interface ReaderLimit {
  /**
   * Counts one whole response with the file at `path` in the public folder, which has one spelling, unlike a request URL.
   * Returns undefined when it may be sent; otherwise the seconds to wait.
   */
  refuse(address: string, path: string): number | undefined;
}

/** Options of {@link createReaderLimit}. */
export interface ReaderLimitOptions {
  /** Whole responses with one feed to one address per hour, and at once. */
  readonly perHour: number;
  readonly clock: Clock;
  /** Pairs of address and feed to remember; the least recently seen are dropped first. Default 20,000. */
  readonly maxRemembered?: number;
}

interface Bucket {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;

/**
 * A token bucket for each address and feed. 304 responses are not counted. Loopback is not limited: a proxy on this
 * machine requests on behalf of every reader.
 */
export function createReaderLimit({ perHour, clock, maxRemembered = 20_000 }: ReaderLimitOptions): ReaderLimit {
  const buckets = new Map<string, Bucket>();
  return {
    refuse(address, path) {
      if (address === '' || isLoopback(address)) return undefined;
      const key = `${networkOf(address)} ${path}`;
      const now = clock();
      const { tokens, at } = buckets.get(key) ?? { tokens: perHour, at: now };
      const filled = Math.min(perHour, tokens + (Math.max(0, now - at) * perHour) / HOUR_MS);
      const remaining = filled >= 1 ? filled - 1 : filled;
      buckets.delete(key);
      buckets.set(key, { tokens: remaining, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > maxRemembered && oldest !== undefined) buckets.delete(oldest);
      return filled >= 1 ? undefined : Math.ceil(((1 - filled) * HOUR_MS) / perHour / 1000);
    },
  };
}
