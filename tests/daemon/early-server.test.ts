/** The server of the first moments: published files at once, everything else when the program is loaded. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EarlyServer, startEarlyServer } from '../../src/daemon/early-server.ts';
import { createServerApp, type ServerApp } from '../../src/server/app.ts';
import { deskConfig } from '../fakes/newsdesk.ts';

let folder: string;
let server: EarlyServer;
const errors: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-early-'));
  const publicDir = join(folder, 'public');
  await mkdir(join(publicDir, 'console'), { recursive: true });
  await writeFile(join(publicDir, 'feed.xml'), '<rss/>');
  await writeFile(join(publicDir, 'console', 'index.html'), 'not the console');
  const origin = { url: 'http://127.0.0.1:9', allow: '127.0.0.1/32:9' } as never;
  const written = deskConfig(origin, { feeds: ['/tides'] }, folder);
  const config = {
    ...written,
    output: { ...written.output, dir: publicDir },
    server: { ...written.server, host: '127.0.0.1', port: 0 },
  };
  server = await startEarlyServer(config, (error) => errors.push(error));
});
afterEach(async () => {
  await server.close(0);
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
});

function wholeApp(): ServerApp {
  return createServerApp({
    publicDir: join(folder, 'public'),
    health: () => ({ status: 'ok', from: 'the whole app' }),
    extend: (routes) => routes.get('/console', (c) => c.text('the console')),
  });
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, server.url), { headers, redirect: 'manual' });

/** The response once it is there; undefined before. */
function watched(promise: Promise<Response>): { response?: Response; readonly done: Promise<Response> } {
  const seen: { response?: Response; readonly done: Promise<Response> } = {
    done: promise.then((response) => {
      seen.response = response;
      return response;
    }),
  };
  return seen;
}

describe('an early server', () => {
  it('serves published files with their validators before anything else is loaded', async () => {
    const whole = await get('feed.xml');
    expect([whole.status, await whole.text()]).toEqual([200, '<rss/>']);
    expect((await get('feed.xml', { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
    expect(server.open(wholeApp())).toEqual(['feed.xml']);
  });

  it.each([
    ['console', 200, 'the console'],
    ['%63onsole', 200, 'the console'],
    ['healthz', 200, '"from":"the whole app"'],
    ['missing.xml', 404, ''],
  ])('lets /%s wait for the whole app', async (path, status, text) => {
    const waiting = watched(get(path));
    // A later request that is answered shows that the first one was not.
    for (let round = 0; round < 3; round++) await (await get('feed.xml')).text();
    expect(waiting.response).toBeUndefined();
    server.open(wholeApp());
    const response = await waiting.done;
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(text)]);
  });

  it('serves nothing of its own once the whole app is there', async () => {
    server.open(wholeApp());
    expect(await (await get('console')).text()).toBe('the console');
    expect((await get('feed.xml')).status).toBe(200);
  });

  it('tells those who wait to come again when the program ends before it is loaded', async () => {
    const waiting = get('healthz');
    await (await get('feed.xml')).text();
    await server.close(1_000);
    const response = await waiting;
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
