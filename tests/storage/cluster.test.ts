/** What the processes of a store share: hosts, the queue and the list of processes, on a server of our own. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import { serverAddress } from '../../src/storage/backends/postgresql-address.ts';
import { connect } from '../../src/storage/backends/postgresql-connection.ts';
import { type Cluster, canShareWork, openCluster } from '../../src/storage/cluster.ts';
import type { ClusterTimes } from '../../src/storage/cluster-port.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

it('is not there for a store in a file', async () => {
  expect(canShareWork('sqlite:winnow.db')).toBe(false);
  expect(await openCluster('sqlite:winnow.db')).toBeUndefined();
  expect(await openCluster('memory:')).toBeUndefined();
  expect(canShareWork('postgresql://a@b/c')).toBe(true);
});

describe.skipIf(POSTGRESQL_MISSING !== undefined)(`a cluster (${POSTGRESQL_MISSING ?? 'with a server'})`, () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server.close());

  const open = async (url: string, times: Partial<ClusterTimes> = {}): Promise<Cluster> => {
    const cluster = await openCluster(url, times);
    if (cluster === undefined) throw new Error('there is no cluster');
    onTestFinished(() => cluster.close());
    return cluster;
  };
  const ask = (host: string, pauseMs = 0, ignoresHold = false) => ({ host, pauseMs, ignoresHold });

  describe('hosts', () => {
    it('gives each host to one process, with a pause after it was given back', async () => {
      const url = server.address();
      const [one, other] = [(await open(url)).hosts, (await open(url)).hosts];
      const [a, b] = await one.take([ask('b.example'), ask('a.example')]);
      expect([a?.token, b?.token]).toEqual(['1', '1']);
      const [taken, free] = await other.take([ask('a.example', 300), ask('c.example')]);
      expect(taken).toEqual({ host: 'a.example', waitMs: expect.any(Number) });
      expect(taken?.waitMs).toBeGreaterThan(11_000);
      expect(free?.token).toBe('1');
      await one.settle([{ host: 'a.example', token: '1', gives: true }]);
      const [waiting] = await other.take([ask('a.example', 300)]);
      expect(waiting?.token).toBeUndefined();
      expect(waiting?.waitMs).toBeLessThan(301);
      await pause(waiting?.waitMs);
      expect(await other.take([ask('a.example', 300)])).toMatchObject([{ token: '2' }]);
    });

    it('takes a host from a process that was killed, whose token is worth nothing afterwards', async () => {
      const url = server.address();
      const [killed, other] = [(await open(url, { hostLeaseMs: 200 })).hosts, (await open(url)).hosts];
      await killed.take([ask('a.example')]);
      expect((await other.take([ask('a.example')]))[0]?.token).toBeUndefined();
      await pause(210);
      expect((await other.take([ask('a.example')]))[0]?.token).toBe('2');
      expect(await killed.renew([{ host: 'a.example', token: '1' }])).toEqual([]);
      await killed.settle([{ host: 'a.example', token: '1', gives: true }]);
      expect((await killed.take([ask('a.example')]))[0]?.token).toBeUndefined();
      expect(await other.renew([{ host: 'a.example', token: '2' }])).toEqual(['a.example']);
    });

    it('keeps all processes off a host that asked for a cooldown', async () => {
      const url = server.address();
      const [one, other] = [(await open(url)).hosts, (await open(url)).hosts];
      await one.take([ask('a.example')]);
      await one.settle([{ host: 'a.example', token: '1', gives: true, holdMs: 60_000 }]);
      for (const hosts of [one, other]) {
        const [held] = await hosts.take([ask('a.example')]);
        expect([held?.token, (held?.holdMs ?? 0) > 59_000]).toEqual([undefined, true]);
      }
      expect((await other.take([ask('a.example', 0, true)]))[0]?.token).toBe('2');
    });

    it('takes the hosts of many statements at once without a deadlock', async () => {
      const url = server.address();
      const clusters = await Promise.all([open(url), open(url), open(url)]);
      const names = Array.from({ length: 60 }, (_, i) => `${(i * 37) % 60}.example`);
      const rounds = clusters.flatMap(({ hosts }, i) =>
        [names, names.toReversed(), names.toSorted()].map(async (some, j) => {
          for (let round = 0; round < 5; round++) {
            const taken = await hosts.take(some.slice((i + j) % 3).map((host) => ask(host)));
            const ours = taken.flatMap(({ host, token }) => (token === undefined ? [] : [{ host, token }]));
            await hosts.renew(ours.toReversed());
            await hosts.settle(ours.toReversed().map((one) => ({ ...one, gives: true })));
          }
        }),
      );
      await Promise.all(rounds);
    });
  });

  it('locks hosts in the order of their names, in whatever order they are asked for', async () => {
    const url = server.address();
    const { hosts } = await open(url, { hostLeaseMs: 1 });
    const names = ['c.example', 'b.example', 'a.example'];
    await hosts.take(names.map((host) => ask(host)));
    await pause(5);
    const [blocking, looking] = await Promise.all([connect(url), connect(url)]);
    const table = `"${serverAddress(url).schema}".hosts`;
    const statements = [
      () => hosts.take(names.map((host) => ask(host))),
      () => hosts.settle(names.map((host) => ({ host, token: '2', gives: false }))),
      () => hosts.renew(names.map((host) => ({ host, token: '2' }))),
    ];
    for (const statement of statements) {
      await blocking.run('BEGIN');
      await blocking.run(`SELECT FROM ${table} WHERE host = 'a.example' FOR UPDATE`);
      const running = statement();
      const waiting = async (): Promise<number> =>
        Number((await looking.run('SELECT count(*) FROM pg_locks WHERE NOT granted')).rows[0]?.[0]);
      await expect.poll(waiting, { timeout: 5000, interval: 10 }).toBeGreaterThan(0);
      // It waits for the first one, and has locked none of those after it.
      const free = await looking.run(`SELECT host FROM ${table} WHERE host > 'a.example' FOR UPDATE SKIP LOCKED`);
      expect(free.rows.flat().toSorted()).toEqual(['b.example', 'c.example']);
      await blocking.run('COMMIT');
      await running;
    }
    await Promise.all([blocking.close(), looking.close()]);
  });

  describe('clients with shared hosts', () => {
    const client = (origin: Origin, { hosts }: Cluster, pauseMs = 0): HttpClient => {
      const http = createHttpClient({
        userAgent: { name: 'winnow-test', version: '0' },
        allow: [origin.allow],
        allowEverywhere: [origin.allow],
        ports: [origin.port],
        pausesMs: { feed: pauseMs, page: pauseMs },
        resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
        sharedHosts: hosts,
      });
      onTestFinished(() => http.close());
      return http;
    };
    const start = async (): Promise<{ origin: Origin; spans: { host: string; from: number; to: number }[] }> => {
      const origin = await startOrigin();
      onTestFinished(() => origin.close());
      const spans: { host: string; from: number; to: number }[] = [];
      origin.answer((request, response) => {
        const span = { host: request.host.split(':')[0] ?? '', from: performance.now(), to: 0 };
        spans.push(span);
        setTimeout(() => {
          span.to = performance.now();
          const moved = /^\/moved/.test(request.path);
          const location = { location: `http://c.example:${origin.port}/target` };
          response.writeHead(moved ? 302 : 200, moved ? location : {}).end('tide');
        }, 15);
        return undefined;
      });
      return { origin, spans };
    };
    const gaps = (spans: readonly { host: string; from: number; to: number }[]): number[] =>
      [...new Set(spans.map(({ host }) => host))].flatMap((host) => {
        const ofHost = spans.filter((one) => one.host === host).sort((a, b) => a.from - b.from);
        return ofHost.slice(1).map((span, i) => span.from - (ofHost[i]?.to ?? 0));
      });

    it('send one request at a time to a host, redirects included, and keep the pause between two processes', async () => {
      const url = server.address();
      const { origin, spans } = await start();
      const clients = [client(origin, await open(url), 40), client(origin, await open(url), 40)];
      const paths = ['a.example', 'b.example', 'c.example'].flatMap((host) =>
        ['one', 'two', 'moved'].map((path) => `http://${host}:${origin.port}/${path}`),
      );
      const outcomes = await Promise.all(
        clients.flatMap((http) => paths.map((address) => http.fetch({ url: address, purpose: 'feed' }))),
      );
      expect(outcomes.map((one) => (one.kind === 'response' ? one.status : one.message))).toEqual(
        Array.from({ length: 18 }, () => 200),
      );
      expect(spans).toHaveLength(24);
      expect(Math.min(...gaps(spans))).toBeGreaterThan(38);
    });

    it('leave a host alone that answered another one with 429', async () => {
      const url = server.address();
      const { origin } = await start();
      const [one, other] = [client(origin, await open(url)), client(origin, await open(url))];
      origin.answer({ status: 429, headers: { 'retry-after': '120' } });
      const address = `http://a.example:${origin.port}/`;
      await one.fetch({ url: address, purpose: 'feed' });
      const before = origin.requests.length;
      const refused = await other.fetch({ url: address, purpose: 'page' });
      expect(refused).toMatchObject({ kind: 'failed', code: 'host-held' });
      expect(origin.requests).toHaveLength(before);
    });

    it('give their hosts back when they end', async () => {
      const url = server.address();
      const { origin } = await start();
      const one = client(origin, await open(url));
      await one.fetch({ url: `http://a.example:${origin.port}/`, purpose: 'feed' });
      await one.close();
      const [free] = await (await open(url)).hosts.take([ask('a.example')]);
      expect(free?.token).toBe('2');
    });
  });

  describe('the queue', () => {
    const job = (ids: readonly string[], priority = 0) => ({
      ...{ data: { ids }, priority },
      claims: { collection: 'feeds', ids },
    });

    it('hands out each job once, the urgent ones first, and claims its records meanwhile', async () => {
      const url = server.address();
      const store = await openStore(url);
      const feeds = store.collection<{ nextPollAt: string }>('feeds');
      for (const id of ['a', 'b', 'c']) await feeds.set(id, { nextPollAt: '2026-11-22' });
      const [leader, worker] = await Promise.all([open(url, { claimMs: 400 }), open(url, { claimMs: 400 })]);
      const [queue, taker] = await Promise.all([leader.openQueue(), worker.openQueue()]);
      await queue.send([job(['a']), job(['b'], 10)]);
      expect(await queue.counts()).toEqual({ waiting: 2, active: 0 });
      const free = async () => (await feeds.select({ isFree: true })).map(({ id }) => id);
      expect(await free()).toEqual(['c']);
      expect(await feeds.select({})).toHaveLength(3);
      const [first, second] = [await taker.take(), await queue.take()];
      expect([first?.data, second?.data]).toEqual([{ ids: ['b'] }, { ids: ['a'] }]);
      expect(first?.claimedForMs).toBeLessThan(400);
      expect(await taker.take()).toBeUndefined();
      await taker.complete(first?.id ?? '', { fetched: 1 }, { collection: 'feeds', ids: ['b'] });
      expect(await free()).toEqual(['b', 'c']);
      expect(await queue.claimed('feeds', ['a', 'b', 'c'])).toEqual(['a']);
      const ids = [first?.id ?? '', second?.id ?? ''];
      expect(await queue.ended(ids)).toEqual([{ id: first?.id, result: { fetched: 1 } }]);
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1 });
      await queue.giveBack(second?.id ?? '', 'another machine should do it');
      expect((await taker.take())?.data).toEqual({ ids: ['a'] });
      await pause(410);
      expect(await free()).toEqual(['a', 'b', 'c']);
      await store.close();
    });

    it('gives the job of a worker that was killed to another one', async () => {
      const url = server.address();
      await (await openStore(url)).close();
      const times = { jobExpiryMs: 1000, maintenanceMs: 1000 };
      const queue = await (await open(url, times)).openQueue();
      await queue.send([{ data: { n: 1 }, priority: 0, claims: { collection: 'feeds', ids: [] } }]);
      const worker = await (await open(url, times)).openQueue();
      const taken = await worker.take();
      expect(await worker.take()).toBeUndefined();
      let again: Awaited<ReturnType<typeof worker.take>>;
      for (let tries = 0; again === undefined && tries < 50; tries++) {
        await pause(100);
        again = await worker.take();
      }
      expect(again).toMatchObject({ id: taken?.id, data: { n: 1 } });
    });

    it('takes no job of a leader that has lost its lock', async () => {
      const url = server.address();
      await (await openStore(url)).close();
      const lock = await takeLock(url, { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' });
      if (lock.kind !== 'held') throw new Error('the lock is taken');
      const queue = await (await open(url)).openQueue();
      const { run, close } = await connect(url);
      await run(`UPDATE "${serverAddress(url).schema}".leader SET term = term + 1`);
      const sessions = `SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'
        AND objid = (hashtext($1)::bigint & 4294967295)::oid`;
      await run(sessions, [serverAddress(url).schema]);
      await close();
      await expect(queue.send([job(['a'])])).rejects.toThrow();
      await expect(queue.send([job(['a'])])).rejects.toMatchObject({ code: 'taken' });
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0 });
      await lock.release();
    });

    it('says so when the server cannot be reached', async () => {
      const own = await startPostgresql();
      onTestFinished(() => own.close());
      const url = own.address();
      await (await openStore(url)).close();
      const cluster = await open(url);
      const queue = await cluster.openQueue();
      await own.stop();
      await expect(cluster.hosts.take([ask('a.example')])).rejects.toMatchObject({ code: 'busy' });
      await own.start();
      expect(await queue.take()).toBeUndefined();
    });
  });

  describe('members', () => {
    const me = (id: string, leads: boolean, configHash: string) => ({
      ...{ id, name: `reader-${id}`, machine: 'quay', pid: 7, roles: ['work'], version: '1', configHash, leads },
      ...{ state: 'works', running: 1, jobs: 3, counters: { polls: { fetched: 2 } } },
    });

    it('report themselves, and learn the hash of the leader’s configuration', async () => {
      const { members } = await open(server.address());
      expect(await members.report(me('2', false, 'old'))).toBeUndefined();
      expect(await members.report(me('1', true, 'new'))).toBe('new');
      expect(await members.report(me('2', false, 'old'))).toBe('new');
      expect(await members.list()).toEqual([
        { ...me('1', true, 'new'), since: expect.any(String), silentMs: expect.any(Number) },
        { ...me('2', false, 'old'), since: expect.any(String), silentMs: expect.any(Number) },
      ]);
      await members.leave('2');
      expect((await members.list()).map(({ id }) => id)).toEqual(['1']);
    });

    it('do not list a process that was killed and started again under its name', async () => {
      const url = server.address();
      const { members } = await open(url);
      for (const id of ['killed', 'other', 'again'])
        await members.report({ ...me(id, false, 'one'), name: `reader-${id}` });
      await members.report({ ...me('again', false, 'one'), name: 'reader-killed' });
      const ids = async (): Promise<string[]> => (await members.list()).map(({ id }) => id);
      // Both may live: two processes with one name.
      expect(await ids()).toEqual(['again', 'killed', 'other']);
      const client = await connect(url);
      onTestFinished(() => client.close());
      const { schema } = serverAddress(url);
      await client.run(`UPDATE "${schema}".members SET seen_at = seen_at - interval '11 seconds' WHERE id <> 'again'`);
      expect(await ids()).toEqual(['again', 'other']);
    });
  });
});
