/** A collection as a table of its own in a PostgreSQL store: the adapter that Keyv works on. */
import type { RecordAdapter } from './backend.ts';
import type { Medium } from './postgresql-medium.ts';
import { selectStatement, storedKey, storedPrefix, summaryStatement, tableName } from './postgresql-sql.ts';

/** The adapter of `collection`. `url`: the store's name, without its password. */
export function adapterOf(medium: Medium, url: string, schema: string, collection: string): RecordAdapter {
  const table = tableName(schema, collection);
  const one = `SELECT value FROM ${table} WHERE id = $1`;
  const many = `SELECT id, value FROM ${table} WHERE id = ANY($1::text[])`;
  const remove = `DELETE FROM ${table} WHERE id = ANY($1::text[])`;
  const get = async (key: string): Promise<string | undefined> => {
    const { rows } = await medium.read(collection, { text: one, values: [storedKey(key)] });
    return rows[0] === undefined ? undefined : String(rows[0][0]);
  };
  const setMany = (records: readonly { readonly key: string; readonly value: string }[]): Promise<void> =>
    medium.write(records.map(({ key, value }) => ({ collection, key, value })));
  const deleteMany = async (keys: readonly string[]): Promise<boolean> => {
    if (keys.length === 0) return false;
    const values = [[...new Set(keys.map(storedKey))].sort()];
    return (await medium.change(collection, { text: remove, values })).count > 0;
  };
  return {
    opts: { url },
    get,
    getMany: async (keys) => {
      if (keys.length === 0) return [];
      const stored = keys.map(storedKey);
      const { rows } = await medium.read(collection, { text: many, values: [[...new Set(stored)]] });
      const found = new Map(rows.map(([id, value]) => [String(id), String(value)]));
      return stored.map((key) => found.get(key));
    },
    set: (key, value) => setMany([{ key, value }]),
    setMany,
    delete: (key) => deleteMany([key]),
    deleteMany,
    clear: async () => {
      await medium.change(collection, { text: `DELETE FROM ${table}`, values: [] });
    },
    has: async (key) => (await get(key)) !== undefined,
    iterator: (prefix = '') => iterate(medium, collection, table, prefix),
    select: async (range) => {
      const { rows } = await medium.read(collection, selectStatement(schema, collection, range));
      return rows.map(([key, at]) => (at === null ? { key: String(key) } : { key: String(key), at: String(at) }));
    },
    summary: async () => {
      const [records, first] = (await medium.read(collection, summaryStatement(schema, collection))).rows[0] ?? [0];
      return { records: Number(records), ...(typeof first === 'string' && { first }) };
    },
  };
}

/** Rows of the first page of an iteration, when the size of a record is not known yet. */
const FIRST_PAGE_ROWS = 64;
const MAX_PAGE_ROWS = 2000;
/** Characters that a page should have: enough that a round trip costs little, few enough to hold. */
const PAGE_CHARACTERS = 2_000_000;

/** Reads by pages, each a statement of its own, so that no transaction is open between two steps. Keys that are too long for the index sort by their beginning. */
async function* iterate(
  medium: Medium,
  collection: string,
  table: string,
  prefix: string,
): AsyncGenerator<[string, string], void> {
  const beginning = storedPrefix(prefix);
  const page = (comparison: string): string =>
    `SELECT id, value, whole_id FROM ${table} WHERE id ${comparison} $1 ORDER BY id LIMIT $2`;
  let limit = FIRST_PAGE_ROWS;
  let { rows } = await medium.read(collection, { text: page('>='), values: [beginning, limit] });
  while (rows.length > 0) {
    let characters = 0;
    for (const [id, value, whole] of rows) {
      if (!String(id).startsWith(beginning)) return;
      const key = String(whole ?? id);
      characters += String(value).length;
      if (key.startsWith(prefix)) yield [key, String(value)];
    }
    if (rows.length < limit) return;
    const last = rows.at(-1)?.[0];
    limit = Math.min(MAX_PAGE_ROWS, Math.max(16, Math.round((PAGE_CHARACTERS * rows.length) / characters)));
    ({ rows } = await medium.read(collection, { text: page('>'), values: [last, limit] }));
  }
}
