/** Joins the processes that share a store: reports this one to them, and works for whoever leads. */
import { hostname } from 'node:os';
import type { Config } from '../config/config.ts';
import type { Reload } from '../daemon/config-watch.ts';
import { createMetrics, type Metrics } from '../daemon/metrics.ts';
import { startWorkLoop } from '../daemon/work-loop.ts';
import type { Distribution } from '../pass/distribute.ts';
import type { Log } from '../runtime/log.ts';
import { type Cluster, openCluster } from '../storage/cluster.ts';
import { reportTurn } from './report-turn.ts';

/** This process among those that share the store. */
export interface SharedWork {
  readonly cluster: Cluster;
  readonly metrics: Metrics;
  /** This process leads from now on, with this configuration. Returns what a leader needs to have others work. */
  lead(config: Config): Promise<Distribution>;
  /** It does not lead any more. */
  follow(): void;
  /** Gives jobs and hosts back, and closes everything. */
  leave(): Promise<void>;
}

/** Joins them; undefined where one process does all the work. Rejects with a StoreError. */
export async function joinCluster(
  config: Config,
  { log, reload, name }: { readonly log: Log; readonly reload: Reload; readonly name?: string },
): Promise<SharedWork | undefined> {
  const cluster = await openCluster(config.storage.url);
  if (cluster === undefined) return undefined;
  const metrics = createMetrics();
  let isLeader = false;
  const loop = startWorkLoop({
    ...{ config, log, reload, cluster, metrics },
    name: name ?? `${hostname()}-${process.pid}`,
    leads: () => isLeader,
  });
  return {
    ...{ cluster, metrics },
    lead: async (leading) => {
      await reportTurn(cluster, leading, log);
      isLeader = true;
      return { cluster, queue: await cluster.openQueue() };
    },
    follow: () => {
      isLeader = false;
    },
    leave: async () => {
      await loop.stop();
      await cluster.close();
    },
  };
}
