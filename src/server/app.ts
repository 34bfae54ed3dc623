/** Why: the HTTP side of the program as one Hono app that gets everything it shows as arguments. */
import { type Context, Hono } from 'hono';
import { commonHeaders, contentSecurityPolicy } from './headers.ts';
import { openPublicFiles } from './public-files.ts';
import { answerPublic, errorAnswer } from './public-routes.ts';
import type { ReaderLimit } from './reader-limit.ts';

/** What `/healthz` says; the shell knows. */
export interface Health {
  readonly status: 'ok' | 'failing';
  /** Facts for a person or a monitor: plain JSON, no secrets, no feed URLs. */
  readonly [fact: string]: unknown;
}

export interface AppOptions {
  /** Folder that the publisher writes. */
  readonly publicDir: string;
  readonly health?: () => Health | Promise<Health>;
  /** Origins besides TLS ones that pictures may come from: `http://127.0.0.1:8099` for the sample newsroom. */
  readonly imageOrigins?: readonly string[];
  /** Adds routes (console, hub callbacks, metrics) before the public folder, which answers all the rest. */
  readonly extend?: (app: Hono) => void;
  /** How often a reader may fetch a whole feed; `remoteAddress` tells who asks. Absent = as often as it likes. */
  readonly readerLimit?: { readonly limit: ReaderLimit; readonly remoteAddress: (c: Context) => string | undefined };
  /** Told of every file of the public folder that a reader asked for, by its path there, also when nothing new was sent. */
  readonly onServed?: (path: string) => void;
  /** Told of exceptions; the client only learns that there was one. */
  readonly onError?: (error: unknown) => void;
}

/** The app. Routes: `/healthz`, those of `extend`, and the public folder. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const files = openPublicFiles(options.publicDir);
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
  app.get('*', (c) => answerPublic(c, { files, policy, refuse, served: options.onServed ?? (() => undefined) }));
  app.all('*', () => errorAnswer(405, policy, { Allow: 'GET, HEAD' }));
  app.onError((error) => {
    options.onError?.(error);
    return errorAnswer(500, policy);
  });
  return app;
}
