/** The PostgreSQL backend beyond the contract of the port: keys, failures of the server, the lock, and what is never printed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectSocket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import type { Change } from '../../src/storage/backends/backend.ts';
import { serverAddress } from '../../src/storage/backends/postgresql-address.ts';
import { openPostgresqlBackend } from '../../src/storage/backends/postgresql-backend.ts';
import { connect } from '../../src/storage/backends/postgresql-connection.ts';
import { takeSession, waitForSession } from '../../src/storage/backends/postgresql-lock.ts';
import { writeStatement } from '../../src/storage/backends/postgresql-sql.ts';
import { readLockHolder, takeLock } from '../../src/storage/lock.ts';
import { migrations } from '../../src/storage/schema.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';

const ME = { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' };
const TIMES = { leaseMs: 1000, heartbeatMs: 100, retryForMs: 5000 };

const newest = migrations.at(-1)?.version;

const set = (collection: string, key: string, value = '1'): Change => ({ collection, key, value });
const keysOf = async (records: AsyncIterable<[string, string]>): Promise<string[]> => {
  const keys: string[] = [];
  for await (const [key] of records) keys.push(key);
  return keys;
};

describe('a write as one statement', () => {
  it('has every key once, sorted, whatever the order of the changes', () => {
    const changes = [
      set('b', 'y'),
      set('a', 'z', '1'),
      set('a', 'k'),
      set('a', 'z', '2'),
      { collection: 'a', key: 'k' },
    ];
    const { text, values } = writeStatement('winnow', [...changes, set('b', 'x')]);
    expect(values).toEqual([['z'], ['2'], ['k'], ['x', 'y'], ['1', '1']]);
    expect(text).toMatch(/^WITH w0 AS \(INSERT INTO "winnow"\."c_a".*w1 AS \(DELETE.*INSERT INTO "winnow"\."c_b"/);
  });
});

describe.skipIf(POSTGRESQL_MISSING !== undefined)(
  `a PostgreSQL store (${POSTGRESQL_MISSING ?? 'with a server'})`,
  () => {
    let server: PostgresqlServer;
    const folder = mkdtempSync(join(tmpdir(), 'winnow-postgresql-'));
    beforeAll(async () => {
      server = await startPostgresql();
    });
    afterAll(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });

    it('reads collections that were never written to on the connections that it has, and sees what another process writes', async () => {
      const url = server.address();
      const [store, other] = [await openStore(url), await openStore(url)];
      const { run, close } = await connect(url);
      const pids = async (): Promise<string> =>
        JSON.stringify(
          (await run("SELECT pid FROM pg_stat_activity WHERE application_name = 'winnow' ORDER BY pid")).rows,
        );
      const [feeds, read] = [store.collection('feeds'), store.collection('histories')];
      await feeds.set('a', 1);
      expect(await feeds.get('a')).toBe(1);
      const before = await pids();
      for (let i = 0; i < 5; i++) expect(await read.get('a')).toBeUndefined();
      expect(await feeds.get('a')).toBe(1);
      expect(await pids()).toBe(before);
      await other.collection('histories').set('a', 2);
      expect(await read.get('a')).toBe(2);
      await Promise.all([store.close(), other.close(), close()]);
    });

    it('adds the index to a store that was written without it', async () => {
      const url = server.address();
      const store = await openStore(url);
      const entry = (at: string): unknown => ({ firstSeenAt: at, changedAt: at });
      await store.collection('entries').set('late', entry('2026-11-23'));
      await store.collection('entries').set('early', entry('2026-11-22'));
      await store.close();
      const { run, close } = await connect(url);
      const { schema } = serverAddress(url);
      await run(`ALTER TABLE "${schema}".c_entries DROP COLUMN at, DROP COLUMN queued_until`);
      await run(`UPDATE "${schema}".c_schema SET value = '{"v":1,"value":1}'`);
      await close();
      await expect(openStore(url, { upgrade: false })).rejects.toMatchObject({ code: 'older' });
      const upgraded = await openStore(url);
      expect(upgraded.schema).toEqual({ from: 1, to: newest });
      expect(await upgraded.collection('entries').select({})).toEqual([
        { id: 'early', at: '2026-11-22' },
        { id: 'late', at: '2026-11-23' },
      ]);
      await upgraded.close();
    });

    it('sorts keys by their bytes, as SQLite does', async () => {
      const keys = ['b', 'B', 'a-b', 'ab', 'a/b', 'é', 'z', '\uffee', '😀', '', '%', '~'];
      const orders: string[][] = [];
      for (const url of [server.address(), `sqlite:${join(folder, 'order.db')}`]) {
        const backend = await openBackend(url);
        await backend.adapter('words').setMany(keys.map((key) => ({ key, value: '1' })));
        orders.push(await keysOf(backend.adapter('words').iterator()));
        await backend.close();
      }
      expect(orders[0]).toEqual(orders[1]);
      expect(orders[0]).not.toEqual([...keys].sort());
    });

    it('stores keys that are longer than a row of an index may be', async () => {
      const store = await openStore(server.address());
      const words = store.collection<number>('words');
      const long = (end: string): string => `https://reader.example/${'tide'.repeat(2000)}${end}`;
      await words.setMany([
        [long('a'), 1],
        [long('b'), 2],
        ['short', 3],
      ]);
      await words.set(long('a'), 4);
      expect(await words.getMany([long('a'), long('b'), long('c')])).toEqual([4, 2, undefined]);
      const found: [string, number][] = [];
      for await (const record of words.entries('https://')) found.push(record);
      expect(new Map(found)).toEqual(
        new Map([
          [long('a'), 4],
          [long('b'), 2],
        ]),
      );
      expect(await words.delete(long('b'))).toBe(true);
      await store.close();
    });

    it('writes all or nothing over several collections', async () => {
      const backend = await openBackend(server.address());
      const adapters = ['a', 'b'].map((name) => backend.adapter(name));
      await backend.write([set('a', 'k', 'first'), set('b', 'k', 'first')]);
      const refused = backend.write([set('a', 'k', 'second'), set('b', 'k', 'not a text: \0')]);
      await expect(refused).rejects.toMatchObject({ name: 'StoreError' });
      expect(await Promise.all(adapters.map((adapter) => adapter.get('k')))).toEqual(['first', 'first']);
      await backend.close();
    });

    it('commits writes that wait together, in their order', async () => {
      const url = server.address();
      const backend = await openBackend(url);
      const numbers = backend.adapter('numbers');
      await numbers.set('a', 'first');
      const { run, close } = await connect(url);
      const transactions = async (): Promise<number> => Number((await run('SELECT txid_current()')).rows[0]?.[0]);
      const before = await transactions();
      const writes = Array.from({ length: 300 }, (_, n) =>
        backend.write([set('numbers', 'a', `${n}`), set('numbers', `k${n}`)]),
      );
      await Promise.all(writes);
      // The first one begins at once, and all others wait for it; one more is the look itself.
      expect((await transactions()) - before).toBeLessThanOrEqual(4);
      expect([await numbers.get('a'), (await keysOf(numbers.iterator())).length]).toEqual(['299', 301]);
      await close();
      await backend.close();
    });

    it('reports an error to the write that has it, and carries out those that wait with it', async () => {
      const backend = await openBackend(server.address());
      const numbers = backend.adapter('numbers');
      const values = ['1', '2', 'not a text: \0', '4'];
      const results = await Promise.allSettled(
        values.map((value, n) => backend.write([set('numbers', `k${n}`, value)])),
      );
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
      expect(await numbers.getMany(['k0', 'k1', 'k2', 'k3'])).toEqual(['1', '2', undefined, '4']);
      await backend.close();
    });

    it('lets many writers change the same records in any order without a deadlock', async () => {
      const url = server.address();
      const backends = await Promise.all([1, 2, 3, 4].map(() => openBackend(url)));
      const keys = Array.from({ length: 40 }, (_, n) => `k${n}`);
      const write = (n: number): Promise<void>[] =>
        backends.map((backend, turn) => {
          backend.adapter('numbers');
          return backend.write((turn % 2 === 0 ? keys : [...keys].reverse()).map((key) => set('numbers', key, `${n}`)));
        });
      for (let n = 0; n < 20; n++) await Promise.all(write(n));
      const found = await backends[0]?.adapter('numbers').getMany(keys);
      expect(new Set(found)).toEqual(new Set(['19']));
      await Promise.all(backends.map((backend) => backend.close()));
    });

    it('repeats what it was doing when the server restarts, and loses nothing', async () => {
      const backend = await openBackend(server.address());
      const numbers = backend.adapter('numbers');
      await numbers.set('k0', '0');
      await server.stop();
      const writes = Array.from({ length: 20 }, (_, n) => backend.write([set('numbers', `k${n}`, `${n}`)]));
      const read = numbers.get('k19');
      await server.start();
      await Promise.all(writes);
      expect(await read).toBe('19');
      expect((await keysOf(numbers.iterator())).length).toBe(20);
      await backend.close();
    });

    it('says that the server is away, and works again when it is back', async () => {
      const url = server.address();
      const backend = await openPostgresqlBackend(url, {}, 100);
      const numbers = backend.adapter('numbers');
      await numbers.set('a', '1');
      await server.stop();
      const away = { name: 'StoreError', code: 'busy', message: expect.stringContaining('cannot be reached') };
      await expect(numbers.set('a', '2')).rejects.toMatchObject(away);
      await expect(numbers.get('a')).rejects.toMatchObject(away);
      await expect(openStore(url)).rejects.toMatchObject(away);
      await expect(readLockHolder(url)).rejects.toMatchObject(away);
      await server.start();
      expect(await numbers.get('a')).toBe('1');
      await numbers.set('a', '2');
      expect(await numbers.get('a')).toBe('2');
      await backend.close();
    });

    it('stores what a command writes before the first run', async () => {
      const url = server.address();
      const reader = await openStore(url, { upgrade: false });
      expect(await reader.collection<number>('first-answers').get('a')).toBeUndefined();
      await reader.collection<number>('first-answers').set('a', 1);
      await reader.close();
      const store = await openStore(url);
      expect(await store.collection<number>('first-answers').get('a')).toBe(1);
      await store.close();
    });

    it('refuses a schema with tables of another program', async () => {
      const url = server.address();
      const { run, close } = await connect(url);
      const { schema } = serverAddress(url);
      await run(`CREATE SCHEMA "${schema}"`);
      await run(`CREATE TABLE "${schema}".c_customers (id int)`);
      await close();
      await expect(openStore(url)).rejects.toMatchObject({ code: 'not-a-store' });
    });

    it('never prints the password', async () => {
      const secret = 'high%20tide';
      const messages: string[] = [];
      const url = server.address().replace('winnow@', `nobody:${secret}@`);
      for (const failing of [url, url.replace('/postgres?', '/none?'), 'postgresql://a:high%20tide@127.0.0.1:1/db']) {
        const error = await openStore(failing).catch((reason: unknown) => reason);
        expect(error).toMatchObject({ name: 'StoreError' });
        const cause = error instanceof Error ? error.cause : undefined;
        messages.push(JSON.stringify([String(error), String(cause), error, cause]));
      }
      expect(messages.filter((message) => /high(%20| )tide/.test(message))).toEqual([]);
      expect(messages[2]).toContain('postgresql://a@127.0.0.1:1/db');
    });

    it('keeps the lock through a restart of the server, if no other process has taken it', async () => {
      const url = server.address();
      const lock = await takeSession(url, ME, TIMES);
      if (lock.kind !== 'held') throw new Error('the lock is taken');
      const backend = await openBackend(url);
      backend.adapter('numbers');
      await backend.write([set('numbers', 'a', '1')]);
      await server.stop();
      const written = backend.write([set('numbers', 'a', '2')]);
      await server.start();
      await written;
      expect(await backend.adapter('numbers').get('a')).toBe('2');
      expect((await takeSession(url, { ...ME, pid: 2 }, TIMES)).kind).toBe('taken');
      expect(lock.lost?.aborted).toBe(false);
      await backend.close();
      await lock.release();
      expect(await readLockHolder(url)).toBeUndefined();
    });

    it('refuses every write of a process that has lost the lock to another one', async () => {
      const url = server.address();
      // The same store by another spelling, as another process has it: each has a session of its own.
      const other = `${url}&sslmode=disable`;
      const first = await takeSession(url, ME, { ...TIMES, leaseMs: 60_000, heartbeatMs: 60_000 });
      if (first.kind !== 'held') throw new Error('the lock is taken');
      const [former, present] = await Promise.all([openBackend(url), openBackend(other)]);
      for (const backend of [former, present]) backend.adapter('numbers');
      await former.write([set('numbers', 'a', 'first')]);
      await endSessions(url);
      const second = await takeSession(other, { ...ME, pid: 2 }, TIMES);
      if (second.kind !== 'held') throw new Error('the lock is still taken');
      expect([first.term, second.term]).toEqual([1, 2]);
      await present.write([set('numbers', 'a', 'second')]);
      await expect(former.write([set('numbers', 'a', 'too late')])).rejects.toMatchObject({ code: 'taken' });
      await expect(former.transaction(() => former.adapter('numbers').clear())).rejects.toMatchObject({
        code: 'taken',
      });
      expect(first.lost?.aborted).toBe(true);
      expect(await former.adapter('numbers').get('a')).toBe('second');
      expect(await readLockHolder(url)).toMatchObject({ by: { pid: 2, term: 2, host: expect.any(String) } });
      await Promise.all([former.close(), present.close()]);
      await Promise.all([first.release(), second.release()]);
    });

    it('notices without any write that another process has taken the lock', async () => {
      const url = server.address();
      const first = await takeSession(url, ME, { ...TIMES, leaseMs: 60_000, heartbeatMs: 1000 });
      await endSessions(url);
      const second = await takeSession(`${url}&sslmode=disable`, { ...ME, pid: 2 }, TIMES);
      if (first.kind !== 'held' || second.kind !== 'held') throw new Error('the lock is taken');
      await expect.poll(() => first.lost?.aborted, { timeout: 5000 }).toBe(true);
      await Promise.all([first.release(), second.release()]);
    });

    it('confirms the lock without a statement for as long as its lease, and then only if it is still held', async () => {
      const url = server.address();
      const silent = { ...TIMES, leaseMs: 300, heartbeatMs: 3_600_000 };
      const first = await takeSession(url, ME, silent);
      if (first.kind !== 'held') throw new Error('the lock is taken');
      await endSessions(url);
      const second = await takeSession(`${url}&sslmode=disable`, { ...ME, pid: 2 }, { ...TIMES, leaseMs: 60_000 });
      if (second.kind !== 'held') throw new Error('the lock is still taken');
      await second.confirm?.();
      // As in a process that was frozen, nothing has told the first one. After its lease it must not believe that it leads.
      await pause(310);
      await expect(first.confirm?.()).rejects.toMatchObject({ code: 'taken' });
      expect(first.lost?.aborted).toBe(true);
      await Promise.all([first.release(), second.release()]);
    });

    it('gives the lock to a process that waits for it, also while the server restarts, until it is stopped', async () => {
      const url = server.address();
      const other = `${url}&sslmode=disable`;
      const first = await takeSession(url, ME, TIMES);
      if (first.kind !== 'held') throw new Error('the lock is taken');
      const stop = new AbortController();
      const next = waitForSession(other, { ...ME, pid: 2 }, new AbortController().signal, TIMES);
      const stopped = waitForSession(other, { ...ME, pid: 3 }, stop.signal, TIMES);
      await server.stop();
      stop.abort();
      expect(await stopped).toBeUndefined();
      await first.release();
      await server.start();
      const second = await next;
      expect(second?.term).toBe(2);
      expect(await readLockHolder(url)).toMatchObject({ by: { pid: 2 } });
      await second?.release();
    });

    it('gives up the lock after a write whose outcome is unknown', async () => {
      const url = server.address();
      const lock = await takeSession(url, ME, { ...TIMES, retryForMs: 100 });
      if (lock.kind !== 'held') throw new Error('the lock is taken');
      const backend = await openBackend(url);
      backend.adapter('numbers');
      await backend.write([set('numbers', 'a', '1')]);
      await server.stop();
      await expect(backend.write([set('numbers', 'a', '2')])).rejects.toMatchObject({ code: 'busy' });
      await server.start();
      expect(lock.lost?.aborted).toBe(true);
      await expect(backend.write([set('numbers', 'a', '3')])).rejects.toMatchObject({ code: 'taken' });
      await backend.close();
      await lock.release();
    });

    it('ends the lock of a session that is silent for its lease', async () => {
      const url = server.address();
      const silent = await takeSession(url, ME, { ...TIMES, leaseMs: 200, heartbeatMs: 3_600_000 });
      const alive = await takeSession(server.address(), ME, { ...TIMES, leaseMs: 200, heartbeatMs: 50 });
      if (silent.kind !== 'held' || alive.kind !== 'held') throw new Error('the lock is taken');
      await expect.poll(() => readLockHolder(url), { timeout: 5000 }).toBeUndefined();
      expect(alive.lost?.aborted).toBe(false);
      await Promise.all([silent.release(), alive.release()]);
    });

    it('refuses to take the lock through a connection pooler, in words', async () => {
      const url = server.address();
      const pooler = await startPooler(server.socket);
      const address = url.replace(/@[^/]+\//, `@127.0.0.1:${pooler}/`);
      const refused = { code: 'cannot-open', message: expect.stringContaining('connection pooler') };
      await expect(takeLock(address, ME)).rejects.toMatchObject(refused);
      // Reading works, as through any pooler.
      const store = await openStore(address);
      await store.close();
    });
  },
);

/** Ends the session with the lock, as the server does with one that is idle for too long. */
async function endSessions(url: string): Promise<void> {
  const { run, close } = await connect(url);
  const pids =
    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = (hashtext($1)::bigint & 4294967295)::oid";
  await run(`SELECT pg_terminate_backend(pid, 5000) FROM (${pids}) AS sessions`, [serverAddress(url).schema]);
  await close();
}

/** Passes bytes on, and announces another process id than the server's, as every pooler does. Returns its port. */
async function startPooler(socket: string): Promise<number> {
  const proxy = createServer((client) => {
    const upstream = connectSocket(socket);
    client.pipe(upstream);
    upstream.on('data', (bytes: Buffer) => {
      // BackendKeyData: 'K', length 12, process id, secret.
      const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) bytes.writeInt32BE(bytes.readInt32BE(at + 5) ^ 0x5a5a, at + 5);
      client.write(bytes);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    for (const end of [client, upstream]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
