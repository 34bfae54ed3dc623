/**
 * Serves what is published already while the rest of the program is being loaded, which takes several times as long. Requests for
 * anything else wait for it.
 */
import type { Config } from '../config/config.ts';
import { ROUTE_IDS } from '../config/reserved.ts';
import { createServerApp, type ServerApp } from '../server/app.ts';
import { errorResponse } from '../server/error-response.ts';
import { contentSecurityPolicy } from '../server/headers.ts';
import { type Fetch, listen, remoteAddress } from '../server/listen.ts';
import { createReaderLimit, type ReaderLimit } from '../server/reader-limit.ts';
import { imageOrigins, WHOLE_FEEDS_PER_HOUR } from './serving.ts';

/** A server whose app comes later. */
export interface EarlyServer {
  readonly url: string;
  /** Counts the whole feeds sent to each reader; the app goes on with it. */
  readonly limit: ReaderLimit;
  /** Has `served` answer from now on, also the requests that wait. Returns the paths of the public files requested until then. */
  open(served: ServerApp): readonly string[];
  /** Finishes running responses; those that still wait for the app get a 503. */
  close(graceMs?: number): Promise<void>;
}

/** A path without anything to decode or normalise: other spellings of a route wait like the route itself. */
const PLAIN_PATH = /^\/[\w.~/-]*$/;

/** Starts listening. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the address is not available. */
export async function startEarlyServer(config: Config, onError: (error: unknown) => void): Promise<EarlyServer> {
  const policy = contentSecurityPolicy(imageOrigins(config));
  const limit = createReaderLimit({ perHour: WHOLE_FEEDS_PER_HOUR, clock: Date.now });
  const requested = new Set<string>();
  let ready: (served: ServerApp | undefined) => void = () => undefined;
  const whole = new Promise<ServerApp | undefined>((resolve) => {
    ready = resolve;
  });
  let serving = createServerApp({
    ...{ publicDir: config.output.dir, imageOrigins: imageOrigins(config), onError },
    readerLimit: { limit, remoteAddress },
    onServed: (path) => requested.add(path),
  });
  let isWhole = false;
  const fetch: Fetch = async (request, env) => {
    if (isWhole) return serving.app.fetch(request, env);
    const response = mayBeFile(request) ? await serving.app.fetch(request, env) : undefined;
    // A redirect or an error is for the whole app to give.
    if (response !== undefined && [200, 304, 429].includes(response.status)) return response;
    const served = await whole;
    return served?.app.fetch(request, env) ?? errorResponse(503, policy, { 'Retry-After': '5' });
  };
  const listening = await listen(
    { fetch },
    {
      ...config.server,
      quick: (request, response) => serving.quick(request, response),
    },
  );
  return {
    url: listening.url,
    limit,
    open: (served) => {
      serving = served;
      isWhole = true;
      ready(served);
      return [...requested];
    },
    close: (graceMs) => {
      ready(undefined);
      return listening.close(graceMs);
    },
  };
}

/** Whether the app would look for the request's path in the public folder. */
function mayBeFile({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  const [, first = ''] = pathname.split('/');
  return (method === 'GET' || method === 'HEAD') && PLAIN_PATH.test(pathname) && !ROUTE_IDS.has(first);
}
