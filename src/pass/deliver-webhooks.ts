/** Delivers the queued events of webhooks, signed, and again later those that were not accepted. */
import { createHmac } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import type { WebhookConfig } from '../config/config.ts';
import { toInstant } from '../model/time.ts';
import type { Delivery } from '../records/reader-records.ts';

/** Deliveries of one pass: the rest waits for the next one. */
const MAX_DELIVERIES = 100;
/** After ten attempts, some eight hours, an event is dropped. */
const MAX_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 60_000;
/** Nobody reads what a webhook answers. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Sends what is due, oldest first. Never rejects for a webhook that fails. */
export async function deliverWebhooks(
  app: Pick<AppContext, 'config' | 'records' | 'clock' | 'http' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const hooks = new Map(app.config.webhooks.map((hook) => [hook.id, hook]));
  const due: Delivery[] = [];
  const ids = (await app.records.deliveries.select({ upTo: toInstant(app.clock()) })).map(({ id }) => id);
  for (const [i, delivery] of (await app.records.deliveries.getMany(ids)).entries()) {
    if (delivery === undefined) continue;
    if (hooks.has(delivery.hook)) due.push(delivery);
    else await app.records.deliveries.delete(ids[i] ?? '');
  }
  due.sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : a.id < b.id ? -1 : 1));
  /** A webhook that failed once gets nothing more in this pass. */
  const failed = new Set<string>();
  for (const delivery of due.slice(0, MAX_DELIVERIES)) {
    const hook = hooks.get(delivery.hook);
    if (hook === undefined || failed.has(hook.id) || signal.aborted) continue;
    const problem = await send(hook, delivery, app);
    if (problem === undefined) await app.records.deliveries.delete(delivery.id);
    else {
      failed.add(hook.id);
      await postpone(delivery, problem, app);
    }
  }
}

/** Why the event was not accepted; undefined when it was. */
async function send(
  hook: WebhookConfig,
  { id, body, contentType, headers }: Delivery,
  { http, clock }: Pick<AppContext, 'http' | 'clock'>,
): Promise<string | undefined> {
  const outcome = await http.fetch({
    url: hook.url,
    configuredUrl: hook.url,
    purpose: 'hub',
    method: 'POST',
    headers: { ...headers, ...signatureHeaders(hook.secret, id, body, Math.floor(clock() / 1000)) },
    contentType,
    body,
    maxBytes: MAX_ANSWER_BYTES,
  });
  if (outcome.kind === 'failed') return outcome.message;
  return outcome.status >= 200 && outcome.status < 300 ? undefined : `HTTP ${outcome.status}`;
}

/** Headers as in Standard Webhooks: the signature is over id, time and body, so that none of them can be replaced. */
export function signatureHeaders(
  secret: string | undefined,
  id: string,
  body: string,
  seconds: number,
): Readonly<Record<string, string>> {
  const named = { 'webhook-id': id, 'webhook-timestamp': String(seconds) };
  if (secret === undefined) return named;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { ...named, 'webhook-signature': `v1,${signature}` };
}

async function postpone(
  delivery: Delivery,
  problem: string,
  { records, clock, log }: Pick<AppContext, 'records' | 'clock' | 'log'>,
): Promise<void> {
  const attempts = delivery.attempts + 1;
  const context = { webhook: delivery.hook, event: delivery.id, problem, attempts };
  if (attempts >= MAX_ATTEMPTS) {
    log.error(context, 'a webhook event was dropped after the last attempt');
    await records.deliveries.delete(delivery.id);
    return;
  }
  log.warn(context, 'a webhook event could not be delivered; it is sent again later');
  const notBefore = toInstant(clock() + FIRST_PAUSE_MS * 2 ** delivery.attempts);
  await records.deliveries.set(delivery.id, { ...delivery, attempts, notBefore });
}
