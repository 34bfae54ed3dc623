/** The worker pool, and the only file that imports piscina: a task that exceeds its time or memory ends its thread, not the daemon. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { WorkerResults, WorkerTask } from './task.ts';

/** The outcome of a task. `closed`: the pool was shut down first, so nothing is known about the document. */
export type WorkerOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly code: 'timeout' | 'memory' | 'error' | 'closed'; readonly message: string };

/** Worker threads that parse and clean. */
export interface WorkerPool {
  /** Runs a task. Never rejects: a failure inside the thread is an outcome. */
  run<K extends WorkerTask['kind']>(task: Extract<WorkerTask, { kind: K }>): Promise<WorkerOutcome<WorkerResults[K]>>;
  /** Stops running tasks; their outcomes are `closed`. */
  close(): Promise<void>;
}

/** Options of {@link createWorkerPool}. */
export interface WorkerPoolOptions {
  /** Threads at most; default: one for each available core. */
  readonly threads?: number;
  /** Milliseconds that one task may run, not counting its time in the queue; default 30,000. */
  readonly timeoutMs?: number;
  /** Heap limit of one thread in MiB; default 768. */
  readonly heapMb?: number;
}

// Real pages take tens of milliseconds (`npm run bench:clean`); the rest allows for starting a thread on a busy
// machine. A document that takes longer is hostile.
const TIMEOUT_MS = 30_000;
// A 50 MB feed needs about 300 MB.
const HEAP_MB = 768;

/** Compiled code has its worker in the same folder; sources under test use the one in `dist/`. */
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
    return { kind: 'failed', code: 'memory', message: 'needed more memory than the limit for one document' };
  }
  return { kind: 'failed', code: 'error', message: message ?? String(error) };
}

/** Creates a pool; threads start when the first tasks come, and end after 30 s without any. */
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
  // Piscina's timeout includes the time in its queue; with one task per thread that queue is always empty.
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
