/**
 * The queue of a PostgreSQL store, carried by pg-boss. It has what must be done now; when a record is due stands with the record.
 * The only file that imports pg-boss.
 */
import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import type { ClusterTimes, JobQueue, NewQueueJob, TakenJob } from '../cluster-port.ts';
import { serverAddress } from './postgresql-address.ts';
import type { Pool, Run } from './postgresql-connection.ts';
import { codeOf } from './postgresql-errors.ts';
import { CREATED_MEANWHILE } from './postgresql-open.ts';
import { heldSession } from './postgresql-session.ts';
import { tableName } from './postgresql-sql.ts';

const QUEUE = 'work';
/** Deliveries of one job; afterwards its claims end, and the leader makes a new one. */
const MAX_RETRIES = 5;

/** What a queue is made of. */
export interface QueueOptions {
  readonly address: string;
  readonly pool: Pool;
  readonly times: ClusterTimes;
  readonly safe: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Opens the queue, and creates its tables where they are missing. Rejects with a StoreError. */
export async function openQueue(options: QueueOptions): Promise<JobQueue & { close(): Promise<void> }> {
  const { address, pool, times, safe } = options;
  const { schema } = serverAddress(address);
  const boss = await safe(() => startBoss(options));
  const jobs = `"${schema}_jobs".job`;
  return {
    send: (all) => safe(() => send(all, options, boss)),
    take: () => safe(() => take(boss, pool, jobs, times)),
    complete: (id, result, claims) =>
      safe(async () => {
        await endClaims(pool.run, schema, claims);
        await boss.complete(QUEUE, id, result);
      }),
    ended: (ids) => safe(() => ended(pool.run, jobs, ids)),
    claimed: (collection, ids) =>
      safe(async () => {
        const text = `SELECT id FROM ${tableName(schema, collection)} WHERE id = ANY($1::text[]) AND queued_until > clock_timestamp()`;
        return (await pool.run(text, [ids])).rows.map(([id]) => String(id));
      }),
    release: (claims) => safe(() => endClaims(pool.run, schema, claims)),
    giveBack: (id, reason) => safe(async () => void (await boss.fail(QUEUE, id, { reason }))),
    counts: () =>
      safe(async () => {
        const { rows } = await pool.run(
          `SELECT count(*) FILTER (WHERE state < 'active'), count(*) FILTER (WHERE state = 'active') FROM ${jobs}
           WHERE name = $1 AND state < 'completed'`,
          [QUEUE],
        );
        return { waiting: Number(rows[0]?.[0]), active: Number(rows[0]?.[1]) };
      }),
    close: async () => {
      await boss.stop({ graceful: false, wait: true });
    },
  };
}

/** Starts it, again if another process creates its tables at the same moment, which pg-boss takes for an error. */
async function startBoss(options: QueueOptions): Promise<PgBoss> {
  try {
    return await startOnce(options);
  } catch (error) {
    if (!CREATED_MEANWHILE.has(codeOf(error))) throw error;
    return await startOnce(options);
  }
}

async function startOnce({ address, pool, times }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    ...{ db: databaseOf(pool.run), schema: `${serverAddress(address).schema}_jobs`, schedule: false },
    ...{ maintenanceIntervalSeconds: Math.ceil(times.maintenanceMs / 1000) },
    // Completed jobs are of no more use.
    ...{ archiveCompletedAfterSeconds: 60, deleteAfterMinutes: 10 },
  });
  // Maintenance is tried again at its next interval.
  boss.on('error', () => undefined);
  await boss.start();
  const expireInSeconds = Math.ceil(times.jobExpiryMs / 1000);
  await boss.createQueue(QUEUE, { name: QUEUE, retryLimit: MAX_RETRIES, retryDelay: 0, expireInSeconds });
  return boss;
}

/** Claims and jobs in one transaction, in the session with the lock: a former leader queues nothing. */
async function send(
  all: readonly NewQueueJob[],
  { address, pool, times }: QueueOptions,
  boss: PgBoss,
): Promise<readonly string[]> {
  const ids = all.map(() => randomUUID());
  if (all.length === 0) return ids;
  const { schema } = serverAddress(address);
  await (heldSession(address) ?? pool).alone(async (run) => {
    await run('BEGIN');
    try {
      for (const { collection, ids } of claimsOf(all)) await run(claimStatement(schema, collection, times), [ids]);
      await boss.insert(
        all.map(({ data, priority }, i) => ({ name: QUEUE, id: ids[i] ?? '', data, priority })),
        { db: databaseOf(run) },
      );
      await run('COMMIT');
    } catch (error) {
      await run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
  return ids;
}

async function endClaims(run: Run, schema: string, { collection, ids }: NewQueueJob['claims']): Promise<void> {
  if (ids.length === 0) return;
  const table = tableName(schema, collection);
  const text = `WITH locked AS (SELECT id FROM ${table} WHERE id = ANY($1::text[]) AND queued_until IS NOT NULL ORDER BY id FOR UPDATE)
    UPDATE ${table} AS t SET queued_until = NULL FROM locked l WHERE t.id = l.id`;
  await run(text, [ids]);
}

/** A job that is not in the table any more has ended too: it was archived, or the tables were made again. */
async function ended(run: Run, jobs: string, ids: readonly string[]): ReturnType<JobQueue['ended']> {
  if (ids.length === 0) return [];
  const text = `SELECT a.id, j.output FROM unnest($1::uuid[]) AS a (id) LEFT JOIN ${jobs} j ON j.name = $2 AND j.id = a.id
    WHERE j.id IS NULL OR j.state >= 'completed'`;
  const { rows } = await run(text, [ids, QUEUE]);
  return rows.map(([id, result]) => ({ id: String(id), result }));
}

function claimsOf(all: readonly NewQueueJob[]): NewQueueJob['claims'][] {
  const byCollection = new Map<string, string[]>();
  for (const { claims } of all) {
    const ids = byCollection.get(claims.collection) ?? [];
    ids.push(...claims.ids);
    if (ids.length > 0) byCollection.set(claims.collection, ids);
  }
  return [...byCollection].sort(([a], [b]) => (a < b ? -1 : 1)).map(([collection, ids]) => ({ collection, ids }));
}

function claimStatement(schema: string, collection: string, { claimMs }: ClusterTimes): string {
  const table = tableName(schema, collection);
  return `WITH locked AS (SELECT id FROM ${table} WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE)
    UPDATE ${table} AS t SET queued_until = clock_timestamp() + ${claimMs} * interval '1 millisecond'
    FROM locked l WHERE t.id = l.id`;
}

async function take(boss: PgBoss, pool: Pool, jobs: string, times: ClusterTimes): Promise<TakenJob | undefined> {
  const database = recording(pool.run);
  const [job] = await boss.fetch<object>(QUEUE, { db: database });
  // `fetch` hides every error of the database.
  const error = database.failure();
  if (error !== undefined) throw error;
  if (job === undefined) return undefined;
  const age = `SELECT 1000 * extract(epoch FROM clock_timestamp() - created_on)::float8 FROM ${jobs} WHERE name = $1 AND id = $2`;
  const { rows } = await pool.run(age, [QUEUE, job.id]);
  const ageMs = Number(rows[0]?.[0] ?? Number.POSITIVE_INFINITY);
  return { id: job.id, data: job.data, claimedForMs: times.claimMs - ageMs, expiresInMs: times.jobExpiryMs };
}

interface RecordingDatabase extends PgBoss.Db {
  /** The error of the last statement; undefined when it succeeded. */
  failure(): unknown;
}

function recording(run: Run): RecordingDatabase {
  const database = databaseOf(run);
  let failure: unknown;
  return {
    executeSql: async (text, values) => {
      try {
        const result = await database.executeSql(text, values);
        failure = undefined;
        return result;
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    failure: () => failure,
  };
}

/** `run` as pg-boss expects a database to be: with rows as objects. */
function databaseOf(run: Run): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const { rows, columns } = await run(text, values);
      return { rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))) };
    },
  };
}
