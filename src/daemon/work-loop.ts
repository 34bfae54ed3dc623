/** Keeps a worker running: opens what it needs, waits for the leader where it must, and begins again with a changed configuration. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openLoggedStore, openWork, type WorkContext } from '../app/work-context.ts';
import type { Config } from '../config/config.ts';
import type { Log } from '../runtime/log.ts';
import type { Cluster } from '../storage/cluster.ts';
import { StoreError } from '../storage/store.ts';
import { type Reload, watchConfig } from './config-watch.ts';
import type { Metrics } from './metrics.ts';
import { startWorker, type Worker } from './worker.ts';

/** Options of {@link startWorkLoop}. */
export interface WorkLoopOptions {
  readonly config: Config;
  readonly log: Log;
  readonly reload: Reload;
  readonly cluster: Cluster;
  /** The operator's name for this process. */
  readonly name: string;
  /** Whether this process is the leader at this moment. */
  readonly leads: () => boolean;
  readonly metrics: Metrics;
}

/** A running loop. */
export interface WorkLoop {
  /** Drops requests in flight, and closes what it has opened. */
  stop(): Promise<void>;
}

const CHECK_MS = 5_000;

/** Starts it; an error of the store is logged, and tried again. */
export function startWorkLoop(options: WorkLoopOptions): WorkLoop {
  const abort = new AbortController();
  const running = run(options, abort.signal);
  return {
    stop: async () => {
      abort.abort();
      await running;
    },
  };
}

/** A worker with what it works on. */
interface Open {
  readonly work: WorkContext;
  readonly worker: Worker;
}

async function run(options: WorkLoopOptions, signal: AbortSignal): Promise<void> {
  const { log, reload } = options;
  let { config } = options;
  const watch = await watchConfig(config.path, { log, reload });
  // The same process for the others, whatever its configuration.
  const id = randomUUID();
  let logged = '';
  let open: Open | undefined;
  while (!signal.aborted) {
    try {
      open ??= await openWorker(config, id, options);
      logged = '';
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // An older store is brought up to date by the leader; a server may come back.
      if (error.message !== logged) log.warn({ reason: error.message }, 'this process cannot work yet');
      logged = error.message;
    }
    await pause(CHECK_MS, undefined, { signal }).catch(() => undefined);
    const changed = signal.aborted ? undefined : await watch.changed(config);
    if (changed === undefined) continue;
    if (open !== undefined) await close(open);
    open = undefined;
    config = changed;
  }
  if (open !== undefined) await close(open);
}

async function openWorker(config: Config, id: string, options: WorkLoopOptions): Promise<Open> {
  const { log, cluster, name, leads, metrics } = options;
  const store = await openLoggedStore(config.storage.url, log, false);
  const work = await openWork({ config, log, store, cluster }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  try {
    const { roles } = config;
    const onEvent = metrics.count;
    const worker = await startWorker({ work, id, name, roles, leads, onEvent, counters: metrics.counters });
    return { work, worker };
  } catch (error) {
    await work.close();
    throw error;
  }
}

async function close({ work, worker }: Open): Promise<void> {
  // Ends what waits for a response, so that jobs under way are given back soon.
  await Promise.all([worker.stop(), work.http.close()]);
  await work.close();
}
