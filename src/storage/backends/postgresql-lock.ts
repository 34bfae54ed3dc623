/**
 * The lock of a PostgreSQL store: an advisory lock of a session. The server ends it with the connection, so nothing is left after
 * a SIGKILL or the loss of a machine; a frozen process loses it when the session has been idle for its lease.
 */
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../store-error.ts';
import type { HeldLock, LockHolder, LockResult } from './backend.ts';
import { nameOf, serverAddress } from './postgresql-address.ts';
import { type Client, connect, type Run } from './postgresql-connection.ts';
import { isWorthRetrying, storeErrorOf } from './postgresql-errors.ts';
import { LEADER_TABLE, withPool } from './postgresql-open.ts';
import {
  beginTerm,
  LOCK_CLASS,
  LockSession,
  SESSION_TIMES,
  type SessionTimes,
  setLease,
  tryLock,
} from './postgresql-session.ts';

/** The process that holds the lock now; undefined when it is free. Rejects with a StoreError. */
export function sessionHolder(address: string): Promise<{ readonly by?: LockHolder } | undefined> {
  return withPool(address, (pool) => pool.alone((run) => readHolder(run, address)));
}

/** Takes the lock, or finds it taken. Rejects with a StoreError. */
export async function takeSession(
  address: string,
  me: LockHolder,
  times: SessionTimes = SESSION_TIMES,
): Promise<LockResult> {
  let client: Client | undefined;
  try {
    client = await connectDirectly(address, times);
    return (await lockOn(client, address, me, times)) ?? (await takenBy(client, address));
  } catch (error) {
    client?.destroy();
    throw storeErrorOf(nameOf(address), error);
  }
}

/** How often a waiting process tries to take the lock. */
const RETRY_MS = 250;
/** How long it pauses while the server cannot be reached. */
const AWAY_MS = 1000;

/** Waits for the lock until `signal` is aborted. Rejects with a StoreError for an error that waiting does not mend. */
export async function waitForSession(
  address: string,
  me: LockHolder,
  signal: AbortSignal,
  times: SessionTimes = SESSION_TIMES,
): Promise<HeldLock | undefined> {
  let client: Client | undefined;
  while (!signal.aborted) {
    let delay = RETRY_MS;
    try {
      client ??= await connectDirectly(address, times);
      const held = await lockOn(client, address, { ...me, since: new Date().toISOString() }, times);
      if (held !== undefined) return held;
    } catch (error) {
      client?.destroy();
      client = undefined;
      if (!isWorthRetrying(error)) throw storeErrorOf(nameOf(address), error);
      delay = AWAY_MS;
    }
    await pause(delay, undefined, { signal }).catch(() => undefined);
  }
  client?.destroy();
  return undefined;
}

async function connectDirectly(address: string, times: SessionTimes): Promise<Client> {
  const client = await connect(address);
  try {
    await requireDirect(client, address);
    await setLease(client.run, times.leaseMs);
    return client;
  } catch (error) {
    client.destroy();
    throw error;
  }
}

async function lockOn(
  client: Client,
  address: string,
  me: LockHolder,
  times: SessionTimes,
): Promise<HeldLock | undefined> {
  if (!(await tryLock(client.run, address))) return undefined;
  const term = await beginTerm(client.run, address, { ...me, host: hostname() });
  const session = new LockSession(address, client, term, times);
  const { lost } = session;
  return { kind: 'held', release: () => session.release(), confirm: () => session.confirm(), lost, term };
}

async function takenBy(client: Client, address: string): Promise<LockResult> {
  const holder = await readHolder(client.run, address);
  await client.close();
  return { kind: 'taken', ...holder };
}

/**
 * Rejects if a connection pooler is between this process and the server. PgBouncer in transaction mode gives the lock to two
 * clients, and keeps it when both are gone. A pooler announces a process id of its own instead of that of the server's process.
 */
async function requireDirect({ run, announcedPid }: Client, address: string): Promise<void> {
  const { rows } = await run('SELECT pg_backend_pid()');
  if (Number(rows[0]?.[0]) === announcedPid) return;
  const what = 'this is the address of a connection pooler, such as PgBouncer, which cannot keep the lock of a store';
  throw new StoreError('cannot-open', `${nameOf(address)}: ${what}: give the address of the server, often port 5432`);
}

const HELD = `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND classid = $1::bigint::oid AND objid = (hashtext($2)::bigint & 4294967295)::oid), to_regclass($3) IS NOT NULL`;

async function readHolder(run: Run, address: string): Promise<{ readonly by?: LockHolder } | undefined> {
  const { schema } = serverAddress(address);
  const [isHeld, hasTable] = (await run(HELD, [LOCK_CLASS, schema, `"${schema}".${LEADER_TABLE}`])).rows[0] ?? [];
  if (isHeld !== true) return undefined;
  if (hasTable !== true) return {};
  const [holder, term] = (await run(`SELECT holder, term FROM "${schema}".${LEADER_TABLE}`)).rows[0] ?? [];
  const by: unknown = typeof holder === 'string' ? JSON.parse(holder) : undefined;
  return isHolder(by) ? { by: { ...by, term: Number(term) } } : {};
}

function isHolder(value: unknown): value is LockHolder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'since' in value && 'command' in value;
}
