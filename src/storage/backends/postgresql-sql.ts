/** Statements for PostgreSQL. One write to several collections is one statement, so no transaction waits for the network. */
import { createHash } from 'node:crypto';
import { SEARCH_INDEX } from '../search-port.ts';
import type { Change } from './backend.ts';
import { createSearchTable, searchParts } from './postgresql-search-sql.ts';

/** A statement and its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Longer names would be cut: an identifier has at most 63 bytes. */
const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** The quoted name of a collection's table. Throws a TypeError for a name that SQL could misread. */
export function tableName(schema: string, collection: string): string {
  if (!NAME.test(collection)) throw new TypeError(`"${collection}" is not a valid name for a collection`);
  return `"${schema}"."c_${collection}"`;
}

/** Creates the table of a collection. Keys are compared by their bytes. `hasLz4`: whether the server was built with it. */
export function createTable(schema: string, collection: string, hasLz4: boolean): string {
  if (collection === SEARCH_INDEX) return createSearchTable(schema);
  const compression = hasLz4 ? ' COMPRESSION lz4' : '';
  const columns = `id text COLLATE "C" PRIMARY KEY, value text${compression} NOT NULL, whole_id text`;
  return `CREATE TABLE IF NOT EXISTS ${tableName(schema, collection)} (${columns})`;
}

/** Bytes of a key in the index: a row of an index has at most 2,704. */
const MAX_KEY_BYTES = 2000;
/** Characters of a longer key that are in the index. */
const SHOWN_CHARACTERS = 500;

/**
 * The key as it is stored: one that is too long for an index is replaced by its beginning and a digest, and the whole key is in
 * a column of its own. `%` is escaped in keys, so no other key looks like that.
 */
export function storedKey(key: string): string {
  if (key.length * 3 <= MAX_KEY_BYTES || Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  const beginning = key.slice(0, SHOWN_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
  return `${beginning}%~${createHash('sha256').update(key).digest('hex')}`;
}

/** The prefix that the stored form of every key with `prefix` has. */
export function storedPrefix(prefix: string): string {
  return prefix.slice(0, SHOWN_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
}

/** The changes of one collection that count: the last one of each key. */
interface Changed {
  readonly table: string;
  readonly set: readonly (readonly [key: string, value: string])[];
  readonly deleted: readonly string[];
}

/**
 * One statement for all of `changes`, which must not be empty. Keys are sorted: two statements that lock the same rows in
 * different orders would deadlock. Each key is in it once: PostgreSQL refuses to change a row twice in one statement.
 */
export function writeStatement(schema: string, changes: readonly Change[]): Statement {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}::text[]`;
  const records = changes.filter(({ collection }) => collection !== SEARCH_INDEX);
  const parts = changedBy(schema, records).flatMap(({ table, set, deleted }) => [
    ...(set.length > 0 ? [upsert(table, set, parameter)] : []),
    ...(deleted.length > 0 ? [`DELETE FROM ${table} WHERE id = ANY(${parameter(deleted)})`] : []),
  ]);
  parts.push(...searchParts(schema, changes, { parameter, storedKey }));
  const last = parts.pop() ?? '';
  const named = parts.map((part, index) => `w${index} AS (${part})`).join(', ');
  return { text: named === '' ? last : `WITH ${named} ${last}`, values };
}

function upsert(
  table: string,
  set: readonly (readonly [key: string, value: string])[],
  parameter: (value: unknown) => string,
): string {
  const keys = set.map(([key]) => storedKey(key));
  const whole = set.map(([key], index) => (keys[index] === key ? null : key));
  const arrays = [keys, set.map(([, value]) => value), ...(whole.some((key) => key !== null) ? [whole] : [])];
  const columns = ['id', 'value', 'whole_id'].slice(0, arrays.length).join(', ');
  const rows = `SELECT * FROM unnest(${arrays.map(parameter).join(', ')})`;
  return `INSERT INTO ${table} (${columns}) ${rows} ON CONFLICT (id) DO UPDATE SET value = excluded.value`;
}

function changedBy(schema: string, changes: readonly Change[]): Changed[] {
  const collections = new Map<string, Map<string, string | undefined>>();
  for (const { collection, key, value } of changes) {
    const keys = collections.get(collection) ?? new Map<string, string | undefined>();
    collections.set(collection, keys.set(key, value));
  }
  return [...collections].sort(byFirst).map(([collection, keys]) => {
    const sorted = [...keys].sort(byFirst);
    return {
      table: tableName(schema, collection),
      set: sorted.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
      deleted: sorted.flatMap(([key, value]) => (value === undefined ? [storedKey(key)] : [])),
    };
  });
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
