/** The HTTP client, tested against a real server on loopback. */
import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createHttpClient,
  type HttpClient,
  type HttpClientOptions,
  type HttpRequest,
  type HttpResponse,
} from '../../src/http/client.ts';
import { type Origin, startOrigin } from './origin.ts';

const TEXT = 'The harbour ferry runs again. '.repeat(40);
let origin: Origin;
let client: HttpClient;

function open(options: Partial<HttpClientOptions> = {}): HttpClient {
  return createHttpClient({
    userAgent: { name: 'winnow', version: '9.9.9', contact: 'https://example.org/bot' },
    allowEverywhere: [origin.allow],
    pausesMs: { feed: 0, page: 0, robots: 0, discovery: 0, hub: 0, opml: 0 },
    ...options,
  });
}

async function get(request: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  const outcome = await client.fetch({ url: `${origin.url}/feed`, purpose: 'feed', ...request });
  if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome;
}

async function failure(request: Partial<HttpRequest> = {}): Promise<string> {
  const outcome = await client.fetch({ url: `${origin.url}/feed`, purpose: 'feed', ...request });
  return outcome.kind === 'failed' ? outcome.code : `HTTP ${outcome.status}`;
}

beforeEach(async () => {
  origin = await startOrigin();
  client = open();
});
afterEach(async () => {
  await client.close();
  await origin.close();
});

describe('a connection', () => {
  test('stays open for the next request unless many are', async () => {
    await client.close();
    const resolve = async (): Promise<LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }];
    client = open({ limits: { maxOpenConnections: 2 }, resolve });
    origin.answer({ body: TEXT });
    const ask = async (host: string): Promise<string | undefined> => {
      await get({ url: `http://${host}.example:${origin.port}/feed` });
      return origin.requests.at(-1)?.headers.connection;
    };
    expect(await ask('quay')).toBe('keep-alive');
    expect(await ask('quay')).toBe('keep-alive');
    expect(await ask('hall')).toBe('keep-alive');
    expect(origin.connections()).toBe(2);
    expect(await ask('pier')).toBe('close');
    expect(await ask('pier')).toBe('close');
    expect(origin.connections()).toBe(4);
  });
});

describe('a plain response', () => {
  test('is returned with status, bytes and headers', async () => {
    origin.answer({ headers: { 'content-type': 'text/plain', ETag: '"a"' }, body: TEXT });
    const response = await get();
    expect(Buffer.from(response.bytes).toString()).toBe(TEXT);
    expect(response.status).toBe(200);
    expect(response.headers.etag).toBe('"a"');
    expect(response.finalUrl).toBe(`${origin.url}/feed`);
  });

  test('may have a header named __proto__', async () => {
    origin.answer({ headers: { ['__proto__']: 'x' }, body: '' });
    const { headers } = await get();
    expect(Object.getPrototypeOf(headers)).toBeNull();
  });

  test('joins repeated headers and omits cookies', async () => {
    origin.answer({ headers: { Link: ['<a>; rel=hub', '<b>; rel=self'], 'Set-Cookie': 'a=b' }, body: '' });
    const { headers } = await get();
    expect(headers.link).toBe('<a>; rel=hub, <b>; rel=self');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('has one Last-Modified, the first, when a proxy adds another', async () => {
    const dates = ['Mon, 02 Feb 2026 10:00:00 GMT', 'Tue, 03 Feb 2026 10:00:00 GMT'];
    origin.answer({ headers: { 'Last-Modified': dates }, body: '' });
    expect((await get()).headers['last-modified']).toBe(dates[0]);
  });

  test('leaves its connection open for the next request', async () => {
    origin.answer({ body: 'x' });
    for (let i = 0; i < 5; i++) await get();
    expect(origin.connections()).toBe(1);
  });
});

describe('content-codings', () => {
  const gzip = gzipSync(TEXT);
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['gzip', 'gzip', gzip],
    ['x-gzip', 'x-gzip', gzip],
    ['br', 'br', brotliCompressSync(TEXT)],
    ['deflate with zlib header', 'deflate', deflateSync(TEXT)],
    ['raw deflate', 'deflate', deflateRawSync(TEXT)],
    ['two, decoded in reverse order', 'gzip, br', brotliCompressSync(gzip)],
    ['identity', 'identity', Buffer.from(TEXT)],
    ['declared but not applied', 'gzip', Buffer.from(TEXT)],
    ['upper case', 'GZIP', gzip],
    // RFC 1952 2.2: a series of members, of which several clients read the first.
    ['gzip in two members', 'gzip', Buffer.concat([gzipSync(TEXT.slice(0, 9)), gzipSync(TEXT.slice(9))])],
    ['gzip that is not declared', '', gzip],
    ['gzip twice, declared once', 'gzip', gzipSync(gzip)],
    ['gzip declared as deflate', 'deflate', gzip],
    ['an unknown coding on plain text', 'aws-chunked', Buffer.from(TEXT)],
    ['an unknown coding next to a known one', 'aws-chunked,gzip', gzip],
  ];
  test.each(cases)('%s', async (_, coding, body) => {
    origin.answer({ headers: { 'content-encoding': coding }, body });
    expect(Buffer.from((await get()).bytes).toString()).toBe(TEXT);
  });

  test('brotli that is declared on plain markup is not undone', async () => {
    origin.answer({ headers: { 'content-encoding': 'br' }, body: '<?xml version="1.0"?><rss/>' });
    expect(Buffer.from((await get()).bytes).toString()).toBe('<?xml version="1.0"?><rss/>');
  });

  test('a body of two bytes is read', async () => {
    origin.answer({ headers: {}, body: 'ok' });
    expect(Buffer.from((await get()).bytes).toString()).toBe('ok');
  });

  test('are failures when unknown or broken', async () => {
    origin.answer({ headers: { 'content-encoding': 'rot13' }, body: Buffer.from([0x80, 1, 2, 3, 0, 0]) });
    expect(await failure()).toBe('bad-encoding');
    origin.answer({ headers: { 'content-encoding': 'br' }, body: Buffer.from([0xff, 0xff, 0xff, 1, 2, 3]) });
    expect(await failure()).toBe('bad-encoding');
  });

  test('a truncated gzip body gives its beginning', async () => {
    origin.answer({ headers: { 'content-encoding': 'gzip' }, body: gzip.subarray(0, gzip.length - 12) });
    const text = Buffer.from((await get()).bytes).toString();
    expect(TEXT.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(0);
  });
});

describe('redirects', () => {
  test('are followed and recorded', async () => {
    origin.answer((request) =>
      request.path === '/feed'
        ? { status: 301, headers: { location: '/b' } }
        : request.path === '/b'
          ? { status: 302, headers: { location: '/c#x' } }
          : { body: 'c' },
    );
    const response = await get();
    expect(response.redirects.map((r) => [r.status, new URL(r.to).pathname])).toEqual([
      [301, '/b'],
      [302, '/c'],
    ]);
    expect(response.finalUrl).toBe(`${origin.url}/c`);
  });

  test('end at a loop', async () => {
    origin.answer((request) => ({ status: 302, headers: { location: request.path === '/feed' ? '/b' : '/feed' } }));
    expect(await failure()).toBe('redirect-loop');
    expect(origin.requests).toHaveLength(2);
  });

  test('do not carry validators to another URL than the one that sent them', async () => {
    origin.answer((request) =>
      request.path === '/feed' ? { status: 302, headers: { location: '/b' } } : { status: 304 },
    );
    await get({ etag: '"b"', validatorsUrl: `${origin.url}/b` });
    expect(origin.requests.map((request) => request.headers['if-none-match'])).toEqual([undefined, '"b"']);
  });

  test("do not carry the operator's headers to another origin", async () => {
    const other = await startOrigin();
    await client.close();
    client = open({ allowEverywhere: [origin.allow, other.allow] });
    other.answer({ body: 'there' });
    origin.answer({ status: 302, headers: { location: `${other.url}/x` } });
    await get({ url: `${origin.url.replace('//', '//reader:secret@')}/feed`, headers: { 'X-Key': 'k' } });
    expect(origin.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('reader:secret').toString('base64')}`);
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    expect(other.requests[0]?.headers['x-key']).toBeUndefined();
    await other.close();
  });

  test('turn POST into GET after 303, but not after 307', async () => {
    origin.answer((request) =>
      request.path === '/feed'
        ? { status: 307, headers: { location: '/b' } }
        : request.path === '/b'
          ? { status: 303, headers: { location: '/c' } }
          : { body: '' },
    );
    await get({ method: 'POST', body: 'a=b' });
    expect(origin.requests.map((r) => [r.method, r.body])).toEqual([
      ['POST', 'a=b'],
      ['POST', 'a=b'],
      ['GET', ''],
    ]);
  });
});

describe('failure messages', () => {
  test('a port without a server', async () => {
    const port = origin.port;
    await origin.close();
    const outcome = await client.fetch({ url: `http://127.0.0.1:${port}/`, purpose: 'feed' });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'refused', message: '127.0.0.1 refuses the connection' });
  });

  test('a name that does not exist', async () => {
    await client.close();
    client = open({ resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) });
    const outcome = await client.fetch({ url: 'http://nowhere.example/', purpose: 'feed' });
    expect(outcome).toMatchObject({ code: 'dns', message: 'the name nowhere.example does not exist' });
  });

  test('plain HTTP where TLS was expected', async () => {
    expect(await failure({ url: `https://127.0.0.1:${origin.port}/` })).toBe('tls');
  });

  test('a connection that ends before the header, and one that ends in the middle of the body', async () => {
    origin.answer((_, response) => {
      response.destroy();
      return undefined;
    });
    expect(await failure()).toBe('connection-cut');
    origin.answer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half a feed', () => response.destroy());
      return undefined;
    });
    const response = await get();
    expect(response.truncated).toBe('cut');
    expect(Buffer.from(response.bytes).toString()).toBe('half a feed');
  });

  test('after close no request is sent', async () => {
    await client.close();
    expect(await failure()).toBe('closed');
    expect(origin.requests).toHaveLength(0);
  });
});
