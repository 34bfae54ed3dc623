/** Why: two passes at once would publish twice; SQLite's lock is the system's own and goes when its process does. */
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

/**
 * Takes the lock on the file `path`, without waiting. It is an open write transaction: after SIGKILL or in a new container
 * nothing is left over that somebody would have to judge by process ids. Others can still read who holds it.
 * Never read the file by other means in the process that holds it: closing it would drop the lock (POSIX).
 * Throws a StoreError when the file cannot be written.
 */
export function takeLockFile(path: string, me: Holder): LockResult {
  const database = openSqlite(path, 0);
  try {
    guarded(path, () => hold(database, me));
  } catch (error) {
    const by = error instanceof Error && 'code' in error && error.code === 'busy' ? readHolder(database) : error;
    database.close();
    if (by === error) throw error;
    return { kind: 'taken', ...(isHolder(by) && { by }) };
  }
  const release = () => {
    if (!database.open) return;
    database.exec('ROLLBACK');
    database.close();
  };
  return { kind: 'held', release };
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
