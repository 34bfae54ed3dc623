/** An open PostgreSQL store: the port's calls as statements. */
import { indexValueIn, requireIndex } from '../indexes.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendOptions, CollectionSize, RecordAdapter } from './backend.ts';
import { nameOf, serverAddress } from './postgresql-address.ts';
import { type Connection, openPool, RETRY_FOR_MS } from './postgresql-connection.ts';
import { storeErrorOf } from './postgresql-errors.ts';
import { Medium } from './postgresql-medium.ts';
import { type Prepared, prepare } from './postgresql-open.ts';
import { searchOn } from './postgresql-search.ts';
import { heldSession } from './postgresql-session.ts';
import { fillStatement, tableName } from './postgresql-sql.ts';
import { adapterOf } from './postgresql-table.ts';

/** An open PostgreSQL store. */
export interface PostgresqlBackend extends Backend {
  /** Runs `work` so that everything it reads is as it was at one moment; it writes nothing. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
}

/** Opens or creates the store. `retryForMs`: how long a statement is repeated while the server is away. Rejects with a StoreError. */
export async function openPostgresqlBackend(
  address: string,
  { isForReading = false }: BackendOptions = {},
  retryForMs = RETRY_FOR_MS,
): Promise<PostgresqlBackend> {
  const name = nameOf(address);
  const { schema } = serverAddress(address);
  const pool = openPool(address, retryForMs);
  let prepared: Prepared;
  try {
    // Not repeated: a command that opens a store says at once that its server is away.
    prepared = await pool.alone((run) => prepare(run, address, isForReading));
  } catch (error) {
    await pool.close();
    throw storeErrorOf(name, error);
  }
  // Looked up at each write: a command may take the lock after it has opened the store.
  const writer = (): Connection => heldSession(address) ?? pool;
  const medium = new Medium({ name, schema, ...prepared, reader: pool, writer });
  return {
    url: name,
    adapter: (collection): RecordAdapter => adapterOf(medium, name, schema, collection),
    write: (changes) => medium.write(changes),
    transaction: (work) => medium.transaction(work),
    snapshot: (work) => medium.snapshot(work),
    search: searchOn(medium, schema),
    fillIndex: (collection) => fillIndex(medium, schema, collection, adapterOf(medium, name, schema, collection)),
    sizes: () => sizes(medium, schema),
    bytes: async () => {
      const { rows } = await medium.ask({ text: BYTES, values: [schema] });
      return Number(rows[0]?.[0]);
    },
    check: () => check(medium, schema),
    close: closeOnce(medium, pool),
  };
}

function closeOnce(medium: Medium, pool: { close(): Promise<void> }): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= medium.close().then(() => pool.close());
    return closed;
  };
}

const COLLECTIONS = `SELECT substr(tablename::text, 3) FROM pg_tables
  WHERE schemaname = $1 AND tablename LIKE 'c\\_%' ORDER BY tablename::text COLLATE "C"`;
const BYTES = `SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'`;

async function collectionsOf(medium: Medium, schema: string): Promise<readonly string[]> {
  const { rows } = await medium.ask({ text: COLLECTIONS, values: [schema] });
  return rows.map(([name]) => String(name));
}

async function sizes(medium: Medium, schema: string): Promise<CollectionSize[]> {
  const found: CollectionSize[] = [];
  for (const name of await collectionsOf(medium, schema)) {
    const text = `SELECT count(*), coalesce(sum(octet_length(value)), 0) FROM ${tableName(schema, name)}`;
    const { rows } = await medium.read(name, { text, values: [] });
    found.push({ name, records: Number(rows[0]?.[0] ?? 0), bytes: Number(rows[0]?.[1] ?? 0) });
  }
  return found;
}

/** Records whose index values are written at once. */
const FILL_BATCH_SIZE = 1000;

async function fillIndex(medium: Medium, schema: string, collection: string, adapter: RecordAdapter): Promise<void> {
  requireIndex(collection);
  let batch: (readonly [string, string])[] = [];
  const write = async (): Promise<void> => {
    if (batch.length > 0) await medium.change(collection, fillStatement(schema, collection, batch));
    batch = [];
  };
  for await (const [key, text] of adapter.iterator()) {
    const at = indexValueIn(collection, text);
    if (at === undefined) continue;
    batch.push([key, at]);
    if (batch.length >= FILL_BATCH_SIZE) await write();
  }
  await write();
}

const CHECKSUM_FAILURES =
  'SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()';
const INVALID_INDEXES = `SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND NOT i.indisvalid`;

/** Reads every value, which the server unpacks and so finds damaged, and asks what the server itself has found. */
async function check(medium: Medium, schema: string): Promise<string[]> {
  const problems: string[] = [];
  for (const name of await collectionsOf(medium, schema)) {
    const text = `SELECT sum(length(value)) FROM ${tableName(schema, name)}`;
    await medium.read(name, { text, values: [] }).catch((error: unknown) => {
      if (!(error instanceof StoreError && error.code === 'damaged')) throw error;
      problems.push(`the collection "${name}" cannot be read`);
    });
  }
  const [failures] = (await medium.ask({ text: CHECKSUM_FAILURES, values: [] })).rows;
  if (Number(failures?.[0] ?? 0) > 0) problems.push('the server has found pages whose checksum is wrong');
  const [invalid] = (await medium.ask({ text: INVALID_INDEXES, values: [schema] })).rows;
  if (Number(invalid?.[0] ?? 0) > 0) problems.push('an index is not valid: run REINDEX');
  return problems;
}
