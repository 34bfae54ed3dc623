/** Why: a store's file is opened in one way by who writes it, and in a second one by who only reads where the disk takes no writes. */
import { statSync } from 'node:fs';
import { realPathOf } from '../real-path.ts';
import { StoreError } from '../store-error.ts';
import { guarded, openSqlite, openUnchanging, type Sqlite } from './sqlite-file.ts';

/** "Wnow" in the file's header, so that no other program's file is taken for a store. */
const APPLICATION_ID = 0x57_6e_6f_77;

/** WAL: readers never wait. NORMAL: after a power cut the last commits may be missing, but never one before a kept one, so it means "poll again". */
const SETTINGS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  // 32 MiB of journal before it is moved into the file, and as much of the file in memory: ids are hashes, so every write
  // goes to other pages, and moving 4 MiB at a time (SQLite's own default) took four times as long for 300,000 records.
  'wal_autocheckpoint = 8000',
  'cache_size = -32768',
  'temp_store = MEMORY',
];

/** Opens or makes the store's file. `settings`: further PRAGMAs. Throws a {@link StoreError}. */
export function openPrepared(path: string, settings: readonly string[]): Sqlite {
  const database = openSqlite(path);
  return guarded(path, () => orClosed(database, () => prepare(database, path, settings)));
}

/** A file that is open. */
export interface Opened {
  readonly database: Sqlite;
  /** Why nothing can be written to it, where that is so. */
  readonly refusal?: StoreError;
}

/** A disk that is full or read-only has no room for SQLite's own files; without a journal the file is whole by itself. */
export function openToRead(path: string, settings: readonly string[]): Opened {
  try {
    return { database: openPrepared(path, settings) };
  } catch (error) {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const journal = statSync(`${realPathOf(path)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (!(error instanceof StoreError && NO_ROOM.has(error.code)) || size === 0 || journal > 0) throw error;
    return { database: openWithout(path, error), refusal: error };
  }
}

/** Without SQLite's own files beside it; what is in the way of that too is told as it was found first. */
function openWithout(path: string, refusal: StoreError): Sqlite {
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

/** What the header says whose file it is; 0 is nobody's. */
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

/** The first column of the first row that `sql` gives. */
export function numberFrom(database: Sqlite, sql: string): number {
  const row: unknown = database.prepare(sql).raw().get();
  return Array.isArray(row) ? Number(row[0]) : 0;
}
