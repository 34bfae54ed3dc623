/** Opens the file of a store: for writing, or for reading where the disk accepts no writes. */
import { statSync } from 'node:fs';
import { realPathOf } from '../real-path.ts';
import { StoreError } from '../store-error.ts';
import { guarded, openSqlite, openUnchanging, type Sqlite } from './sqlite-file.ts';

/** "Wnow" in the header of the file, so that the database of another program is not taken for a store. */
const APPLICATION_ID = 0x57_6e_6f_77;

/** WAL: readers never wait. NORMAL: a power cut may lose the last commits, but none before a surviving one, so it means "poll again". */
const SETTINGS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  // 32 MiB of journal before it is moved into the file, and as much of the file in memory: ids are hashes, so every write
  // goes to other pages, and moving 4 MiB at a time (SQLite's own default) took four times as long for 300,000 records.
  'wal_autocheckpoint = 8000',
  'cache_size = -32768',
  'temp_store = MEMORY',
];

/** Opens or creates the store's file. `settings`: further PRAGMAs. Throws a {@link StoreError}. */
export function openPrepared(path: string, settings: readonly string[]): Sqlite {
  const database = openSqlite(path);
  return guarded(path, () => orClosed(database, () => prepare(database, path, settings)));
}

/** An open file. */
export interface OpenedFile {
  readonly database: Sqlite;
  /** Why the file cannot be written; absent when it can. */
  readonly refusal?: StoreError;
}

/**
 * Opens the store's file for reading. A full or read-only disk has no room for SQLite's own files; without a journal the file is
 * whole by itself. Throws a {@link StoreError}.
 */
export function openToRead(path: string, settings: readonly string[]): OpenedFile {
  try {
    return { database: openPrepared(path, settings) };
  } catch (error) {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const journal = statSync(`${realPathOf(path)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (!(error instanceof StoreError && NO_ROOM.has(error.code)) || size === 0 || journal > 0) throw error;
    return { database: openWithoutJournal(path, error), refusal: error };
  }
}

/** Opens the file without SQLite's own files next to it. Where that fails too, throws the first error, `refusal`. */
function openWithoutJournal(path: string, refusal: StoreError): Sqlite {
  try {
    const database = openUnchanging(path);
    return guarded(path, () => orClosed(database, () => identify(database, path)));
  } catch (error) {
    throw error instanceof StoreError ? error : refusal;
  }
}

const NO_ROOM = new Set(['full', 'read-only', 'cannot-open']);

function orClosed(database: Sqlite, work: () => void): Sqlite {
  try {
    work();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The application id in the header; 0 in a new file. Throws a StoreError for the file of another program. */
function identify(database: Sqlite, path: string): number {
  const id = numberFrom(database, 'PRAGMA application_id');
  const tables = numberFrom(database, 'SELECT count(*) FROM sqlite_schema');
  if (id !== APPLICATION_ID && (id !== 0 || tables > 0)) {
    throw new StoreError('not-a-store', `${path}: it is the database of another program`);
  }
  return id;
}

function prepare(database: Sqlite, path: string, settings: readonly string[]): void {
  const id = identify(database, path);
  for (const setting of SETTINGS) database.exec(`PRAGMA ${setting}`);
  if (id === 0) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  for (const setting of settings) database.exec(`PRAGMA ${setting}`);
}

/** The first column of the first row of `sql`. */
export function numberFrom(database: Sqlite, sql: string): number {
  const row: unknown = database.prepare(sql).raw().get();
  return Array.isArray(row) ? Number(row[0]) : 0;
}
