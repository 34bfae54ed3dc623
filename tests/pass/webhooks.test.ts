/** Webhooks: one signed request for each event, repeated only while it is not accepted. */
import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WebhookConfig } from '../../src/config/config.ts';
import { signatureHeaders } from '../../src/pass/deliver-webhooks.ts';
import { runPass } from '../../src/pass/pass.ts';
import { DAY, type Desk, HOUR, MINUTE, rss, startDesk, story } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

const SECRET = 'a-secret-of-the-tests';

/** What the feed and the receiver answer. */
const answers: { feed: Answer; hook: Answer } = { feed: rss([]), hook: { status: 204 } };

async function start(changes: Partial<WebhookConfig> = {}): Promise<void> {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  desk.origin.answer(({ path }) => (path === '/hook' ? answers.hook : answers.feed));
  answers.feed = rss([{ id: 'first' }]);
  answers.hook = { status: 204 };
  const hook = { id: 'h', url: `${desk.origin.url}/hook`, events: ['story', 'updated'], format: 'json' } as const;
  await desk.restart((config) => ({ ...config, webhooks: [{ ...hook, secret: SECRET, ...changes }] }));
  await runPass(desk.deps);
}

/** What the receiver got: event and title, or the feed. */
function received(): readonly string[] {
  return desk.origin.requests
    .filter(({ path }) => path === '/hook')
    .map(({ body }) => {
      const { event, item, feed } = JSON.parse(body) as {
        event: string;
        item?: { title: string };
        feed?: { id: string };
      };
      return `${event} ${item?.title ?? feed?.id ?? ''}`;
    });
}

async function later(ms: number, feed?: Answer): Promise<void> {
  desk.now += ms;
  if (feed !== undefined) answers.feed = feed;
  await runPass(desk.deps);
}

const second = { id: 'second' };

describe('a webhook', () => {
  it('is told once of a new story and once of its change, but not of what was there at first', async () => {
    await start();
    expect(received()).toEqual([]);
    await later(3 * HOUR, rss([{ id: 'first' }, second]));
    await later(3 * HOUR);
    expect(received()).toEqual(['story second']);
    await later(3 * HOUR, rss([{ id: 'first' }, { ...second, body: story('other') }]));
    expect(received()).toEqual(['story second', 'updated second']);
  });

  it('is not told of the backlog of a feed, nor of events that it does not want', async () => {
    await start({ events: ['updated'] });
    await later(3 * HOUR, rss([{ id: 'first' }, second]));
    expect(received()).toEqual([]);
    await desk.restart((config) => ({
      ...config,
      webhooks: config.webhooks.map((hook) => ({ ...hook, events: ['story'] as const })),
    }));
    const old = { id: 'old', date: new Date(desk.now - 9 * DAY).toUTCString() };
    await later(3 * HOUR, rss([{ id: 'first' }, second, old]));
    expect(received()).toEqual([]);
  });

  it('is not told of what the first publication of an output adds in parts', async () => {
    await start();
    const { config, records } = desk.deps;
    const { id } = config.outputs[0] ?? { id: '' };
    const history = await records.histories.get(id);
    if (history === undefined) throw new Error('the output has no history');
    expect(history.isOpening).toBeUndefined();
    // As after a first pass that was killed between two parts.
    await records.histories.set(id, { ...history, isOpening: true });
    await later(3 * HOUR, rss([{ id: 'first', body: story('other') }, second]));
    expect(received()).toEqual([]);
    await later(3 * HOUR, rss([{ id: 'first', body: story('other') }, second, { id: 'third' }]));
    expect(received()).toEqual(['story third']);
  });

  it('gets requests that are signed with id, time and body', async () => {
    await start();
    await later(3 * HOUR, rss([{ id: 'first' }, second]));
    const request = desk.origin.requests.find(({ path }) => path === '/hook');
    const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = request?.headers ?? {};
    expect(time).toBe(String(Math.floor(desk.now / 1000)));
    expect(id).toMatch(/^h:urn:uuid:/);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ id });
    const wanted = createHmac('sha256', SECRET).update(`${id}.${time}.${request?.body}`).digest('base64');
    expect(signature).toBe(`v1,${wanted}`);
  });

  it('is sent an event again, later each time, until it accepts it, also after a restart', async () => {
    await start();
    answers.hook = { status: 500 };
    await later(3 * HOUR, rss([{ id: 'first' }, second]));
    expect(received()).toHaveLength(1);
    await later(30_000);
    expect(received()).toHaveLength(1);
    await later(MINUTE);
    expect(received()).toHaveLength(2);
    await desk.restart();
    answers.hook = { status: 200 };
    await later(MINUTE);
    expect(received()).toHaveLength(2);
    await later(2 * MINUTE);
    await later(DAY);
    expect(received()).toEqual(['story second', 'story second', 'story second']);
    const ids = desk.origin.requests.filter(({ path }) => path === '/hook').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is told when a feed keeps failing, and when it works again', async () => {
    await start({ events: ['feed-failing', 'feed-recovered'] });
    for (let i = 0; i < 3; i++) await later(2 * DAY, { status: 500 });
    await later(2 * DAY);
    expect(received()).toEqual(['feed-failing tides']);
    await later(9 * DAY, rss([{ id: 'first' }]));
    await later(2 * DAY);
    expect(received()).toEqual(['feed-failing tides', 'feed-recovered tides']);
  });
});

it('signs as Standard Webhooks does, with keys in both forms, and not without a key', async () => {
  await start();
  // The example of the specification's reference implementations.
  expect(
    signatureHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      '{"test": 2432232314}',
      1_614_265_330,
    ),
  ).toMatchObject({ 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' });
  expect(signatureHeaders(undefined, 'a', 'b', 1)).toEqual({ 'webhook-id': 'a', 'webhook-timestamp': '1' });
});
