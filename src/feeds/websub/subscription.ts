/** A subscription at a hub: its stored state and the next step for it (W3C WebSub 5). */
import type { FeedState } from '../../model/source.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A longer lease would outlive what we know about the feed. */
const MAX_LEASE_SECONDS = 14 * 86_400;
/** The lease that we request; hubs may grant another one. */
export const WANTED_LEASE_SECONDS = 10 * 86_400;
/** With a shorter lease we would renew all day long. */
const MIN_LEASE_SECONDS = 3_600;
/** Wait for a verification before the next attempt; it comes within seconds or never. */
const PENDING_FOR_MS = HOUR_MS;
/** Wait after a denial: hubs rarely change their decision. */
const DENIED_FOR_MS = 7 * DAY_MS;

/** The stored record of a subscription. */
export interface Subscription {
  readonly version: 1;
  readonly feedId: string;
  /** The feed's `rel=self`, by which the hub knows it. */
  readonly topic: string;
  readonly hub: string;
  /** Unguessable last part of the callback address. */
  readonly token: string;
  /** For signatures; sent only to hubs over https. */
  readonly secret: string;
  /** `pending`: requested, not verified. `active`: until `expiresAt`. `denied`: by the hub. `ending`: end requested. */
  readonly state: 'pending' | 'active' | 'denied' | 'ending';
  readonly requestedAt: Instant;
  readonly expiresAt?: Instant;
}

/** What to do about a subscription. */
export type SubscriptionStep =
  | { readonly kind: 'none' }
  /** Save `subscription` first, so that its verification is recognised, then ask the hub. */
  | { readonly kind: 'subscribe'; readonly subscription: Subscription }
  | { readonly kind: 'unsubscribe'; readonly subscription: Subscription };

/** Random values for a new subscription. */
export interface Randomness {
  /** At least 128 bits, URL-safe. */
  readonly token: string;
  readonly secret: string;
}

/**
 * What to do about the feed's subscription now: nothing, subscribe (first time, before the lease ends, or for a new hub
 * or topic), or end it. `known` is the stored one; `random` is used only for a new one. `now` in milliseconds.
 */
export function nextStep(
  state: Pick<FeedState, 'id' | 'hubUrl' | 'selfUrl'> | undefined,
  known: Subscription | undefined,
  now: number,
  random: Randomness,
): SubscriptionStep {
  const hub = state?.hubUrl;
  const topic = state?.selfUrl;
  if (state === undefined || hub === undefined || topic === undefined) return ended(known, now);
  const requested = {
    version: 1,
    feedId: state.id,
    topic,
    hub,
    state: 'pending',
    requestedAt: toInstant(now),
  } as const;
  if (known === undefined || known.hub !== hub || known.topic !== topic)
    return { kind: 'subscribe', subscription: { ...requested, ...random } };
  if (!isTimeToRenew(known, now)) return { kind: 'none' };
  // A renewal reuses token and secret; the running lease stays active until the hub verifies.
  const running =
    known.state === 'active' && known.expiresAt !== undefined
      ? ({ state: 'active', expiresAt: known.expiresAt } as const)
      : {};
  return { kind: 'subscribe', subscription: { ...requested, token: known.token, secret: known.secret, ...running } };
}

function ended(known: Subscription | undefined, now: number): SubscriptionStep {
  if (known === undefined || known.state === 'denied' || known.state === 'ending') return { kind: 'none' };
  return { kind: 'unsubscribe', subscription: { ...known, state: 'ending', requestedAt: toInstant(now) } };
}

function isTimeToRenew(known: Subscription, now: number): boolean {
  const sinceRequest = now - toMs(known.requestedAt);
  if (known.state === 'denied') return sinceRequest >= DENIED_FOR_MS;
  if (known.state !== 'active') return sinceRequest >= PENDING_FOR_MS;
  const ends = toMs(known.expiresAt ?? known.requestedAt);
  // A day before the end, or halfway through a lease of less than two days.
  const lead = Math.min(DAY_MS, (ends - toMs(known.requestedAt)) / 2);
  return now >= ends - lead && sinceRequest >= PENDING_FOR_MS;
}

/** Whether the hub pushes changes now, so that polling is only a backup. */
export function isPushed(known: Subscription | undefined, now: number): boolean {
  return known?.state === 'active' && known.expiresAt !== undefined && toMs(known.expiresAt) > now;
}

/** The lease that a hub granted, in seconds, clamped to our limits. */
export function leaseSeconds(granted: string | null): number {
  const seconds = granted !== null && /^\d{1,12}$/.test(granted) ? Number(granted) : WANTED_LEASE_SECONDS;
  return Math.min(Math.max(seconds, MIN_LEASE_SECONDS), MAX_LEASE_SECONDS);
}
