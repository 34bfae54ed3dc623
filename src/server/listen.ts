/** Runs the app on Node's HTTP server, with limits on what a client may cost, and closes it without cutting responses. */
import { createServer, IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { createConnectionCount } from './connection-count.ts';
import { drainBody, hasBody } from './drain-body.ts';
import type { QuickResponder } from './quick-response.ts';
import { createRequestQueue, type RequestQueue } from './request-queue.ts';

/** Where to listen, and limits on connections. */
export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Tried before the app; see `createServerApp`. Default: none. */
  readonly quick?: QuickResponder;
  /** Open connections in total; further ones are closed at once. Default: no limit. */
  readonly maxConnections?: number;
  /** Open connections from one public IPv4 address or IPv6 /64. Default: no limit. */
  readonly maxConnectionsPerAddress?: number;
  /** Overrides of `DEFAULT_LIMITS`, for tests. */
  readonly limits?: Partial<ConnectionLimits>;
}

/** What a connection may cost, in milliseconds and requests. */
export interface ConnectionLimits {
  /** For the request line and the headers; also for the first request of a new connection to begin. */
  readonly headersTimeoutMs: number;
  /** For a whole request with its body. */
  readonly requestTimeoutMs: number;
  /** Between a response and the next request. */
  readonly keepAliveTimeoutMs: number;
  /** A client that takes no further byte of its response for this long is disconnected. */
  readonly writeTimeoutMs: number;
  /** How often Node checks the first two timeouts. */
  readonly checkIntervalMs: number;
  /** Requests on one connection; the response to the last one closes it. */
  readonly maxRequests: number;
  /** Pipelined requests that may wait on one connection; one more closes it. */
  readonly maxPipelined: number;
}

/** The limits of the running program. */
export const DEFAULT_LIMITS: ConnectionLimits = {
  // A reader sends a few hundred bytes.
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  keepAliveTimeoutMs: 10_000,
  // Kernels report progress in steps of a third of their buffer, up to 1.4 MB: a minute allows 25 kB/s.
  writeTimeoutMs: 60_000,
  // Node's default of 30 s would turn a timeout of 10 s into up to 40 s.
  checkIntervalMs: 5_000,
  // Proxies use the same limit (nginx: keepalive_requests 1000).
  maxRequests: 1_000,
  // No feed reader pipelines; the few programs that do (apt) send ten ahead.
  maxPipelined: 16,
};

/** Responds to a request; `env` has Node's request and response. */
export type Fetch = (...args: Parameters<Hono['fetch']>) => Response | Promise<Response>;

/** What a server needs of its app. */
interface FetchApp {
  readonly fetch: Fetch;
}

/** A running server. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Accepts no new connections, finishes running responses, and after `graceMs` (default 2,000) closes the rest. */
  close(graceMs?: number): Promise<void>;
}

/** Starts listening. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the address is not available. */
export async function listen(app: FetchApp, options: ListenOptions): Promise<Listening> {
  const server = limitedServer(app, options);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${shownHost(options.host)}:${port}/`,
    port,
    close: (graceMs = 2_000) => close(server, graceMs),
  };
}

function limitedServer(app: FetchApp, options: ListenOptions): Server {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const respond = getRequestListener(fetchOf(app), { hostname: options.host });
  const listener: RequestListener = (request, response) => {
    if (options.quick?.(request, response) !== true) void respond(request, response);
  };
  const queue = createRequestQueue(listener, limits);
  const settings = {
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: limits.checkIntervalMs,
  };
  const server = createServer(settings, queue.listener);
  if (options.maxConnections !== undefined) server.maxConnections = options.maxConnections;
  server.on('connection', createConnectionCount(options.maxConnectionsPerAddress ?? Number.POSITIVE_INFINITY));
  server.setTimeout(limits.writeTimeoutMs, (socket) => closeSilent(socket, queue));
  return server;
}

/** The app, whose response waits until the rest of a body that it did not read is discarded. */
function fetchOf(app: FetchApp): Parameters<typeof getRequestListener>[0] {
  return (request, env) => {
    const response = app.fetch(request, env);
    if (!('incoming' in env) || !(env.incoming instanceof IncomingMessage) || !hasBody(env.incoming)) return response;
    const { incoming } = env;
    return Promise.resolve(response).then(async (answer) => {
      await drainBody(incoming);
      return answer;
    });
  };
}

/**
 * Closes a connection without progress. Node counts a write that the kernel took in part as progress, so a slow reader
 * stays. A connection that waits for the program itself stays too: a page of the console may take minutes.
 */
function closeSilent(socket: Socket, queue: RequestQueue): void {
  if (!queue.isWorking(socket)) socket.destroy();
}

/** The client's address of a request; undefined without a socket, as in tests of the app alone. */
export function remoteAddress(c: Context): string | undefined {
  const hasSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return hasSocket ? getConnInfo(c).remote.address : undefined;
}

/** The host to show in an address that an operator opens. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearTimeout(timer);
      if (error === undefined || ('code' in error && error.code === 'ERR_SERVER_NOT_RUNNING')) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
