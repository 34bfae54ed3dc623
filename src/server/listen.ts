/** Why: the one file that opens a port: the app on Node's HTTP server, closed without cutting answers short. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no new connections, lets answers under way end, and after `graceMs` (default 2,000) cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/** Starts listening. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the address cannot be had. */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: options.host }) as Server;
  // A reader sends a few hundred bytes: whoever takes longer holds a connection for nothing.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 10_000;
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

/** Address of the other end of the connection a request came by; undefined without a socket, as in tests of an app alone. */
export function remoteAddress(c: Context): string | undefined {
  const hasSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return hasSocket ? getConnInfo(c).remote.address : undefined;
}

/** The host part of an address that a person can open. */
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
