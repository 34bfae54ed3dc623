/** The same week of the newsroom on SQLite and on PostgreSQL: the same published bytes, ids and records. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApp } from '../../src/app/app.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../storage/postgresql-server.ts';
import { createInstallation, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 240_000 });

const log = createLog({ level: 'silent', format: 'json' });
/** The first evening, a correction, and re-issued guids. */
const STAGES = [0, 2, 4];

describe.skipIf(POSTGRESQL_MISSING !== undefined)(
  `a week on two stores (${POSTGRESQL_MISSING ?? 'with a server'})`,
  () => {
    let newsroom: Newsroom;
    let server: PostgresqlServer;
    const installations: { readonly installation: Installation; readonly url: string }[] = [];

    beforeAll(async () => {
      [newsroom, server] = await Promise.all([startNewsroom({ port: 0 }), startPostgresql()]);
      for (const kind of ['sqlite', 'postgresql']) {
        const installation = createInstallation(newsroom.port);
        const url = kind === 'sqlite' ? installation.storeUrl : server.address();
        installation.writeConfig(
          (text) => `${text.replace(installation.storeUrl, url)}sample:\n  enabled: true\n  port: ${newsroom.port}\n`,
        );
        // The seed of an installation is random.
        const store = await openStore(url);
        await store.collection<string>('meta').set('seed', '00112233445566778899aabbccddeeff');
        await store.close();
        installations.push({ installation, url });
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
        await Promise.all(installations.map(({ installation, url }) => passAt(installation, url, now)));
      }
      const [sqlite, postgresql] = await Promise.all(installations.map(({ url }) => recordsOf(url)));
      expect([...(sqlite ?? [])].filter(([id, text]) => postgresql?.get(id) !== text)).toEqual([]);
      expect([...(postgresql?.keys() ?? [])]).toEqual([...(sqlite?.keys() ?? [])]);
      expect(sqlite?.size).toBeGreaterThan(200);
      const [bytes, others] = installations.map(({ installation }) => installation.published());
      expect([...(bytes ?? [])].filter(([path, content]) => others?.get(path) !== content)).toEqual([]);
      expect([...(others?.keys() ?? [])]).toEqual([...(bytes?.keys() ?? [])]);
      expect(bytes?.size).toBeGreaterThan(50);
    });
  },
);

async function passAt(installation: Installation, url: string, now: number): Promise<void> {
  const { config, problems } = await readConfig(installation.configPath, {});
  if (config === undefined) throw new Error(JSON.stringify(problems));
  const lock = await takeLock(url, { pid: 1, since: '2026-03-10T06:00:00Z', command: 'winnow run' });
  if (lock.kind !== 'held') throw new Error('the lock is taken');
  const app = await openApp({ config, log, clock: () => now });
  try {
    await runPass(app);
  } finally {
    await app.close();
    await lock.release();
  }
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
