/** Why: opening an SQLite file, and saying in words what its errors mean, is the same for the store and for the lock. */
import { accessSync, closeSync, constants, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { realPathOf } from '../real-path.ts';
import { StoreError } from '../store-error.ts';

export type Sqlite = Database.Database;
export type Statement = Database.Statement;

/** How long another process may hold the file before we give up, in milliseconds; a commit takes a few. */
const BUSY_TIMEOUT = 5000;

/** Said of the store, and of a copy of it. */
const FULL = 'the disk is full: make room on it, nothing that is kept is lost';

const MEANINGS: readonly (readonly [prefix: string, code: string, words: string])[] = [
  ['SQLITE_FULL', 'full', FULL],
  ['SQLITE_READONLY', 'read-only', 'it cannot be written; look at the permissions of the file and its folder'],
  ['SQLITE_BUSY', 'busy', 'another process is using it'],
  ['SQLITE_LOCKED', 'busy', 'another process is using it'],
  ['SQLITE_NOTADB', 'not-a-store', 'it is not an SQLite file'],
  ['SQLITE_CORRUPT', 'damaged', 'the file is damaged; restore a backup with `winnow restore`'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'it cannot be opened; look at the permissions of the file and its folder'],
  // No room for the index of the journal.
  ['SQLITE_IOERR_SHM', 'full', FULL],
  ['SQLITE_IOERR', 'failed', 'the disk gave an error'],
  ['ENOSPC', 'full', FULL],
  ['EDQUOT', 'full', "this user's share of the disk is full: make room in it, nothing that is kept is lost"],
  ['EROFS', 'read-only', 'it is on a disk that can only be read'],
  ['EACCES', 'read-only', 'it cannot be written; look at the permissions of its folder'],
  ['EPERM', 'read-only', 'it cannot be written; look at the permissions of its folder'],
  ['ENOENT', 'cannot-open', 'its folder is not there'],
  ['ENOTDIR', 'cannot-open', 'a part of its path is no folder'],
  ['EEXIST', 'cannot-open', 'a part of its path is no folder'],
];

/** Opens or makes the file `path` and its folder. `timeout` in milliseconds. Throws a {@link StoreError}. */
export function openSqlite(path: string, timeout = BUSY_TIMEOUT): Sqlite {
  try {
    // An absolute path is never taken for a URI or for a server's address, and a link that leads to nothing is followed here:
    // SQLite would make its target with the permissions of the umask.
    const file = realPathOf(path);
    mkdirSync(dirname(file), { recursive: true });
    reserve(file);
    return new Database(file, { timeout });
  } catch (error) {
    const told = inWords(path, error);
    // Of what it could not connect to the driver says nothing but that.
    throw told instanceof StoreError ? told : wordsFor('SQLITE_CANTOPEN', path, error);
  }
}

/** Opens a file that nobody writes and that has no journal: also where SQLite could not put its own files beside it. */
export function openUnchanging(path: string): Sqlite {
  return guarded(path, () => new Database(`${pathToFileURL(path).href}?immutable=1`));
}

/**
 * Makes the file, readable by its owner only: the addresses of private feeds stand in it. One that is there is not opened,
 * since closing it would drop this process's locks on it (POSIX). Throws Node's error.
 */
export function reserve(path: string): void {
  try {
    closeSync(openPrivate(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Makes the file `path` for writing; the umask changes nothing about its mode. Throws Node's error, also when it is there. */
export function openPrivate(path: string): number {
  const file = openSync(path, 'wx', 0o600);
  fchmodSync(file, 0o600);
  return file;
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
  return wordsFor(String(error.code), path, error);
}

function wordsFor(given: string, path: string, error: unknown): StoreError {
  const code = codeOf(path, given);
  const [, name = 'failed', words = String(error)] = MEANINGS.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return new StoreError(name, `${path}: ${words}`, { cause: error });
}

/** SQLite does not say why it may not write; the folder does. */
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
