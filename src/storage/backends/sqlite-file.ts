/** Why: opening an SQLite file, and saying in words what its errors mean, is the same for the store and for the lock. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { StoreError } from '../store-error.ts';

export type Sqlite = Database.Database;
export type Statement = Database.Statement;

/** How long another process may hold the file before we give up, in milliseconds; a commit takes a few. */
const BUSY_TIMEOUT = 5000;

const MEANINGS: readonly (readonly [prefix: string, code: string, words: string])[] = [
  ['SQLITE_FULL', 'full', 'the disk is full'],
  ['SQLITE_READONLY', 'read-only', 'it cannot be written; look at the permissions of the file and its folder'],
  ['SQLITE_BUSY', 'busy', 'another process is using it'],
  ['SQLITE_LOCKED', 'busy', 'another process is using it'],
  ['SQLITE_NOTADB', 'not-a-store', 'it is not an SQLite file'],
  ['SQLITE_CORRUPT', 'damaged', 'the file is damaged; restore a backup with `winnow restore`'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'it cannot be opened; look at the permissions of the file and its folder'],
  ['SQLITE_IOERR', 'failed', 'the disk gave an error'],
  ['ENOSPC', 'full', 'the disk is full'],
  ['EROFS', 'read-only', 'it is on a disk that may only be read'],
  ['EACCES', 'read-only', 'it cannot be written; look at the permissions of its folder'],
  ['EPERM', 'read-only', 'it cannot be written; look at the permissions of its folder'],
  ['ENOENT', 'cannot-open', 'its folder is not there'],
];

/** Opens or makes the file `path` and its folder. `timeout` in milliseconds. Throws a {@link StoreError}. */
export function openSqlite(path: string, timeout = BUSY_TIMEOUT): Sqlite {
  try {
    mkdirSync(dirname(path), { recursive: true });
    reserve(path);
    return new Database(path, { timeout });
  } catch (error) {
    throw new StoreError('cannot-open', `${path}: it cannot be opened; look at the permissions of its folder`, {
      cause: error,
    });
  }
}

/**
 * Makes the file, readable by its owner only: the addresses of private feeds stand in it. One that is there is not opened,
 * since closing it would drop this process's locks on it (POSIX). Throws Node's error.
 */
export function reserve(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** The result of `work`; what SQLite throws becomes a StoreError about the file `path`. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(path, error);
  }
}

/** Runs `work` in one transaction that takes the write lock at once. */
export function inTransaction<T>(database: Sqlite, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The driver's or the system's error about `path` in words; any other error as it is. */
function inWords(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (!(error instanceof Database.SqliteError || 'syscall' in error)) return error;
  const code = String(error.code);
  const [, name = 'failed', words = error.message] = MEANINGS.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return new StoreError(name, `${path}: ${words}`, { cause: error });
}
