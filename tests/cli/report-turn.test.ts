/** What the log says of the leader before. */
import { expect, it } from 'vitest';
import { configHash } from '../../src/app/config-hash.ts';
import { reportTurn } from '../../src/cli/report-turn.ts';
import type { Config } from '../../src/config/config.ts';
import type { Log } from '../../src/runtime/log.ts';
import type { Cluster, Member } from '../../src/storage/cluster.ts';

const config = { articles: { sitesDir: '/nowhere' }, feeds: [], outputs: [] } as unknown as Config;

async function logOf(...members: readonly Partial<Member>[]): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  const level =
    (name: string) =>
    (...said: unknown[]) =>
      void lines.push([name, ...said]);
  const log = { info: level('info'), warn: level('warn') } as unknown as Log;
  const cluster = { members: { list: async () => members } } as unknown as Cluster;
  await reportTurn(cluster, config, log);
  return lines;
}

it('names the last one to lead, and whether its configuration was another one', async () => {
  const same = await configHash(config);
  const old = { name: 'old', leads: true, silentMs: 90_000, configHash: same };
  const worker = { name: 'reader', leads: false, silentMs: 0, configHash: 'another' };
  expect(await logOf(worker)).toEqual([['info', 'this process leads now']]);
  expect(await logOf(old, worker, { ...old, name: 'quay', silentMs: 4_000 })).toEqual([
    ['info', { before: 'quay', silentSeconds: 4 }, 'this process leads now'],
  ]);
  expect(await logOf({ ...old, configHash: 'another' })).toEqual([
    ['warn', { before: 'old', silentSeconds: 90 }, expect.stringContaining('what is published follows its own')],
  ]);
});
