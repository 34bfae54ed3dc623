/** Private outputs of a running daemon: tokens that another process adds or revokes, and logs without any. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POSTGRESQL_MISSING, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import type { Config, OutputConfig } from '../../src/config/config.ts';
import { type Daemon, startDaemon } from '../../src/daemon/daemon.ts';
import { startStandby } from '../../src/daemon/standby.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { addSubscriber, listSubscribers, revokeSubscriber } from '../../src/records/subscribers.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { deskConfig, rss, story } from '../fakes/newsdesk.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

vi.setConfig({ testTimeout: 60_000 });

const CONSOLE_TOKEN = 'the-token-of-the-operator';
let origin: Origin;
let folder: string;
let daemon: Daemon | undefined;
let config: Config;
const logged: string[] = [];
const log = createLog({ level: 'debug', format: 'json', write: (line) => logged.push(line) });

beforeEach(async () => {
  origin = await startOrigin();
  folder = await mkdtemp(join(tmpdir(), 'winnow-private-'));
  logged.length = 0;
});
afterEach(async () => {
  await daemon?.stop();
  daemon = undefined;
  await origin.close();
  await rm(folder, { recursive: true });
});

function configured(board: Partial<OutputConfig> = {}): Config {
  const written = deskConfig(origin, { feeds: ['/tides', '/minutes'] }, join(folder, 'public'));
  const [first] = written.outputs;
  if (first === undefined) throw new Error('no output');
  return {
    ...written,
    articles: { ...written.articles, fetch: 'never' },
    feeds: written.feeds.map((feed) => ({ ...feed, fetchArticles: 'never' })),
    outputs: [
      { ...first, sources: ['tides'] },
      { ...first, id: 'board', title: 'Board', sources: ['minutes'], isPrivate: true, ...board } as OutputConfig,
    ],
    output: { ...written.output, privateDir: join(folder, 'private') },
    sample: { ...written.sample, port: 0 },
    storage: { url: `sqlite:${folder}/winnow.db` },
    server: { ...written.server, host: '127.0.0.1', port: 0 },
    schedule: '0 0 29 2 *',
  };
}

async function start(changes: Partial<OutputConfig> = {}, url?: string): Promise<Daemon> {
  config = configured(changes);
  if (url !== undefined) config = { ...config, storage: { url } };
  origin.answer(({ path }) => rss([{ id: path, title: path === '/tides' ? 'Ferry' : 'Chairman', body: story(path) }]));
  const reload = async () => ({ config, problems: [] });
  daemon = await startDaemon({ config, log, reload, checkConfig: () => [], consoleToken: CONSOLE_TOKEN });
  await daemon.firstPass;
  return daemon;
}

/** As a command that runs next to the daemon. */
async function beside<T>(work: (records: Records) => Promise<T>): Promise<T> {
  const store = await openStore(config.storage.url, { upgrade: false });
  try {
    return await work(openRecords(store));
  } finally {
    await store.close();
  }
}

async function add(name: string): Promise<{ readonly id: string; readonly token: string }> {
  const added = await beside((records) => addSubscriber(records, { id: 'board' }, name, Date.now()));
  if (added.kind !== 'added') throw new Error(added.message);
  return added;
}

function get(running: { readonly url?: string }, path: string): Promise<Response> {
  return fetch(new URL(path, running.url), { redirect: 'manual' });
}

describe('a running daemon', () => {
  it('C14 serves whom another process has added, until it has revoked them', async () => {
    const running = await start();
    const [ada, grace] = [await add('Ada'), await add('Grace')];
    const feed = (token: string) => get(running, `private/board/${token}/feed.json`);
    await vi.waitFor(async () => expect((await feed(ada.token)).status).toBe(200), { timeout: 5000 });
    const text = await (await feed(ada.token)).text();
    expect(text).toContain('Chairman');
    expect(text).toContain(`/private/board/${ada.token}/feed.json`);
    await beside((records) => revokeSubscriber(records, ada.id));
    const before = performance.now();
    await vi.waitFor(async () => expect((await feed(ada.token)).status).toBe(404), { timeout: 5000 });
    expect(performance.now() - before).toBeLessThan(2500);
    expect((await feed(grace.token)).status).toBe(200);
    const today = new Date().toISOString().slice(0, 10);
    expect(await beside(listSubscribers)).toMatchObject([{ name: 'Grace', lastUsedOn: today }]);
  });

  it('C14 writes no token to a log, a file or the store', async () => {
    const running = await start();
    const { token } = await add('Ada');
    await vi.waitFor(async () => expect((await get(running, `private/board/${token}/`)).status).toBe(200), {
      timeout: 5000,
    });
    for (const path of ['feed.atom', 'nothing', '%2e%2e/x', '.winnow.json', 'story/x'])
      await get(running, `private/board/${token}/${path}`);
    // Two errors that are logged: the folder is unreadable, and the store is closed.
    await rm(join(folder, 'private'), { recursive: true });
    await get(running, `private/board/${token}/feed.atom`);
    await running.stop();
    daemon = undefined;
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect([file.name, (await readFile(join(file.parentPath, file.name))).includes(token)]).toEqual([
          file.name,
          false,
        ]);
    expect(logged.join('')).not.toContain(token);
  });

  it('sends subscribers to the present id, and to the public output without their token', async () => {
    const running = await start({ id: 'council', formerly: ['board'] });
    const { token } = await add('Ada');
    const location = async (server: { readonly url?: string }, path: string) => {
      const { status, headers } = await get(server, path);
      return `${status} ${headers.get('location')}`;
    };
    await vi.waitFor(
      async () =>
        expect(await location(running, `private/board/${token}/feed.xml`)).toBe(
          `301 /private/council/${token}/feed.xml`,
        ),
      { timeout: 5000 },
    );
    expect((await get(running, `private/council/${token}/feed.xml`)).status).toBe(200);
    await running.stop();
    const opened = await start({ id: 'council', formerly: ['board'], isPrivate: undefined } as never);
    expect(await location(opened, `private/board/${token}/feed.xml`)).toBe('307 /council/feed.xml');
    expect((await get(opened, 'council/feed.xml')).status).toBe(200);
    expect(await location(opened, `private/all/${token}/feed.xml`)).toBe('404 null');
  });

  it('C14 shows and ends addresses in the console, at once', async () => {
    const running = await start();
    const operator = { authorization: `Bearer ${CONSOLE_TOKEN}` };
    const page = await (await fetch(new URL('console/subscribers', running.url), { headers: operator })).text();
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const post = async (path: string, fields: Record<string, string>) =>
      await (
        await fetch(new URL(`console/subscribers/${path}`, running.url), {
          method: 'POST',
          headers: operator,
          body: new URLSearchParams({ ...fields, form }),
        })
      ).text();
    const token = /private\/board\/([\w-]{43})\//.exec(await post('add', { output: 'board', name: 'Ada' }))?.[1] ?? '';
    expect((await get(running, `private/board/${token}/feed.atom`)).status).toBe(200);
    const [one] = await beside(listSubscribers);
    const rotated =
      /private\/board\/([\w-]{43})\//.exec(await post('rotate', { subscriber: one?.id ?? '' }))?.[1] ?? '';
    expect((await get(running, `private/board/${token}/feed.atom`)).status).toBe(404);
    expect((await get(running, `private/board/${rotated}/feed.atom`)).status).toBe(200);
    const [two] = await beside(listSubscribers);
    expect(await post('revoke', { subscriber: two?.id ?? '' })).toContain('The address is revoked.');
    expect((await get(running, `private/board/${rotated}/feed.atom`)).status).toBe(404);
    expect(await post('add', { output: 'all', name: 'Ada' })).toContain('there is no such private output');
  });
});

describe('a process that only serves', () => {
  it('C14 checks tokens in the store, and serves no private output without it', async () => {
    await start();
    const { id, token } = await add('Ada');
    await daemon?.stop();
    daemon = undefined;
    const standby = await startStandby({ ...config, roles: ['serve'] }, log);
    try {
      const path = `private/board/${token}/feed.json`;
      expect(await (await get(standby, path)).text()).toContain('Chairman');
      await beside((records) => revokeSubscriber(records, id));
      await vi.waitFor(async () => expect((await get(standby, path)).status).toBe(404), { timeout: 5000 });
      expect((await get(standby, 'feed.json')).status).toBe(200);
    } finally {
      await standby.close();
    }
    const lost = await startStandby(
      { ...config, roles: ['serve'], storage: { url: `sqlite:${folder}/public/winnow.css/x` } },
      log,
    );
    try {
      for (let n = 0; n < 5; n++) expect((await get(lost, `private/board/${token}/feed.json`)).status).toBe(503);
      expect(logged.filter((line) => line.includes('tokens cannot be checked'))).toHaveLength(1);
    } finally {
      await lost.close();
    }
  });

  it.skipIf(POSTGRESQL_MISSING !== undefined)(
    `C14 follows a database server, also when that was away${POSTGRESQL_MISSING === undefined ? '' : ` (skipped: ${POSTGRESQL_MISSING})`}`,
    async () => {
      const server = await startPostgresql();
      try {
        await start({}, server.address());
        const [ada, grace] = [await add('Ada'), await add('Grace')];
        const standby = await startStandby({ ...config, roles: ['serve'] }, log);
        const status = async ({ token }: { readonly token: string }) =>
          (await get(standby, `private/board/${token}/feed.json`)).status;
        try {
          expect([await status(ada), await status(grace)]).toEqual([200, 200]);
          await beside((records) => revokeSubscriber(records, ada.id));
          await vi.waitFor(async () => expect(await status(ada)).toBe(404), { timeout: 5000 });
          await daemon?.stop();
          daemon = undefined;
          await server.stop();
          await vi.waitFor(async () => expect(await status(grace)).toBe(503), { timeout: 20_000 });
          expect((await get(standby, 'feed.json')).status).toBe(200);
          await server.start();
          await vi.waitFor(async () => expect(await status(grace)).toBe(200), { timeout: 20_000 });
        } finally {
          await standby.close();
        }
      } finally {
        await daemon?.stop();
        daemon = undefined;
        await server.close();
      }
    },
  );
});
