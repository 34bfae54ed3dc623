/** Workers: what they take, what they refuse, and that nothing is asked twice when a job comes back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import { configHash } from '../../src/app/config-hash.ts';
import { openWork, type WorkContext } from '../../src/app/work-context.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import type { Config } from '../../src/config/config.ts';
import { startWorker, type Worker } from '../../src/daemon/worker.ts';
import { newState } from '../../src/feeds/poll/poll-state.ts';
import type { SharedJob } from '../../src/pass/shared-job.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Cluster, type JobQueue, openCluster } from '../../src/storage/cluster.ts';
import type { ClusterTimes } from '../../src/storage/cluster-port.ts';
import { fenceStore } from '../../src/storage/fence.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = Date.parse('2026-03-10T06:00:00Z');
const RSS = `<rss version="2.0"><channel><title>Quay</title><link>http://quay.example/</link>
<item><guid>1</guid><title>Ferry runs again</title><description>The ferry runs again.</description></item></channel></rss>`;

it('a fenced store writes nothing once its job has expired', async () => {
  const store = await openStore('memory:');
  const expired = new AbortController();
  const numbers = fenceStore(store, expired.signal).collection<number>('numbers');
  await numbers.set('a', 1);
  expired.abort();
  const refused = { code: 'taken' };
  await expect(numbers.set('a', 2)).rejects.toMatchObject(refused);
  await expect(numbers.setMany([['a', 2]])).rejects.toMatchObject(refused);
  await expect(numbers.delete('a')).rejects.toMatchObject(refused);
  await expect(numbers.deleteMany(['a'])).rejects.toMatchObject(refused);
  await expect(fenceStore(store, expired.signal).write([numbers.setting('a', 2)])).rejects.toMatchObject(refused);
  expect(await numbers.get('a')).toBe(1);
});

describe.skipIf(POSTGRESQL_MISSING !== undefined)(`a worker (${POSTGRESQL_MISSING ?? 'with a server'})`, () => {
  let server: PostgresqlServer;
  let origin: Origin;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-worker-'));
  beforeAll(async () => {
    [server, origin] = await Promise.all([startPostgresql(), startOrigin()]);
  });
  afterAll(async () => {
    await Promise.all([server.close(), origin.close()]);
    rmSync(folder, { recursive: true });
  });

  interface Scene {
    readonly config: Config;
    readonly work: WorkContext;
    readonly queue: JobQueue;
    readonly job: SharedJob;
    readonly start: (changed?: Config) => Promise<Worker>;
    readonly send: (job: SharedJob) => Promise<readonly string[]>;
    readonly untilEnded: (ids: readonly string[]) => Promise<void>;
  }

  const scene = async (times: Partial<ClusterTimes> = {}): Promise<Scene> => {
    const url = server.address();
    const path = join(folder, 'winnow.yaml');
    writeFileSync(
      path,
      `storage: { url: "${url}" }
output: { dir: "${folder}/public", baseUrl: "http://localhost:8080/" }
http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }
feeds: [{ id: quay, url: "${origin.url}/feed.xml" }]
outputs: [{ id: all, title: All }]
`,
    );
    const { config, problems } = await readConfig(path, {});
    if (config === undefined) throw new Error(JSON.stringify(problems));
    origin.answer({ headers: { 'content-type': 'application/rss+xml' }, body: RSS });
    origin.requests.length = 0;
    const openedWith = async (): Promise<Cluster> => {
      const cluster = await openCluster(url, times);
      if (cluster === undefined) throw new Error('there is no cluster');
      onTestFinished(() => cluster.close());
      return cluster;
    };
    const log = createLog({ level: 'silent', format: 'json' });
    const open = async (): Promise<WorkContext> => {
      const work = await openWork({ config, log, clock: () => NOW, cluster: await openedWith() });
      onTestFinished(() => work.close());
      return work;
    };
    const work = await open();
    const queue = await (await openedWith()).openQueue();
    for (const source of config.feeds) await work.records.feeds.set(source.id, newState(source, NOW));
    return {
      ...{ config, work, queue },
      job: {
        ...{ kind: 'poll', configHash: await configHash(config), seenAt: '2026-03-10T06:00:00.000Z' },
        ...{ isNamed: false, feeds: [{ id: 'quay' }] },
      },
      start: async (changed = config) => {
        const own = { ...(await open()), config: changed };
        const worker = await startWorker({ work: own, name: 'reader', roles: ['work'], leads: () => false });
        onTestFinished(() => worker.stop());
        return worker;
      },
      send: (one) => {
        const claims =
          one.kind === 'poll'
            ? { collection: 'feeds', ids: one.feeds.map(({ id }) => id) }
            : { collection: 'work', ids: one.entries };
        return queue.send([{ data: one, priority: 0, claims }]);
      },
      untilEnded: async (ids) => {
        for (let left = [...ids]; left.length > 0; await pause(50)) {
          const done = new Set((await queue.ended(left)).map(({ id }) => id));
          left = left.filter((id) => !done.has(id));
        }
      },
    };
  };

  it('polls and reads up to the article, and leaves it to the leader', async () => {
    const { work, job, queue, start, send, untilEnded } = await scene();
    await start();
    await untilEnded(await send(job));
    expect(origin.requests.map(({ path }) => path)).toEqual(['/feed.xml']);
    const due = (await work.records.jobs.select({ isFree: true })).map(({ id }) => id);
    expect(due).toHaveLength(1);
    await untilEnded(await send({ kind: 'read', configHash: job.configHash, entries: due }));
    const ready = await work.records.ready.get(due[0] ?? '');
    expect(ready).toMatchObject({ job: { feedId: 'quay', need: 'new' }, from: 'feed' });
    expect(await work.records.articles.get(due[0] ?? '')).toBeDefined();
    // Claimed until the leader has taken it: it is not looked for again.
    expect(await work.records.jobs.select({ isFree: true })).toEqual([]);
    await queue.release({ collection: 'work', ids: due });
    expect(await work.records.jobs.select({ isFree: true })).toHaveLength(1);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0 });
  });

  it('asks for no feed twice when its job comes again', async () => {
    const { job, start, send, untilEnded } = await scene();
    await start();
    await untilEnded(await send(job));
    await untilEnded(await send(job));
    expect(origin.requests).toHaveLength(1);
    const named: SharedJob = {
      ...job,
      kind: 'poll',
      isNamed: true,
      seenAt: '2026-03-10T06:00:00.001Z',
      feeds: [{ id: 'quay' }],
    };
    await untilEnded(await send(named));
    expect(origin.requests).toHaveLength(2);
    await untilEnded(await send({ ...named, seenAt: '2026-03-10T06:00:00.000Z' }));
    expect(origin.requests).toHaveLength(2);
  });

  it('gets the job of a worker that was killed', async () => {
    const { job, queue, start, send, untilEnded } = await scene({ jobExpiryMs: 5_000, maintenanceMs: 1_000 });
    // Nothing to be parsed by a thread, which takes long to start on a busy machine.
    origin.answer({ status: 404 });
    const ids = await send(job);
    expect((await queue.take())?.id).toBe(ids[0]);
    await start();
    const before = performance.now();
    await untilEnded(ids);
    expect(performance.now() - before).toBeGreaterThan(1_000);
    expect(origin.requests).toHaveLength(1);
  });

  it('does nothing with a job whose claims are over, since another one may be queued for the same feeds', async () => {
    const { work, job, start, send, untilEnded } = await scene({ jobExpiryMs: 10_000, claimMs: 5_000 });
    const ids = await send(job);
    await start();
    await untilEnded(ids);
    expect(origin.requests).toHaveLength(0);
    expect(await work.records.feeds.select({ isFree: true })).toEqual([]);
  });

  it('takes no job with another configuration than the leader’s, and says so', async () => {
    const { config, work, job, queue, start, send } = await scene();
    const leader = { id: 'leader', name: 'leader', machine: 'quay', pid: 1, roles: ['lead'], version: '1', jobs: 0 };
    const configHash = job.configHash;
    await work.cluster?.members.report({ ...leader, configHash, leads: true, state: 'idle', running: 0, counters: {} });
    await start({ ...config, polling: { ...config.polling, maxEntries: 7 } });
    await send(job);
    await pause(2_500);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0 });
    const reader = (await work.cluster?.members.list())?.find(({ name }) => name === 'reader');
    expect(reader?.state).toContain('its configuration differs');
    expect(origin.requests).toHaveLength(0);
  });
});
