/** Why: two passes at once would publish twice; SQLite's lock is the system's own and goes when its process does. */
import { existsSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import { guarded, openSqlite, type Sqlite } from './sqlite-file.ts';

/** Who holds the lock, as the others are told. */
export interface Holder {
  readonly pid: number;
  /** When it took the lock, as an ISO 8601 text. */
  readonly since: string;
  /** What it is doing: `start`, `run`, … */
  readonly command: string;
}

/** `taken` when another process, or another part of this one, holds it; `by` is absent when that cannot be read. */
export type LockResult = { readonly kind: 'held'; release(): void } | { readonly kind: 'taken'; readonly by?: Holder };

/** Long enough for a `lockHolder` in another process to have looked, in milliseconds. */
const GLANCE = 200;

/**
 * Takes the lock on the file `path`, or finds it taken within {@link GLANCE}. It is an open write transaction: after SIGKILL or in a new container
 * nothing is left over that somebody would have to judge by process ids. Others can still read who holds it.
 * Never read the file by other means in the process that holds it: closing it would drop the lock (POSIX).
 * Throws a StoreError when the file cannot be written.
 */
export function takeLockFile(path: string, me: Holder): LockResult {
  const database = openSqlite(path, GLANCE);
  try {
    guarded(path, () => hold(database, me));
  } catch (error) {
    const by = readHolder(database);
    database.close();
    if (!(error instanceof StoreError && error.code === 'busy')) throw error;
    return { kind: 'taken', ...(isHolder(by) && { by }) };
  }
  const release = () => {
    if (!database.open) return;
    database.exec('ROLLBACK');
    database.close();
  };
  return { kind: 'held', release };
}

/** Who holds the lock on `path`; undefined when nobody does. Changes nothing. Throws a StoreError when the file cannot be opened. */
export function lockHolder(path: string): { readonly by?: Holder } | undefined {
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

/** Writes down who we are, then opens the transaction that is the lock; if another comes between, it has the lock. */
function hold(database: Sqlite, me: Holder): void {
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
    // Written at this very moment: it is taken, and by whom does not matter.
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'since' in value && 'command' in value;
}
