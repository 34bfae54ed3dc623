/** The routes that hubs call: their addresses cannot be guessed, and what hubs send is judged elsewhere. */
import type { Hono } from 'hono';
import { readBody } from './read-body.ts';

/** The part that knows subscriptions, as the server sees it. */
export interface HubCallback {
  /** Whether a subscription has this token. */
  knows(token: string): boolean;
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
  app.post(path, async (c) => {
    const token = c.req.param('token');
    const refuse = (status: 400 | 404 | 413): Response =>
      new Response(null, { status, headers: { ...HEADERS, Connection: 'close' } });
    // Before the body: strangers must not make us read megabytes.
    if (!callback.knows(token)) return refuse(404);
    const body = await readBody(c.req.raw, largestPing);
    if (body.kind !== 'read') return refuse(body.kind === 'too-large' ? 413 : 400);
    return new Response(null, { status: await callback.ping(token, c.req.header(), body.bytes), headers: HEADERS });
  });
}
