/** The worker pool, and the only file that imports piscina: a task that exceeds its time or memory ends its thread, not the daemon. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { NotedTask, WorkerResults, WorkerTask } from './task.ts';
import { createThreadNote, type ThreadNote, taskCpuMs } from './thread-cpu.ts';
import { LONG_MS, Width } from './width.ts';

/**
 * Why a task has no result. `timeout` and `memory`: the document needs too much. `busy`: the thread got too little CPU time to
 * tell, and `closed`: the pool was shut down first, so nothing is known about the document.
 */
type FailureCode = 'timeout' | 'memory' | 'error' | 'busy' | 'closed';

/** The outcome of a task. */
export type WorkerOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string };

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
  /** CPU milliseconds that one task may use; where they cannot be measured, milliseconds without those in the queue. Default 30,000. */
  readonly timeoutMs?: number;
  /** Milliseconds that one task may take on a busy machine, not counting its time in the queue; default 300,000. */
  readonly maxWaitMs?: number;
  /** Heap limit of one thread in MiB, apart from new objects; default 768. */
  readonly heapMb?: number;
}

// Real pages take tens of milliseconds (`npm run bench:clean`). A document that takes longer is hostile.
const TIMEOUT_MS = 30_000;
const MAX_WAIT_MS = 300_000;
const MAX_CHECK_MS = 500;
// A 50 MB feed needs about 300 MB.
const HEAP_MB = 768;
const IDLE_MS = 30_000;

/** Compiled code has its worker in the same folder; sources under test use the one in `dist/`. */
function workerFile(): string {
  const here = new URL(import.meta.url);
  if (here.pathname.endsWith('.js')) return new URL('./worker.js', here).href;
  return new URL('../../dist/src/workers/worker.js', here).href;
}

const CLOSED: WorkerOutcome<never> = { kind: 'failed', code: 'closed', message: 'the program is shutting down' };

interface TimeLimits {
  readonly timeoutMs: number;
  readonly maxWaitMs: number;
}

function stopped(code: 'timeout' | 'busy', ms: number): WorkerOutcome<never> {
  const reason = code === 'busy' ? ', because this machine is too busy' : '';
  return { kind: 'failed', code, message: `took longer than ${ms / 1000} s and was stopped${reason}` };
}

/** Why a task is stopped that has run for `wallMs` and used `cpuMs` (undefined: unknown); undefined while it may go on. Pure. */
export function overtime(
  wallMs: number,
  cpuMs: number | undefined,
  { timeoutMs, maxWaitMs }: TimeLimits,
): WorkerOutcome<never> | undefined {
  if (cpuMs !== undefined && cpuMs >= timeoutMs) return stopped('timeout', timeoutMs);
  const maxWallMs = cpuMs === undefined ? timeoutMs : Math.max(timeoutMs, maxWaitMs);
  return wallMs >= maxWallMs ? stopped('busy', maxWallMs) : undefined;
}

function failure(error: unknown): WorkerOutcome<never> {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { kind: 'failed', code: 'memory', message: 'needed more memory than the limit for one document' };
  }
  return { kind: 'failed', code: 'error', message: message ?? String(error) };
}

/** What the watch over a task calls. */
interface Watcher {
  /** Once the task exceeds its time. */
  readonly stop: (why: WorkerOutcome<never>) => void;
  /** Twice a second, once it has run for longer than a thread needs to start. */
  readonly onLongRun: () => void;
}

/** Watches the time of the task of `note`; returns a function that ends the watch. */
function watchTime(note: ThreadNote, limits: TimeLimits, { stop, onLongRun }: Watcher): () => void {
  const startedAt = performance.now();
  const timer = setInterval(
    () => {
      const wallMs = performance.now() - startedAt;
      if (wallMs >= LONG_MS) onLongRun();
      const why = overtime(wallMs, taskCpuMs(note), limits);
      if (why === undefined) return;
      clearInterval(timer);
      stop(why);
    },
    Math.min(MAX_CHECK_MS, limits.timeoutMs),
  );
  return () => clearInterval(timer);
}

/**
 * Creates a pool. A thread starts with the first task, another one when many tasks wait or one takes long; they end after 30 s without
 * any.
 */
export function createWorkerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const threads = options.threads ?? availableParallelism();
  const limits = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, maxWaitMs: options.maxWaitMs ?? MAX_WAIT_MS };
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? HEAP_MB },
  });
  // Piscina's timeout includes the time in its queue; with one task per thread that queue is always empty.
  const width = new Width(threads);
  let isClosed = false;
  return {
    run: (task) => {
      width.beforeTask();
      return width.limit(async () => {
        if (isClosed) return CLOSED;
        const abort = new AbortController();
        const noted: NotedTask = { task, note: createThreadNote() };
        let overrun: WorkerOutcome<never> | undefined;
        const stop = (why: WorkerOutcome<never>): void => {
          overrun = why;
          abort.abort();
        };
        const endWatch = watchTime(noted.note, limits, { stop, onLongRun: () => width.duringLongTask() });
        try {
          return { kind: 'done', result: await pool.run(noted, { signal: abort.signal }) };
        } catch (error) {
          return isClosed ? CLOSED : (overrun ?? failure(error));
        } finally {
          endWatch();
          width.afterTask(pool.threads.length);
        }
      });
    },
    close: () => {
      isClosed = true;
      return pool.destroy();
    },
  };
}
