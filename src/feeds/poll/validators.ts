/** HTTP validators of a feed, sent back unchanged and only to where they came from. */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { holdMove, isForeign } from './held-move.ts';

/**
 * Short hash of the operator's headers and of the selectors of a page, undefined without any: shows a change, too short to reveal a
 * secret.
 */
export function credentialsHash(source: FeedSource): string | undefined {
  const headers = Object.entries(source.headers ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { page } = source;
  if (headers.length === 0 && page === undefined) return undefined;
  const settings = page === undefined ? headers : [headers, page];
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8);
}

/**
 * The stored state, unless the operator edited the feed's URL, which makes it another document. A feed that was given
 * credentials after it had moved to another origin is back at its configured URL.
 */
export function stateFor(source: FeedSource, state: FeedState | undefined): FeedState | undefined {
  if (state?.configuredUrl !== source.url) return undefined;
  if (!isForeign(source, state.url)) return state;
  return holdMove(source, state, { url: source.url }, state.lastPollAt ?? state.nextPollAt);
}

/** Validators of the last response and the URL that sent them. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly validatorsUrl?: string;
}

/** The validators to send with the next request; none if the operator's headers or selectors have changed since. */
export function validatorsFor(source: FeedSource, state: FeedState | undefined): Validators {
  const known = stateFor(source, state);
  if (known === undefined || known.credentialsHash !== credentialsHash(source)) return {};
  const { etag, lastModified, validatorsUrl } = known;
  return defined({ etag, lastModified, validatorsUrl });
}
