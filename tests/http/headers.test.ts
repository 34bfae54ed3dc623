/** The parsers of header values, with the odd forms that servers send. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshForSeconds } from '../../src/http/cache-control.ts';
import { parseHttpDate } from '../../src/http/http-date.ts';
import { parseLinkHeader } from '../../src/http/link-header.ts';
import { MAX_RETRY_AFTER_MS, parseRetryAfter } from '../../src/http/retry-after.ts';
import { feedDetail, formatUserAgent } from '../../src/http/user-agent.ts';
import { MONDAY } from './fake-timers.ts';

describe('HTTP dates', () => {
  const then = Date.UTC(1994, 10, 6, 8, 49, 37);
  test.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    ' sun, 06 nov 1994 08:49:37 gmt ',
  ])('%s', (text) => {
    expect(parseHttpDate(text, MONDAY)).toBe(then);
  });
  test('two-digit years are at most 50 years ahead', () => {
    expect(parseHttpDate('Sunday, 06-Nov-76 08:49:37 GMT', MONDAY)).toBe(Date.UTC(2076, 10, 6, 8, 49, 37));
    expect(parseHttpDate('Sunday, 06-Nov-77 08:49:37 GMT', MONDAY)).toBe(Date.UTC(1977, 10, 6, 8, 49, 37));
  });
  test.each([
    '',
    'now',
    '2026-02-02T10:00:00Z',
    'Mon, 31 Feb 2026 10:00:00 GMT',
    'Mon, 02 Feb 2026 25:00:00 GMT',
    'Mon, 02 Feb 2026 10:00:00 CET',
    '0',
    '-1',
  ])('%j is not a date', (text) => {
    expect(parseHttpDate(text, MONDAY)).toBeUndefined();
  });
  test('toUTCString round-trips', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) / 1000 }), (seconds) => {
        expect(parseHttpDate(new Date(seconds * 1000).toUTCString(), MONDAY)).toBe(seconds * 1000);
      }),
    );
  });
});

describe('Retry-After', () => {
  test('never gives a time in the past or beyond 7 days, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (text) => {
          const at = parseRetryAfter(text, MONDAY);
          if (at === undefined) return;
          expect(at).toBeGreaterThan(MONDAY);
          expect(at).toBeLessThanOrEqual(MONDAY + MAX_RETRY_AFTER_MS);
        },
      ),
    );
  });
});

describe('freshness', () => {
  const cases: readonly (readonly [Record<string, string>, number | undefined])[] = [
    [{}, undefined],
    [{ 'cache-control': 'no-cache' }, undefined],
    [{ 'cache-control': 'max-age=60' }, 60],
    [{ 'cache-control': 'MAX-AGE="60"' }, 60],
    [{ 'cache-control': 'max-age=60, max-age=90' }, 60],
    [{ 'cache-control': 'max-age=60', age: '20' }, 40],
    [{ 'cache-control': 'max-age=60', age: '90' }, 0],
    [{ 'cache-control': 'max-age=9000', age: '7200, 0' }, 1_800],
    [{ 'cache-control': 'max-age=-1' }, undefined],
    [{ 'cache-control': 'max-age=99999999999999' }, 2 ** 31],
    [{ 'cache-control': 'max-age=60, s-maxage=120' }, 120],
    [{ expires: '-1' }, 0],
    [{ expires: 'Mon, 02 Feb 2026 10:10:30 GMT' }, 600],
    [{ expires: 'Mon, 02 Feb 2026 10:10:30 GMT', date: 'Mon, 02 Feb 2026 10:05:30 GMT' }, 300],
    [{ expires: 'Mon, 02 Feb 2026 10:10:30 GMT', date: 'Mon, 02 Feb 2026 10:05:30 GMT', age: '100' }, 200],
    [{ expires: 'Mon, 02 Feb 2026 10:10:30 GMT', date: 'Mon, 02 Feb 2026 10:05:30 GMT', age: '400' }, 0],
    [{ expires: 'Mon, 02 Feb 2026 09:00:00 GMT' }, 0],
    [{ expires: 'Mon, 02 Feb 2026 12:00:00 GMT', 'cache-control': 'max-age=5' }, 5],
    [{ expires: 'Mon, 02 Feb 2026 10:10:30 GMT', 'cache-control': 'public' }, 600],
  ];
  test.each(cases)('%j', (headers, seconds) => expect(freshForSeconds(headers, MONDAY)).toBe(seconds));
});

describe('Link', () => {
  const base = 'http://harbour.example/feed/';
  test('relations, quotes, commas and relative addresses', () => {
    const links = parseLinkHeader(
      '<https://hub.example/?a=1,2>; rel="hub", <../self>; rel=self, </x>; title="a, b; c"; rel="next Hub"',
      base,
    );
    expect(links).toEqual([
      { href: 'https://hub.example/?a=1,2', rels: ['hub'] },
      { href: 'http://harbour.example/self', rels: ['self'] },
      { href: 'http://harbour.example/x', rels: ['next', 'hub'] },
    ]);
  });
  test('unusable links are omitted', () => {
    expect(
      parseLinkHeader(
        '<marker:1>; rel=hub, nonsense, <x; rel=hub, <http://[>; rel=hub, </a>; rel=hub; anchor="#b"',
        base,
      ),
    ).toEqual([]);
    expect(parseLinkHeader(undefined, base)).toEqual([]);
  });
  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseLinkHeader(text, base)));
  });
});

describe('User-Agent', () => {
  const agent = { name: 'winnow', version: '1.0.0' };
  test('parentheses only when there is something in them', () => {
    expect(formatUserAgent(agent)).toBe('winnow/1.0.0');
    expect(formatUserAgent({ ...agent, contact: 'mailto:me@reader.example' }, feedDetail('a', 2))).toBe(
      'winnow/1.0.0 (+mailto:me@reader.example; feed-id=a; 2 subscribers)',
    );
  });
  test('nothing from outside ends the line or the comment', () => {
    expect(formatUserAgent(agent, feedDetail('a\r\nCookie: b) other/1 (\u00e9'))).toBe(
      'winnow/1.0.0 (feed-id=a Cookie: b other/1 )',
    );
    expect(formatUserAgent({ ...agent, whole: 'Mine/2\r\nX: y' })).toBe('Mine/2 X: y');
  });
});
