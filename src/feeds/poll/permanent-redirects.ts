/**
 * Permanent redirects are followed for good only if they last and lead to the same feed; a hijacked or accidental one
 * does not last.
 */

import type { ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedState, PendingMove } from '../../model/source.ts';
import { toInstant, toMs } from '../../model/time.ts';
import { feedTitle } from '../map/plain-text.ts';

/** How long a permanent redirect must last before it is trusted. */
const TRUSTED_AFTER_MS = 7 * 24 * 3_600_000;
const MAX_FORMER = 10;

type Whereabouts = Pick<FeedState, 'url' | 'pendingMove' | 'formerUrls'>;

/** What a poll says about the feed's address. `lost`: the old address itself returned 404 or 410. */
export type RedirectSign =
  | { readonly kind: 'arrived'; readonly permanentTarget: string | undefined; readonly isSameFeed: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'none' };

/** The feed's address after `sign`, seen at `now` (milliseconds since the epoch). */
export function afterPermanentRedirect(before: Whereabouts, sign: RedirectSign, now: number): Whereabouts {
  if (sign.kind === 'none') return withPending(before, before.pendingMove);
  if (sign.kind === 'lost')
    return before.pendingMove === undefined ? withPending(before, undefined) : moved(before, before.pendingMove.url);
  const target = sign.permanentTarget;
  if (target === undefined || !sign.isSameFeed) return withPending(before, undefined);
  if (isUpgrade(before.url, target)) return moved(before, target);
  const pending = before.pendingMove?.url === target ? before.pendingMove : { url: target, since: toInstant(now) };
  return isTrusted(pending, now) ? moved(before, target) : withPending(before, pending);
}

function isTrusted(pending: PendingMove, now: number): boolean {
  return now - toMs(pending.since) >= TRUSTED_AFTER_MS;
}

/** http to https at the same host and path: only the host itself can respond there. */
function isUpgrade(from: string, to: string): boolean {
  const old = new URL(from);
  const target = new URL(to);
  return (
    old.protocol === 'http:' &&
    target.protocol === 'https:' &&
    old.hostname === target.hostname &&
    old.pathname === target.pathname &&
    old.search === target.search
  );
}

function moved(before: Whereabouts, url: string): Whereabouts {
  const former = (before.formerUrls ?? []).filter((known) => known !== url && known !== before.url);
  return { url, formerUrls: [...former, before.url].slice(-MAX_FORMER) };
}

function withPending({ url, formerUrls }: Whereabouts, pending: PendingMove | undefined): Whereabouts {
  return {
    url,
    ...(formerUrls === undefined ? {} : { formerUrls }),
    ...(pending === undefined ? {} : { pendingMove: pending }),
  };
}

/** Whether a document is the known feed: by id, title, or one known entry. True if nothing is known. */
export function isSameFeed(state: FeedState, parsed: ParsedFeed): boolean {
  if (state.lastSuccessAt === undefined) return true;
  const { feed, entries } = parsed;
  if (feed?.id !== undefined && feed.id === state.feedId) return true;
  if (state.title !== undefined && feedTitle(feed) === feedTitle(state)) return true;
  const known = new Set(state.recentIds ?? []);
  return entries.some((entry) => known.has(entry.id ?? entry.link ?? ''));
}
