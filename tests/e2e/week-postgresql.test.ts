/** The same week of the newsroom on SQLite, on PostgreSQL, and shared by one and by four workers: the same published bytes, ids and records. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import { openApp } from '../../src/app/app.ts';
import { openWork } from '../../src/app/work-context.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import type { Config } from '../../src/config/config.ts';
import { startWorker } from '../../src/daemon/worker.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';
import { createInstallation, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 600_000 });

const log = createLog({ level: 'silent', format: 'json' });
/** The first evening, a correction, and re-issued guids. */
const STAGES = [0, 2, 4];

describe.skipIf(POSTGRESQL_MISSING !== undefined)(
  `a week on two stores, with and without workers (${POSTGRESQL_MISSING ?? 'with a server'})`,
  () => {
    let newsroom: Newsroom;
    let server: PostgresqlServer;
    const installations: Place[] = [];

    beforeAll(async () => {
      [newsroom, server] = await Promise.all([startNewsroom({ port: 0 }), startPostgresql()]);
      for (const workers of [undefined, 0, 1, 4]) {
        const installation = createInstallation(newsroom.port);
        const url = workers === undefined ? installation.storeUrl : server.address();
        installation.writeConfig(
          (text) => `${text.replace(installation.storeUrl, url)}sample:\n  enabled: true\n  port: ${newsroom.port}\n`,
        );
        // The seed of an installation is random.
        const store = await openStore(url);
        await store.collection<string>('meta').set('seed', '00112233445566778899aabbccddeeff');
        await store.close();
        installations.push({ installation, url, workers: workers ?? 0 });
      }
    });
    afterAll(async () => {
      await Promise.all([newsroom.close(), server.close()]);
      for (const { installation } of installations) installation.remove();
    });

    it('gives the same bytes, ids and records', async () => {
      for (const stage of STAGES) {
        newsroom.setStage(stage);
        const now = Date.parse('2026-03-10T06:00:00Z') + stage * 30 * 3_600_000;
        for (const place of installations) await passAt(place, now);
      }
      const [sqlite, ...others] = await Promise.all(installations.map(({ url }) => recordsOf(url)));
      for (const records of others) {
        expect([...(sqlite ?? [])].filter(([id, text]) => records.get(id) !== text)).toEqual([]);
        expect([...records.keys()]).toEqual([...(sqlite?.keys() ?? [])]);
      }
      expect(sqlite?.size).toBeGreaterThan(200);
      const [bytes, ...published] = installations.map(({ installation }) => installation.published());
      for (const files of published) {
        expect([...(bytes ?? [])].filter(([path, content]) => files.get(path) !== content)).toEqual([]);
        expect([...files.keys()]).toEqual([...(bytes?.keys() ?? [])]);
      }
      expect(bytes?.size).toBeGreaterThan(50);
    });
  },
);

/** An installation, and how many workers share its work; 0: the pass does everything. */
interface Place {
  readonly installation: Installation;
  readonly url: string;
  readonly workers: number;
}

async function passAt({ installation, url, workers }: Place, now: number): Promise<void> {
  const { config, problems } = await readConfig(installation.configPath, {});
  if (config === undefined) throw new Error(JSON.stringify(problems));
  const lock = await takeLock(url, { pid: 1, since: '2026-03-10T06:00:00Z', command: 'winnow run' });
  if (lock.kind !== 'held') throw new Error('the lock is taken');
  const clock = (): number => now;
  const app = await openApp({ config, log, clock });
  const crew = await Promise.all(
    Array.from({ length: workers }, (_, i) => startWorkerAt(config, clock, `worker-${i}`)),
  );
  try {
    if (workers === 0) await runPass(app);
    else if (app.cluster === undefined) throw new Error('there is no cluster');
    else {
      const report = await runPass(app, {
        distribution: { cluster: app.cluster, queue: await app.cluster.openQueue() },
      });
      expect(report.feeds.fetched).toBeGreaterThan(0);
      const members = await app.cluster.members.list();
      expect(members.length).toBe(workers);
    }
  } finally {
    for (const end of crew) await end();
    await app.close();
    await lock.release();
  }
}

/** Starts a worker with everything of its own. Returns what ends it. */
async function startWorkerAt(config: Config, clock: () => number, name: string): Promise<() => Promise<void>> {
  const work = await openWork({ config, log, clock });
  const worker = await startWorker({ work, name, roles: ['work'], leads: () => false });
  return async () => {
    await worker.stop();
    await work.close();
  };
}

/** Every record by collection and key, in the order in which the store lists them. */
async function recordsOf(url: string): Promise<Map<string, string>> {
  const backend = await openBackend(url, { isForReading: true });
  const records = new Map<string, string>();
  for (const { name, records: count } of await backend.sizes()) {
    if (count === 0) continue;
    for await (const [key, value] of backend.adapter(name).iterator()) records.set(`${name}/${key}`, value);
  }
  await backend.close();
  // A hash of the settings, of which the output folder differs.
  records.delete('meta/rendered-with');
  return records;
}
