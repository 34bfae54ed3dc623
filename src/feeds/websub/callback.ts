/**
 * Handles requests to the public WebSub callback, all untrusted until proven to come from the hub (W3C WebSub 5.3 and
 * 7).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { toInstant, toMs } from '../../model/time.ts';
import { signs } from './request-subscription.ts';
import { leaseSeconds, type Subscription } from './subscription.ts';

/** The response to a verification, and the state after it. */
export interface VerificationAnswer {
  readonly status: 200 | 404;
  readonly body: string;
  /** Save it; absent when nothing changed. `ended`: delete it. */
  readonly subscription?: Subscription | 'ended';
  /** Fetch the feed once, since changes between the last poll and now were not pushed. */
  readonly refetch: boolean;
}

const NOT_OURS: VerificationAnswer = { status: 404, body: '', refetch: false };

/**
 * Answers the hub's GET for the subscription whose token is in its path; undefined when there is none. The challenge is
 * echoed only for a request that we made. `now` in milliseconds since the epoch.
 */
export function answerVerification(
  subscription: Subscription | undefined,
  query: URLSearchParams,
  now: number,
): VerificationAnswer {
  if (subscription === undefined || query.get('hub.topic') !== subscription.topic) return NOT_OURS;
  const mode = query.get('hub.mode');
  if (mode === 'denied') {
    return {
      status: 200,
      body: '',
      subscription: { ...subscription, state: 'denied', requestedAt: toInstant(now) },
      refetch: false,
    };
  }
  const challenge = query.get('hub.challenge');
  if (challenge === null || challenge === '') return NOT_OURS;
  if (mode === 'unsubscribe' && subscription.state === 'ending')
    return { status: 200, body: challenge, subscription: 'ended', refetch: false };
  if (mode !== 'subscribe' || subscription.state === 'ending' || subscription.state === 'denied') return NOT_OURS;
  const expiresAt = toInstant(now + leaseSeconds(query.get('hub.lease_seconds')) * 1000);
  const wasActive = subscription.state === 'active' && toMs(subscription.expiresAt ?? '') > now;
  return {
    status: 200,
    body: challenge,
    subscription: { ...subscription, state: 'active', expiresAt },
    refetch: !wasActive,
  };
}

/** What a ping means. The response is 2xx except for `unknown` (410: the hub may forget us). */
export type Ping =
  | { readonly kind: 'unknown' }
  /** Bad or missing signature: accepted and discarded, so that a forger learns nothing. */
  | { readonly kind: 'ignored'; readonly reason: string }
  /** The body is the document, proven to come from the hub. */
  | { readonly kind: 'content'; readonly bytes: Uint8Array; readonly contentType: string | undefined }
  /** The feed changed and must be fetched: a thin ping, or one that cannot be verified. */
  | { readonly kind: 'refetch' };

/** Bytes of a ping; for a larger one the feed is fetched instead. */
export const MAX_PING = 8 * 1024 * 1024;

/** Classifies a POST to the callback. `headers` with names in lower case. */
export function receivePing(
  subscription: Subscription | undefined,
  headers: Readonly<Record<string, string | undefined>>,
  body: Uint8Array,
): Ping {
  if (subscription === undefined || subscription.state !== 'active') return { kind: 'unknown' };
  if (!signs(subscription)) return { kind: 'refetch' };
  if (!isSignedBy(subscription.secret, headers['x-hub-signature'], body))
    return { kind: 'ignored', reason: 'the signature does not match' };
  return body.length === 0
    ? { kind: 'refetch' }
    : { kind: 'content', bytes: body, contentType: headers['content-type'] };
}

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** `method=hex` of the body's HMAC, compared in constant time. */
function isSignedBy(secret: string, signature: string | undefined, body: Uint8Array): boolean {
  const [, method = '', hex = ''] = /^(sha\d{1,3})=([0-9a-f]{40,128})$/i.exec(signature?.trim() ?? '') ?? [];
  if (!METHODS.has(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
