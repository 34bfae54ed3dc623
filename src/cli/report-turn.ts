/** What the log of a process says when it begins to lead. */
import { configHash } from '../app/config-hash.ts';
import type { Config } from '../config/config.ts';
import type { Log } from '../runtime/log.ts';
import type { Cluster } from '../storage/cluster.ts';

/** Says who led before. Rejects with a StoreError. A leader with another configuration publishes by its own, and the others then take no jobs. */
export async function reportTurn(cluster: Pick<Cluster, 'members'>, config: Config, log: Log): Promise<void> {
  const led = (await cluster.members.list()).filter(({ leads }) => leads);
  const before = led.sort((a, b) => a.silentMs - b.silentMs)[0];
  if (before === undefined) return log.info('this process leads now');
  const after = { before: before.name, silentSeconds: Math.round(before.silentMs / 1000) };
  if (before.configHash === (await configHash(config))) return log.info(after, 'this process leads now');
  const differs =
    'the configuration, the site rules or the version of this process differ from those of the leader before';
  log.warn(after, `this process leads now: ${differs}, and what is published follows its own`);
}
