/** Sends the statements of a store: writes in the order of their calls, reads after the writes that they must see. */
import { StoreError } from '../store-error.ts';
import type { Change } from './backend.ts';
import type { Connection, Result, Run } from './postgresql-connection.ts';
import { codeOf, storeErrorOf } from './postgresql-errors.ts';
import { createIfMissing, createSchema } from './postgresql-open.ts';
import { createTable, type Statement, tableName, writeStatement } from './postgresql-sql.ts';
import { WriteLine } from './postgresql-write-line.ts';

/** What a medium is made of. */
export interface MediumOptions {
  /** The name of the store in messages. */
  readonly name: string;
  readonly schema: string;
  readonly hasLz4: boolean;
  /** Whether the schema exists. */
  readonly hasSchema: boolean;
  /** Collections that have a table. */
  readonly collections: ReadonlySet<string>;
  /** Where reads go. */
  readonly reader: Connection;
  /** Where writes go at this moment. */
  readonly writer: () => Connection;
}

const UNDEFINED_TABLE = '42P01';
const NOTHING: Result = { rows: [], count: 0, columns: [] };

/** What the adapters of a store's collections run their statements on. Every promise rejects with a StoreError. */
export class Medium {
  readonly #options: MediumOptions;
  readonly #known: Set<string>;
  readonly #line = new WriteLine((changes) => this.#commit(changes));
  #hasSchema: boolean;
  #isOpen = true;
  #inTransaction: Run | undefined;
  #isReadOnly = false;

  constructor(options: MediumOptions) {
    this.#options = options;
    this.#known = new Set(options.collections);
    this.#hasSchema = options.hasSchema;
  }

  /** Runs a statement that reads `collection`; no rows if it was never written to. Sees every write that was called before. */
  read(collection: string, { text, values }: Statement): Promise<Result> {
    return this.#safe(async () => {
      await this.#line.before(collection);
      const transaction = this.#inTransaction;
      if (transaction !== undefined && !this.#isReadOnly) await this.#ensureTables([collection], transaction);
      const run = transaction ?? this.#options.reader.run;
      if (!(await this.#hasTable(collection, run))) return NOTHING;
      try {
        return await run(text, values);
      } catch (error) {
        if (codeOf(error) === UNDEFINED_TABLE) return NOTHING;
        throw error;
      }
    });
  }

  /** Whether the table exists, which another process may have created. Asked first, since an error would cost the connection. */
  async #hasTable(collection: string, run: Run): Promise<boolean> {
    if (this.#known.has(collection)) return true;
    const { rows } = await run('SELECT to_regclass($1) IS NOT NULL', [tableName(this.#options.schema, collection)]);
    const exists = rows[0]?.[0] === true || rows[0]?.[0] === 't';
    if (exists && this.#inTransaction === undefined) this.#known.add(collection);
    return exists;
  }

  /** Writes `changes` in one transaction, after all writes that were called before. */
  write(changes: readonly Change[]): Promise<void> {
    return this.#safe(async () => {
      if (changes.length > 0) await this.#line.write(changes);
    });
  }

  /** Runs a statement that changes `collection` other than by keys and values, after all writes that were called before. */
  change(collection: string, { text, values }: Statement): Promise<Result> {
    return this.#safe(() =>
      this.#line.run(collection, async () => {
        const run = this.#run();
        await this.#ensureTables([collection], run);
        return await run(text, values);
      }),
    );
  }

  /** Runs a statement that reads no collection. */
  ask({ text, values }: Statement): Promise<Result> {
    return this.#safe(() => (this.#inTransaction ?? this.#options.reader.run)(text, values));
  }

  /** Runs `work` so that everything it writes is committed, or nothing if it rejects. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.#safe(() => this.#within(this.#options.writer(), 'BEGIN', work));
  }

  /** Runs `work` so that everything it reads is as it was at one moment; it writes nothing. */
  snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.#safe(async () => {
      this.#isReadOnly = true;
      try {
        const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
        return await this.#within(this.#options.reader, begin, work);
      } finally {
        this.#isReadOnly = false;
      }
    });
  }

  /** Refuses further calls, and waits for writes that have begun. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#line.settled();
  }

  /** Where writes go: the connection of the transaction, else that of the lock, else the pool. */
  #run(): Run {
    return this.#inTransaction ?? this.#options.writer().run;
  }

  async #commit(changes: readonly Change[]): Promise<void> {
    const run = this.#run();
    await this.#ensureTables([...new Set(changes.map(({ collection }) => collection))], run);
    const { text, values } = writeStatement(this.#options.schema, changes);
    await run(text, values);
  }

  async #ensureTables(collections: readonly string[], run: Run): Promise<void> {
    const { schema, hasLz4 } = this.#options;
    const missing = collections.filter((one) => !this.#known.has(one));
    // A command that was to read only writes the first record: `winnow add` before the first run.
    if (missing.length > 0 && !this.#hasSchema) {
      await createSchema(run, schema);
      await createIfMissing(run, createTable(schema, 'schema', hasLz4));
      this.#hasSchema = true;
    }
    for (const collection of missing) {
      await createIfMissing(run, createTable(schema, collection, hasLz4));
      // A table of a transaction that is rolled back is created again.
      if (this.#inTransaction === undefined) this.#known.add(collection);
    }
  }

  async #within<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
    await this.#line.settled();
    return await connection.alone(async (run) => {
      this.#inTransaction = run;
      try {
        return await committed(run, begin, work);
      } finally {
        this.#inTransaction = undefined;
      }
    });
  }

  async #safe<T>(work: () => Promise<T>): Promise<T> {
    const { name } = this.#options;
    if (!this.#isOpen) throw new StoreError('cannot-open', `${name}: the store is closed`);
    try {
      return await work();
    } catch (error) {
      throw storeErrorOf(name, error);
    }
  }
}

async function committed<T>(run: Run, begin: string, work: () => Promise<T>): Promise<T> {
  await run(begin);
  try {
    const result = await work();
    await run('COMMIT');
    return result;
  } catch (error) {
    // The connection is given up afterwards, which ends the transaction too.
    await run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
