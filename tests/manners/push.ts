/** Rules M33 and M35: hubs that push changes, and archives that are read once. */
import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { readArchives, withdrawnIds } from '../../src/feeds/poll/archives.ts';
import { answerVerification, receivePing } from '../../src/feeds/websub/callback.ts';
import { callbackUrl, hubForm, requestSubscription } from '../../src/feeds/websub/request-subscription.ts';
import { isPushed, nextStep, type Subscription } from '../../src/feeds/websub/subscription.ts';
import type { Line } from './line.ts';
import { DAY, HOUR, RSS_TYPE, rss } from './scene.ts';

const BASE = 'https://reader.example/hooks/';
const random = { token: 'aa11bb22cc33dd44ee55ff6677889900', secret: 'f00dfeed' };

function query(values: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.fromEntries(Object.entries(values).map(([name, value]) => [`hub.${name}`, value])));
}

export const push: readonly Line[] = [
  {
    id: 'M33',
    title: 'WebSub subscriber: discovery, verification, signatures, renewal, backup polls',
    async play(scene) {
      // Discovery: the header takes precedence over the document.
      const inFeed =
        '<atom:link rel="hub" href="http://feed-hub.example/"/><atom:link rel="self" href="http://harbour.example/feed.xml"/>';
      scene.origin.answer({ headers: RSS_TYPE, body: rss(['a'], inFeed) });
      await scene.poll();
      expect(scene.state).toMatchObject({
        hubUrl: 'http://feed-hub.example/',
        selfUrl: 'http://harbour.example/feed.xml',
      });
      const hub = await scene.another();
      scene.client();
      const topic = `${scene.origin.url}/feed.xml`;
      scene.origin.answer({
        headers: { ...RSS_TYPE, link: `<${hub.url}/hub>; rel="hub", <${topic}>; rel="self"` },
        body: rss(['b'], inFeed),
      });
      await scene.poll();
      expect(scene.state).toMatchObject({ hubUrl: `${hub.url}/hub`, selfUrl: topic });
      // Subscription request, also over a 307.
      const now = scene.timers.now();
      const step = nextStep(scene.state, undefined, now, random);
      if (step.kind !== 'subscribe') throw new Error(step.kind);
      const asked = step.subscription;
      hub.answer((request) =>
        request.path === '/hub' ? { status: 307, headers: { location: '/hub2' } } : { status: 202 },
      );
      expect(await requestSubscription(scene.http, 'subscribe', asked, BASE)).toEqual({ kind: 'accepted' });
      expect(hub.requests.at(-1)).toMatchObject({ method: 'POST', path: '/hub2' });
      expect(hub.requests.at(-1)?.headers['content-type']).toBe('application/x-www-form-urlencoded');
      const form = new URLSearchParams(hub.requests.at(-1)?.body);
      expect(Object.fromEntries(form)).toEqual({
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': `${BASE}websub/${random.token}`,
        'hub.lease_seconds': '864000',
      });
      const secure: Subscription = { ...asked, hub: 'https://hub.example/' };
      expect(hubForm('subscribe', secure, BASE).get('hub.secret')).toBe(random.secret);
      expect(callbackUrl('https://reader.example', secure)).toBe(`https://reader.example/websub/${random.token}`);
      hub.answer({ status: 400, body: 'no such topic' });
      expect(await requestSubscription(scene.http, 'subscribe', asked, BASE)).toEqual({
        kind: 'refused',
        reason: 'HTTP 400: no such topic',
      });
      // Verification of intent.
      const verify = (values: Readonly<Record<string, string>>, known: Subscription | undefined = secure) =>
        answerVerification(known, query(values), now);
      const good = { mode: 'subscribe', topic, challenge: 'c-1', lease_seconds: '86400' };
      expect(verify({ ...good, topic: 'http://other.example/' })).toMatchObject({ status: 404, body: '' });
      expect(verify({ ...good, mode: 'unsubscribe' })).toMatchObject({ status: 404 });
      expect(answerVerification(undefined, query(good), now)).toMatchObject({ status: 404 });
      const verified = verify(good);
      expect(verified).toMatchObject({ status: 200, body: 'c-1', refetch: true });
      const active = verified.subscription;
      if (active === undefined || active === 'ended') throw new Error('not active');
      expect(Date.parse(active.expiresAt ?? '') - now).toBe(DAY);
      const long = verify({ ...good, lease_seconds: '31536000' }).subscription;
      expect(long === 'ended' ? 0 : Date.parse(long?.expiresAt ?? '') - now).toBe(14 * DAY);
      expect(verify({ mode: 'denied', topic, reason: 'no' })).toMatchObject({
        status: 200,
        subscription: { state: 'denied' },
      });
      // Pings: every method, forged, unsigned, thin.
      const body = Buffer.from(rss(['c']));
      for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
        const signature = `${method}=${createHmac(method, random.secret).update(body).digest('hex')}`;
        expect(receivePing(active, { 'x-hub-signature': signature }, body).kind).toBe('content');
        const wrong = `${method}=${createHmac(method, 'guess').update(body).digest('hex')}`;
        expect(receivePing(active, { 'x-hub-signature': wrong }, body).kind).toBe('ignored');
      }
      const signed = (bytes: Uint8Array) => `sha256=${createHmac('sha256', random.secret).update(bytes).digest('hex')}`;
      expect(receivePing(active, {}, body).kind).toBe('ignored');
      expect(receivePing(active, { 'x-hub-signature': 'md5=00' }, body).kind).toBe('ignored');
      expect(receivePing(active, { 'x-hub-signature': signed(new Uint8Array()) }, new Uint8Array()).kind).toBe(
        'refetch',
      );
      expect(receivePing(undefined, {}, body).kind).toBe('unknown');
      // Without TLS to the hub no secret was shared: a ping is only a hint to fetch.
      expect(receivePing({ ...active, hub: 'http://hub.example/' }, {}, body).kind).toBe('refetch');
      // Backup polls once a day while the lease runs.
      expect(isPushed(active, now)).toBe(true);
      expect(isPushed(active, now + 2 * DAY)).toBe(false);
      await scene.poll({ isPushed: true });
      expect(scene.wait()).toBeGreaterThanOrEqual(23 * HOUR);
      // Renewal before the end reuses token and secret; removing the feed or its hub ends the subscription.
      const feed = { id: 'harbour', hubUrl: secure.hub, selfUrl: topic };
      expect(nextStep(feed, active, now + 6 * HOUR, random).kind).toBe('none');
      expect(nextStep(feed, active, now + 13 * HOUR, { token: 'x', secret: 'y' })).toMatchObject({
        kind: 'subscribe',
        subscription: { ...random, state: 'active' },
      });
      const end = nextStep(undefined, active, now, random);
      expect(end).toMatchObject({ kind: 'unsubscribe', subscription: { state: 'ending' } });
      if (end.kind !== 'unsubscribe') throw new Error(end.kind);
      expect(verify({ mode: 'unsubscribe', topic, challenge: 'c-2' }, end.subscription)).toMatchObject({
        status: 200,
        body: 'c-2',
        subscription: 'ended',
      });
      expect(verify(good, end.subscription)).toMatchObject({ status: 404 });
    },
  },
  {
    id: 'M35',
    title: 'RFC 5005: complete feeds withdraw, pages are followed at the first import, archives are read once',
    async play(scene) {
      const link = (rel: string, to: string): string => `<atom:link rel="${rel}" href="${scene.origin.url}${to}"/>`;
      const parse = async (body: string) => parseFeed(Buffer.from(body), { url: scene.source.url });
      const complete = await parse(rss(['a', 'c'], '<fh:complete/>'));
      expect(withdrawnIds(complete, ['a', 'b', 'c'])).toEqual(['b']);
      expect(withdrawnIds(await parse(rss(['a', 'c'])), ['a', 'b', 'c'])).toEqual([]);
      expect(withdrawnIds(await parse(rss(['a', 'c'], '<fh:complete/>').slice(0, -60)), ['a', 'b', 'c'])).toEqual([]);
      const documents = new Map([
        ['/2025', rss(['y'], `<fh:archive/>${link('prev-archive', '/2024')}`)],
        ['/2024', rss(['z'], '<fh:archive/>')],
        ['/page2', rss(['p2'], link('next', '/page3'))],
        ['/page3', rss(['p3'], link('next', '/page2'))],
      ]);
      scene.origin.answer((request) => ({
        headers: RSS_TYPE,
        body: documents.get(request.path) ?? rss([request.path], link('next', `${request.path}0`)),
      }));
      const deps = { http: scene.http, parse: parseFeed };
      const read = async (channel: string, known: readonly string[], isFirstImport: boolean) =>
        readArchives(
          scene.source,
          scene.source.url,
          await parse(rss(['now'], channel)),
          { read: known, isFirstImport, mostDocuments: 6 },
          deps,
        );
      const first = await read(link('prev-archive', '/2025'), [], true);
      expect(first.documents.map((one) => new URL(one.url).pathname)).toEqual(['/2025', '/2024']);
      const again = await read(link('prev-archive', '/2025'), first.read, false);
      expect(again.documents).toEqual([]);
      documents.set('/2026', rss(['x'], `<fh:archive/>${link('prev-archive', '/2025')}`));
      const later = await read(link('prev-archive', '/2026'), first.read, false);
      expect(later.documents.map((one) => new URL(one.url).pathname)).toEqual(['/2026']);
      expect(scene.seen()).toEqual(['GET /2025', 'GET /2024', 'GET /2026']);
      expect((await read(link('next', '/page2'), [], true)).documents).toHaveLength(2);
      expect((await read(link('next', '/page2'), [], false)).documents).toHaveLength(0);
      const endless = await read(link('next', '/endless'), [], true);
      expect(endless.documents).toHaveLength(6);
      expect(endless.stoppedBy).toContain('more archive documents');
      expect(
        (await read('<atom:link rel="prev-archive" href="http://elsewhere.example/a"/>', [], true)).documents,
      ).toEqual([]);
    },
  },
];
