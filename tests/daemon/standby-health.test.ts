/** The health of a process that waits for the lead, while the server of its store does not answer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startStandby } from '../../src/daemon/standby.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Cluster } from '../../src/storage/cluster.ts';
import { deskConfig } from '../fakes/newsdesk.ts';
import { startOrigin } from '../http/origin.ts';

it('is failing within seconds, since proxies do not wait for long', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-standby-'));
  const origin = await startOrigin();
  onTestFinished(async () => {
    await origin.close();
    await rm(folder, { recursive: true });
  });
  const config = deskConfig(origin, { feeds: ['/tides'] }, join(folder, 'public'));
  const members = { list: () => new Promise<never>(() => undefined) };
  const log = createLog({ level: 'error', format: 'json', write: () => undefined });
  const standby = await startStandby({ ...config, roles: ['lead', 'serve'] }, log, { members } as unknown as Cluster);
  onTestFinished(() => standby.close());
  const answer = await fetch(new URL('healthz', standby.url), { signal: AbortSignal.timeout(8_000) });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 'failing', store: 'does not answer' });
});
