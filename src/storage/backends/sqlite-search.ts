/**
 * The full-text index of an SQLite store: an FTS5 table without the texts, which are stored as articles already. Row numbers begin with
 * the time, so that the newest results are found first, without sorting.
 */
import type { SearchQuery, SearchTerm } from '../../model/search.ts';
import { readTextValue, type SearchSupport, STATE_KEY } from '../search-port.ts';
import type { Sqlite, Statement } from './sqlite-file.ts';
import { type Safe, textOf } from './sqlite-table.ts';

/** Texts of the same second that have row numbers of their own. */
const ROWS_PER_SECOND = 2 ** 20;

/**
 * Words come folded and separated by spaces: `ascii` takes every other character as part of a word. Beginnings of three letters are
 * looked up: there are too many words with them to read.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS search_texts (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS search_state (one INTEGER PRIMARY KEY CHECK (one = 1), state TEXT NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii',
  prefix = '3')`;

const EMPTY = `DELETE FROM search_texts; DELETE FROM search_state; INSERT INTO search_words (search_words) VALUES ('delete-all')`;

const FIND = `SELECT t.row, CAST(t.id AS BLOB) FROM search_words w CROSS JOIN search_texts t ON t.row = w.rowid
  WHERE w.search_words MATCH ? AND w.rowid < ? ORDER BY w.rowid DESC LIMIT ?`;

/** Where changes of the index go; the same calls as for a collection's table. */
export interface SearchTable {
  put(key: string, value: string): void;
  readonly remove: { run(key: string): void };
}

/** The index, created if necessary. */
export function searchTableOf(database: Sqlite): SearchTable {
  database.exec(TABLES);
  const rowOf = database.prepare('SELECT row FROM search_texts WHERE id = ?').raw();
  const lastRow = database.prepare('SELECT max(row) FROM search_texts WHERE row >= ? AND row < ?').raw();
  const addText = database.prepare('INSERT INTO search_texts VALUES (?, ?)');
  const addWords = database.prepare('INSERT INTO search_words (rowid, words) VALUES (?, ?)');
  const removeText = database.prepare('DELETE FROM search_texts WHERE row = ?');
  const removeWords = database.prepare('DELETE FROM search_words WHERE rowid = ?');
  const setState = database.prepare(
    'INSERT INTO search_state VALUES (1, ?) ON CONFLICT DO UPDATE SET state = excluded.state',
  );
  const remove = (key: string): void => {
    const row = numberIn(rowOf, key);
    if (row === undefined) return;
    removeText.run(row);
    removeWords.run(row);
  };
  const add = (key: string, value: string): void => {
    const { at, words } = readTextValue(value);
    const first = at * ROWS_PER_SECOND;
    const row = (numberIn(lastRow, first, first + ROWS_PER_SECOND) ?? first - 1) + 1;
    addText.run(row, key);
    addWords.run(row, words);
  };
  return {
    put: (key, value) => {
      if (key === STATE_KEY) return void setState.run(value);
      remove(key);
      add(key, value);
    },
    remove: { run: (key) => (key === STATE_KEY ? void database.exec(EMPTY) : remove(key)) },
  };
}

/** Searches the index of an open file; a store that was never written has none. */
export function searchIn(database: Sqlite, safe: Safe): SearchSupport {
  const exists = (): boolean =>
    numberIn(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'search_words'").raw()) === 1;
  return {
    find: async (query, limit, after) =>
      safe(() => {
        if (!exists()) return { keys: [] };
        const below = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
        const rows = database
          .prepare(FIND)
          .raw()
          .all([matchOf(query), below, limit]);
        const keys = rows.map((row) => textOf(row, 1));
        const last = rows.at(-1);
        return rows.length < limit || !Array.isArray(last) ? { keys } : { keys, next: String(last[0]) };
      }),
    missing: async (keys) =>
      safe(() => {
        if (!exists()) return keys;
        const rowOf = database.prepare('SELECT row FROM search_texts WHERE id = ?').raw();
        return keys.filter((key) => numberIn(rowOf, key) === undefined);
      }),
    state: async () =>
      safe(() => {
        if (!exists()) return undefined;
        const row: unknown = database.prepare('SELECT state FROM search_state').raw().get();
        return row === undefined ? undefined : textOf(row, 0);
      }),
  };
}

/** Words in quotation marks are never operators. */
function matchOf({ terms }: SearchQuery): string {
  return terms.map(phraseOf).join(' AND ');
}

function phraseOf({ words, isPrefix }: SearchTerm): string {
  return `"${words.map((word) => word.replaceAll('"', '')).join(' ')}"${isPrefix ? ' *' : ''}`;
}

function numberIn(statement: Statement, ...values: readonly (string | number)[]): number | undefined {
  const row: unknown = statement.get(...values);
  const value: unknown = Array.isArray(row) ? row[0] : undefined;
  return typeof value === 'number' ? value : undefined;
}
