/** Fetching the page of an entry: responses, robots.txt and charsets. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodePage } from '../../src/articles/decode-page.ts';
import { fetchPage } from '../../src/articles/fetch-page.ts';
import { fetchFeed } from '../../src/feeds/poll/fetch-feed.ts';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import { createRobots } from '../../src/http/robots.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { type Answer, type Origin, startOrigin } from '../http/origin.ts';

const clock = (): number => Date.UTC(2026, 1, 2);
const HTML = { 'content-type': 'text/html; charset=utf-8' };
let origin: Origin;
let http: HttpClient;

beforeEach(async () => {
  origin = await startOrigin();
  http = createHttpClient({
    userAgent: { name: 'winnow', version: '0' },
    allowEverywhere: [origin.allow],
    pausesMs: { page: 0, robots: 0 },
  });
});
afterEach(async () => {
  await http.close();
  await origin.close();
});

function page(answer: Answer): ReturnType<typeof fetchPage> {
  origin.answer(answer);
  return fetchPage(`${origin.url}/story`, { http, clock });
}

describe('responses', () => {
  test('a page is kept with its validators and its final address', async () => {
    expect(await page({ headers: { ...HTML, etag: 'W/"a"', 'last-modified': 'x' }, body: '<p>Ebb</p>' })).toEqual({
      kind: 'page',
      page: {
        version: 1,
        url: `${origin.url}/story`,
        finalUrl: `${origin.url}/story`,
        status: 200,
        html: '<p>Ebb</p>',
        contentType: HTML['content-type'],
        fetchedAt: '2026-02-02T00:00:00.000Z',
        etag: 'W/"a"',
        lastModified: 'x',
      },
    });
  });
  const cases: readonly (readonly [string, Answer, object])[] = [
    ['a picture', { headers: { 'content-type': 'image/png' }, body: 'PNG' }, { code: 'not-a-page', retryable: false }],
    ['a page without a label', { body: '  <!DOCTYPE html><p>x' }, { kind: 'page' }],
    ['gone', { status: 410 }, { code: 'http-410', retryable: false }],
    [
      'not there yet',
      { status: 404, headers: HTML },
      { code: 'http-404', retryable: true, reason: 'HTTP 404, not found' },
    ],
    ['for members', { status: 401 }, { code: 'http-401', retryable: false, reason: 'HTTP 401, login page' }],
    [
      'down',
      { status: 503, headers: { 'retry-after': '600' } },
      { code: 'http-503', retryable: true, retryAt: '2026-02-02T00:10:00.000Z' },
    ],
    [
      'a challenge',
      { status: 403, headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' } },
      { reason: 'HTTP 403, Cloudflare challenge', retryable: true },
    ],
    [
      'a challenge that calls itself a success',
      { headers: { ...HTML, server: 'cloudflare' }, body: '<!doctype html><title>Just a moment...</title>' },
      { code: 'challenge', retryable: true },
    ],
  ];
  test.each(cases)('%s', async (_, answer, expected) => expect(await page(answer)).toMatchObject(expected));
});

describe('robots.txt', () => {
  test('keeps us from a page, which is not asked for', async () => {
    origin.answer(({ path }) =>
      path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /story' } : { headers: HTML, body: 'secret' },
    );
    const robots = createRobots({ http, clock, token: 'winnow' });
    expect(await fetchPage(`${origin.url}/story`, { http, clock, robots })).toEqual({
      kind: 'disallowed',
      reason: 'robots.txt disallows it',
    });
    expect(origin.requests.map((request) => request.path)).toEqual(['/robots.txt']);
  });

  test('that may not be asked for yet makes the page wait, as its host does, and says nothing about the page', async () => {
    origin.answer(({ path }) =>
      path === '/feed' ? { status: 429, headers: { 'retry-after': '60' } } : { headers: HTML, body: '<p>Ebb</p>' },
    );
    await http.fetch({ url: `${origin.url}/feed`, purpose: 'feed' });
    const robots = createRobots({ http, clock, token: 'winnow' });
    expect(await fetchPage(`${origin.url}/story`, { http, clock, robots })).toMatchObject({
      ...{ kind: 'failed', code: 'host-held', retryable: true, retryAt: expect.any(String) },
    });
    const feed: FeedSource = {
      ...{ id: 'ebb', url: `${origin.url}/other`, tags: [], priority: 0, isPrivate: false, obeyRobots: true },
      fetchArticles: 'auto',
    };
    expect(await fetchFeed(feed, undefined, { http, clock, robots })).toMatchObject({
      ...{ kind: 'failed', code: 'host-held', notAsked: true, retryAfter: expect.any(String) },
    });
    expect(origin.requests.map((request) => request.path)).toEqual(['/feed']);
  });

  test('of the place that a redirect leads to, when it cannot be had now, makes the page wait', async () => {
    const other = await startOrigin();
    other.answer(() => ({ status: 503 }));
    origin.answer(({ path }) =>
      path === '/robots.txt' ? { status: 404 } : { status: 302, headers: { location: `${other.url}/there` } },
    );
    const client = createHttpClient({
      userAgent: { name: 'winnow', version: '0' },
      allowEverywhere: [origin.allow, other.allow],
      pausesMs: { page: 0, robots: 0 },
    });
    const robots = createRobots({ http: client, clock, token: 'winnow' });
    expect(await fetchPage(`${origin.url}/story`, { http: client, clock, robots })).toMatchObject({
      ...{ kind: 'failed', code: 'robots', retryable: true, reason: 'robots.txt cannot be fetched: HTTP 503' },
    });
    await client.close();
    await other.close();
  });

  test('of the place that a redirect leads to is asked before it is followed', async () => {
    const other = await startOrigin();
    other.answer((request) =>
      request.path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /' } : { headers: HTML, body: 'secret' },
    );
    origin.answer((request) =>
      request.path === '/robots.txt' ? { status: 404 } : { status: 302, headers: { location: `${other.url}/there` } },
    );
    const client = createHttpClient({
      userAgent: { name: 'winnow', version: '0' },
      allowEverywhere: [origin.allow, other.allow],
      pausesMs: { page: 0, robots: 0 },
    });
    const robots = createRobots({ http: client, clock, token: 'winnow' });
    expect(await fetchPage(`${origin.url}/story`, { http: client, clock, robots })).toMatchObject({
      kind: 'disallowed',
    });
    expect(other.requests.map((request) => request.path)).toEqual(['/robots.txt']);
    await client.close();
    await other.close();
  });
});

describe('charsets', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const cases: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
    [
      'UTF-8 by its bytes, whatever is said',
      Buffer.from('<meta charset=iso-8859-1>Café'),
      'text/html; charset=iso-8859-1',
      '<meta charset=iso-8859-1>Café',
    ],
    ['the header', latin('Caf\xe9'), 'text/html; charset=ISO-8859-1', 'Café'],
    [
      'the meta element',
      latin('<meta charset="windows-1251">\xcc\xee\xf0\xe5'),
      'text/html',
      '<meta charset="windows-1251">Море',
    ],
    [
      'the old meta element',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xed\xcf\xd2\xc5'),
      undefined,
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">Море',
    ],
    [
      'quotes and dashes of windows-1252',
      latin('\x93Ebb\x94 \x96 \x80 5'),
      'text/html; charset=windows-1252',
      '“Ebb” – € 5',
    ],
    ['nothing said', latin('Caf\xe9 \x93'), undefined, 'Café “'],
    ['an unknown name', latin('Caf\xe9'), 'text/html; charset=klingon', 'Café'],
    ['a byte order mark', Buffer.from('\ufeffEbb'), 'text/html; charset=koi8-r', 'Ebb'],
    ['UTF-16 with its mark', Buffer.from('\ufeffEbb', 'utf16le'), undefined, 'Ebb'],
    ['Shift_JIS', Uint8Array.from([0x8a, 0x43]), 'text/html; charset=Shift_JIS', '海'],
  ];
  test.each(cases)('%s', (_, bytes, contentType, text) => expect(decodePage(bytes, contentType)).toBe(text));
});
