/** A collection as a table of its own, so that a scan of small records does not step over large ones. */
import { isUtf8 } from 'node:buffer';
import {
  type IndexEntry,
  type IndexRange,
  type IndexSummary,
  indexValueIn,
  isIndexed,
  requireIndex,
} from '../indexes.ts';
import type { RecordAdapter } from './backend.ts';
import { inTransaction, type Sqlite, type Statement } from './sqlite-file.ts';

/** Rows read at once while iterating: few enough to hold whole pages, many enough to be quick. */
const PAGE_ROWS = 64;

/** Names that need no quoting in SQL. */
const NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** A collection's table: its quoted name, and the statements that are run again and again. */
export interface Table {
  readonly collection: string;
  readonly name: string;
  readonly select: Statement;
  readonly remove: Statement;
  /** Writes a record. `at`: its index value; default: read from `value`. */
  put(key: string, value: string, at?: string): void;
}

/** Runs work on an open file, with errors as StoreErrors. */
export type Safe = <T>(work: () => T) => T;

/**
 * The table of `collection`, created if necessary. `isForReading`: the table of an older store stays without its index. Throws a
 * TypeError for a name that SQL could misread.
 */
export function tableOf(database: Sqlite, collection: string, isForReading: boolean): Table {
  if (!NAME.test(collection)) throw new TypeError(`"${collection}" is not a valid name for a collection`);
  const name = `"c_${collection}"`;
  const hasIndex = createTable(database, collection, name, isForReading);
  return {
    ...{ collection, name },
    select: database.prepare(`SELECT CAST(value AS BLOB) FROM ${name} WHERE id = ?`).raw(),
    remove: database.prepare(`DELETE FROM ${name} WHERE id = ?`),
    put: hasIndex ? putIndexed(database, collection, name) : putPlain(database, name),
  };
}

/** Creates the table unless it exists. Returns whether it has an index. */
function createTable(database: Sqlite, collection: string, name: string, isForReading: boolean): boolean {
  const indexed = isIndexed(collection);
  const columns = `id TEXT PRIMARY KEY, value TEXT NOT NULL${indexed ? ', at TEXT' : ''}`;
  database.exec(`CREATE TABLE IF NOT EXISTS ${name} (${columns})`);
  if (!indexed) return false;
  const isOld = database.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'at'`).raw().get(`c_${collection}`);
  if (isOld === undefined && isForReading) return false;
  if (isOld === undefined) database.exec(`ALTER TABLE ${name} ADD COLUMN at TEXT`);
  database.exec(`CREATE INDEX IF NOT EXISTS "i_${collection}" ON ${name} (at, id)`);
  return true;
}

function putPlain(database: Sqlite, name: string): Table['put'] {
  const replace = database.prepare(
    `INSERT INTO ${name} (id, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  return (key, value) => {
    replace.run(key, value);
  };
}

function putIndexed(database: Sqlite, collection: string, name: string): Table['put'] {
  const replace = database.prepare(
    `INSERT INTO ${name} (id, value, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at`,
  );
  return (key, value, at) => {
    replace.run(key, value, at ?? indexValueIn(collection, value) ?? null);
  };
}

/** Fills the index of a table from its records. */
export function fillIndex(database: Sqlite, { collection, name }: Table): void {
  requireIndex(collection);
  const page = database
    .prepare(`SELECT rowid, CAST(value AS BLOB) FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE_ROWS}`)
    .raw();
  const update = database.prepare(`UPDATE ${name} SET at = ? WHERE rowid = ?`);
  for (let rows = page.all(0); rows.length > 0; ) {
    let last = 0;
    for (const row of rows) {
      last = Array.isArray(row) ? Number(row[0]) : last;
      update.run(indexValueIn(collection, textOf(row, 1)) ?? null, last);
    }
    rows = page.all(last);
  }
}

/** The adapter of `table` that Keyv works on. */
export function adapterOf(database: Sqlite, url: string, table: Table, safe: Safe): RecordAdapter {
  const { name, select, put, remove } = table;
  const read = (key: string) => firstText(select, key);
  const erase = (key: string) => remove.run(key).changes > 0;
  return {
    opts: { url },
    get: async (key) => safe(() => read(key)),
    getMany: async (keys) => safe(() => keys.map(read)),
    set: async (key, value) => {
      safe(() => put(key, value));
    },
    setMany: async (records) =>
      safe(() =>
        atOnce(database, () => {
          for (const { key, value } of records) put(key, value);
        }),
      ),
    delete: async (key) => safe(() => erase(key)),
    deleteMany: async (keys) => safe(() => atOnce(database, () => keys.map(erase).some(Boolean))),
    clear: async () => {
      safe(() => database.exec(`DELETE FROM ${name}`));
    },
    has: async (key) => safe(() => read(key) !== undefined),
    iterator: (prefix = '') => iterate(database, name, prefix, safe),
    select: async (range) => safe(() => selectIndexed(database, table, range)),
    summary: async () => safe(() => summaryOf(database, table)),
  };
}

function selectIndexed(
  database: Sqlite,
  { collection, name }: Table,
  { after, upTo, limit = -1 }: IndexRange,
): IndexEntry[] {
  requireIndex(collection);
  const bounds = [
    ...(after === undefined ? [] : [['at > ?', after]]),
    ...(upTo === undefined ? [] : [['at <= ?', upTo]]),
  ];
  const inRange = ['at IS NOT NULL', ...bounds.map(([condition]) => condition)].join(' AND ');
  const found = database.prepare(`SELECT CAST(id AS BLOB) FROM ${name} WHERE at IS NULL ORDER BY id LIMIT ?`).raw();
  const without = after === undefined ? found.all(limit) : [];
  const values = [...bounds.map(([, value]) => value), limit < 0 ? limit : limit - without.length];
  const rows = `SELECT id, at FROM ${name} WHERE ${inRange} ORDER BY at, id LIMIT ?`;
  return [
    ...without.map((row) => ({ key: textOf(row, 0) })),
    ...(asLists(database, rows, values) ?? oneByOne(database, rows, values)),
  ];
}

/**
 * The ids and index values of `rows` as two texts: fetching a row takes the driver some microseconds, and there may be 100,000. Undefined
 * where an id is damaged.
 */
function asLists(database: Sqlite, rows: string, values: readonly unknown[]): IndexEntry[] | undefined {
  const columns = ['id', 'at'].map((column) => `CAST(json_group_array(${column}) AS BLOB)`).join(', ');
  const found: unknown = database.prepare(`SELECT ${columns} FROM (${rows})`).raw().get(values);
  const [keys, times] = Array.isArray(found) ? found : [];
  if (!Buffer.isBuffer(keys) || !Buffer.isBuffer(times) || !isUtf8(keys) || !isUtf8(times)) return undefined;
  const at: readonly string[] = JSON.parse(times.toString());
  const ids: readonly string[] = JSON.parse(keys.toString());
  return ids.map((key, i) => ({ key, at: at[i] ?? '' }));
}

function oneByOne(database: Sqlite, rows: string, values: readonly unknown[]): IndexEntry[] {
  const found = database.prepare(`SELECT CAST(id AS BLOB), at FROM (${rows}) ORDER BY at, id`).raw();
  return found.all(values).map((row) => ({ key: textOf(row, 0), at: textOf(row, 1) }));
}

function summaryOf(database: Sqlite, { collection, name }: Table): IndexSummary {
  requireIndex(collection);
  const row: unknown = database.prepare(`SELECT count(*), min(at) FROM ${name}`).raw().get();
  const [records, first] = Array.isArray(row) ? row : [];
  return { records: Number(records), ...(typeof first === 'string' && { first }) };
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
