/** Private outputs over a real socket: a valid token opens one site, and everything else looks the same from outside. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAssets, renderOutput, storyFile } from '../../src/formats/render-output.ts';
import { MANIFEST_NAME, planSite } from '../../src/formats/site-manifest.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { createServerApp } from '../../src/server/app.ts';
import { createTokenTries } from '../../src/server/console/token-tries.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { addPrivateOutputs, type PrivateAccess } from '../../src/server/private-routes.ts';
import { createReaderLimit } from '../../src/server/reader-limit.ts';
import { feed } from '../formats/sample-feed.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const [ADA, GRACE, MARK] = ['A', 'G', 'm'].map((letter) => letter.repeat(43)) as [string, string, string];
const OPENED = 'O'.repeat(43);
let directory = '';
let server: Listening;
const served: string[] = [];
const errors: unknown[] = [];
const waits: number[] = [];
let isBroken = false;

const closed: PublishedFeed = {
  ...feed,
  ...{ id: 'board', path: '', baseUrl: `https://news.example/private/board/${MARK}/`, outputs: [], hubs: [] },
  ...{ homeUrl: `https://news.example/private/board/${MARK}/`, isPrivate: true, firstPath: 'board/' },
  idBaseUrl: 'https://news.example/',
  archive: { previous: '0001' },
};

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

async function access(output: string, token: string): Promise<PrivateAccess | undefined> {
  if (isBroken) throw new Error('the store is gone');
  if (token === OPENED && output === 'opened') return { kind: 'open', path: 'opened/' };
  if (!['board', 'minutes'].includes(output) || (token !== ADA && token !== GRACE)) return undefined;
  return { kind: 'site', site: { output: 'board', directory: join(directory, 'private'), mark: MARK } };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'winnow-private-'));
  const write = async (folder: string, path: string, body: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(directory, folder, path)), { recursive: true });
    await writeFile(join(directory, folder, path), body);
  };
  const pages = closed.items.map((item) => storyFile(closed, item));
  const files = [...renderOutput(closed), ...pages, ...renderAssets(feed.updated)];
  const moved = [{ from: 'story/old.html', to: 'story/new.html' }];
  const plan = planSite(undefined, files, { moved });
  for (const file of plan.write) await write('private', file.path, file.body);
  await write('private', MANIFEST_NAME, JSON.stringify({ ...plan.manifest, gone: ['story/gone.html'] }));
  await write('public', 'feed.atom', 'public');
  await write('.', 'secret.txt', 'secret');
  await symlink(join(directory, 'secret.txt'), join(directory, 'private/link.txt'));
  const { app, quick } = createServerApp({
    publicDir: join(directory, 'public'),
    onError: (error) => errors.push(error),
    extend: (routes) =>
      addPrivateOutputs(routes, {
        access,
        policy: "default-src 'none'",
        tries: createTokenTries({
          clock: () => 0,
          wait: async (ms) => {
            waits.push(ms);
          },
        }),
        limit: {
          limit: createReaderLimit({ perHour: 2, clock: () => 0 }),
          remoteAddress: (c) => c.req.header('x-from'),
        },
        onServed: (path) => served.push(path),
        onError: (error) => errors.push(error),
      }),
  });
  server = await listen(app, { host: '127.0.0.1', port: 0, quick });
});

afterAll(async () => {
  await server.close(0);
  await rm(directory, { recursive: true });
  expect(errors).toEqual([new Error('the store is gone')]);
});

const own = (path: string, token = ADA): string => `/private/board/${token}/${path}`;
const FILES = ['feed.atom', 'feed.xml', 'feed.json', '', 'sources.opml', `story/${feed.items[0]?.storyId}.html`];

describe('with a token', () => {
  it.each(FILES)('C14 "%s" has addresses with that token, and nothing of the mark', async (path) => {
    for (const [token, other] of [
      [ADA, GRACE],
      [GRACE, ADA],
    ] as const) {
      const answer = await ask(own(path, token));
      expect(answer.status).toBe(200);
      const text = `${answer.body.toString()} ${JSON.stringify(answer.headers)}`;
      expect(text).not.toContain(MARK);
      expect(text).not.toContain(other);
      if (path !== 'sources.opml') expect(text).toContain(`/private/board/${token}/`);
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
    }
  });

  it.each(['br', 'gzip'])(
    'C14 coded in %s, the bytes are those without a coding, for each subscriber',
    async (coding) => {
      for (const token of [ADA, GRACE, ADA]) {
        const plain = await ask(own('feed.atom', token));
        const coded = await ask(own('feed.atom', token), { 'accept-encoding': coding });
        expect(coded.headers['content-encoding']).toBe(coding);
        const bytes = coding === 'br' ? brotliDecompressSync(coded.body) : gunzipSync(coded.body);
        expect(bytes.equals(plain.body)).toBe(true);
        expect(coded.headers.etag).not.toBe(plain.headers.etag);
      }
    },
  );

  it('has the same ids for every subscriber, without a token', async () => {
    const ids = async (token: string) =>
      [...(await ask(own('feed.atom', token))).body.toString().matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    const mine = await ids(ADA);
    expect(mine).toEqual(await ids(GRACE));
    expect(mine[0]).toBe('https://news.example/board/feed.atom');
    expect(mine.join(' ')).not.toContain(ADA);
  });

  it.each(FILES)('C14 "%s" is stored by its reader only, and found by nobody else', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const { headers } = await ask(own(path), { 'accept-encoding': 'br' }, method);
      expect(headers['cache-control']).toMatch(/^private, max-age=\d+$/);
      expect(headers['x-robots-tag']).toContain('noindex');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('pages have no search, and tell search engines not to store them', async () => {
    const page = (await ask(own(''))).body.toString();
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page).not.toMatch(/search|sources\.html|source\//);
  });

  it('answers conditional requests, HEAD and requests for a part', async () => {
    const { headers, body } = await ask(own('feed.xml'));
    const etag = String(headers.etag);
    const unchanged = await ask(own('feed.xml'), { 'if-none-match': etag });
    expect([unchanged.status, unchanged.body.length, unchanged.headers['cache-control']]).toEqual([
      304,
      0,
      headers['cache-control'],
    ]);
    expect((await ask(own('feed.xml'), { 'if-modified-since': String(headers['last-modified']) })).status).toBe(304);
    const head = await ask(own('feed.xml'), {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(body.length)]);
    const part = await ask(own('feed.xml'), { range: 'bytes=0-9' });
    expect([part.status, part.body.equals(body)]).toEqual([200, true]);
  });

  it('redirects to the present output, a folder and a story that moved, below the same token', async () => {
    const at = async (path: string) => {
      const { status, headers } = await ask(path);
      return `${status} ${headers.location} ${headers['cache-control']}`;
    };
    expect(await at(`/private/minutes/${ADA}/feed.atom`)).toBe(`301 ${own('feed.atom')} no-store`);
    expect(await at(`/private/board/${ADA}`)).toBe(`301 ${own('')} no-store`);
    expect(await at(own('story/old.html'))).toBe(`301 ${own('story/new.html')} no-store`);
    expect(await at(`/private/opened/${OPENED}/feed.xml`)).toBe('307 /opened/feed.xml no-store');
    // Never to another host.
    expect(await at(`/private/opened/${OPENED}//other.example/`)).toBe('307 /opened/other.example/ no-store');
    expect(await at(`/private/minutes/${ADA}//other.example/`)).toBe(`301 ${own('other.example/')} no-store`);
    const gone = await ask(own('story/gone.html'));
    expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store']);
  });

  it.each([
    ['.winnow.json'],
    ['link.txt'],
    ['%2e%2e/secret.txt'],
    ['..%2fsecret.txt'],
    ['..%5csecret.txt'],
    ['story/..%2f..%2fsecret.txt'],
    ['%00'],
    ['nothing.html'],
  ])('C14 %s is not found', async (path) => {
    const { status, headers, body } = await ask(own(path));
    expect([status, headers['cache-control'], body.includes('secret')]).toEqual([404, 'no-store', false]);
  });

  it('reports what was read, and limits whole feeds', async () => {
    served.length = 0;
    const reader = { 'x-from': '203.0.113.9' };
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await ask(own('feed.json'), reader)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(new Set(served)).toEqual(new Set(['private/board/feed.json']));
    const refused = await ask(own('feed.json'), reader);
    expect([refused.headers['retry-after'], refused.headers['cache-control']]).toEqual(['1800', 'no-store']);
  });
});

describe('without a valid token', () => {
  const wrong = [
    own('feed.atom', 'R'.repeat(43)),
    own('feed.atom', MARK),
    own('', 'short'),
    own('feed.atom', `${ADA}A`),
    own('feed.atom', ADA.toLowerCase()),
    own('feed.atom', encodeURIComponent(`${ADA}\u0000`)),
    `/private/other/${ADA}/feed.atom`,
    `/private/BOARD/${ADA}/feed.atom`,
    `/private/board%2f${ADA}/feed.atom`,
    `/private//${ADA}/feed.atom`,
    '/private/board/feed.atom',
    '/private/board/',
    '/private/board/.winnow.json',
    `/private/board/${ADA}/../../${MANIFEST_NAME}`,
    `/private/board/${ADA}/%2e%2e/%2e%2e/${MANIFEST_NAME}`,
    '/private/',
  ];

  it.each(wrong)('C14 %s gets the same response as anything that never was', async (path) => {
    const shown = ({ status, headers, body }: Answer) => {
      const { date: _, ...rest } = headers;
      return { status, headers: rest, body: body.toString() };
    };
    const nowhere = shown(await ask(`/private/nowhere/${'Z'.repeat(43)}/feed.atom`));
    expect(nowhere.status).toBe(404);
    expect(nowhere.headers['cache-control']).toBe('no-store');
    expect(shown(await ask(path))).toEqual(nowhere);
    for (const header of [{ 'if-none-match': '*' }, { range: 'bytes=0-1' }, { authorization: `Bearer ${ADA}` }])
      expect(shown(await ask(path, header))).toEqual(nowhere);
    expect((await ask(path, {}, 'HEAD')).status).toBe(404);
  });

  it('C14 guesses wait ever longer, and a valid token does not', async () => {
    for (let n = 0; n < 12; n++) await ask(own('feed.atom', 'W'.repeat(43)));
    expect(waits.at(-1)).toBe(2000);
    const before = waits.length;
    expect((await ask(own('feed.atom'))).status).toBe(200);
    expect(waits).toHaveLength(before);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    expect((await ask(own('feed.atom'), {}, method)).status).toBe(405);
  });

  it('serves nothing while tokens cannot be checked', async () => {
    isBroken = true;
    const { status, headers } = await ask(own('feed.atom'));
    isBroken = false;
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '60', 'no-store']);
  });
});
