/** Headers and passwords of a feed reach the origin that the operator configured, and no other, however the feed moves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { probeFeed } from '../../src/cli/probe-feed.ts';
import { readArchives } from '../../src/feeds/poll/archives.ts';
import { describeState } from '../../src/feeds/poll/describe-state.ts';
import { newState } from '../../src/feeds/poll/poll-state.ts';
import { hasCredentials, headersFor, isConfiguredOrigin } from '../../src/http/configured-origin.ts';
import { defaultLimits } from '../../src/http/limits.ts';
import { nextHop } from '../../src/http/redirects.ts';
import type { FeedState } from '../../src/model/source.ts';
import { logFeedHealth } from '../../src/pass/log-feed-health.ts';
import type { Origin } from '../http/origin.ts';
import { DAY, RSS_TYPE, rss, Scene } from '../manners/scene.ts';

const KEY = 'Bearer harbour-key';
let scene: Scene;
let other: Origin;

beforeEach(async () => {
  scene = await Scene.open();
  other = await scene.another();
  scene.client();
  scene.source = { ...scene.source, headers: { authorization: KEY } };
  scene.origin.answer({ headers: RSS_TYPE, body: rss() });
  other.answer({ headers: RSS_TYPE, body: rss() });
});
afterEach(() => scene.close());

const sentTo = (origin: Origin): readonly (string | undefined)[] =>
  origin.requests.map(({ headers }) => headers.authorization);
const move = (status = 301): void => scene.origin.answer({ status, headers: { location: `${other.url}/new.xml` } });
const words = (): string => describeState(scene.state, scene.timers.now());

async function forDays(days: number): Promise<void> {
  const end = scene.timers.now() + days * DAY;
  while (scene.timers.now() < end) await scene.pollWhenDue();
}

describe('C2 a feed with headers that moves to another origin', () => {
  test('C2 is fetched there without them while the redirect lasts, and keeps its configured address', async () => {
    await scene.poll();
    move();
    await forDays(20);
    expect(scene.state).toMatchObject({
      url: scene.source.url,
      failures: 0,
      pendingMove: { url: `${other.url}/new.xml`, needsOperator: true },
    });
    expect(other.requests.length).toBeGreaterThan(5);
    expect(new Set(sentTo(other))).toEqual(new Set([undefined]));
    expect(new Set(sentTo(scene.origin))).toEqual(new Set([KEY]));
    expect(words()).toContain('set its `url` to the new address');
  });

  test('C2 is logged once, with what to do', async () => {
    const lines: unknown[] = [];
    const log = { warn: (...line: unknown[]) => lines.push(line), info: () => undefined } as never;
    move();
    for (let poll = 0; poll < 3; poll++) {
      const before = scene.state;
      await scene.pollWhenDue();
      if (scene.state !== undefined) logFeedHealth(scene.source, before, scene.state, { log, clock: scene.timers.now });
    }
    expect(lines).toEqual([
      [
        { feed: scene.source.id, state: expect.stringContaining('set its `url` to the new address') },
        'a feed has moved to another origin; change its url in the configuration if you trust it',
      ],
    ]);
  });

  test('C2 does not move when the old address is gone, and logs what to do', async () => {
    await scene.poll();
    move();
    await scene.pollWhenDue();
    for (const status of [404, 410]) {
      scene.origin.answer({ status });
      await forDays(10);
      expect(scene.state).toMatchObject({ url: scene.source.url, pendingMove: { url: `${other.url}/new.xml` } });
      expect(scene.state).not.toHaveProperty('stopped');
      expect(words()).toContain(`HTTP ${status}`);
      expect(words()).toContain('set its `url` to the new address');
    }
    expect(new Set(sentTo(other))).toEqual(new Set([undefined]));
  });

  test('C2 reports why it fails when the new address requires the credentials, or shows a page without them', async () => {
    move();
    other.answer({ status: 401 });
    await scene.poll();
    const told = `its credentials are not sent to 127.0.0.1:${other.port}`;
    expect(scene.state?.lastOutcome?.reason).toContain(told);
    other.answer({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Harbour</title><p>Sign in' });
    await scene.pollWhenDue();
    expect(scene.state?.lastOutcome?.reason).toContain(told);
    expect(sentTo(other)).toEqual([undefined, undefined]);
    const tried = await probeFeed(scene.source, scene.http, scene.timers.now);
    expect(tried).toMatchObject({ ok: false, movedTo: `${other.url}/new.xml` });
  });

  test('C2 returns to its configured address when it gets headers after the move', async () => {
    const state: FeedState = { ...newState(scene.source, scene.timers.now()), url: `${other.url}/new.xml` };
    scene.state = state;
    await scene.poll();
    expect(sentTo(scene.origin)).toEqual([KEY]);
    expect(other.requests).toEqual([]);
  });

  test('C2 moves like any feed once it has no credentials', async () => {
    await scene.poll();
    move();
    await forDays(10);
    const { headers: _, ...bare } = scene.source;
    scene.source = bare;
    await forDays(2);
    expect(scene.state).toMatchObject({ url: `${other.url}/new.xml` });
    expect(scene.state).not.toHaveProperty('pendingMove');
  });
});

describe('C2 a password in the address', () => {
  test('C2 is treated like headers, and is sent to archives of the same origin', async () => {
    const { headers: _, ...bare } = scene.source;
    scene.source = { ...bare, url: scene.source.url.replace('http://', 'http://keeper:lamp@') };
    const basic = `Basic ${Buffer.from('keeper:lamp').toString('base64')}`;
    await scene.poll();
    move();
    await forDays(10);
    expect(scene.state?.url).toBe(scene.source.url);
    expect(new Set(sentTo(scene.origin))).toEqual(new Set([basic]));
    for (const origin of [scene.origin, other]) {
      origin.requests.length = 0;
      origin.answer({ headers: RSS_TYPE, body: rss() });
      const current = { feed: { hints: { prevArchive: `${origin.url}/a` } }, entries: [], problems: [] } as never;
      const parse = async () => ({ feed: { hints: {} }, entries: [], problems: [] }) as never;
      const read = { read: [], isFirstImport: true };
      await readArchives(scene.source, `${origin.url}/feed.xml`, current, read, { http: scene.http, parse });
    }
    expect([sentTo(scene.origin), sentTo(other)]).toEqual([[basic], [undefined]]);
  });
});

describe('C2 the configured origin', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/b', true],
    ['http://news.example/a', 'https://news.example/a', true],
    ['http://news.example:80/a', 'https://news.example:443/a', true],
    ['https://news.example/a', 'http://news.example/a', false],
    ['http://news.example:8080/a', 'https://news.example/a', false],
    ['http://news.example/a', 'https://news.example:8443/a', false],
    ['https://news.example/a', 'https://www.news.example/a', false],
    ['https://news.example/a', 'https://news.example.test/a', false],
    ['https://news.example/a', 'no address', false],
  ])('C2 %s and %s: %s', (configured, target, isSame) => {
    expect(isConfiguredOrigin(target, configured)).toBe(isSame);
    expect(headersFor({ url: configured, headers: { cookie: 'a=b' } }, target)).toEqual(
      isSame ? { cookie: 'a=b' } : {},
    );
  });

  test('C2 a user name alone is a credential', () => {
    expect(hasCredentials({ url: 'https://token@news.example/' })).toBe(true);
    expect(hasCredentials({ url: 'https://news.example/', headers: {} })).toBe(false);
  });

  test('C2 an upgrade to https keeps the headers within a chain, and a redirect back is refused', () => {
    const hop = (url: string) => ({
      url: new URL(url),
      method: 'GET' as const,
      body: undefined,
      ownHeaders: new Map([['cookie', 'a=b']]),
      validatorsUrl: url,
    });
    const upgraded = nextHop(hop('http://news.example/a'), 301, 'https://news.example/a', [], defaultLimits);
    expect(upgraded).toMatchObject({ kind: 'hop', hop: { ownHeaders: new Map([['cookie', 'a=b']]) } });
    const back = nextHop(hop('https://news.example/a'), 301, 'http://news.example/a', [], defaultLimits);
    expect(back).toMatchObject({ kind: 'failed', failure: { code: 'insecure-redirect' } });
  });

  test('C2 the form for a hub, with its secret, is not repeated without TLS', () => {
    const hub = new URL('https://hub.example/');
    const hop = { url: hub, method: 'POST', body: 'hub.secret=s', ownHeaders: new Map(), validatorsUrl: '' } as const;
    expect(nextHop(hop, 307, 'http://hub.example/', [], defaultLimits)).toMatchObject({ kind: 'failed' });
    expect(nextHop(hop, 307, 'https://hub.test/', [], defaultLimits)).toMatchObject({ kind: 'hop' });
  });
});
