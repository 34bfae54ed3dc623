/** robots.txt by RFC 9309, and as servers get it wrong. */
import { describe, expect, test } from 'vitest';
import { notSentCodes } from '../../src/http/failures.ts';
import type { HttpClient, HttpOutcome, HttpRequest } from '../../src/http/request.ts';
import { createRobots, ROBOTS_MAX_BYTES } from '../../src/http/robots.ts';
import { growthOf, MAX_GROWTH } from '../security/growth.ts';
import { MONDAY } from './fake-timers.ts';

const ORIGIN = 'https://harbour.example';
const HOUR = 3_600_000;
const LONG_PATH = `/${'a'.repeat(2_000)}`;

interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly failed?: string;
}

/** A client that serves one robots.txt and records the requests. */
function serving(served: () => Served): HttpClient & { requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  return {
    requests,
    cooldowns: () => [],
    close: () => Promise.resolve(),
    fetch(request): Promise<HttpOutcome> {
      requests.push(request);
      const { status = 200, headers = {}, body = '', failed } = served();
      if (failed !== undefined)
        return Promise.resolve({
          ...{ kind: 'failed', code: failed, message: failed, startedAt: 0 },
          ...(notSentCodes.has(failed) ? { retryAt: MONDAY + HOUR } : {}),
        });
      const bytes = Buffer.from(body);
      const truncated = bytes.length > ROBOTS_MAX_BYTES ? { truncated: 'size' as const } : {};
      return Promise.resolve({
        kind: 'response',
        status,
        url: request.url,
        finalUrl: request.url,
        redirects: [],
        headers,
        bytes: bytes.subarray(0, ROBOTS_MAX_BYTES),
        startedAt: 0,
        ...truncated,
      });
    },
  };
}

async function allowed(body: string, path: string, token = 'winnow'): Promise<boolean> {
  const robots = createRobots({ http: serving(() => ({ body })), clock: () => MONDAY, token });
  return (await robots.check(ORIGIN + path)).allowed;
}

describe('rules', () => {
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ['an empty file', '', '/a', true],
    ['the longest rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['whatever the order', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['allow wins a draw', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['an empty rule allows', 'User-agent: *\nDisallow:', '/a', true],
    ['wildcard', 'User-agent: *\nDisallow: /*/print', '/2026/print', false],
    ['end mark', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['end mark, not at the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['query strings count', 'User-agent: *\nDisallow: /*?page=', '/a?page=2', false],
    ['paths are case-sensitive', 'User-agent: *\nDisallow: /A', '/a', true],
    ['keys are not', 'USER-AGENT: *\nDISALLOW: /a', '/a', false],
    ['our own group instead of all', 'User-agent: *\nDisallow: /\n\nUser-agent: Winnow\nDisallow: /x', '/a', true],
    ['our own group with a version', 'User-agent: winnow/1.0\nDisallow: /a', '/a', false],
    ['a name that only begins with ours is another robot', 'User-agent: winnowbot\nDisallow: /', '/a', true],
    [
      'groups of one name are one',
      'User-agent: winnow\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: winnow\nDisallow: /b',
      '/b',
      false,
    ],
    ['several names, one group', 'User-agent: x\nUser-agent: winnow\nDisallow: /a', '/a', false],
    ['comments', 'User-agent: * # all\nDisallow: /a # this', '/a', false],
    ['white space', '  User-agent :  * \n\tDisallow :\t/a ', '/a', false],
    ['byte order mark', '\ufeffUser-agent: *\nDisallow: /a', '/a', false],
    ['CR only', 'User-agent: *\rDisallow: /a', '/a', false],
    ['percent-encoding is compared decoded', 'User-agent: *\nDisallow: /caf\u00e9', '/caf%C3%A9', false],
    ['robots.txt itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['a page in place of the file', '<!doctype html><html><head><title>Not found</title></head></html>', '/a', true],
    ['rules before any group', 'Disallow: /a', '/a', true],
    ['an unknown line does not end a group', 'User-agent: *\nCrawl-speed: 9\nDisallow: /a', '/a', false],
    [
      'a Sitemap between two names does not split the group',
      'User-agent: winnow\nSitemap: https://harbour.example/map.xml\nUser-agent: x\nDisallow: /a',
      '/a',
      false,
    ],
    ['of a name in several words the first counts', 'User-agent: Winnow Feed Reader\nDisallow: /a', '/a', false],
    ['%7E in a rule is ~', 'User-agent: *\nDisallow: /%7eola/', '/~ola/a', false],
    ['%7E in an address is ~', 'User-agent: *\nDisallow: /~ola/', '/%7Eola/a', false],
    ['%2F is not a slash', 'User-agent: *\nDisallow: /a/b', '/a%2Fb', true],
    [
      'the beginning of a very long Disallow counts',
      `User-agent: *\nDisallow: /${'a'.repeat(3_000)}`,
      LONG_PATH,
      false,
    ],
    [
      'also when it is not ASCII',
      `User-agent: *\nDisallow: /${'\u00e9'.repeat(500)}`,
      `/${'%C3%A9'.repeat(500)}`,
      false,
    ],
    ['a very long Allow does not count', `User-agent: *\nDisallow: /\nAllow: /${'a'.repeat(3_000)}`, LONG_PATH, false],
  ];
  test.each(cases)('%s', async (_, body, path, expected) => expect(await allowed(body, path)).toBe(expected));

  test('a file truncated at 500 KiB loses its incomplete last rule', async () => {
    const filler = `User-agent: *\n${'Disallow: /x\n'.repeat(40_000)}`;
    expect(await allowed(`${filler.slice(0, ROBOTS_MAX_BYTES - 12)}\nDisallow: /abcdef`, '/abc')).toBe(true);
  });

  test('R11 rules with wildcards take time in proportion to the address', async () => {
    const body = 'User-agent: *\nDisallow: /*a*a$';
    expect(await growthOf((text) => allowed(body, `/${text}b`), 'a')).toBeLessThan(MAX_GROWTH);
  });
});

describe('responses', () => {
  async function verdict(served: Served): Promise<unknown> {
    return createRobots({ http: serving(() => served), clock: () => MONDAY, token: 'winnow' }).check(`${ORIGIN}/a`);
  }
  test.each([400, 401, 403, 404, 410, 418])('%i: there are no rules', async (status) =>
    expect(await verdict({ status })).toMatchObject({ allowed: true }),
  );
  test.each([429, 500, 502, 503])('%i: not now', async (status) =>
    expect(await verdict({ status })).toMatchObject({ allowed: false, retryable: true }),
  );
  test('no network: not now; a redirect loop: no rules', async () => {
    expect(await verdict({ failed: 'timeout' })).toMatchObject({ allowed: false, retryable: true });
    expect(await verdict({ failed: 'redirect-loop' })).toMatchObject({ allowed: true });
  });
  test('crawl-delay in milliseconds, at most an hour', async () => {
    expect(await verdict({ body: 'User-agent: *\nCrawl-delay: 2.5\nDisallow: /x' })).toMatchObject({
      crawlDelayMs: 2_500,
    });
    expect(await verdict({ body: 'User-agent: *\nCrawl-delay: 99999999\nDisallow: /x' })).toMatchObject({
      crawlDelayMs: HOUR,
    });
    expect(await verdict({ body: 'User-agent: *\nCrawl-delay: soon\nDisallow: /x' })).toEqual({ allowed: true });
  });
});

describe('how often it is fetched', () => {
  test.each(['host-held', 'queue-too-long', 'closed'])(
    'at once again when the request was not sent (%s)',
    async (code) => {
      let served: Served = { failed: code };
      const robots = createRobots({ http: serving(() => served), clock: () => MONDAY, token: 'winnow' });
      expect(await robots.check(`${ORIGIN}/a`)).toMatchObject({
        allowed: false,
        retryable: true,
        code,
        retryAt: MONDAY + HOUR,
      });
      served = { body: '' };
      expect(await robots.check(`${ORIGIN}/a`)).toMatchObject({ allowed: true });
    },
  );
  test('once a day, for many pages and at the same time', async () => {
    let now = MONDAY;
    const http = serving(() => ({ body: 'User-agent: *\nDisallow: /b' }));
    const robots = createRobots({ http, clock: () => now, token: 'winnow' });
    await Promise.all(['/a', '/b', '/c'].map((path) => robots.check(ORIGIN + path)));
    now += 23 * HOUR;
    await robots.check(`${ORIGIN}/d`);
    expect(http.requests).toHaveLength(1);
    now += 2 * HOUR;
    await robots.check(`${ORIGIN}/d`);
    await robots.check('http://harbour.example/d');
    expect(http.requests.map((request) => request.url)).toEqual([
      `${ORIGIN}/robots.txt`,
      `${ORIGIN}/robots.txt`,
      'http://harbour.example/robots.txt',
    ]);
  });
  test('as its Cache-Control says, between an hour and a day; after an error within minutes', async () => {
    for (const [served, ms] of [
      [{ headers: { 'cache-control': 'max-age=60' } }, HOUR],
      [{ headers: { 'cache-control': 'max-age=36000' } }, 10 * HOUR],
      [{ headers: { 'cache-control': 'max-age=9999999' } }, 24 * HOUR],
      [{ status: 503 }, 10 * 60_000],
    ] as const) {
      let now = MONDAY;
      const http = serving(() => served);
      const robots = createRobots({ http, clock: () => now, token: 'winnow' });
      await robots.check(`${ORIGIN}/a`);
      now += ms - 1;
      await robots.check(`${ORIGIN}/a`);
      expect(http.requests).toHaveLength(1);
      now += 1;
      await robots.check(`${ORIGIN}/a`);
      expect(http.requests).toHaveLength(2);
    }
  });
});
