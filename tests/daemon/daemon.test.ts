/** The daemon from outside: it stops at once, reports failures, handles hubs, and counts readers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { type Daemon, startDaemon } from '../../src/daemon/daemon.ts';
import { createLog } from '../../src/runtime/log.ts';
import { deskConfig, rss } from '../fakes/newsdesk.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const CONSOLE_TOKEN = 'the-token-of-the-operator';
/** The hub of these tests is on loopback, where exceptions of `http.allow` do not apply. */
vi.mock('../../src/http/client.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/http/client.ts')>();
  const createHttpClient: typeof real.createHttpClient = (options) =>
    real.createHttpClient({ ...options, allowEverywhere: options.allow ?? [] });
  return { ...real, createHttpClient };
});

let origin: Origin;
let folder: string;
let daemon: Daemon | undefined;

beforeEach(async () => {
  origin = await startOrigin();
  folder = await mkdtemp(join(tmpdir(), 'winnow-daemon-'));
});
afterEach(async () => {
  await daemon?.stop();
  daemon = undefined;
  await origin.close();
  await rm(folder, { recursive: true });
});

async function start(feeds: readonly string[], changes: Partial<Config> = {}): Promise<Daemon> {
  const written = deskConfig(origin, { feeds }, folder);
  const config: Config = {
    ...written,
    sample: { ...written.sample, port: 0 },
    storage: { url: 'memory:' },
    server: { ...written.server, host: '127.0.0.1', port: 0 },
    // Never within a test: every pass here is the first one or is triggered.
    schedule: '0 0 29 2 *',
    ...changes,
  };
  const log = createLog({ level: 'silent', format: 'json' });
  const reload = async () => ({ config, problems: [] });
  daemon = await startDaemon({ config, log, reload, checkConfig: () => [], consoleToken: CONSOLE_TOKEN });
  return daemon;
}

describe('a daemon', () => {
  it('stops within 5 seconds while a feed hangs', async () => {
    origin.answer(() => undefined);
    const running = await start(['/tides']);
    await vi.waitFor(() => expect(origin.requests).toHaveLength(1), 10_000);
    const before = performance.now();
    await running.stop();
    daemon = undefined;
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('fails its health check while it cannot publish', async () => {
    origin.answer(() => rss([{ id: 'ebb' }]));
    await writeFile(join(folder, 'file'), '');
    const { output } = deskConfig(origin, { feeds: ['/tides'] }, folder);
    const running = await start(['/tides'], { output: { ...output, dir: join(folder, 'file/public') } });
    expect(await running.firstPass).toBe(false);
    const answer = await fetch(new URL('healthz', running.url));
    expect([answer.status, ((await answer.json()) as { status: string }).status]).toEqual([503, 'failing']);
    const headers = { authorization: `Bearer ${CONSOLE_TOKEN}` };
    expect((await fetch(new URL('metrics', running.url))).status).toBe(401);
    const metrics = await (await fetch(new URL('metrics', running.url), { headers })).text();
    expect(metrics).toContain('winnow_passes_failed_total{reason="publish"} 1\n');
  });

  it('subscribes at the hub of a feed, verifies, and polls only that feed when the hub notifies it', async () => {
    let items = [{ id: 'ebb' }];
    const links = (path: string): string =>
      `<atom:link rel="hub" href="${origin.url}/hub"/><atom:link rel="self" href="${origin.url}${path}"/>`;
    origin.answer(({ path }) => (path === '/hub' ? { status: 202 } : rss(items, path === '/tides' ? links(path) : '')));
    const websub = { subscribe: true, callbackUrl: 'https://reader.example/', hubs: [] };
    const running = await start(['/tides', '/winds'], { websub });
    await running.firstPass;
    const asked = (path: string) => origin.requests.filter((request) => request.path === path);
    await vi.waitFor(() => expect(asked('/hub')).toHaveLength(1), 10_000);
    const form = new URLSearchParams(asked('/hub')[0]?.body);
    expect(form.get('hub.topic')).toBe(`${origin.url}/tides`);
    const callback = new URL(new URL(form.get('hub.callback') ?? '').pathname, running.url);
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': `${origin.url}/tides` });
    query.set('hub.challenge', 'tide');
    items = [{ id: 'flood' }, ...items];
    const answer = await fetch(`${callback}?${query}`);
    expect([answer.status, await answer.text()]).toEqual([200, 'tide']);
    // After verification, the feed is fetched again, for updates since the last poll.
    await vi.waitFor(() => expect(asked('/tides')).toHaveLength(2), 10_000);
    items = [{ id: 'storm' }, ...items];
    expect((await fetch(callback, { method: 'POST', body: '' })).status).toBe(202);
    await vi.waitFor(() => expect(asked('/tides')).toHaveLength(3), 10_000);
    await vi.waitFor(async () => {
      const published = await (await fetch(new URL('feed.json', running.url))).text();
      expect(published).toContain('storm');
    }, 10_000);
    expect(asked('/winds')).toHaveLength(1);
  });
});
