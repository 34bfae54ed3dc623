/** Finds the subscriber that a token belongs to, and notes on which days tokens are used. */
import { timingSafeEqual } from 'node:crypto';
import { type Clock, toInstant } from '../model/time.ts';
import type { Records } from './records.ts';
import { hashOf } from './subscribers.ts';

/** A subscriber as far as a request needs it. */
export interface KnownSubscriber {
  readonly id: string;
  /** Id of the output when the token was made. */
  readonly output: string;
}

/** Checks tokens against the stored hashes. */
export interface SubscriberCheck {
  /** The subscriber with this token. Rejects with a StoreError: what cannot be checked is not served. */
  find(token: string): Promise<KnownSubscriber | undefined>;
  /** Notes that a token was used today; written once a day for each subscriber. */
  used(id: string): void;
  /** Has the next check read the store again, after a change by this process. */
  forget(): void;
  /** Resolves when all days are stored. */
  settled(): Promise<void>;
}

/** How long the hashes are known, milliseconds: after this time a token that was revoked by another process is refused. */
const KNOWN_MS = 1000;

type Hashed = KnownSubscriber & { readonly hash: Buffer };

/** Creates a check. `onError` is called when a day cannot be stored. */
export function createSubscriberCheck(
  records: Pick<Records, 'subscribers' | 'subscriberDays'>,
  clock: Clock,
  onError: (error: unknown) => void,
): SubscriberCheck {
  let known: Promise<readonly Hashed[]> | undefined;
  let knownAt = Number.NEGATIVE_INFINITY;
  let writing = Promise.resolve();
  const days = new Map<string, string>();
  const current = (): Promise<readonly Hashed[]> => {
    const now = clock();
    // A clock that was set back does not prolong it.
    if (known === undefined || Math.abs(now - knownAt) >= KNOWN_MS) {
      const reading = readAll(records);
      known = reading;
      knownAt = now;
      reading.catch(() => {
        if (known === reading) known = undefined;
      });
    }
    return known;
  };
  return {
    find: async (token) => {
      const hash = hashOf(token);
      let found: KnownSubscriber | undefined;
      // Compared with all of them, whatever the output, so that the time says nothing about which there are.
      for (const one of await current()) if (timingSafeEqual(one.hash, hash)) found = one;
      return found;
    },
    used: (id) => {
      const day = toInstant(clock()).slice(0, 10);
      if (days.get(id) === day) return;
      days.set(id, day);
      writing = writing.then(() => records.subscriberDays.set(id, day)).catch(onError);
    },
    forget: () => {
      known = undefined;
    },
    settled: () => writing,
  };
}

async function readAll({ subscribers }: Pick<Records, 'subscribers'>): Promise<readonly Hashed[]> {
  const all: Hashed[] = [];
  for await (const [id, { output, tokenHash }] of subscribers.entries()) {
    const hash = Buffer.from(tokenHash, 'hex');
    if (hash.length === 32) all.push({ id, output, hash });
  }
  return all;
}
