/** The cluster of a PostgreSQL store: tables in its schema for hosts and processes, and a queue in a schema next to it. */
import { CLUSTER_TIMES, type Cluster, type ClusterTimes, type JobQueue } from '../cluster-port.ts';
import { nameOf, serverAddress } from './postgresql-address.ts';
import { openPool, RETRY_FOR_MS } from './postgresql-connection.ts';
import { storeErrorOf } from './postgresql-errors.ts';
import { openHosts } from './postgresql-hosts.ts';
import { openMembers } from './postgresql-members.ts';
import { createSchema } from './postgresql-open.ts';

/** Connections for hosts, processes and the queue together. */
const POOL_SIZE = 3;

/** Opens the cluster of the store at `address`. Rejects with a StoreError. */
export async function openPostgresqlCluster(address: string, times: Partial<ClusterTimes> = {}): Promise<Cluster> {
  const { schema } = serverAddress(address);
  const all = { ...CLUSTER_TIMES, ...times };
  const pool = openPool(address, RETRY_FOR_MS, POOL_SIZE);
  const safe = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeErrorOf(nameOf(address), error);
    }
  };
  let queue: Promise<JobQueue & { close(): Promise<void> }> | undefined;
  try {
    return await safe(async () => {
      await createSchema(pool.run, schema);
      const hosts = await openHosts(pool, schema, all.hostLeaseMs);
      const members = await openMembers(pool, schema);
      return {
        times: all,
        hosts: {
          leaseMs: hosts.leaseMs,
          take: (asks) => safe(() => hosts.take(asks)),
          settle: (ends) => safe(() => hosts.settle(ends)),
          renew: (leases) => safe(() => hosts.renew(leases)),
        },
        members: {
          report: (me) => safe(() => members.report(me)),
          list: () => safe(() => members.list()),
          leave: (id) => safe(() => members.leave(id)),
        },
        openQueue: async () => {
          const { openQueue } = await import('./postgresql-queue.ts');
          queue ??= openQueue({ address, pool, times: all, safe });
          return await queue;
        },
        close: async () => {
          await (await queue?.catch(() => undefined))?.close();
          await pool.close();
        },
      };
    });
  } catch (error) {
    await pool.close();
    throw error;
  }
}
