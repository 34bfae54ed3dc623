/** A feed with credentials stays at its configured origin: a permanent redirect must not decide who receives them. */
import { hasCredentials, isConfiguredOrigin } from '../../http/configured-origin.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';

/** Whether `url` is at another origin than a feed whose headers or password must not go there. */
export function isForeign(source: Pick<FeedSource, 'url' | 'headers'>, url: string): boolean {
  return hasCredentials(source) && !isConfiguredOrigin(url, source.url);
}

/** What the operator can do about a feed that leads to `url`. Names the host only, since the rest may hold a token. */
export function adviceOnMove(url: string): string {
  return `its credentials are not sent to ${new URL(url).host}: if the feed has moved there, set its \`url\` to the new address`;
}

/**
 * `state` with a move to another origin undone, as at `home`; the move stays on record. Also marks a move on record as
 * waiting for the operator, for as long as the feed has credentials.
 */
export function holdMove(
  source: FeedSource,
  state: FeedState,
  home: Pick<FeedState, 'url' | 'pendingMove' | 'formerUrls'>,
  since: Instant,
): FeedState {
  const stayed = isForeign(source, state.url) ? moveBack(state, home, since) : state;
  const { pendingMove, ...rest } = stayed;
  if (pendingMove === undefined) return rest;
  const { needsOperator: _, ...move } = pendingMove;
  return { ...rest, pendingMove: isForeign(source, move.url) ? { ...move, needsOperator: true } : move };
}

function moveBack(
  { formerUrls: _, ...state }: FeedState,
  { url, formerUrls, pendingMove }: Pick<FeedState, 'url' | 'pendingMove' | 'formerUrls'>,
  since: Instant,
): FeedState {
  return {
    ...state,
    url,
    ...(formerUrls === undefined ? {} : { formerUrls }),
    pendingMove: pendingMove ?? { url: state.url, since },
  };
}
