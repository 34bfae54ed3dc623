/** Why: what is remembered of a subscription at a hub, and what is to be done about it next (W3C WebSub 5). */
import type { FeedState } from '../../model/source.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A longer lease would outlive our knowledge of the feed. */
export const MAX_LEASE_SECONDS = 14 * 86_400;
/** Asked for: hubs give less or more as they please. */
export const WANTED_LEASE_SECONDS = 10 * 86_400;
/** A hub that grants less than this would be asked all day long. */
const MIN_LEASE_SECONDS = 3_600;
/** Verification comes within seconds or never; then the next try. */
const PENDING_FOR_MS = HOUR_MS;
/** After a refusal: hubs change their mind rarely. */
const DENIED_FOR_MS = 7 * DAY_MS;

export interface Subscription {
  readonly version: 1;
  readonly feedId: string;
  /** The feed's own `rel=self`: what the hub knows it by. */
  readonly topic: string;
  readonly hub: string;
  /** Unguessable last part of the callback address. */
  readonly token: string;
  /** For signatures; only sent to hubs over https. */
  readonly secret: string;
  /** `pending`: asked, not verified. `active`: until `expiresAt`. `denied`: the hub said no. `ending`: asked to end. */
  readonly state: 'pending' | 'active' | 'denied' | 'ending';
  readonly requestedAt: Instant;
  readonly expiresAt?: Instant;
}

export type SubscriptionStep =
  | { readonly kind: 'none' }
  /** Ask the hub; `subscription` is to be saved first, so that its verification is recognised. */
  | { readonly kind: 'subscribe'; readonly subscription: Subscription }
  | { readonly kind: 'unsubscribe'; readonly subscription: Subscription };

export interface Randomness {
  /** At least 128 bits, URL-safe. */
  readonly token: string;
  readonly secret: string;
}

/**
 * What to do about the feed's subscription now: nothing, ask (first time, before the lease ends, or for a new hub or
 * topic), or end it. `known` is what is stored; `random` is used for a new one only.
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
  const asked = { version: 1, feedId: state.id, topic, hub, state: 'pending', requestedAt: toInstant(now) } as const;
  if (known === undefined || known.hub !== hub || known.topic !== topic)
    return { kind: 'subscribe', subscription: { ...asked, ...random } };
  if (!isTimeToAsk(known, now)) return { kind: 'none' };
  // A renewal keeps address and secret, and what is still running goes on until the hub has verified.
  const running =
    known.state === 'active' && known.expiresAt !== undefined
      ? ({ state: 'active', expiresAt: known.expiresAt } as const)
      : {};
  return { kind: 'subscribe', subscription: { ...asked, token: known.token, secret: known.secret, ...running } };
}

function ended(known: Subscription | undefined, now: number): SubscriptionStep {
  if (known === undefined || known.state === 'denied' || known.state === 'ending') return { kind: 'none' };
  return { kind: 'unsubscribe', subscription: { ...known, state: 'ending', requestedAt: toInstant(now) } };
}

function isTimeToAsk(known: Subscription, now: number): boolean {
  const sinceAsked = now - toMs(known.requestedAt);
  if (known.state === 'denied') return sinceAsked >= DENIED_FOR_MS;
  if (known.state !== 'active') return sinceAsked >= PENDING_FOR_MS;
  const ends = toMs(known.expiresAt ?? known.requestedAt);
  // A day before the end, or halfway through a lease shorter than two.
  const lead = Math.min(DAY_MS, (ends - toMs(known.requestedAt)) / 2);
  return now >= ends - lead && sinceAsked >= PENDING_FOR_MS;
}

/** Whether the hub tells us of news now, so that polling can be a mere backup. */
export function isPushed(known: Subscription | undefined, now: number): boolean {
  return known?.state === 'active' && known.expiresAt !== undefined && toMs(known.expiresAt) > now;
}

/** The lease that a hub granted, held to sensible bounds, seconds. */
export function leaseSeconds(granted: string | null): number {
  const seconds = granted !== null && /^\d{1,12}$/.test(granted) ? Number(granted) : WANTED_LEASE_SECONDS;
  return Math.min(Math.max(seconds, MIN_LEASE_SECONDS), MAX_LEASE_SECONDS);
}
