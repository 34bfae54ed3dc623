/** Worker threads that the programs of one test file share: starting them takes longer than most tests. */
import { afterAll } from 'vitest';
import { createWorkerPool, type WorkerPool } from '../../src/workers/pool.ts';

let pool: WorkerPool | undefined;

/** The threads of this test file; they end with its last test. */
export function sharedWorkers(): WorkerPool {
  pool ??= createWorkerPool();
  return pool;
}

afterAll(async () => {
  await pool?.close();
});
