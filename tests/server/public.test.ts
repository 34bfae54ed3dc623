/** O1 to O4, X6: the responses from the public folder to a polling reader, header by header, over a real socket. */
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAssets, renderOutput, storyFile } from '../../src/formats/render-output.ts';
import { entityTag, MANIFEST_NAME, planSite } from '../../src/formats/site-manifest.ts';
import { createServerApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { feed } from '../formats/sample-feed.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let directory = '';
let server: Listening;
const errors: unknown[] = [];

/** A raw request: no client library follows redirects, decodes or normalizes. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'winnow-public-'));
  const root = join(directory, 'public');
  const files = [
    ...renderOutput(feed),
    ...feed.items.map((item) => storyFile(feed, item)),
    ...renderOutput({ ...feed, id: 'world', path: 'world/' }),
    ...renderAssets(feed.updated),
  ];
  const { manifest, write } = planSite(undefined, files, { moved: [{ from: 'old.xml', to: 'feed.xml' }] });
  for (const file of write) {
    await mkdir(dirname(join(root, file.path)), { recursive: true });
    await writeFile(join(root, file.path), file.body);
  }
  await writeFile(join(root, MANIFEST_NAME), JSON.stringify({ ...manifest, gone: ['ended/feed.xml'] }));
  await writeFile(join(root, 'stray.html'), '<p>stray</p>');
  await utimes(join(root, 'stray.html'), 1_700_000_000, 1_700_000_000);
  await writeFile(join(directory, 'secret.txt'), 'secret');
  await symlink(join(directory, 'secret.txt'), join(root, 'link.txt'));
  const { app, quick } = createServerApp({ publicDir: root, onError: (error) => errors.push(error) });
  server = await listen(app, { host: '127.0.0.1', port: 0, quick });
});

afterAll(async () => {
  await server.close(0);
  await rm(directory, { recursive: true });
  expect(errors).toEqual([]);
});

const feeds = ['/feed.xml', '/feed.atom', '/feed.json'];

describe.each(feeds)('O1 %s', (path) => {
  it('has a strong ETag from its bytes, and the time of its last change', async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBe(entityTag(answer.body));
    expect(answer.headers['last-modified']).toBe('Sat, 07 Mar 2026 08:15:00 GMT');
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  it('handles HEAD like GET without the body', async () => {
    const [get, head] = await Promise.all([ask(path), ask(path, {}, 'HEAD')]);
    const { date: _, ...getHeaders } = get.headers;
    const { date: __, ...headHeaders } = head.headers;
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(headHeaders).toEqual(getHeaders);
  });

  it('sends 304 for its ETag: alone, weak, in a list, of another coding, and for *', async () => {
    const etag = String((await ask(path)).headers.etag);
    const coded = String((await ask(path, { 'accept-encoding': 'gzip' })).headers.etag);
    for (const value of [etag, `W/${etag}`, `"a,b", W/"x" , ${etag}`, coded, '*']) {
      const answer = await ask(path, { 'if-none-match': value });
      expect([value, answer.status, answer.body.length]).toEqual([value, 304, 0]);
      expect(answer.headers.etag).toBe(etag);
      expect(answer.headers['cache-control']).toBe('public, max-age=900');
      expect(answer.headers.vary).toBe('Accept-Encoding');
    }
  });

  it('lets If-None-Match win over If-Modified-Since', async () => {
    const future = 'Sat, 07 Mar 2037 08:15:00 GMT';
    expect((await ask(path, { 'if-none-match': '"other"', 'if-modified-since': future })).status).toBe(200);
    expect((await ask(path, { 'if-modified-since': future })).status).toBe(304);
    expect((await ask(path, { 'if-modified-since': 'Sat, 07 Mar 2026 08:15:00 GMT' })).status).toBe(304);
    expect((await ask(path, { 'if-modified-since': 'Saturday, 07-Mar-26 08:15:00 GMT' })).status).toBe(304);
    expect((await ask(path, { 'if-modified-since': 'Sat, 07 Mar 2026 08:14:59 GMT' })).status).toBe(200);
    expect((await ask(path, { 'if-modified-since': 'yesterday' })).status).toBe(200);
  });

  it('O3 has a cache lifetime, varies by coding, and links to hub and self', async () => {
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('public, max-age=900');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers.link).toBe(`<https://news.example${path}>; rel="self", <https://hub.example/>; rel="hub"`);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('ETag, Last-Modified');
  });

  it('lets a browser ask first whether it may send conditional requests', async () => {
    const preflight = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' };
    const answer = await ask(path, { ...preflight, origin: 'https://reader.example' }, 'OPTIONS');
    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-headers']).toBe('If-None-Match, If-Modified-Since, Cache-Control');
    expect((await ask('/', preflight, 'OPTIONS')).status).toBe(405);
  });

  it('O3 is encoded with brotli or gzip as the client prefers, each with its own ETag', async () => {
    const plain = await ask(path);
    const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await ask(path, { 'accept-encoding': 'br;q=0.5, gzip;q=0.9' });
    const none = await ask(path, { 'accept-encoding': 'br;q=0, zstd' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
    expect(none.headers['content-encoding']).toBeUndefined();
    expect(new Set([plain, br, gz].map((answer) => answer.headers.etag)).size).toBe(3);
    expect(br.body.length).toBeLessThan(plain.body.length / 2);
  });
});

describe('addresses', () => {
  it('serve index pages for folders and pages without their extension, and redirect folders to their slash', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/world/')).status).toBe(200);
    expect((await ask('/story/5f1d2c')).status).toBe(200);
    const folder = await ask('/world');
    expect([folder.status, folder.headers.location]).toEqual([301, '/world/']);
  });

  it('O4 send 301 for a moved page, 410 for an ended one, and 404 for one that never existed', async () => {
    const moved = await ask('/old.xml');
    expect([moved.status, moved.headers.location]).toEqual([301, '/feed.xml']);
    expect((await ask('/ended/feed.xml')).status).toBe(410);
    const absent = await ask('/elsewhere-42');
    expect(absent.status).toBe(404);
    expect(absent.body.toString()).not.toContain('elsewhere-42');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/world/..%5c..%5csecret.txt',
    '/.winnow.json',
    '/world/.hidden',
    '/link.txt',
    '/feed.xml%00.html',
    '/%',
    '//feed.xml',
    `/${'a'.repeat(5000)}`,
  ])('do not serve %s', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('refuse other methods', async () => {
    const answer = await ask('/feed.xml', {}, 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('serve a file that is not in the manifest, with validators of the file itself', async () => {
    const answer = await ask('/stray.html');
    expect(answer.headers.etag).toBe(entityTag(answer.body));
    expect(answer.headers['last-modified']).toBe('Tue, 14 Nov 2023 22:13:20 GMT');
  });

  it('include a health check', async () => {
    const answer = await ask('/healthz');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body.toString())).toEqual({ status: 'ok' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('X6 pages', () => {
  it.each(['/', '/story/5f1d2c.html', '/nothing'])('%s has a policy that allows only what it needs', async (path) => {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "img-src 'self' https: data:",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('has autodiscovery links for every feed', async () => {
    const page = (await ask('/')).body.toString();
    for (const path of feeds) expect(page).toContain(`href="https://news.example${path}"`);
    expect(page.match(/<link rel="alternate" type="application\/(?:atom\+xml|rss\+xml|feed\+json)"/g)).toHaveLength(3);
  });
});
