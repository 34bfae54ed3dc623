/** Why: validators are sent back byte for byte, and only for what they came from. */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { holdMove, isForeign } from './held-move.ts';

/** Short hash of the operator's own headers, or undefined without any: enough to see a change, too short to tell a secret. */
export function credentialsHash(source: FeedSource): string | undefined {
  const headers = Object.entries(source.headers ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return headers.length === 0
    ? undefined
    : createHash('sha256').update(JSON.stringify(headers)).digest('hex').slice(0, 8);
}

/**
 * What is remembered of the feed, unless the operator edited its URL: then it is another document. A feed that was given
 * credentials after it had moved to another origin is back at its configured URL.
 */
export function stateFor(source: FeedSource, state: FeedState | undefined): FeedState | undefined {
  if (state?.configuredUrl !== source.url) return undefined;
  if (!isForeign(source, state.url)) return state;
  return holdMove(source, state, { url: source.url }, state.lastPollAt ?? state.nextPollAt);
}

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly validatorsUrl?: string;
}

/** What may be sent with the next request; nothing when the operator's headers have changed since. */
export function validatorsFor(source: FeedSource, state: FeedState | undefined): Validators {
  const known = stateFor(source, state);
  if (known === undefined || known.credentialsHash !== credentialsHash(source)) return {};
  const { etag, lastModified, validatorsUrl } = known;
  return defined({ etag, lastModified, validatorsUrl });
}
