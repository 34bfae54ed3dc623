/** Looks at a PostgreSQL database before a store is opened in it: whether it is fit, and whose the schema is. */
import { INDEXED_COLLECTIONS } from '../indexes.ts';
import { StoreError } from '../store-error.ts';
import { nameOf, serverAddress } from './postgresql-address.ts';
import { openPool, type Pool, type Run } from './postgresql-connection.ts';
import { codeOf, storeErrorOf } from './postgresql-errors.ts';
import { indexStatements } from './postgresql-sql.ts';

/** What the database offers, and the collections that it has. */
export interface Prepared {
  /** Whether the schema exists; false only where nothing may be written. */
  readonly hasSchema: boolean;
  readonly collections: ReadonlySet<string>;
  readonly hasLz4: boolean;
}

/** PostgreSQL 14 is the first with `idle_session_timeout`, the lease of the lock, and with lz4. */
const MIN_VERSION = 140_000;

const FACTS = `SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),
  coalesce((SELECT 'lz4' = ANY(enumvals) FROM pg_settings WHERE name = 'default_toast_compression'), false),
  to_regnamespace($1) IS NOT NULL,
  ARRAY(SELECT tablename::text FROM pg_tables WHERE schemaname = $1),
  ARRAY(SELECT table_name::text FROM information_schema.columns WHERE table_schema = $1 AND column_name = 'queued_until')`;

/** The table of the lock, by which a schema without collections is recognized as a store's. */
export const LEADER_TABLE = 'leader';

/** The tables of what processes share besides records. */
const CLUSTER_TABLES: ReadonlySet<string> = new Set(['hosts', 'members']);

/** Checks the database, and creates the schema unless nothing may be written. Rejects with a StoreError. */
export async function prepare(run: Run, address: string, isForReading: boolean): Promise<Prepared> {
  const { schema } = serverAddress(address);
  const [version, encoding, hasLz4, hasSchema, found, withIndex] = (await run(FACTS, [schema])).rows[0] ?? [];
  const tables = Array.isArray(found) ? found.map(String) : [];
  const problem = problemOf(Number(version), String(encoding), tables, schema);
  if (problem !== undefined) throw new StoreError(problem.code, `${nameOf(address)}: ${problem.message}`);
  if (hasSchema !== true && !isForReading) await createSchema(run, schema);
  if (!isForReading) await addIndexes(run, schema, tables, Array.isArray(withIndex) ? withIndex.map(String) : []);
  const collections = tables.filter((name) => name.startsWith('c_')).map((name) => name.slice(2));
  return { collections: new Set(collections), hasLz4: hasLz4 === true, hasSchema: hasSchema === true || !isForReading };
}

/** Adds the columns of indexes to the tables of a store that an older version made; its migration fills them. */
async function addIndexes(
  run: Run,
  schema: string,
  tables: readonly string[],
  withIndex: readonly string[],
): Promise<void> {
  for (const collection of INDEXED_COLLECTIONS) {
    const table = `c_${collection}`;
    if (!tables.includes(table) || withIndex.includes(table)) continue;
    for (const statement of indexStatements(schema, collection)) await createIfMissing(run, statement);
  }
}

function problemOf(
  version: number,
  encoding: string,
  tables: readonly string[],
  schema: string,
): { readonly code: string; readonly message: string } | undefined {
  if (version < MIN_VERSION)
    return { code: 'cannot-open', message: 'the database server is too old: PostgreSQL 14 or newer is needed' };
  if (encoding !== 'UTF8')
    return {
      code: 'cannot-open',
      message: `the database is encoded in ${encoding}: create one with \`createdb -E UTF8\``,
    };
  const isOurs = tables.includes('c_schema') || tables.includes(LEADER_TABLE);
  // A process may join the others before anything is stored.
  const isForeign = !isOurs && tables.some((name) => !CLUSTER_TABLES.has(name));
  if (isForeign) return { code: 'not-a-store', message: `the schema "${schema}" has tables of another program` };
  return undefined;
}

/** Codes of an object that another process created at the same moment, whatever `IF NOT EXISTS` says. */
export const CREATED_MEANWHILE = new Set(['23505', '42710', '42P06', '42P07']);

/** Runs a statement `CREATE … IF NOT EXISTS`, also while another process runs the same one. */
export async function createIfMissing(run: Run, statement: string): Promise<void> {
  try {
    await run(statement);
  } catch (error) {
    if (!CREATED_MEANWHILE.has(codeOf(error))) throw error;
  }
}

/** Creates the schema of a store, unless it exists. */
export async function createSchema(run: Run, schema: string): Promise<void> {
  await createIfMissing(run, `CREATE SCHEMA IF NOT EXISTS "${schema}"`);
}

/** Whether a store was written at `address` before. Rejects with a StoreError. */
export async function storeExists(address: string): Promise<boolean> {
  const { schema } = serverAddress(address);
  return await withPool(address, async ({ run }) => {
    const { rows } = await run('SELECT to_regclass($1) IS NOT NULL', [`"${schema}".c_schema`]);
    return rows[0]?.[0] === true;
  });
}

/** Runs `work` on a pool of its own; its errors become StoreErrors. Nothing is repeated: a command says at once what is wrong. */
export async function withPool<T>(address: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(address, 0);
  try {
    return await work(pool);
  } catch (error) {
    throw storeErrorOf(nameOf(address), error);
  } finally {
    await pool.close();
  }
}
