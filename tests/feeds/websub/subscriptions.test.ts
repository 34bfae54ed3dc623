/** A WebSub subscription from end to end: a hub on loopback, the callback routes, and the polls that follow. */
import { createHmac, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSubscriptions, type Subscriptions } from '../../../src/daemon/subscriptions.ts';
import { parseFeed } from '../../../src/feeds/parse/parse-feed.ts';
import { defaultPollLimits } from '../../../src/feeds/poll/next-poll.ts';
import { afterPoll, newState } from '../../../src/feeds/poll/poll-state.ts';
import { MAX_PING } from '../../../src/feeds/websub/callback.ts';
import type { Pushed } from '../../../src/feeds/websub/pushed-feed.ts';
import { pushedFeed } from '../../../src/feeds/websub/pushed-feed.ts';
import type { Subscription } from '../../../src/feeds/websub/subscription.ts';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import type { FeedSource, FeedState } from '../../../src/model/source.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { addHubCallback } from '../../../src/server/hub-callback.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { MONDAY } from '../../http/fake-timers.ts';
import { type Origin, startOrigin } from '../../http/origin.ts';

const DAY = 86_400_000;
const TOPIC = 'https://harbour.example/feed.xml';
const source: FeedSource = {
  id: 'harbour',
  url: TOPIC,
  tags: [],
  fetchArticles: 'auto',
  priority: 0,
  isPrivate: false,
};
const DOCUMENT =
  '<rss version="2.0"><channel><title>Tides</title><item><guid>new</guid><title>Ebb</title></item></channel></rss>';

let hub: Origin;
let http: HttpClient;
let store: Store;
let now: number;
let app: Hono;
let subscriptions: Subscriptions;
let polls: [string, Pushed | undefined][];

async function open(): Promise<void> {
  subscriptions = await openSubscriptions({
    stored: store.collection<Subscription>('subscriptions'),
    http,
    clock: () => now,
    log: createLog({ level: 'silent', format: 'json' }),
    callbackUrl: 'https://reader.example/',
    random: () => ({ token: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') }),
    poll: (feedId, pushed) => polls.push([feedId, pushed]),
  });
  app = new Hono();
  addHubCallback(app, { callback: subscriptions, maxPingBytes: MAX_PING });
}

const state = (hubUrl = `${hub.url}/hub`): FeedState => ({ ...newState(source, now), hubUrl, selfUrl: TOPIC });

/** The form of the last request to the hub. */
const asked = (): URLSearchParams => new URLSearchParams(hub.requests.at(-1)?.body);
const callbackPath = (): string => new URL(asked().get('hub.callback') ?? '').pathname;

function verify(values: Readonly<Record<string, string>>, path = callbackPath()): Promise<Response> {
  const query = new URLSearchParams(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`hub.${name}`, value])),
  );
  return Promise.resolve(app.request(`${path}?${query}`));
}

beforeEach(async () => {
  now = MONDAY;
  polls = [];
  hub = await startOrigin();
  hub.answer({ status: 202 });
  http = createHttpClient({
    userAgent: { name: 'winnow', version: '0' },
    allowEverywhere: [hub.allow],
    pausesMs: { hub: 0 },
    clock: () => now,
  });
  store = await openStore('memory:');
  await open();
});
afterEach(async () => {
  await http.close();
  await hub.close();
  await store.close();
});

describe('a subscription', () => {
  test('is requested once, verified, and makes polling a backup', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(1);
    expect(callbackPath()).toMatch(/^\/websub\/[0-9a-f]{32}$/);
    expect(subscriptions.isPushed('harbour')).toBe(false);
    const answer = await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'xyz', lease_seconds: '172800' });
    expect([answer.status, await answer.text()]).toEqual([200, 'xyz']);
    expect(subscriptions.isPushed('harbour')).toBe(true);
    // Changes between the last poll and now were not pushed.
    expect(polls).toEqual([['harbour', undefined]]);
  });

  test('survives a restart, and is renewed a day before its end', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'x', lease_seconds: String(10 * 86_400) });
    const path = callbackPath();
    await open();
    expect(subscriptions.isPushed('harbour')).toBe(true);
    now += 8.9 * DAY;
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(1);
    now += 0.2 * DAY;
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(2);
    expect(callbackPath()).toBe(path);
    await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'y', lease_seconds: '864000' });
    // Nothing was missed, so nothing is fetched.
    expect(polls).toHaveLength(1);
  });

  test('of a removed feed is ended, and of a private feed never requested', async () => {
    await subscriptions.keepUp([{ source: { ...source, isPrivate: true }, state: state() }]);
    expect(hub.requests).toHaveLength(0);
    await subscriptions.keepUp([{ source, state: state() }]);
    await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'x' });
    await subscriptions.keepUp([]);
    expect(asked().get('hub.mode')).toBe('unsubscribe');
    const answer = await verify({ mode: 'unsubscribe', topic: TOPIC, challenge: 'bye' });
    expect(await answer.text()).toBe('bye');
    expect((await verify({ mode: 'unsubscribe', topic: TOPIC, challenge: 'bye' })).status).toBe(404);
    expect(await store.collection('subscriptions').get('harbour')).toBeUndefined();
  });

  test('is not verified for requests that are not the hub’s', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    const good = { mode: 'subscribe', topic: TOPIC, challenge: 'x' };
    expect((await verify({ ...good, topic: 'https://other.example/' })).status).toBe(404);
    expect((await verify({ ...good, mode: 'publish' })).status).toBe(404);
    expect((await verify(good, `/websub/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await verify(good, '/websub/short')).status).toBe(404);
    expect(subscriptions.isPushed('harbour')).toBe(false);
  });

  test('is requested again an hour after a rejection, and a week after a denial', async () => {
    hub.answer({ status: 500 });
    await subscriptions.keepUp([{ source, state: state() }]);
    now += DAY / 24;
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(2);
    await verify({ mode: 'denied', topic: TOPIC });
    now += 6 * DAY;
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(2);
    now += 2 * DAY;
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(hub.requests).toHaveLength(3);
  });
});

describe('a ping', () => {
  async function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    return (await app.request(callbackPath(), { method: 'POST', body, headers })).status;
  }

  test('from a hub without TLS is a hint to fetch', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(await post(DOCUMENT)).toBe(410);
    await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'x' });
    polls = [];
    expect(await post(DOCUMENT)).toBe(202);
    expect(polls).toEqual([['harbour', undefined]]);
  });

  test('with a valid signature delivers the document; a forged one is accepted and discarded', async () => {
    const kept = store.collection<Subscription>('subscriptions');
    await subscriptions.keepUp([{ source, state: state() }]);
    await verify({ mode: 'subscribe', topic: TOPIC, challenge: 'x' });
    const subscription = await kept.get('harbour');
    if (subscription === undefined) throw new Error('nothing kept');
    await kept.set('harbour', { ...subscription, hub: 'https://hub.example/' });
    await open();
    polls = [];
    const sign = (secret: string): string => `sha256=${createHmac('sha256', secret).update(DOCUMENT).digest('hex')}`;
    expect(await post(DOCUMENT, { 'X-Hub-Signature': sign('guess') })).toBe(202);
    expect(await post(DOCUMENT)).toBe(202);
    expect(polls).toEqual([]);
    expect(
      await post(DOCUMENT, { 'X-Hub-Signature': sign(subscription.secret), 'Content-Type': 'application/rss+xml' }),
    ).toBe(202);
    expect(polls).toMatchObject([['harbour', { contentType: 'application/rss+xml' }]]);
    expect(Buffer.from(polls[0]?.[1]?.bytes ?? []).toString()).toBe(DOCUMENT);
  });

  test('C11 that is too large is refused, by its length and while it is read', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    expect(await post('', { 'Content-Length': String(MAX_PING + 1) })).toBe(413);
    const part = new Uint8Array(1024 * 1024);
    let sent = 0;
    const pull = (controller: ReadableStreamDefaultController): void => {
      sent++;
      controller.enqueue(part);
    };
    const init = { method: 'POST', body: new ReadableStream({ pull }), duplex: 'half' } as RequestInit;
    expect((await app.request(callbackPath(), init)).status).toBe(413);
    expect(sent).toBeLessThan(MAX_PING / part.length + 4);
  });

  test('C11 with a token that is unknown is refused before its body is read', async () => {
    await subscriptions.keepUp([{ source, state: state() }]);
    let sent = 0;
    const pull = (controller: ReadableStreamDefaultController): void => {
      sent++;
      controller.enqueue(new Uint8Array(1024));
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    expect((await app.request(`/websub/${'0'.repeat(32)}`, init)).status).toBe(404);
    expect(sent).toBe(0);
  });

  test('leaves validators and polling hints of the server unchanged', async () => {
    const before: FeedState = {
      ...state(),
      etag: '"a"',
      lastModified: 'b',
      validatorsUrl: TOPIC,
      freshForSeconds: 7200,
      bodyHash: 'h',
      title: 'Tides',
      lastSuccessAt: '2026-02-01T00:00:00.000Z',
      recentIds: ['old'],
    };
    const pushed = pushedFeed(
      source,
      before,
      { bytes: Buffer.from(DOCUMENT), contentType: 'application/rss+xml' },
      now,
    );
    const after = afterPoll(source, before, pushed, await parseFeed(pushed.bytes), {
      now,
      limits: defaultPollLimits,
      isPushed: true,
    });
    expect(after).toMatchObject({
      etag: '"a"',
      lastModified: 'b',
      validatorsUrl: TOPIC,
      freshForSeconds: 7200,
      bodyHash: 'h',
      hubUrl: before.hubUrl,
      recentIds: ['new', 'old'],
    });
    expect(Date.parse(after.nextPollAt) - now).toBe(DAY);
  });
});
