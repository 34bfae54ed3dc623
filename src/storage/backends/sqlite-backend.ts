/** An open SQLite store: the port's calls as statements, and SQLite's errors as StoreErrors. */
import { existsSync, statSync } from 'node:fs';
import { unlinked } from '../real-path.ts';
import { SEARCH_INDEX } from '../search-port.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendOptions, Change, CollectionSize } from './backend.ts';
import { closeWhole } from './sqlite-copy.ts';
import { guarded, type Sqlite } from './sqlite-file.ts';
import { numberFrom, type OpenedFile, openPrepared, openToRead } from './sqlite-open.ts';
import { type SearchTable, searchIn, searchTableOf } from './sqlite-search.ts';
import { adapterOf, atOnce, fillIndex, type Safe, type Table, tableOf, textOf } from './sqlite-table.ts';

/** Opens or creates the store in the file `path`. `settings`: further PRAGMAs, for tests. Throws a StoreError. */
export function openSqliteBackend(
  path: string,
  settings: readonly string[] = [],
  { isForReading = false }: BackendOptions = {},
): Backend {
  const opened: OpenedFile = isForReading ? openToRead(path, settings) : { database: openPrepared(path, settings) };
  const { database } = opened;
  const safe = safeFor(path, opened);
  const url = `sqlite:${path}`;
  const tables = new Map<string, Table>();
  const tableNamed = (name: string): Table => {
    const table = tables.get(name) ?? tableOf(database, name, isForReading);
    tables.set(name, table);
    return table;
  };
  let search: SearchTable | undefined;
  const searchTable = (): SearchTable => {
    search ??= searchTableOf(database);
    return search;
  };
  return {
    url,
    search: searchIn(database, safe),
    adapter: (name) => safe(() => adapterOf(database, url, tableNamed(name), safe)),
    write: async (changes) => safe(() => write(database, changes, tableNamed, searchTable)),
    transaction: (work) => asyncTransaction(database, safe, work),
    fillIndex: async (name) => safe(() => fillIndex(database, tableNamed(name))),
    sizes: async () => safe(() => sizes(database)),
    bytes: async () => sizeOf(path) + sizeOf(`${unlinked(path)}-wal`),
    check: async () => safe(() => check(database)),
    close: async () => {
      if (database.open) guarded(path, () => closeWhole(database));
    },
  };
}

/** Runs work on the open file; what SQLite throws becomes a StoreError. */
function safeFor(path: string, { database, refusal }: OpenedFile): Safe {
  return (work) => {
    if (!database.open) throw new StoreError('cannot-open', `${path}: the store is closed`);
    try {
      return guarded(path, work);
    } catch (error) {
      // A store that was never written lacks tables. Why they cannot be created was found when it was opened.
      throw refusal !== undefined && error instanceof StoreError && error.code === 'read-only' ? refusal : error;
    }
  };
}

function write(
  database: Sqlite,
  changes: readonly Change[],
  tableNamed: (name: string) => Table,
  searchTable: () => SearchTable,
): void {
  const carryOut = ({ collection, key, value, at }: Change): void => {
    const { put, remove } = collection === SEARCH_INDEX ? searchTable() : tableNamed(collection);
    if (value === undefined) remove.run(key);
    else put(key, value, at);
  };
  const [only] = changes;
  // One statement is a transaction by itself.
  if (only !== undefined && changes.length === 1 && only.collection !== SEARCH_INDEX) carryOut(only);
  else atOnce(database, () => changes.forEach(carryOut));
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

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function check(database: Sqlite): string[] {
  const lines = database
    .prepare('PRAGMA integrity_check')
    .raw()
    .all()
    .map((row) => textOf(row, 0));
  return lines.filter((line) => line !== 'ok');
}
