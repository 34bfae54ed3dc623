/** An address exception of `http.allow` serves the feeds configured at that host and port, and no other request. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../src/articles/fetch-page.ts';
import { probeFeed } from '../../src/cli/probe-feed.ts';
import { discover } from '../../src/feeds/discover/discover.ts';
import { readArchives } from '../../src/feeds/poll/archives.ts';
import { fetchFeed } from '../../src/feeds/poll/fetch-feed.ts';
import { requestSubscription } from '../../src/feeds/websub/request-subscription.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/http/client.ts';
import { createRobots } from '../../src/http/robots.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rss, startDesk } from '../fakes/newsdesk.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const pausesMs = { feed: 0, page: 0, robots: 0, discovery: 0, hub: 0, opml: 0 };
const clock = () => 0;
const RSS =
  '<rss version="2.0"><channel><title>Harbour</title><item><title>Tide</title><guid>1</guid></item></channel></rss>';

/** The feed that has the exception, and another publisher on a port of its own. */
let own: Origin;
let other: Origin;
let http: HttpClient;

const open = (options: Partial<HttpClientOptions> = {}): HttpClient =>
  createHttpClient({
    userAgent: { name: 'winnow', version: '9' },
    pausesMs,
    allow: [own.allow, other.allow],
    ...options,
  });
const source = (url: string): FeedSource => ({
  id: 'harbour',
  url,
  tags: [],
  fetchArticles: 'auto',
  priority: 0,
  isPrivate: false,
});
const refused = { kind: 'failed', code: 'address-refused' };

beforeEach(async () => {
  [own, other] = [await startOrigin(), await startOrigin()];
  for (const origin of [own, other]) origin.answer({ headers: { 'content-type': 'text/html' }, body: RSS });
  http = open();
});
afterEach(async () => {
  await http.close();
  await own.close();
  await other.close();
});

describe('S13 the exception of one feed', () => {
  test('serves the feed, its archives and its pages', async () => {
    expect(await fetchFeed(source(`${own.url}/feed`), undefined, { http, clock })).toMatchObject({ kind: 'fetched' });
    const robots = createRobots({ http, clock, token: 'winnow' });
    own.answer({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Tide' });
    const page = await fetchPage(`${own.url}/story`, { http, clock, robots, configuredUrl: `${own.url}/feed` });
    expect(page).toMatchObject({ kind: 'page' });
    const hints = { prevArchive: `${own.url}/archive` };
    const current = { feed: { hints }, entries: [], problems: [] } as never;
    const parse = async () => ({ feed: { hints: {} }, entries: [], problems: [] }) as never;
    const read = { read: [], isFirstImport: true };
    await readArchives(source(`${own.url}/feed`), `${own.url}/feed`, current, read, { http, parse });
    expect(own.requests.map(({ path }) => path)).toEqual(['/feed', '/robots.txt', '/story', '/archive']);
  });

  test('serves no page that another feed links to, with robots.txt or without', async () => {
    const configuredUrl = `${other.url}/feed`;
    expect(await fetchPage(`${own.url}/inner`, { http, clock, configuredUrl })).toMatchObject(refused);
    const robots = createRobots({ http, clock, token: 'winnow' });
    expect(await fetchPage(`${own.url}/inner`, { http, clock, robots, configuredUrl })).toMatchObject({
      kind: 'failed',
    });
    expect(own.connections()).toBe(0);
  });

  test('serves no redirect of another feed, on the first hop or a later one', async () => {
    other.answer(({ path }) => ({
      status: 302,
      headers: { location: path === '/feed' ? '/further' : `${own.url}/inner` },
    }));
    expect(await fetchFeed(source(`${other.url}/feed`), undefined, { http, clock })).toMatchObject(refused);
    expect(other.requests.map(({ path }) => path)).toEqual(['/feed', '/further']);
    expect(own.connections()).toBe(0);
  });

  test('serves no archive on another port, although the host is the same', async () => {
    const current = { feed: { hints: { prevArchive: `${other.url}/archive` } }, entries: [], problems: [] } as never;
    const parse = async () => current;
    const read = { read: [], isFirstImport: true };
    await readArchives(source(`${own.url}/feed`), `${own.url}/feed`, current, read, { http, parse });
    expect(other.connections()).toBe(0);
  });

  test('serves no hub, no list of feeds and no other request without a feed', async () => {
    const subscription = { hub: `${own.url}/hub`, topic: 'https://news.example/', token: 't', secret: 's' } as never;
    expect(await requestSubscription(http, 'subscribe', subscription, 'https://reader.example/')).toMatchObject({
      kind: 'refused',
    });
    for (const purpose of ['feed', 'page', 'robots', 'discovery', 'hub', 'opml'] as const)
      expect(await http.fetch({ url: `${own.url}/`, purpose })).toMatchObject(refused);
    expect(own.connections()).toBe(0);
  });

  test('serves an address that the operator enters, and not the links of its page', async () => {
    own.answer({ body: `<html><link rel="alternate" type="application/rss+xml" href="${other.url}/feed"></html>` });
    const found = await discover(`${own.url}/`, { http });
    expect(found).toMatchObject({ kind: 'found', candidates: [{ url: `${other.url}/feed` }] });
    expect(await probeFeed(source(`${other.url}/feed`), http, clock, `${own.url}/`)).toMatchObject({ ok: false });
    expect(other.connections()).toBe(0);
  });

  test('serves a name that resolves into it, on the port of the configured URL only', async () => {
    http = open({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    const url = `http://news.example:${own.port}/feed`;
    expect(await fetchFeed(source(url), undefined, { http, clock })).toMatchObject({ kind: 'fetched' });
    const inner = `http://inner.example:${own.port}/`;
    expect(await http.fetch({ url: inner, purpose: 'page', configuredUrl: url })).toMatchObject({ kind: 'failed' });
    expect(own.requests).toHaveLength(1);
  });

  test('is named in the error of a refused request, with its purpose', async () => {
    const outcome = await http.fetch({ url: `${own.url}/`, purpose: 'page', configuredUrl: `${other.url}/feed` });
    expect(outcome).toMatchObject({
      message:
        '127.0.0.1 is not a public address (loopback); `http.allow` allows it only for the feeds configured at that host and port',
    });
  });
});

describe('S10 and S13 connections', () => {
  test('a connection opened under an exception serves no request without one', async () => {
    // Every reading of the clock is later than the cache of names lasts, so that each check resolves the name again.
    let now = 0;
    const answers = ['127.0.0.1', '127.0.0.1', '93.184.215.14', '127.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    http = open({ resolve, clock: () => (now += 61_000), ports: [own.port] });
    const url = `http://news.example:${own.port}/feed`;
    expect(await http.fetch({ url, purpose: 'feed', configuredUrl: url })).toMatchObject({ status: 200 });
    // Its first check sees the public address; the connection of the feed is idle, and another would be refused.
    expect(await http.fetch({ url, purpose: 'page' })).toMatchObject(refused);
    expect(own.requests).toHaveLength(1);
  });
});

describe('S13 robots.txt', () => {
  test('is refused to another feed and still fetched for the feed that has the exception', async () => {
    const robots = createRobots({ http, clock, token: 'winnow' });
    own.answer({ body: 'User-agent: *\nAllow: /' });
    const [linked, ownPage] = await Promise.all([
      robots.check(`${own.url}/a`, `${other.url}/feed`),
      robots.check(`${own.url}/a`, `${own.url}/feed`),
    ]);
    expect([linked.allowed, ownPage.allowed]).toEqual([false, true]);
    expect(own.requests).toHaveLength(1);
  });
});

describe('S13 a whole pass', () => {
  test('fetches the pages at the host of a feed, and none under the exception of another', async () => {
    const desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: always }' });
    await desk.restart((config) => ({ ...config, http: { ...config.http, allow: [desk.origin.allow, other.allow] } }));
    const links = [`${desk.origin.url}/page`, `${other.url}/inner`];
    desk.origin.answer(({ path }) =>
      path === '/tides' ? rss(links.map((link, at) => ({ id: `tide-${at}`, link }))) : { status: 404 },
    );
    await runPass(desk.deps);
    expect(desk.asked()).toContain('/page');
    expect(other.connections()).toBe(0);
    expect(await desk.titles()).toEqual(['tide-0', 'tide-1']);
    await desk.close();
  });
});
