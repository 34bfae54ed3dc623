/** Responses from memory: the same as those of the app, and never those of an older file. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createServerApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import type { PublicFile } from '../../src/server/public-files.ts';
import { createRecentFiles } from '../../src/server/recent-files.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let folder: string;
let server: Listening;
/** Requests that were answered from memory. */
let quickly: string[];
const served: string[] = [];

async function serve(extend?: (app: Hono) => void, refuse?: () => number | undefined): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'winnow-quick-'));
  quickly = [];
  served.length = 0;
  const { app, quick } = createServerApp({
    publicDir: folder,
    onServed: (path) => served.push(path),
    ...(extend !== undefined && { extend }),
    ...(refuse !== undefined && { readerLimit: { limit: { refuse }, remoteAddress: () => undefined } }),
  });
  server = await listen(app, {
    ...{ host: '127.0.0.1', port: 0 },
    quick: (seen, response) => {
      const isQuick = quick(seen, response);
      if (isQuick) quickly.push(`${seen.method} ${seen.url}`);
      return isQuick;
    },
  });
}

/** Publishes as the publisher does: a file is replaced, never written in place. */
async function publish(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `${name}.new`), text);
  await rename(join(folder, `${name}.new`), join(folder, name));
}

function send(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _, ...rest } = response.headers;
        resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks).toString('latin1') });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const FEED = `<rss version="2.0"><channel>${'<item><title>Ferry</title></item>'.repeat(100)}</channel></rss>`;

describe('a response from memory', () => {
  afterEach(async () => {
    await server.close(0);
    await rm(folder, { recursive: true });
  });

  it('equals that of the app: GET, HEAD and 304, plain and encoded', async () => {
    await serve();
    await publish('feed.xml', FEED);
    await publish('index.html', '<p>Hello</p>');
    const etag = String((await send('/feed.xml')).headers.etag);
    const requests: readonly [string, Record<string, string>, string][] = [
      ['/feed.xml', {}, 'GET'],
      ['/feed.xml', {}, 'HEAD'],
      ['/feed.xml', { 'accept-encoding': 'br' }, 'GET'],
      ['/feed.xml', { 'accept-encoding': 'gzip' }, 'HEAD'],
      ['/feed.xml', { 'if-none-match': etag }, 'GET'],
      ['/feed.xml', { 'if-none-match': etag, 'accept-encoding': 'gzip' }, 'GET'],
      ['/feed.xml', { 'if-none-match': `${etag.slice(0, -1)}-br"` }, 'GET'],
      ['/feed.xml', { 'if-none-match': ` ${etag}` }, 'GET'],
      ['/feed.xml', { 'if-none-match': `"other", W/${etag}` }, 'HEAD'],
      ['/feed.xml', { 'if-none-match': '*' }, 'GET'],
      ['/feed.xml', { 'if-none-match': etag.replaceAll('"', '') }, 'GET'],
      ['/feed.xml', { 'if-none-match': '"other"', 'if-modified-since': 'Tue, 01 Jan 2036 00:00:00 GMT' }, 'GET'],
      ['/feed.xml', { 'if-modified-since': 'no date' }, 'GET'],
      ['/feed.xml', { 'accept-encoding': '' }, 'GET'],
      ['/feed.xml', { 'accept-encoding': 'gzip;q=0.5, br;q=0.1' }, 'GET'],
      ['/feed.xml', { 'accept-encoding': 'identity;q=1, *;q=0' }, 'GET'],
      ['/feed.xml', { 'accept-encoding': `${'x,'.repeat(90)}br` }, 'GET'],
      ['/feed.xml', { range: 'bytes=0-9' }, 'GET'],
      ['/feed.xml', { origin: 'https://reader.example', 'cache-control': 'no-cache' }, 'GET'],
      ['/feed.xml', { 'if-modified-since': 'Tue, 01 Jan 2036 00:00:00 GMT' }, 'HEAD'],
      ['/', {}, 'GET'],
    ];
    for (const [path, headers, method] of requests) {
      // A query is never quick, so this is the app's response; it brings the bytes into memory as well.
      const fromApp = await send(`${path}?app`, headers, method);
      await send(path, headers, method);
      const before = quickly.length;
      expect(await send(path, headers, method)).toEqual(fromApp);
      expect(quickly.slice(before)).toEqual([`${method} ${path}`]);
    }
  });

  it('is never that of a file which was replaced or removed since', async () => {
    await serve();
    await publish('feed.xml', FEED);
    const { headers } = await send('/feed.xml');
    for (let round = 0; round < 3; round++) {
      await publish('feed.xml', FEED.replace('Ferry', `Ferry ${round}`));
      const reply = await send('/feed.xml', { 'if-none-match': String(headers.etag) });
      expect([reply.status, reply.body.includes(`Ferry ${round}`)]).toEqual([200, true]);
      expect((await send('/feed.xml')).body).toContain(`Ferry ${round}`);
    }
    await rm(join(folder, 'feed.xml'));
    expect((await send('/feed.xml')).status).toBe(404);
  });

  it('has the headers of the manifest as it is now', async () => {
    await serve();
    await publish('feed.xml', FEED);
    const { headers } = await send('/feed.xml');
    const facts = { contentType: 'application/rss+xml; charset=utf-8', etag: headers.etag, maxAgeSeconds: 900 };
    const file = { ...facts, path: 'feed.xml', lastModified: '2026-03-01T00:00:00.000Z' };
    await publish('.winnow.json', JSON.stringify({ version: 1, files: [file], moved: [], gone: [] }));
    const reply = await send('/feed.xml');
    expect(reply.headers['cache-control']).toBe('public, max-age=900');
    expect(reply.headers['last-modified']).toBe('Sun, 01 Mar 2026 00:00:00 GMT');
  });

  it('counts as served, and only with GET', async () => {
    await serve();
    await publish('feed.xml', FEED);
    await send('/feed.xml');
    await send('/feed.xml');
    await send('/feed.xml', {}, 'HEAD');
    expect([served, quickly]).toEqual([
      ['feed.xml', 'feed.xml'],
      ['GET /feed.xml', 'HEAD /feed.xml'],
    ]);
  });

  it('obeys the limit of readers, which does not count a 304', async () => {
    let whole = 0;
    await serve(undefined, () => (++whole > 2 ? 60 : undefined));
    await publish('feed.xml', FEED);
    const { headers } = await send('/feed.xml');
    const unchanged = { 'if-none-match': String(headers.etag) };
    expect((await send('/feed.xml', unchanged)).status).toBe(304);
    expect((await send('/feed.xml')).status).toBe(200);
    const refused = await send('/feed.xml');
    expect([refused.status, refused.headers['retry-after'], quickly.length]).toEqual([429, '60', 3]);
    expect(await send('/feed.xml?app')).toEqual(refused);
  });

  it('is not given for a path of another route, an unusual target or host, or a body', async () => {
    await serve((app) => app.get('/own', (c) => c.text('of the route')));
    await publish('own.html', '<p>a file</p>');
    await publish('feed.xml', FEED);
    for (let round = 0; round < 2; round++) {
      expect((await send('/own')).body).toBe('of the route');
      expect((await send('/x/../feed.xml')).body).toBe(FEED);
      expect((await send('/feed%2Exml')).body).toBe(FEED);
    }
    expect((await send('/feed.xml', { host: 'a b' })).status).toBe(400);
    await send('/feed.xml', { 'content-length': '0' }, 'POST');
    expect(quickly).toEqual([]);
  });
});

describe('the table of recent files', () => {
  const file = { path: 'feed.xml' } as PublicFile;

  it('has one request in a second look a path up again, and forgets it when that does not find it', () => {
    let now = 0;
    const recent = createRecentFiles({ isCurrent: () => true, clock: () => now });
    recent.remember('/feed.xml', file);
    now = 999;
    expect(recent.find('/feed.xml')).toBe(file);
    now = 1_000;
    expect(recent.find('/feed.xml')).toBeUndefined();
    now = 1_999;
    expect(recent.find('/feed.xml')).toBe(file);
    now = 2_000;
    expect(recent.find('/feed.xml')).toBeUndefined();
    expect(recent.find('/feed.xml')).toBeUndefined();
    recent.remember('/feed.xml', file);
    expect(recent.find('/feed.xml')).toBe(file);
  });

  it('checks a file once for the requests that arrive together, and again for those after them', () => {
    let checks = 0;
    let isCurrent = true;
    let endTurn = (): void => undefined;
    const recent = createRecentFiles({
      isCurrent: () => {
        checks++;
        return isCurrent;
      },
      clock: () => 0,
      afterTurn: (callback) => {
        endTurn = callback;
      },
    });
    recent.remember('/feed.xml', file);
    expect([recent.find('/feed.xml'), recent.find('/feed.xml'), checks]).toEqual([file, file, 1]);
    endTurn();
    isCurrent = false;
    expect([recent.find('/feed.xml'), recent.find('/feed.xml'), checks]).toEqual([undefined, undefined, 3]);
  });
});
