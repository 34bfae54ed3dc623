/** Sends the statements of a store: writes in the order of their calls, reads after the writes that they must see. */
import { StoreError } from '../store-error.ts';
import type { Connection, Result, Run } from './postgresql-connection.ts';
import { codeOf, storeErrorOf } from './postgresql-errors.ts';
import { createIfMissing } from './postgresql-open.ts';
import { createTable, type Statement } from './postgresql-sql.ts';

/** What the adapters of a store's collections run their statements on. Every promise rejects with a StoreError. */
export interface Medium {
  /** Runs a statement that reads `collection`; no rows if it was never written to. Sees every write that was called before. */
  read(collection: string, statement: Statement): Promise<Result>;
  /** Runs a statement that writes to `collections`, after all writes that were called before. It must be one that may run twice. */
  write(collections: readonly string[], statement: Statement): Promise<Result>;
  /** Runs a statement that concerns no collection. */
  ask(statement: Statement): Promise<Result>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` so that everything it reads is as it was at one moment; it writes nothing. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  /** Refuses further calls, and waits for writes that have begun. */
  close(): Promise<void>;
}

/** What a medium is made of. */
export interface MediumOptions {
  /** The name of the store in messages. */
  readonly name: string;
  readonly schema: string;
  readonly hasLz4: boolean;
  /** Collections that have a table. */
  readonly collections: ReadonlySet<string>;
  /** Where reads go. */
  readonly reader: Connection;
  /** Where writes go at this moment. */
  readonly writer: () => Connection;
}

const UNDEFINED_TABLE = '42P01';
const NOTHING: Result = { rows: [], count: 0 };

/** Opens the medium of a store. */
export function createMedium({ name, schema, hasLz4, collections, reader, writer }: MediumOptions): Medium {
  const known = new Set(collections);
  const pending = new Map<string, Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  let open = true;
  let inTransaction: Run | undefined;
  let isReadOnly = false;

  const safe = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new StoreError('cannot-open', `${name}: the store is closed`);
    try {
      return await work();
    } catch (error) {
      throw storeErrorOf(name, error);
    }
  };
  const ensureTables = async (names: readonly string[], run: Run): Promise<void> => {
    for (const collection of names.filter((one) => !known.has(one))) {
      await createIfMissing(run, createTable(schema, collection, hasLz4));
      // A table of a transaction that is rolled back is created again.
      if (inTransaction === undefined) known.add(collection);
    }
  };
  /** Starts `work` when everything that was called before has ended. */
  const inOrder = <T>(names: readonly string[], work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    last = settled;
    for (const collection of names) {
      pending.set(collection, settled);
      void settled.then(() => pending.get(collection) === settled && pending.delete(collection));
    }
    return done;
  };
  const within = async <T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> => {
    await last;
    return await connection.alone(async (run) => {
      inTransaction = run;
      try {
        return await committed(run, begin, work);
      } finally {
        inTransaction = undefined;
      }
    });
  };
  return {
    read: (collection, { text, values }) =>
      safe(async () => {
        await pending.get(collection);
        if (inTransaction !== undefined && !isReadOnly) await ensureTables([collection], inTransaction);
        try {
          return await (inTransaction ?? reader.run)(text, values);
        } catch (error) {
          if (codeOf(error) === UNDEFINED_TABLE) return NOTHING;
          throw error;
        }
      }),
    write: (names, { text, values }) =>
      safe(() =>
        inOrder(names, async () => {
          const run = inTransaction ?? writer().run;
          await ensureTables(names, run);
          return await run(text, values);
        }),
      ),
    ask: ({ text, values }) => safe(() => (inTransaction ?? reader.run)(text, values)),
    transaction: (work) => safe(() => within(writer(), 'BEGIN', work)),
    snapshot: (work) =>
      safe(async () => {
        isReadOnly = true;
        try {
          return await within(reader, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
        } finally {
          isReadOnly = false;
        }
      }),
    close: async () => {
      open = false;
      await last;
    },
  };
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
