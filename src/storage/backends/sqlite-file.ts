/** Opens SQLite files, for the store and for its lock, and translates SQLite's errors into StoreErrors. */
import { accessSync, closeSync, constants, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { realPathOf } from '../real-path.ts';
import { StoreError } from '../store-error.ts';

/** An open SQLite file. */
export type Sqlite = Database.Database;
/** A prepared statement. */
export type Statement = Database.Statement;

/** How long another process may hold the file before an operation fails; a commit takes a few milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/** Also the message for a copy of the store. */
const FULL = 'the disk is full: free some space; stored data is not lost';

/** What the codes of SQLite and of the operating system mean: the code of the StoreError, and its message. */
const MEANINGS: readonly (readonly [prefix: string, code: string, message: string])[] = [
  ['SQLITE_FULL', 'full', FULL],
  ['SQLITE_READONLY', 'read-only', 'it is not writable; check the permissions of the file and its folder'],
  ['SQLITE_BUSY', 'busy', 'another process is using it'],
  ['SQLITE_LOCKED', 'busy', 'another process is using it'],
  ['SQLITE_NOTADB', 'not-a-store', 'it is not an SQLite file'],
  ['SQLITE_CORRUPT', 'damaged', 'the file is damaged; restore a backup with `winnow restore`'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'it cannot be opened; check the permissions of the file and its folder'],
  // No room for the index of the journal.
  ['SQLITE_IOERR_SHM', 'full', FULL],
  ['SQLITE_IOERR', 'failed', 'the disk reported an error'],
  ['ENOSPC', 'full', FULL],
  ['EDQUOT', 'full', "this user's disk quota is used up: free some space; stored data is not lost"],
  ['EROFS', 'read-only', 'the disk is mounted read-only'],
  ['EACCES', 'read-only', 'it is not writable; check the permissions of its folder'],
  ['EPERM', 'read-only', 'it is not writable; check the permissions of its folder'],
  ['ENOENT', 'cannot-open', 'its folder does not exist'],
  ['ENOTDIR', 'cannot-open', 'part of its path is not a folder'],
  ['EEXIST', 'cannot-open', 'part of its path is not a folder'],
];

/** Opens or creates the file `path` and its folder. `timeout` in milliseconds. Throws a {@link StoreError}. */
export function openSqlite(path: string, timeout = BUSY_TIMEOUT_MS): Sqlite {
  try {
    // An absolute path is never taken for a URI or for a server's address. A link that leads to nothing is followed here:
    // SQLite would create its target with the permissions of the umask.
    const file = realPathOf(path);
    mkdirSync(dirname(file), { recursive: true });
    reserve(file);
    return new Database(file, { timeout });
  } catch (error) {
    const translated = translate(path, error);
    // The driver gives no code when it cannot connect.
    throw translated instanceof StoreError ? translated : storeErrorFor('SQLITE_CANTOPEN', path, error);
  }
}

/** Opens a file that is not being written and has no journal, also where SQLite cannot create its own files next to it. Throws a {@link StoreError}. */
export function openUnchanging(path: string): Sqlite {
  return guarded(path, () => new Database(`${pathToFileURL(path).href}?immutable=1`));
}

/**
 * Creates the file, readable by its owner only: it contains the addresses of private feeds. A file that exists is not opened,
 * since closing it would drop this process's locks on it (POSIX). Throws Node's error.
 */
export function reserve(path: string): void {
  try {
    closeSync(openPrivate(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Creates the file `path` for writing, with mode 0600 whatever the umask. Throws Node's error, also when the file exists. */
export function openPrivate(path: string): number {
  const file = openSync(path, 'wx', 0o600);
  fchmodSync(file, 0o600);
  return file;
}

/** The result of `work`; what SQLite throws becomes a {@link StoreError} about the file `path`. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(path, error);
  }
}

/** As {@link guarded}, for work that is awaited. */
export async function guardedAsync<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(path, error);
  }
}

/** Runs `work` in one transaction that takes the write lock at its start. */
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

/** An error of the driver or the system as a StoreError about `path`; any other error unchanged. */
function translate(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (!(error instanceof Database.SqliteError || 'syscall' in error)) return error;
  return storeErrorFor(String(error.code), path, error);
}

function storeErrorFor(given: string, path: string, error: unknown): StoreError {
  const code = codeOf(path, given);
  const [, name = 'failed', message = String(error)] = MEANINGS.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return new StoreError(name, `${path}: ${message}`, { cause: error });
}

/** SQLite does not say why it cannot write; the folder does. */
function codeOf(path: string, code: string): string {
  if (!code.startsWith('SQLITE_READONLY') && !code.startsWith('SQLITE_CANTOPEN')) return code;
  try {
    accessSync(dirname(path), constants.W_OK);
    return code;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    return reason === 'EROFS' ? reason : code;
  }
}
