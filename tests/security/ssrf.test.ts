/** Why: whatever a URL may lead to, nothing of ours is asked: lines S1 to S11, each of which must end without a TCP connection. */
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
  origin.answer({ body: 'a secret of the inner network' });
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
    'file:///etc/passwd',
    'ftp://192.0.2.1/x',
    'gopher://192.0.2.1/x',
    'data:text/xml,<rss/>',
    'javascript:alert(1)',
    'jar:http://192.0.2.1!/x',
    'unix:/var/run/docker.sock',
    'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
    'java\tscript:alert(1)',
    'ws://192.0.2.1/',
  ])('%s', async (url) => {
    expect(await code(url)).toBe('scheme-refused');
  });
  test('are told of in words that begin with no empty host', async () => {
    expect(await client.fetch({ url: 'file:///etc/passwd', purpose: 'feed' })).toMatchObject({
      message: 'only http and https can be requested, not file:',
    });
  });
});

describe('S2 literals in every spelling', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '0',
    '0.0.0.0',
    '127.0.0.1.',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[100::1]',
    '[::ffff:0:127.0.0.1]',
    '[5f00::1]',
    '[4000::1]',
    '\uff11\uff12\uff17.\uff10.\uff10.\uff11',
    '127\u30020\u30020\u30021',
    'good@127.0.0.1',
    'good:word@127.0.0.1',
    '%31%32%37.0.0.1',
    '0x7f.1',
    '127.0.1',
  ];
  test.each(hosts)('%s', async (host) => {
    expect(await code(`http://${host}:${origin.port}/`)).toBe('address-refused');
  });
  test.each(['[fe80::1%25eth0]', '[::1', '1.2.3.4.5', '256.1.1.1', '127.0.0.1 ', '999999999999'])(
    '%s is no address at all',
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
  test('S12 the neighbours of a cloud service are as public as before', () => {
    expect(checkUrl(new URL('http://168.63.129.17/'), createPolicy([80], []))).toEqual({ allowed: true });
  });
  test('a public literal may be asked', () => {
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
  ])('%j', async (addresses) => {
    client = open({ resolve: resolver({ 'news.example': [addresses] }) });
    expect(await code(`http://news.example:${origin.port}/`)).toBe('address-refused');
  });
});

describe('S4 rebinding', () => {
  test('a name is resolved once, and connected to at what was checked', async () => {
    const resolve = resolver({ 'news.example': [['127.0.0.2'], ['127.0.0.1']] });
    // Only 127.0.0.2 is allowed; the second answer of the name server would lead to 127.0.0.1.
    client = open({ resolve, allowEverywhere: [`127.0.0.2/32:${origin.port}`] });
    const outcome = await client.fetch({ url: `http://news.example:${origin.port}/`, purpose: 'feed' });
    // The origin listens on 127.0.0.1 only, so a connection to the checked address is refused, and no other is made.
    expect(outcome).toMatchObject({ kind: 'failed', code: 'refused' });
    expect(resolve.calls).toEqual(['news.example']);
  });
  test('the connection itself checks again', async () => {
    let asked = 0;
    // The queue's look-up sees a public address; by the time of the connection the cache is over and the answer private.
    const resolve: Resolve = () => Promise.resolve([{ address: asked++ === 0 ? PUBLIC : '127.0.0.1', family: 4 }]);
    let now = 0;
    client = open({ resolve, clock: () => (now += 120_000) });
    expect(await code(`http://news.example:${origin.port}/`)).toBe('address-refused');
    expect(asked).toBe(2);
  });
});

describe('S5 and S6 redirects', () => {
  test.each([
    'http://127.0.0.1:PORT/secret',
    'http://[::1]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    '//0x7f.1:PORT/',
    'http://inner.example:PORT/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/_x',
  ])('to %s is refused on the hop', async (location) => {
    const outside = await startOrigin();
    outside.answer({ status: 302, headers: { location: location.replace('PORT', String(origin.port)) } });
    const resolve = resolver({ 'news.example': [['127.0.0.1']], 'inner.example': [['127.0.0.1']] });
    client = open({ resolve, allowEverywhere: [`127.0.0.1/32:${outside.port}`] });
    expect(['address-refused', 'scheme-refused']).toContain(await code(`http://news.example:${outside.port}/`));
    expect(outside.requests).toHaveLength(1);
    await outside.close();
  });
  test('a meta refresh and a Refresh header are no redirects', async () => {
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
  test('to another port is held to the ports', async () => {
    const outside = await startOrigin();
    outside.answer({ status: 307, headers: { location: `http://${PUBLIC}:6379/` } });
    client = open({ allowEverywhere: [outside.allow] });
    expect(await code(`${outside.url}/`)).toBe('port-refused');
    await outside.close();
  });
});

describe('S7 ports', () => {
  test.each([22, 25, 6379, 8080, 11211, 65535])('%i is not asked', async (port) => {
    client = open({ ports: [80, 443], resolve: resolver({ 'news.example': [[PUBLIC]] }) });
    expect(await code(`http://news.example:${port}/`)).toBe('port-refused');
    expect(await code(`http://${PUBLIC}:${port}/`)).toBe('port-refused');
  });
  test("an exception's port opens no other address", async () => {
    client = open({ ports: [80, 443], allow: ['10.0.0.0/8:8099'], resolve: resolver({ 'news.example': [[PUBLIC]] }) });
    expect(await code('http://news.example:8099/')).toBe('port-refused');
  });
});

describe('S8 every purpose meets the same guard', () => {
  const source: FeedSource = { id: 'x', url: '', tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false };
  const inner = () => `http://127.0.0.1:${origin.port}/`;
  test.each(['feed', 'page', 'robots', 'discovery', 'hub', 'opml'] as const)('%s', async (purpose) => {
    const outcome = await client.fetch({ url: inner(), purpose, method: purpose === 'hub' ? 'POST' : 'GET' });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'address-refused' });
  });
  test('feeds, pages, robots.txt and discovery through their own functions', async () => {
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
  test('Alt-Svc leads nowhere, and HTTP/2 is not spoken', async () => {
    const outside = await startOrigin();
    outside.answer({ headers: { 'alt-svc': `h2="127.0.0.1:${origin.port}", h3=":${origin.port}"` }, body: 'x' });
    client = open({ allowEverywhere: [outside.allow] });
    expect(await code(`${outside.url}/a`)).toBe('HTTP 200');
    expect(await code(`${outside.url}/b`)).toBe('HTTP 200');
    expect(outside.requests.map((request) => request.headers.upgrade)).toEqual([undefined, undefined]);
    await outside.close();
  });
  test('a kept connection is to the address that was checked, whatever the name means now', async () => {
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
  test('work by range and port, and are told of', async () => {
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
  test('hold for the IPv4 address inside an IPv6 one, and for IPv6 ranges', () => {
    const policy = createPolicy([80], ['127.0.0.1/32:8099', '[fd00::]/8:8099']);
    expect(checkAddress('::ffff:127.0.0.1', 8099, policy)).toMatchObject({ allowed: true });
    expect(checkAddress('fd12::1', 8099, policy)).toMatchObject({ allowed: true });
    expect(checkAddress('fd12::1', 80, policy)).toMatchObject({ allowed: false });
    expect(checkAddress('::127.0.0.1', 8099, policy)).toMatchObject({ allowed: false });
  });
  test.each(['127.0.0.1', '127.0.0.1/33:80', '127.0.0.1/32', 'localhost/32:80', '127.0.0.1/32:99999', '[::1]/129:80'])(
    '%s is no exception',
    (text) => {
      expect(() => createPolicy([80], [text])).toThrow();
    },
  );
});
