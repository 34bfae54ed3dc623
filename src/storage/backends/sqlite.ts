/** Why: everything that is remembered stands in one file that survives a crash and needs no server. */
import { isUtf8 } from 'node:buffer';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, BackendOptions, CollectionSize, RecordAdapter } from './backend.ts';
import { closeWhole, copyTo } from './sqlite-copy.ts';
import { guarded, inTransaction, type Sqlite, type Statement } from './sqlite-file.ts';
import { numberFrom, type Opened, openPrepared, openToRead } from './sqlite-open.ts';

export const sqlite: BackendKind = {
  scheme: 'sqlite',
  open: (path, options) => openSqliteBackend(path, [], options),
};

/** Rows read at once while iterating: few enough to hold whole pages, many enough to be quick. */
const PAGE_ROWS = 64;

/** Letters that need no quoting in SQL. */
const NAME = /^[a-z][a-z0-9-]{0,62}$/;

export function openSqliteBackend(
  path: string,
  settings: readonly string[] = [],
  { isForReading = false }: BackendOptions = {},
): Backend {
  const { database, refusal }: Opened = isForReading
    ? openToRead(path, settings)
    : { database: openPrepared(path, settings) };
  const safe = <T>(work: () => T): T => {
    if (!database.open) throw new StoreError('cannot-open', `${path}: the store is closed`);
    try {
      return guarded(path, work);
    } catch (error) {
      // A store that was never written lacks tables. Why they cannot be made was found when it was opened.
      throw refusal !== undefined && error instanceof StoreError && error.code === 'read-only' ? refusal : error;
    }
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
    select: database.prepare(`SELECT CAST(value AS BLOB) FROM ${name} WHERE id = ?`).raw(),
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
    database
      .prepare(
        `SELECT CAST(id AS BLOB), CAST(value AS BLOB) FROM ${table} WHERE id > CAST(? AS TEXT) ORDER BY id LIMIT ${PAGE_ROWS}`,
      )
      .raw(),
  );
  const start = safe(() =>
    database.prepare(`SELECT CAST(id AS BLOB), CAST(value AS BLOB) FROM ${table} WHERE id = ?`).raw(),
  );
  let rows = safe(() => start.all(prefix));
  let last: unknown = prefix;
  do {
    for (const row of rows) {
      const [key, value] = textPair(row);
      if (!key.startsWith(prefix)) return;
      yield [key, value];
      last = Array.isArray(row) ? row[0] : last;
    }
    rows = safe(() => page.all([last]));
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

/**
 * Texts of records are read as bytes: the driver ends the whole process on a text that is not UTF-8. Such bytes become a text that no record is,
 * and that still has all of them.
 */
function textOf(row: unknown, column: number): string {
  const value: unknown = Array.isArray(row) ? row[column] : '';
  if (!Buffer.isBuffer(value)) return String(value);
  return isUtf8(value) ? value.toString() : `\ufffdbase64:${value.toString('base64')}`;
}

function textPair(row: unknown): [string, string] {
  return [textOf(row, 0), textOf(row, 1)];
}
