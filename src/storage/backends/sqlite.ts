/** Why: everything that is remembered stands in one file that survives a crash and needs no server. */
import { statSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, BackendOptions, CollectionSize, RecordAdapter } from './backend.ts';
import { closeWhole, copyTo } from './sqlite-copy.ts';
import { guarded, inTransaction, openSqlite, openUnchanging, type Sqlite, type Statement } from './sqlite-file.ts';

export const sqlite: BackendKind = {
  scheme: 'sqlite',
  open: (path, options) => openSqliteBackend(path, [], options),
};

/** "Wnow" in the file's header, so that no other program's file is taken for a store. */
const APPLICATION_ID = 0x57_6e_6f_77;

/** Rows read at once while iterating: few enough to hold whole pages, many enough to be quick. */
const PAGE_ROWS = 64;

/** Letters that need no quoting in SQL. */
const NAME = /^[a-z][a-z0-9-]{0,62}$/;

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

export function openSqliteBackend(
  path: string,
  settings: readonly string[] = [],
  { isForReading = false }: BackendOptions = {},
): Backend {
  const database = isForReading ? openToRead(path, settings) : openPrepared(path, settings);
  const safe = <T>(work: () => T): T => {
    if (!database.open) throw new StoreError('cannot-open', `${path}: the store is closed`);
    return guarded(path, work);
  };
  const tables = new Map<string, Table>();
  const tableNamed = (name: string): Table => {
    const table = tables.get(name) ?? tableOf(database, name);
    tables.set(name, table);
    return table;
  };
  return {
    url: `sqlite:${path}`,
    adapter: (name) => safe(() => adapterOf(database, `sqlite:${path}`, tableNamed(name), safe)),
    write: (changes) =>
      safe(() =>
        atOnce(database, () => {
          for (const { collection, key, value } of changes) {
            const { replace, remove } = tableNamed(collection);
            if (value === undefined) remove.run(key);
            else replace.run(key, value);
          }
        }),
      ),
    transaction: (work) => asyncTransaction(database, safe, work),
    sizes: () => safe(() => sizes(database)),
    check: () => safe(() => check(database)),
    backup: async (to) => guarded(to, () => copyTo(database, to)),
    close: () => {
      if (database.open) guarded(path, () => closeWhole(database));
    },
  };
}

function openPrepared(path: string, settings: readonly string[]): Sqlite {
  const database = openSqlite(path);
  return guarded(path, () => orClosed(database, () => prepare(database, path, settings)));
}

/** A disk that is full or read-only has no room for SQLite's own files; without a journal the file is whole by itself. */
function openToRead(path: string, settings: readonly string[]): Sqlite {
  try {
    return openPrepared(path, settings);
  } catch (error) {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const journal = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    const isRefused = error instanceof StoreError && NO_ROOM.has(error.code);
    if (!isRefused || size === 0 || journal > 0) throw error;
    const database = openUnchanging(path);
    return guarded(path, () => orClosed(database, () => identify(database, path)));
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

/** A collection's table: its quoted name, and what is asked of it again and again. */
interface Table {
  readonly name: string;
  readonly select: Statement;
  readonly replace: Statement;
  readonly remove: Statement;
}

/** The collection's table, which is made when it is not there. */
function tableOf(database: Sqlite, collection: string): Table {
  if (!NAME.test(collection)) throw new TypeError(`"${collection}" is no name for a collection`);
  const name = `"c_${collection}"`;
  database.exec(`CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY, value TEXT NOT NULL)`);
  return {
    name,
    select: database.prepare(`SELECT value FROM ${name} WHERE id = ?`).raw(),
    replace: database.prepare(`INSERT INTO ${name} VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`),
    remove: database.prepare(`DELETE FROM ${name} WHERE id = ?`),
  };
}

type Safe = <T>(work: () => T) => T;

function adapterOf(database: Sqlite, url: string, table: Table, safe: Safe): RecordAdapter {
  const { name, select, replace, remove } = table;
  const read = (key: string) => firstText(select, key);
  const erase = (key: string) => remove.run(key).changes > 0;
  return {
    opts: { url },
    get: async (key) => safe(() => read(key)),
    getMany: async (keys) => safe(() => keys.map(read)),
    set: async (key, value) => {
      safe(() => replace.run(key, value));
    },
    setMany: async (records) =>
      safe(() =>
        atOnce(database, () => {
          for (const { key, value } of records) replace.run(key, value);
        }),
      ),
    delete: async (key) => safe(() => erase(key)),
    deleteMany: async (keys) => safe(() => atOnce(database, () => keys.map(erase).some(Boolean))),
    clear: async () => {
      safe(() => database.exec(`DELETE FROM ${name}`));
    },
    has: async (key) => safe(() => read(key) !== undefined),
    iterator: (prefix = '') => iterate(database, name, prefix, safe),
  };
}

/** By pages, each a statement of its own, so that writes between two steps disturb nothing. */
async function* iterate(database: Sqlite, table: string, prefix: string, safe: Safe): AsyncGenerator<[string, string]> {
  const page = safe(() =>
    database.prepare(`SELECT id, value FROM ${table} WHERE id > ? ORDER BY id LIMIT ${PAGE_ROWS}`).raw(),
  );
  const start = safe(() => database.prepare(`SELECT id, value FROM ${table} WHERE id = ?`).raw());
  let rows = safe(() => start.all(prefix));
  let last = prefix;
  do {
    for (const row of rows) {
      const [key, value] = textPair(row);
      if (!key.startsWith(prefix)) return;
      yield [key, value];
      last = key;
    }
    rows = safe(() => page.all(last));
  } while (rows.length > 0);
}

/** Inside a transaction that is open already, its end decides. */
function atOnce<T>(database: Sqlite, work: () => T): T {
  return database.inTransaction ? work() : inTransaction(database, work);
}

async function asyncTransaction<T>(database: Sqlite, safe: Safe, work: () => Promise<T>): Promise<T> {
  safe(() => database.exec('BEGIN IMMEDIATE'));
  try {
    const result = await work();
    safe(() => database.exec('COMMIT'));
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function sizes(database: Sqlite): CollectionSize[] {
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'c\\_%' ESCAPE '\\' ORDER BY name")
    .raw();
  return names.all().map((row) => {
    const table = textOf(row, 0);
    const records = numberFrom(database, `SELECT count(*) FROM "${table}"`);
    const bytes = numberFrom(database, `SELECT coalesce(sum(octet_length(value)), 0) FROM "${table}"`);
    return { name: table.slice(2), records, bytes };
  });
}

function check(database: Sqlite): string[] {
  const lines = database
    .prepare('PRAGMA integrity_check')
    .raw()
    .all()
    .map((row) => textOf(row, 0));
  return lines.filter((line) => line !== 'ok');
}

function firstText(statement: Statement, key: string): string | undefined {
  const row: unknown = statement.get(key);
  return row === undefined ? undefined : textOf(row, 0);
}

function numberFrom(database: Sqlite, sql: string): number {
  const row: unknown = database.prepare(sql).raw().get();
  return Array.isArray(row) ? Number(row[0]) : 0;
}

function textOf(row: unknown, column: number): string {
  return Array.isArray(row) ? String(row[column]) : '';
}

function textPair(row: unknown): [string, string] {
  return [textOf(row, 0), textOf(row, 1)];
}
