/** Two `winnow start` on one PostgreSQL store: one leads, the other serves and waits, and takes over when the leader is killed. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import { readManifest } from '../../src/publish/public-folder.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { connect } from '../../src/storage/backends/postgresql-connection.ts';
import { readLockHolder } from '../../src/storage/lock.ts';
import { createInstallation, ended, type Installation, said } from './installation.ts';

// Every test starts processes, which on a busy machine take seconds each.
vi.setConfig({ testTimeout: 360_000 });

describe.skipIf(POSTGRESQL_MISSING !== undefined)(`two processes (${POSTGRESQL_MISSING ?? 'with a server'})`, () => {
  let newsroom: Newsroom;
  let server: PostgresqlServer;
  let url: string;
  const machines: Installation[] = [];
  const started: ChildProcess[] = [];
  const start = (machine: Installation): ChildProcess => {
    const child = machine.spawn('start');
    started.push(child);
    return child;
  };

  beforeAll(async () => {
    [newsroom, server] = await Promise.all([startNewsroom({ port: 0 }), startPostgresql()]);
    url = server.address();
    for (let n = 0; n < 2; n++) machines.push(createInstallation(newsroom.port));
    const [first] = machines;
    for (const machine of machines)
      machine.writeConfig((text) =>
        text.replace(machine.storeUrl, url).replace(`${machine.folder}/public`, `${first?.folder}/public`),
      );
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await Promise.all([newsroom.close(), server.close()]);
    for (const machine of machines) machine.remove();
  });

  it('hand the store over when the leader is killed or loses it, publish once, and serve the same feed throughout', async () => {
    const [one, other] = machines;
    if (one === undefined || other === undefined) throw new Error('there are no installations');
    const leader = start(one);
    await said(leader, 'stdout', 'first pass is complete');
    const waiting = start(other);
    const stopped = ended(waiting);
    const text = await said(waiting, 'stdout', 'published files are served at');
    expect(text).toMatch(/`winnow start`, process \d+ on .* \(term 1\)\. This process waits/);
    const address = /served at (\S+)/.exec(text)?.[1] ?? '';
    const feed = await (await fetch(`${address}feed.atom`)).text();
    expect(feed.includes('<entry')).toBe(true);
    // Both report themselves every two seconds, and both work.
    const health = async (url: string): Promise<unknown> => await (await fetch(`${url}healthz`)).json();
    await expect
      .poll(() => health(address), { timeout: 30_000, interval: 200 })
      .toEqual({ status: 'ok', role: 'wait', leader: `${hostname()}-${leader.pid}`, workers: 2 });

    const before = one.published();
    const leads = said(waiting, 'stdout', 'first pass is complete');
    const gone = once(leader, 'exit');
    leader.kill('SIGKILL');
    await gone;
    await expect.poll(() => readLockHolder(url), { timeout: 10_000, interval: 20 }).toMatchObject({ by: { term: 2 } });
    const next = /serves at\s+(\S+)/.exec(await leads)?.[1] ?? '';
    expect((await (await fetch(`${next}feed.atom`)).text()) === feed).toBe(true);
    expect(await health(next)).toEqual({
      ...{ status: 'ok', role: 'lead', term: 2, lastSuccessAt: expect.any(String) },
      stories: one.items().length,
    });
    const changed = [...one.published()].filter(([path, bytes]) => before.get(path) !== bytes);
    expect(changed.map(([path]) => path)).toEqual(['.winnow.json']);
    expect((await readManifest(`${one.folder}/public`))?.term).toBe(2);

    const { stdout } = await one.run('status');
    expect(stdout).toMatch(/process \d+ on .*, since .* \(term 2\)\./);

    // The leader is frozen and loses its connection, as after some seconds. When it goes on, it steps down, serves and waits.
    const back = start(one);
    const over = ended(back);
    await said(back, 'stdout', 'published files are served at');
    const leadsAgain = said(back, 'stdout', 'first pass is complete');
    const stepsDown = said(waiting, 'stdout', /lock of the store was lost[\s\S]*published files are served at/);
    const { run, close } = await connect(url);
    waiting.kill('SIGSTOP');
    await run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    await close();
    await expect.poll(async () => (await readLockHolder(url))?.by?.term, { timeout: 60_000, interval: 100 }).toBe(3);
    waiting.kill('SIGCONT');
    await Promise.all([leadsAgain, stepsDown]);
    expect(await readLockHolder(url)).toMatchObject({ by: { pid: back.pid, term: 3 } });
    for (const child of [waiting, back]) child.kill('SIGTERM');
    expect([(await stopped).code, (await over).code]).toEqual([0, 0]);
    expect(await readLockHolder(url)).toBeUndefined();
  });
});
