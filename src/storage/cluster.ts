/** How addresses of stores are written that processes can share, for messages. */
export const SHARED_STORE_USAGE = backends
  .filter(({ capabilities }) => capabilities.isPersistent && capabilities.cluster !== undefined)
  .map(({ usage }) => `\`${usage}\``)
  .join(' or ');

/** Opens the cluster of a store: what its processes share besides records. */
import { backends } from './backends/index.ts';
import type { Cluster, ClusterTimes } from './cluster-port.ts';
import { resolveStoreAddress } from './store-address.ts';

export type { Cluster, JobQueue, Member, MemberReport, NewQueueJob, TakenJob } from './cluster-port.ts';

/** Whether several processes can share the work on the store at `url`. Throws a StoreError when the address is not valid. */
export function canShareWork(url: string): boolean {
  const { capabilities } = resolveStoreAddress(url).backend;
  return capabilities.isPersistent && capabilities.cluster !== undefined;
}

/** Opens the cluster of the store at `url`; undefined where one process does all the work. Rejects with a StoreError. */
export async function openCluster(url: string, times?: Partial<ClusterTimes>): Promise<Cluster | undefined> {
  const { backend, address } = resolveStoreAddress(url);
  return backend.capabilities.isPersistent ? await backend.capabilities.cluster?.open(address, times) : undefined;
}
