/** Why: the one file that knows piscina. A task that runs too long or eats too much memory costs its thread, not the daemon. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { WorkerResults, WorkerTask } from './task.ts';

export type WorkerOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly code: 'timeout' | 'memory' | 'error' | 'closed'; readonly message: string };

export interface WorkerPool {
  /** Never rejects: what goes wrong inside a thread is an outcome. */
  run<K extends WorkerTask['kind']>(task: Extract<WorkerTask, { kind: K }>): Promise<WorkerOutcome<WorkerResults[K]>>;
  /** Ends what runs; its outcomes are `closed`. */
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  readonly threads?: number;
  /** Milliseconds one task may run, queueing not counted. */
  readonly timeoutMs?: number;
  /** MiB of heap one thread may hold. */
  readonly heapMb?: number;
}

// Real pages cost tens of milliseconds (`npm run bench:clean`); the rest is room for the start of a thread on a machine
// that is busy with other things: what takes this long is hostile.
const TIMEOUT_MS = 30_000;
// A 50 MB feed needs about 300 MB.
const HEAP_MB = 768;

/** Compiled code runs beside its worker; sources under test have theirs in the build folder. */
function workerFile(): string {
  const here = new URL(import.meta.url);
  if (here.pathname.endsWith('.js')) return new URL('./worker.js', here).href;
  return new URL('../../dist/src/workers/worker.js', here).href;
}

const CLOSED: WorkerOutcome<never> = { kind: 'failed', code: 'closed', message: 'the program is shutting down' };

function failure(error: unknown, timeoutMs: number): WorkerOutcome<never> {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'AbortError') {
    return { kind: 'failed', code: 'timeout', message: `took longer than ${timeoutMs / 1000} s and was stopped` };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { kind: 'failed', code: 'memory', message: 'needed more memory than one document may have' };
  }
  return { kind: 'failed', code: 'error', message: message ?? String(error) };
}

export function createWorkerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const threads = options.threads ?? availableParallelism();
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? HEAP_MB },
  });
  // Piscina counts the time in its queue too; with one task a thread at a time there is no queue inside it.
  const limit = pLimit(threads);
  let isClosed = false;
  return {
    run: (task) =>
      limit(async () => {
        if (isClosed) return CLOSED;
        const abort = new AbortController();
        const timer = setTimeout(() => abort.abort(), timeoutMs);
        try {
          return { kind: 'done', result: await pool.run(task, { signal: abort.signal }) };
        } catch (error) {
          return isClosed ? CLOSED : failure(error, timeoutMs);
        } finally {
          clearTimeout(timer);
        }
      }),
    close: () => {
      isClosed = true;
      return pool.destroy();
    },
  };
}
