/** Limits how often a reader fetches a whole feed: one that sends no validator is told by 429 to come back later. */
import type { Clock } from '../model/time.ts';
import { isLoopback, networkOf } from './remote-network.ts';

export interface ReaderLimit {
  /**
   * Counts one whole answer of the file at `path` in the public folder. A path has one spelling, unlike the address of a
   * request. Undefined: it may be given; otherwise seconds to wait for the next one.
   */
  refuse(address: string, path: string): number | undefined;
}

export interface ReaderLimitOptions {
  /** Whole answers of one feed to one address in an hour; as many at once. */
  readonly perHour: number;
  readonly clock: Clock;
  /** Pairs of address and feed that are remembered; the least recently seen are forgotten first. */
  readonly remembered?: number;
}

interface Bucket {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;

/**
 * A token bucket for each address and feed. Answers of 304 cost nothing and are not counted. Loopback is not limited:
 * a proxy on this machine asks for everybody.
 */
export function createReaderLimit({ perHour, clock, remembered = 20_000 }: ReaderLimitOptions): ReaderLimit {
  const buckets = new Map<string, Bucket>();
  return {
    refuse(address, path) {
      if (address === '' || isLoopback(address)) return undefined;
      const key = `${networkOf(address)} ${path}`;
      const now = clock();
      const { tokens, at } = buckets.get(key) ?? { tokens: perHour, at: now };
      const filled = Math.min(perHour, tokens + (Math.max(0, now - at) * perHour) / HOUR_MS);
      const left = filled >= 1 ? filled - 1 : filled;
      buckets.delete(key);
      buckets.set(key, { tokens: left, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > remembered && oldest !== undefined) buckets.delete(oldest);
      return filled >= 1 ? undefined : Math.ceil(((1 - filled) * HOUR_MS) / perHour / 1000);
    },
  };
}
