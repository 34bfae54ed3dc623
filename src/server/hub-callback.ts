/** Why: hubs reach us at public addresses that nobody can guess; everything they send is judged elsewhere and answered here. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** The part that knows subscriptions, as the server sees it. */
export interface HubCallback {
  /** Answers a hub's question whether we want what it was asked for. */
  verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }>;
  /** Takes news; the work on them goes on after the answer. `headers` with names in lower case. */
  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410>;
}

export interface HubCallbackOptions {
  readonly callback: HubCallback;
  /** Larger pings are refused, bytes. */
  readonly largestPing: number;
}

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** Adds `GET` and `POST /websub/:token`. */
export function addHubCallback(app: Hono, { callback, largestPing }: HubCallbackOptions): void {
  const path = '/websub/:token{[0-9a-f]{32}}';
  app.get(path, async (c) => {
    const { status, body } = await callback.verify(c.req.param('token'), new URL(c.req.url).searchParams);
    return new Response(body, { status, headers: HEADERS });
  });
  app.post(path, bodyLimit({ maxSize: largestPing, onError: tooLarge }), async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const status = await callback.ping(c.req.param('token'), c.req.header(), body);
    return new Response(null, { status, headers: HEADERS });
  });
}

function tooLarge(_: Context): Response {
  return new Response(null, { status: 413, headers: HEADERS });
}
