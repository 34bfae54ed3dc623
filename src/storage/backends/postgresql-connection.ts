/** Connections to a PostgreSQL server: the pool of a store, and what a single connection needs. The only file that imports the driver. */
import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { serverAddress } from './postgresql-address.ts';
import { isWorthRetrying } from './postgresql-errors.ts';

/** The rows of a statement, and how many rows it changed or returned. */
export interface Result {
  readonly rows: readonly (readonly unknown[])[];
  readonly count: number;
  /** The names of the columns. */
  readonly columns: readonly string[];
}

/** Runs one statement. Rejects with the driver's error. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<Result>;

/** Something that statements are sent to. */
export interface Connection {
  /** Runs a statement, again if the connection fails: it must be one that may run twice. */
  readonly run: Run;
  /** Runs `work` on one connection that nothing else uses meanwhile. Nothing is repeated. */
  alone<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

/** Connections that a store reads on at the same time, by default; more made no pass faster on eight cores or fewer. */
const POOL_SIZE = 4;
const CONNECT_TIMEOUT_MS = 5000;
/** A statement without an answer after this time means a dead network: TCP alone notices it after a quarter of an hour. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** How long a statement is repeated while the server restarts; afterwards it fails, and the next pass starts again. */
export const RETRY_FOR_MS = 10_000;
const FIRST_DELAY_MS = 50;
const MAX_DELAY_MS = 1000;

/** The driver's settings for an address. `timeoutMs`: of a statement; default none. */
function settingsOf(address: string, timeoutMs?: number): pg.ClientConfig {
  const { host, port, database, user, password, sslMode } = serverAddress(address);
  return {
    ...{ host, port, database, user: user ?? userInfo().username, application_name: 'winnow' },
    ...(password !== undefined && { password }),
    // The driver itself reads PGSSLMODE, which must not decide about a store.
    ssl: sslMode === 'disable' ? false : { rejectUnauthorized: sslMode === 'verify-full' },
    ...{ keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    ...(timeoutMs !== undefined && { query_timeout: timeoutMs }),
  };
}

/** A single connection. */
export interface Client {
  readonly run: Run;
  /** Process id of the server's side as it was announced when the connection was made. */
  readonly announcedPid: number;
  /** Aborted when the connection has ended, for any reason. */
  readonly ended: AbortSignal;
  /** Ends the connection without waiting. */
  destroy(): void;
  close(): Promise<void>;
}

/** Opens a single connection. Rejects with the driver's error. */
export async function connect(address: string, timeoutMs = STATEMENT_TIMEOUT_MS): Promise<Client> {
  const client = new pg.Client(settingsOf(address, timeoutMs));
  const ended = new AbortController();
  // Without a listener, an error between two statements ends the process.
  client.on('error', () => ended.abort());
  client.on('end', () => ended.abort());
  await client.connect();
  return {
    run: runOn(client),
    announcedPid: Number(Reflect.get(client, 'processID')),
    ended: ended.signal,
    destroy: () => {
      ended.abort();
      void client.end().catch(() => undefined);
    },
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}

/** The pool of a store. */
export interface Pool extends Connection {
  /** Runs a statement that must not run twice: nothing is repeated. */
  readonly once: Run;
  close(): Promise<void>;
}

/** Opens a pool; connections are made when they are needed. `retryForMs`: how long `run` repeats a statement. */
export function openPool(address: string, retryForMs: number, size = POOL_SIZE): Pool {
  const pool = new pg.Pool({
    ...settingsOf(address, STATEMENT_TIMEOUT_MS),
    ...{ max: size, idleTimeoutMillis: 30_000, allowExitOnIdle: true },
  });
  // An idle connection that ends is replaced when the next one is needed.
  pool.on('error', () => undefined);
  const run = runOn(pool);
  return {
    once: run,
    run: (text, values) => retrying(() => run(text, values), retryForMs),
    alone: async (work) => {
      const client = await pool.connect();
      const ignored = (): void => undefined;
      client.on('error', ignored);
      let failed = true;
      try {
        const result = await work(runOn(client));
        failed = false;
        return result;
      } finally {
        client.off('error', ignored);
        // A connection on which something failed is not used again.
        client.release(failed);
      }
    },
    close: () => pool.end(),
  };
}

const NO_RESULT: Result = { rows: [], count: 0, columns: [] };

function runOn(client: Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>): Run {
  return async (text, values) => {
    const result = await client.query<unknown[]>({ text, values: [...(values ?? [])], rowMode: 'array' });
    // Of several statements in one text there are several results, which nothing needs.
    if (Array.isArray(result)) return NO_RESULT;
    const { rows, rowCount, fields } = result;
    return { rows, count: rowCount ?? 0, columns: fields.map(({ name }) => name) };
  };
}

/** Repeats `work` while its error is one that may pass, for up to `retryForMs`. */
export async function retrying<T>(work: () => Promise<T>, retryForMs: number): Promise<T> {
  const end = performance.now() + retryForMs;
  for (let delay = FIRST_DELAY_MS; ; delay = Math.min(2 * delay, MAX_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRetrying(error) || performance.now() + delay > end) throw error;
      await pause(delay);
    }
  }
}
