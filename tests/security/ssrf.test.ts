/** Tests that no URL leads to a private address (S1 to S11): each request must end without a TCP connection. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/articles/fetch-page.ts';
import { discover } from '../../src/feeds/discover/discover.ts';
import { fetchFeed } from '../../src/feeds/poll/fetch-feed.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/http/client.ts';
import { cloudAddresses } from '../../src/http/cloud-addresses.ts';
import { checkAddress, checkUrl, createPolicy } from '../../src/http/guard.ts';
import type { Resolve } from '../../src/http/resolve.ts';
import { createRobots } from '../../src/http/robots.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

let origin: Origin;
let client: HttpClient;
const agent = { name: 'winnow', version: '9.9.9' };
const pausesMs = { feed: 0, page: 0, robots: 0, discovery: 0, hub: 0, opml: 0 };
const PUBLIC = '93.184.215.14';
const PRIVATE: readonly (readonly number[])[] = [
  [127, 0, 0, 1],
  [10, 1, 2, 3],
  [192, 168, 0, 1],
];

function open(options: Partial<HttpClientOptions> = {}): HttpClient {
  return createHttpClient({ userAgent: agent, pausesMs, ports: [80, 443, origin.port], ...options });
}

async function code(url: string): Promise<string> {
  const outcome = await client.fetch({ url, purpose: 'feed' });
  return outcome.kind === 'failed' ? outcome.code : `HTTP ${outcome.status}`;
}

function resolver(names: Readonly<Record<string, readonly (readonly string[])[]>>): Resolve & { calls: string[] } {
  const table = new Map(Object.entries(names).map(([name, answers]) => [name, [...answers]]));
  const calls: string[] = [];
  const resolve = (hostname: string) => {
    calls.push(hostname);
    const answers = table.get(hostname) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return Promise.resolve((answer ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return Object.assign(resolve, { calls });
}

beforeEach(async () => {
  origin = await startOrigin();
  origin.answer({ body: 'private' });
  client = open();
});
afterEach(async () => {
  expect(origin.connections()).toBe(expectedConnections);
  expectedConnections = 0;
  await client.close();
  await origin.close();
});
let expectedConnections = 0;

describe('S1 schemes', () => {
  test.each([
    'file:///x',
    'ftp://192.0.2.1/x',
    'data:text/xml,<rss/>',
    'marker:1',
    'mar\tker:1',
    'unix:/x.sock',
    'ws://192.0.2.1/',
  ])('%j is refused', async (url) => {
    expect(await code(url)).toBe('scheme-refused');
  });
  test('an address without a host is reported by its scheme', async () => {
    expect(await client.fetch({ url: 'file:///x', purpose: 'feed' })).toMatchObject({
      message: 'only http and https can be requested, not file:',
    });
  });
});

describe('S2 private addresses in every spelling', () => {
  /** The first and last address of every range that is not public (IANA registries), or one within it. */
  const ranges = [
    ...['0.0.0.0', '10.0.0.0', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.0.1'],
    ...['172.16.0.0', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.0.0', '192.168.255.255', '198.18.0.1'],
    ...['198.51.100.1', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
    ...['[::]', '[::1]', '[64:ff9b:1::1]', '[100::1]', '[2001:db8::1]', '[4000::1]', '[5f00::1]', '[fc00::1]'],
    ...['[fd12:3456::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]'],
  ];
  test.each(ranges)('%s is refused', async (host) => {
    expect(await code(`http://${host}:${origin.port}/`)).toBe('address-refused');
  });

  /** IPv6 forms that carry an IPv4 address (RFC 4291, 6052, 3056, 4380, 6145): what is in them decides. */
  const carriers = ['[::ffff:A]', '[::A]', '[64:ff9b::A]', '[::ffff:0:A]', '[2002:H::]', '[2001:0:1:1:0:0:I]'];
  test.each(carriers)('%s with a private IPv4 address in it is refused', async (form) => {
    for (const bytes of PRIVATE) {
      const hex = (mask: number): string => {
        const [a, b, c, d] = bytes.map((byte) => (byte ^ mask).toString(16).padStart(2, '0'));
        return `${a}${b}:${c}${d}`;
      };
      const host = form.replace('A', bytes.join('.')).replace('H', hex(0)).replace('I', hex(0xff));
      expect(await code(`http://${host}:${origin.port}/`), host).toBe('address-refused');
    }
  });

  test('every spelling that the URL standard reads as a private IPv4 address is refused', async () => {
    const part = (value: number, base: string): string =>
      base === 'hexadecimal' ? `0x${value.toString(16)}` : base === 'octal' ? `0${value.toString(8)}` : `${value}`;
    const spelling = fc
      .record({
        bytes: fc.constantFrom(...PRIVATE),
        parts: fc.integer({ min: 1, max: 4 }),
        bases: fc.array(fc.constantFrom('decimal', 'octal', 'hexadecimal'), { minLength: 4, maxLength: 4 }),
        end: fc.constantFrom('', '.'),
        user: fc.constantFrom('', 'desk@', 'desk:word@'),
      })
      .map(({ bytes, parts, bases, end, user }) => {
        const last = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
        const numbers = [...bytes.slice(0, parts - 1), last];
        return user + numbers.map((value, at) => part(value, bases[at] ?? '')).join('.') + end;
      });
    await fc.assert(
      fc.asyncProperty(spelling, async (host) => {
        expect(await code(`http://${host}:${origin.port}/`)).toBe('address-refused');
      }),
      { numRuns: 150 },
    );
  });

  test.each(['\uff11\uff10.1.2.3', '10\u30021\u30022\u30023', '%31%30.1.2.3'])(
    '%s, which the URL standard maps to 10.1.2.3, is refused',
    async (host) => {
      expect(await code(`http://${host}:${origin.port}/`)).toBe('address-refused');
    },
  );

  test.each(['[fe80::1%25eth0]', '[::1', '1.2.3.4.5', '256.1.1.1', '10.1.2.3 ', '999999999999'])(
    '%s is not an address at all',
    async (host) => {
      expect(['bad-url', 'address-refused']).toContain(await code(`http://${host}:${origin.port}/`));
    },
  );
  test.each(cloudAddresses)('S12 $address is refused: $service', async ({ address, service }) => {
    const host = address.includes(':') ? `[${address}]` : address;
    expect(await client.fetch({ url: `http://${host}/`, purpose: 'page' })).toMatchObject({
      code: 'address-refused',
      message: expect.stringContaining(`(${service})`),
    });
    client = open({ resolve: resolver({ 'news.example': [[PUBLIC, address]] }) });
    expect(await code('http://news.example/')).toBe('address-refused');
  });
  test('S12 the addresses next to a cloud service are public', () => {
    expect(checkUrl(new URL('http://168.63.129.17/'), createPolicy([80], []))).toEqual({ allowed: true });
  });
  test('a public address is allowed', () => {
    const policy = createPolicy([80, 443], []);
    for (const host of ['93.184.215.14', '[2606:2800:21f:cb07:6820:80da:af6b:8b2c]']) {
      expect(checkUrl(new URL(`http://${host}/`), policy)).toEqual({ allowed: true });
    }
  });
});

describe('S3 names with several addresses', () => {
  test.each([
    [[PUBLIC, '::1']],
    [[PUBLIC, '127.0.0.1']],
    [['10.0.0.1', PUBLIC]],
    [['::ffff:127.0.0.1']],
    [['127.0.0.1']],
    [[]],
  ])('a name with the addresses %j is refused', async (addresses) => {
    client = open({ resolve: resolver({ 'news.example': [addresses] }) });
    expect(await code(`http://news.example:${origin.port}/`)).toBe('address-refused');
  });
});

describe('S4 rebinding', () => {
  test('a name is resolved once, and the connection goes to the address that was checked', async () => {
    const resolve = resolver({ 'news.example': [['127.0.0.2'], ['127.0.0.1']] });
    // Only 127.0.0.2 is allowed; the second response of the name server would lead to 127.0.0.1.
    client = open({ resolve, allowEverywhere: [`127.0.0.2/32:${origin.port}`] });
    const outcome = await client.fetch({ url: `http://news.example:${origin.port}/`, purpose: 'feed' });
    // The origin listens on 127.0.0.1 only, so a connection to the checked address is refused, and no other is made.
    expect(outcome).toMatchObject({ kind: 'failed', code: 'refused' });
    expect(resolve.calls).toEqual(['news.example']);
  });
  test('the address is checked again when the connection is made', async () => {
    let lookups = 0;
    // The look-up of the queue gives a public address; by the time of the connection the cache has expired and the address is private.
    const resolve: Resolve = () => Promise.resolve([{ address: lookups++ === 0 ? PUBLIC : '127.0.0.1', family: 4 }]);
    let now = 0;
    client = open({ resolve, clock: () => (now += 120_000) });
    expect(await code(`http://news.example:${origin.port}/`)).toBe('address-refused');
    expect(lookups).toBe(2);
  });
});

describe('S5 and S6 redirects', () => {
  test.each([
    'http://127.0.0.1:PORT/secret',
    'http://[::1]:PORT/',
    'http://169.254.169.254/',
    '//127.1:PORT/',
    'http://inner.example:PORT/',
    'file:///x',
    'marker://127.0.0.1:PORT/x',
  ])('a redirect to %s is refused', async (location) => {
    const outside = await startOrigin();
    outside.answer({ status: 302, headers: { location: location.replace('PORT', String(origin.port)) } });
    const resolve = resolver({ 'news.example': [['127.0.0.1']], 'inner.example': [['127.0.0.1']] });
    client = open({ resolve, allowEverywhere: [`127.0.0.1/32:${outside.port}`] });
    expect(['address-refused', 'scheme-refused']).toContain(await code(`http://news.example:${outside.port}/`));
    expect(outside.requests).toHaveLength(1);
    await outside.close();
  });
  test('a meta refresh and a Refresh header are not followed', async () => {
    const outside = await startOrigin();
    const target = `http://127.0.0.1:${origin.port}/`;
    outside.answer({
      headers: { refresh: `0; url=${target}` },
      body: `<meta http-equiv="refresh" content="0;url=${target}">`,
    });
    client = open({ allowEverywhere: [outside.allow] });
    expect(await code(`${outside.url}/`)).toBe('HTTP 200');
    await outside.close();
  });
  test('a redirect to another port must be to an allowed port', async () => {
    const outside = await startOrigin();
    outside.answer({ status: 307, headers: { location: `http://${PUBLIC}:6379/` } });
    client = open({ allowEverywhere: [outside.allow] });
    expect(await code(`${outside.url}/`)).toBe('port-refused');
    await outside.close();
  });
});

describe('S7 ports', () => {
  test.each([22, 25, 6379, 8080, 11211, 65535])('port %i is refused', async (port) => {
    client = open({ ports: [80, 443], resolve: resolver({ 'news.example': [[PUBLIC]] }) });
    expect(await code(`http://news.example:${port}/`)).toBe('port-refused');
    expect(await code(`http://${PUBLIC}:${port}/`)).toBe('port-refused');
  });
  test("an exception's port opens no other address", async () => {
    client = open({ ports: [80, 443], allow: ['10.0.0.0/8:8099'], resolve: resolver({ 'news.example': [[PUBLIC]] }) });
    expect(await code('http://news.example:8099/')).toBe('port-refused');
  });
});

describe('S8 every purpose goes through the same guard', () => {
  const source: FeedSource = { id: 'x', url: '', tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false };
  const inner = () => `http://127.0.0.1:${origin.port}/`;
  test.each(['feed', 'page', 'robots', 'discovery', 'hub', 'opml'] as const)(
    'a request of purpose %s is refused',
    async (purpose) => {
      const outcome = await client.fetch({ url: inner(), purpose, method: purpose === 'hub' ? 'POST' : 'GET' });
      expect(outcome).toMatchObject({ kind: 'failed', code: 'address-refused' });
    },
  );
  test('feeds, pages, robots.txt and discovery are refused through their own functions', async () => {
    const clock = () => 0;
    expect(await fetchFeed({ ...source, url: inner() }, undefined, { http: client, clock })).toMatchObject({
      kind: 'failed',
      code: 'address-refused',
    });
    expect(await fetchPage(inner(), { http: client, clock })).toMatchObject({
      kind: 'failed',
      code: 'address-refused',
      retryable: false,
    });
    expect(await createRobots({ http: client, clock, token: 'winnow' }).check(inner())).toMatchObject({
      allowed: false,
    });
    expect(await discover(inner(), { http: client })).toMatchObject({ kind: 'failed', code: 'address-refused' });
  });
  test('no proxy of the environment is used', async () => {
    process.env.HTTP_PROXY = inner();
    process.env.http_proxy = inner();
    client = open({ resolve: resolver({ 'news.example': [['10.0.0.1']] }) });
    expect(await code('http://news.example/')).toBe('address-refused');
    delete process.env.HTTP_PROXY;
    delete process.env.http_proxy;
  });
});

describe('S9 and S10 connections', () => {
  test('Alt-Svc is ignored, and HTTP/2 is not used', async () => {
    const outside = await startOrigin();
    outside.answer({ headers: { 'alt-svc': `h2="127.0.0.1:${origin.port}", h3=":${origin.port}"` }, body: 'x' });
    client = open({ allowEverywhere: [outside.allow] });
    expect(await code(`${outside.url}/a`)).toBe('HTTP 200');
    expect(await code(`${outside.url}/b`)).toBe('HTTP 200');
    expect(outside.requests.map((request) => request.headers.upgrade)).toEqual([undefined, undefined]);
    await outside.close();
  });
  test('a reused connection is to the address that was checked, even if the name has changed since', async () => {
    const outside = await startOrigin();
    outside.answer({ body: 'outside' });
    let now = 0;
    const resolve = resolver({ 'news.example': [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.9']] });
    client = open({ resolve, clock: () => now, allowEverywhere: [outside.allow] });
    expect(await code(`http://news.example:${outside.port}/`)).toBe('HTTP 200');
    now += 600_000;
    expect(await code(`http://news.example:${outside.port}/`)).toBe('HTTP 200');
    expect(outside.connections()).toBe(1);
    now += 600_000;
    expect(await code(`http://news.example:${outside.port}/`)).toBe('address-refused');
    await outside.close();
  });
  test('two names on one address share no connection', async () => {
    const outside = await startOrigin();
    outside.answer({ body: 'outside' });
    client = open({
      resolve: resolver({ 'a.example': [['127.0.0.1']], 'b.test': [['127.0.0.1']] }),
      allowEverywhere: [outside.allow],
    });
    await code(`http://a.example:${outside.port}/`);
    await code(`http://b.test:${outside.port}/`);
    expect(outside.connections()).toBe(2);
    await outside.close();
  });
});

describe("S11 the operator's exceptions", () => {
  test('exceptions apply by range and port, and are reported', async () => {
    const used: string[] = [];
    client = open({
      ports: [80, 443],
      allowEverywhere: [`127.0.0.0/30:${origin.port}`],
      onException: (host, text) => used.push(`${host} ${text}`),
    });
    expectedConnections = 1;
    expect(await code(`http://127.0.0.1:${origin.port}/`)).toBe('HTTP 200');
    expect(await code(`http://127.0.0.5:${origin.port}/`)).toBe('address-refused');
    expect(await code(`http://127.0.0.1:${origin.port + 1}/`)).toBe('address-refused');
    expect(await code(`http://[::1]:${origin.port}/`)).toBe('address-refused');
    expect(used).toEqual([`127.0.0.1 127.0.0.0/30:${origin.port}`]);
  });
  test('exceptions apply to the IPv4 address inside an IPv6 one, and to IPv6 ranges', () => {
    const policy = createPolicy([80], ['127.0.0.1/32:8099', '[fd00::]/8:8099']);
    expect(checkAddress('::ffff:127.0.0.1', 8099, policy)).toMatchObject({ allowed: true });
    expect(checkAddress('fd12::1', 8099, policy)).toMatchObject({ allowed: true });
    expect(checkAddress('fd12::1', 80, policy)).toMatchObject({ allowed: false });
    expect(checkAddress('::127.0.0.1', 8099, policy)).toMatchObject({ allowed: false });
  });
  test.each(['127.0.0.1', '127.0.0.1/33:80', '127.0.0.1/32', 'localhost/32:80', '127.0.0.1/32:99999', '[::1]/129:80'])(
    '%s is not a valid exception',
    (text) => {
      expect(() => createPolicy([80], [text])).toThrow();
    },
  );
});
