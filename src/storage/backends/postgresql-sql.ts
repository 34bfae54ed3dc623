/** Statements for PostgreSQL. One write to several collections is one statement, so no transaction waits for the network. */
import { createHash } from 'node:crypto';
import { endsClaim, type IndexRange, indexValueIn, isIndexed, requireIndex } from '../indexes.ts';
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
  const table = tableName(schema, collection);
  return [`CREATE TABLE IF NOT EXISTS ${table} (${columns})`, ...indexStatements(schema, collection)].join('; ');
}

/** Adds the index to the table of a collection that has one. A queued record is left alone until the time in `queued_until`. */
export function indexStatements(schema: string, collection: string): readonly string[] {
  if (!isIndexed(collection)) return [];
  const table = tableName(schema, collection);
  const columns = 'ADD COLUMN IF NOT EXISTS at text COLLATE "C", ADD COLUMN IF NOT EXISTS queued_until timestamptz';
  return [
    `ALTER TABLE ${table} ${columns}`,
    `CREATE INDEX IF NOT EXISTS "i_${collection}" ON ${table} (at, id)`,
    // Room in each page: a claim then changes no index.
    ...(endsClaim(collection) ? [`ALTER TABLE ${table} SET (fillfactor = 50)`] : []),
  ];
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

/** A record to write. */
interface Row {
  readonly key: string;
  readonly value: string;
  readonly at: string | null;
}

/** The changes of one collection that count: the last one of each key. */
interface Changed {
  readonly table: string;
  readonly hasIndex: boolean;
  /** Whether a record that is written is not queued any more. */
  readonly endsClaims: boolean;
  readonly set: readonly Row[];
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
  const parts = changedBy(schema, records).flatMap((changed) => [
    ...(changed.set.length > 0 ? [upsert(changed, parameter)] : []),
    ...(changed.deleted.length > 0
      ? [`DELETE FROM ${changed.table} WHERE id = ANY(${parameter(changed.deleted)})`]
      : []),
  ]);
  parts.push(...searchParts(schema, changes, { parameter, storedKey }));
  const last = parts.pop() ?? '';
  const named = parts.map((part, index) => `w${index} AS (${part})`).join(', ');
  return { text: named === '' ? last : `WITH ${named} ${last}`, values };
}

function upsert({ table, hasIndex, endsClaims, set }: Changed, parameter: (value: unknown) => string): string {
  const keys = set.map(({ key }) => storedKey(key));
  const whole = set.map(({ key }, index) => (keys[index] === key ? null : key));
  const columns: readonly (readonly [name: string, values: readonly (string | null)[]])[] = [
    ['id', keys],
    ['value', set.map(({ value }) => value)],
    ...(hasIndex ? [['at', set.map(({ at }) => at)] as const] : []),
    ...(whole.some((key) => key !== null) ? [['whole_id', whole] as const] : []),
  ];
  const names = columns.map(([name]) => name).join(', ');
  const rows = `SELECT * FROM unnest(${columns.map(([, values]) => parameter(values)).join(', ')})`;
  const update = `value = excluded.value${hasIndex ? ', at = excluded.at' : ''}${endsClaims ? ', queued_until = NULL' : ''}`;
  return `INSERT INTO ${table} (${names}) ${rows} ON CONFLICT (id) DO UPDATE SET ${update}`;
}

function changedBy(schema: string, changes: readonly Change[]): Changed[] {
  const collections = new Map<string, Map<string, Change>>();
  for (const change of changes) {
    const keys = collections.get(change.collection) ?? new Map<string, Change>();
    collections.set(change.collection, keys.set(change.key, change));
  }
  return [...collections].sort(byFirst).map(([collection, keys]) => {
    const sorted = [...keys].sort(byFirst);
    return {
      table: tableName(schema, collection),
      hasIndex: isIndexed(collection),
      endsClaims: endsClaim(collection),
      set: sorted.flatMap(([key, { value, at }]) =>
        value === undefined ? [] : [{ key, value, at: at ?? indexValueIn(collection, value) ?? null }],
      ),
      deleted: sorted.flatMap(([key, { value }]) => (value === undefined ? [storedKey(key)] : [])),
    };
  });
}

/** Reads a part of a collection's index. */
export function selectStatement(
  schema: string,
  collection: string,
  { after, upTo, isFree = false, limit }: IndexRange,
): Statement {
  requireIndex(collection);
  const bounds = [
    ...(after === undefined ? [] : [['at > ', after] as const]),
    ...(upTo === undefined ? [] : [['at <= ', upTo] as const]),
  ];
  const inRange = bounds.map(([comparison], index) => `${comparison}$${index + 1}`).join(' AND ') || 'true';
  const condition = after === undefined ? `(at IS NULL OR ${inRange})` : inRange;
  const free = isFree ? ' AND (queued_until IS NULL OR queued_until <= clock_timestamp())' : '';
  const from = `FROM ${tableName(schema, collection)} WHERE ${condition}${free}`;
  return {
    text: `SELECT coalesce(whole_id, id), at ${from} ORDER BY at NULLS FIRST, id LIMIT $${bounds.length + 1}`,
    values: [...bounds.map(([, value]) => value), limit ?? null],
  };
}

/** Counts a collection's records, and finds the first value of its index. */
export function summaryStatement(schema: string, collection: string): Statement {
  requireIndex(collection);
  return { text: `SELECT count(*), min(at) FROM ${tableName(schema, collection)}`, values: [] };
}

/** Writes index values by key. */
export function fillStatement(
  schema: string,
  collection: string,
  rows: readonly (readonly [string, string])[],
): Statement {
  const text = `UPDATE ${tableName(schema, collection)} AS t SET at = n.at FROM unnest($1::text[], $2::text[]) AS n(id, at)
    WHERE t.id = n.id`;
  return { text, values: [rows.map(([key]) => storedKey(key)), rows.map(([, at]) => at)] };
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
