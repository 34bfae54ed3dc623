/** Two `winnow start` on one PostgreSQL store: one leads, the other serves and waits, and takes over when the leader is killed. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readManifest } from '../../src/publish/public-folder.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { readLockHolder } from '../../src/storage/lock.ts';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../storage/postgresql-server.ts';
import { createInstallation, ended, type Installation, said } from './installation.ts';

// Every test starts processes, which on a busy machine take seconds each.
vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(POSTGRESQL_MISSING !== undefined)(`two processes (${POSTGRESQL_MISSING ?? 'with a server'})`, () => {
  let newsroom: Newsroom;
  let server: PostgresqlServer;
  let url: string;
  const machines: Installation[] = [];

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
    await Promise.all([newsroom.close(), server.close()]);
    for (const machine of machines) machine.remove();
  });

  it('hand the store over within a second of a SIGKILL, publish once, and serve the same feed throughout', async () => {
    const [one, other] = machines;
    if (one === undefined || other === undefined) throw new Error('there are no installations');
    const leader = one.spawn('start');
    await said(leader, 'stdout', 'first pass is complete');
    const waiting = other.spawn('start');
    const stopped = ended(waiting);
    const text = await said(waiting, 'stdout', 'published files are served at');
    expect(text).toMatch(/`winnow start`, process \d+ on .* \(term 1\)\. This process waits/);
    const address = /served at (\S+)/.exec(text)?.[1] ?? '';
    const feed = await (await fetch(`${address}feed.atom`)).text();
    expect(feed.includes('<entry')).toBe(true);
    expect(await (await fetch(`${address}healthz`)).json()).toEqual({ status: 'ok', role: 'wait' });

    const before = one.published();
    const leads = said(waiting, 'stdout', 'first pass is complete');
    const gone = once(leader, 'exit');
    leader.kill('SIGKILL');
    await gone;
    await expect.poll(() => readLockHolder(url), { timeout: 10_000, interval: 20 }).toMatchObject({ by: { term: 2 } });
    const next = /serves at\s+(\S+)/.exec(await leads)?.[1] ?? '';
    expect((await (await fetch(`${next}feed.atom`)).text()) === feed).toBe(true);
    expect(await (await fetch(`${next}healthz`)).json()).toMatchObject({ status: 'ok', role: 'lead', term: 2 });
    const changed = [...one.published()].filter(([path, bytes]) => before.get(path) !== bytes);
    expect(changed.map(([path]) => path)).toEqual(['.winnow.json']);
    expect((await readManifest(`${one.folder}/public`))?.term).toBe(2);

    const { stdout } = await one.run('status');
    expect(stdout).toMatch(/process \d+ on .*, since .* \(term 2\)\./);
    waiting.kill('SIGTERM');
    expect(await stopped).toMatchObject({ code: 0 });
    expect(await readLockHolder(url)).toBeUndefined();
  });
});
