/** Asks a hub to start or end a subscription (W3C WebSub 5.1); the hub verifies it later at our callback. */
import type { HttpClient } from '../../http/request.ts';
import { type Subscription, WANTED_LEASE_SECONDS } from './subscription.ts';

/** The hub's response to a subscription request. */
export type HubResponse = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly reason: string };

/** Public callback address of this subscription; `base` may end in a slash. */
export function callbackUrl(base: string, subscription: Subscription): string {
  return new URL(`websub/${subscription.token}`, base.endsWith('/') ? base : `${base}/`).href;
}

/** The form to send. For a hub without TLS the secret is left out, since others could read it on the way. */
export function hubForm(mode: 'subscribe' | 'unsubscribe', subscription: Subscription, base: string): URLSearchParams {
  const form = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': subscription.topic,
    'hub.callback': callbackUrl(base, subscription),
  });
  if (mode === 'unsubscribe') return form;
  form.set('hub.lease_seconds', String(WANTED_LEASE_SECONDS));
  if (signs(subscription)) form.set('hub.secret', subscription.secret);
  return form;
}

/** Whether the hub has the secret, so that its pings must be signed. */
export function signs(subscription: Subscription): boolean {
  return subscription.hub.startsWith('https:');
}

/**
 * Sends the request. Never rejects, whatever the hub does. Redirects 307 and 308 repeat it, as the recommendation says.
 */
export async function requestSubscription(
  http: HttpClient,
  mode: 'subscribe' | 'unsubscribe',
  subscription: Subscription,
  base: string,
): Promise<HubResponse> {
  const outcome = await http.fetch({
    url: subscription.hub,
    purpose: 'hub',
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded',
    body: hubForm(mode, subscription, base).toString(),
    maxBytes: 64 * 1024,
  });
  if (outcome.kind === 'failed') return { kind: 'refused', reason: outcome.message };
  if (outcome.status >= 200 && outcome.status < 300) return { kind: 'accepted' };
  const excerpt = Buffer.from(outcome.bytes.subarray(0, 200)).toString().replaceAll(/\s+/g, ' ').trim();
  return { kind: 'refused', reason: `HTTP ${outcome.status}${excerpt === '' ? '' : `: ${excerpt}`}` };
}
