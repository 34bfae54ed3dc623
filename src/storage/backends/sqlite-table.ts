/** A collection as a table of its own, so that a scan of small records does not step over large ones. */
import { isUtf8 } from 'node:buffer';
import type { RecordAdapter } from './backend.ts';
import { inTransaction, type Sqlite, type Statement } from './sqlite-file.ts';

/** Rows read at once while iterating: few enough to hold whole pages, many enough to be quick. */
const PAGE_ROWS = 64;

/** Names that need no quoting in SQL. */
const NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** A collection's table: its quoted name, and the statements that are run again and again. */
export interface Table {
  readonly name: string;
  readonly select: Statement;
  readonly replace: Statement;
  readonly remove: Statement;
}

/** Runs work on an open file, with errors as StoreErrors. */
export type Safe = <T>(work: () => T) => T;

/** The table of `collection`, created if necessary. Throws a TypeError for a name that SQL could misread. */
export function tableOf(database: Sqlite, collection: string): Table {
  if (!NAME.test(collection)) throw new TypeError(`"${collection}" is not a valid name for a collection`);
  const name = `"c_${collection}"`;
  database.exec(`CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY, value TEXT NOT NULL)`);
  return {
    name,
    select: database.prepare(`SELECT CAST(value AS BLOB) FROM ${name} WHERE id = ?`).raw(),
    replace: database.prepare(`INSERT INTO ${name} VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`),
    remove: database.prepare(`DELETE FROM ${name} WHERE id = ?`),
  };
}

/** The adapter of `table` that Keyv works on. */
export function adapterOf(database: Sqlite, url: string, table: Table, safe: Safe): RecordAdapter {
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

/** Reads by pages, each a statement of its own, so that writes between two steps disturb nothing. */
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

/** Runs `work` in a transaction; inside an open one, the end of that one decides. */
export function atOnce<T>(database: Sqlite, work: () => T): T {
  return database.inTransaction ? work() : inTransaction(database, work);
}

function firstText(statement: Statement, key: string): string | undefined {
  const row: unknown = statement.get(key);
  return row === undefined ? undefined : textOf(row, 0);
}

/**
 * The text in a column. Records are read as bytes: the driver ends the process on a text that is not UTF-8. Such bytes become
 * a text that no record is, and that still contains all of them.
 */
export function textOf(row: unknown, column: number): string {
  const value: unknown = Array.isArray(row) ? row[column] : '';
  if (!Buffer.isBuffer(value)) return String(value);
  return isUtf8(value) ? value.toString() : `\ufffdbase64:${value.toString('base64')}`;
}

function textPair(row: unknown): [string, string] {
  return [textOf(row, 0), textOf(row, 1)];
}
