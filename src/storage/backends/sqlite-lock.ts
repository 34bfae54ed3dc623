/**
 * The lock of an SQLite store: an open write transaction on `winnow.lock`, next to the database. The operating system ends it
 * with its process, so after a SIGKILL or in a new container nothing is left that must be judged by process ids.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unlinked } from '../real-path.ts';
import { StoreError } from '../store-error.ts';
import type { LockHolder, LockResult, LockSupport } from './backend.ts';
import { guarded, openSqlite, type Sqlite } from './sqlite-file.ts';

/** Take and read the lock of the store in a file. */
export const sqliteLock: LockSupport = {
  scope: lockFileOf,
  take: async (path, me) => takeLockFile(lockFileOf(path), me),
  holder: async (path) => holderOf(lockFileOf(path)),
};

/**
 * The lock file of the store in the file `path`. Where a link leads to the store, it is next to the file behind the link: two
 * addresses of one store have one lock.
 */
export function lockFileOf(path: string): string {
  return join(dirname(unlinked(path)), 'winnow.lock');
}

/** Milliseconds in which another process's look at the holder is over. */
const BUSY_TIMEOUT_MS = 200;

/**
 * Takes the lock on the file `path`, or finds it taken within {@link BUSY_TIMEOUT_MS}. Other processes can still read the holder.
 * The process that holds the lock must not open the file by other means: closing it would drop the lock (POSIX).
 */
function takeLockFile(path: string, me: LockHolder): LockResult {
  const database = openSqlite(path, BUSY_TIMEOUT_MS);
  try {
    guarded(path, () => beginHolding(database, me));
  } catch (error) {
    const by = readHolder(database);
    database.close();
    if (!(error instanceof StoreError && error.code === 'busy')) throw error;
    return { kind: 'taken', ...(isHolder(by) && { by }) };
  }
  const release = async (): Promise<void> => {
    if (!database.open) return;
    database.exec('ROLLBACK');
    database.close();
  };
  return { kind: 'held', release };
}

function holderOf(path: string): { readonly by?: LockHolder } | undefined {
  if (!existsSync(path)) return undefined;
  const database = openSqlite(path, 0);
  try {
    guarded(path, () => database.exec('BEGIN IMMEDIATE; ROLLBACK'));
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'busy')) throw error;
    const by = readHolder(database);
    return isHolder(by) ? { by } : {};
  } finally {
    database.close();
  }
}

/** Writes the holder, then opens the transaction that is the lock; a process that comes in between has the lock. */
function beginHolding(database: Sqlite, me: LockHolder): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec('CREATE TABLE IF NOT EXISTS holder (record TEXT NOT NULL)');
  database.exec('DELETE FROM holder');
  database.prepare('INSERT INTO holder VALUES (?)').run(JSON.stringify(me));
  database.exec('COMMIT');
  database.exec('BEGIN IMMEDIATE');
}

function readHolder(database: Sqlite): unknown {
  try {
    const row: unknown = database.prepare('SELECT record FROM holder').raw().get();
    return Array.isArray(row) ? JSON.parse(String(row[0])) : undefined;
  } catch {
    // It is being written at this moment: the lock is taken, by an unknown process.
    return undefined;
  }
}

function isHolder(value: unknown): value is LockHolder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'since' in value && 'command' in value;
}
