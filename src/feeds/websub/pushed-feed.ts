/** Why: a document that a hub sent goes the way of a fetched one, but must not pass for an answer of the feed's server. */
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

/** `now`: when it came, milliseconds since the epoch. Hubs send what is new, so absent entries were not removed. */
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
