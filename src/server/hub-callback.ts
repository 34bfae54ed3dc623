/** The WebSub callback routes. Their addresses cannot be guessed; `HubCallback` judges what hubs send. */
import type { Hono } from 'hono';
import { readBody } from './read-body.ts';

/** What the routes need to know about subscriptions. */
export interface HubCallback {
  /** Whether a subscription has this token. */
  knows(token: string): boolean;
  /** Responds to a hub that verifies our request to subscribe or unsubscribe. */
  verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }>;
  /** Accepts a notification; it is processed after the response. `headers` have names in lower case. */
  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410>;
}

/** Options of {@link addHubCallback}. */
export interface HubCallbackOptions {
  readonly callback: HubCallback;
  /** Larger notifications are refused with 413, bytes. */
  readonly maxPingBytes: number;
}

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** Adds `GET` and `POST /websub/:token`. */
export function addHubCallback(app: Hono, { callback, maxPingBytes }: HubCallbackOptions): void {
  const path = '/websub/:token{[0-9a-f]{32}}';
  app.get(path, async (c) => {
    const { status, body } = await callback.verify(c.req.param('token'), new URL(c.req.url).searchParams);
    return new Response(body, { status, headers: HEADERS });
  });
  app.post(path, async (c) => {
    const token = c.req.param('token');
    const refuse = (status: 400 | 404 | 413): Response =>
      new Response(null, { status, headers: { ...HEADERS, Connection: 'close' } });
    // Checked before the body is read: strangers must not send us megabytes.
    if (!callback.knows(token)) return refuse(404);
    const body = await readBody(c.req.raw, maxPingBytes);
    if (body.kind !== 'read') return refuse(body.kind === 'too-large' ? 413 : 400);
    return new Response(null, { status: await callback.ping(token, c.req.header(), body.bytes), headers: HEADERS });
  });
}
