/** Why: asks a hub to start or end telling us of a feed (W3C WebSub 5.1); the hub answers later, at our callback. */
import type { HttpClient } from '../../http/request.ts';
import { type Subscription, WANTED_LEASE_SECONDS } from './subscription.ts';

export type HubResponse = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly reason: string };

/** Public address at which the hub reaches this subscription; `base` ends in a slash or not. */
export function callbackUrl(base: string, subscription: Subscription): string {
  return new URL(`websub/${subscription.token}`, base.endsWith('/') ? base : `${base}/`).href;
}

/** The form that is sent. The secret would be read by anyone on the way to a hub without TLS, so it is left out there. */
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

/** Whether the hub was given the secret, so that its pings must be signed. */
export function signs(subscription: Subscription): boolean {
  return subscription.hub.startsWith('https:');
}

/** Never rejects for what a hub can do. Redirects 307 and 308 repeat the request, as the recommendation wants. */
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
  const words = Buffer.from(outcome.bytes.subarray(0, 200)).toString().replaceAll(/\s+/g, ' ').trim();
  return { kind: 'refused', reason: `HTTP ${outcome.status}${words === '' ? '' : `: ${words}`}` };
}
