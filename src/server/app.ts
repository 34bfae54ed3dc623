/** The built-in server as one Hono app, which gets everything it serves as arguments. */
import { type Context, Hono } from 'hono';
import { errorResponse } from './error-response.ts';
import { commonHeaders, contentSecurityPolicy, isFeed, preflightHeaders } from './headers.ts';
import type { RenderPage } from './page-renderer.ts';
import { openPublicFiles } from './public-files.ts';
import { servePublicFile } from './public-routes.ts';
import { createQuickResponder, type QuickResponder } from './quick-response.ts';
import type { ReaderLimit } from './reader-limit.ts';
import { createRecentFiles } from './recent-files.ts';

/** The content of `/healthz`. */
export interface Health {
  readonly status: 'ok' | 'failing';
  /** Facts for a person or a monitor: plain JSON, no secrets, no feed URLs. */
  readonly [fact: string]: unknown;
}

/** What {@link createApp} serves. */
export interface AppOptions {
  /** Folder that the publisher writes. */
  readonly publicDir: string;
  /** Renders the story pages that are published without files. Default: they are not available, and answered with 503. */
  readonly renderPage?: RenderPage;
  /** Called for each request of `/healthz`. Default: always `ok`. */
  readonly health?: () => Health | Promise<Health>;
  /** Non-TLS origins of images that pages may show: `http://127.0.0.1:8099` for the sample newsroom. Default none. */
  readonly imageOrigins?: readonly string[];
  /** Adds routes (console, hub callbacks, metrics) before the public folder, which handles all the rest. */
  readonly extend?: (app: Hono) => void;
  /** Limits how often a reader fetches a whole feed; `remoteAddress` identifies the reader. Default: no limit. */
  readonly readerLimit?: { readonly limit: ReaderLimit; readonly remoteAddress: (c: Context) => string | undefined };
  /** Called with the path of every public file that a reader requests, also when the response is a 304. */
  readonly onServed?: (path: string) => void;
  /** Called with every exception; the client only gets a 500. */
  readonly onError?: (error: unknown) => void;
}

/** The server's two ways to a response. */
export interface ServerApp {
  readonly app: Hono;
  /** Responds from memory, before the app, to requests for files that the app has just found. */
  readonly quick: QuickResponder;
}

/** Creates the app with `/healthz`, the routes of `extend`, and the public folder. */
export function createApp(options: AppOptions): Hono {
  return createServerApp(options).app;
}

/** Creates the app and its quick responder. */
export function createServerApp(options: AppOptions): ServerApp {
  const app = new Hono();
  const files = openPublicFiles(options.publicDir, { renderPage: options.renderPage });
  const policy = contentSecurityPolicy(options.imageOrigins);

  app.get('/healthz', async () => {
    const health: Health = (await options.health?.()) ?? { status: 'ok' };
    const status = health.status === 'ok' ? 200 : 503;
    return Response.json(health, { status, headers: { ...commonHeaders, 'Cache-Control': 'no-store' } });
  });
  options.extend?.(app);
  const { readerLimit } = options;
  const refuse = (c: Context, path: string): number | undefined =>
    readerLimit?.limit.refuse(readerLimit.remoteAddress(c) ?? '', path);
  const served = options.onServed ?? (() => undefined);
  const recent = createRecentFiles({ isCurrent: files.isCurrent });
  app.get('*', (c) => servePublicFile(c, { files, policy, refuse, served, found: recent.remember }));
  app.options('*', async (c) => {
    const found = await files.find(new URL(c.req.url).pathname);
    if (found.kind !== 'file' || !isFeed(found.file)) return errorResponse(405, policy, { Allow: 'GET, HEAD' });
    return new Response(null, { status: 204, headers: { ...commonHeaders, ...preflightHeaders } });
  });
  app.all('*', () => errorResponse(405, policy, { Allow: 'GET, HEAD' }));
  app.onError((error) => {
    options.onError?.(error);
    return errorResponse(500, policy);
  });
  const quick = createQuickResponder({
    ...{ files, recent, policy, served },
    refuse: (address, path) => readerLimit?.limit.refuse(address, path),
  });
  return { app, quick };
}
