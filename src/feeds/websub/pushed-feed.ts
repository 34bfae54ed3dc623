/**
 * Turns a document pushed by a hub into the result of a fetch, marked so that it does not pass for a response of the
 * feed's server.
 */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { toInstant } from '../../model/time.ts';
import type { Fetched } from '../poll/fetched-feed.ts';

/** A document that a hub sent, proven to come from it. */
export interface Pushed {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
}

/**
 * `now`: when it arrived, milliseconds since the epoch. Hubs send only what is new, so absent entries were not removed.
 */
export function pushedFeed(source: FeedSource, state: FeedState | undefined, pushed: Pushed, now: number): Fetched {
  const url = state?.url ?? source.url;
  const { bytes, contentType } = pushed;
  return {
    kind: 'fetched',
    startedAt: toInstant(now),
    url,
    finalUrl: url,
    status: 200,
    unconditional: false,
    bytes,
    headers: {},
    bodyHash: createHash('sha256').update(bytes).digest('hex'),
    isDelta: true,
    isPushed: true,
    hubs: [],
    ...defined({ contentType }),
  };
}
