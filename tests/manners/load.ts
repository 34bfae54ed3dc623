/** Rules M28 to M32: the timing of our requests, and what is never fetched. */
import { expect } from 'vitest';
import { shouldFetchPage } from '../../src/articles/should-fetch-page.ts';
import { defaultPollLimits, nextPoll } from '../../src/feeds/poll/next-poll.ts';
import { slowdownOf } from '../../src/feeds/poll/slowdown.ts';
import type { SeenRequest } from '../http/origin.ts';
import type { Line } from './line.ts';
import { DAY, HOUR, MINUTE, RSS_TYPE, rss, type Scene } from './scene.ts';

const PAGE =
  '<!doctype html><html><head><link rel="icon" href="/favicon.ico"></head><body><article><img src="/ferry.jpg"><p>The ferry.</p></article></body></html>';
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

/** Resolves every name to the local origin. */
const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

function gaps(requests: readonly SeenRequest[]): number[] {
  return requests.slice(1).map((request, i) => request.at - (requests[i]?.at ?? 0));
}

async function fetchAll(
  scene: Scene,
  hosts: readonly string[],
  purpose: 'feed' | 'page',
  pauseMs?: number,
): Promise<SeenRequest[]> {
  const before = scene.origin.requests.length;
  const work = hosts.map((host) =>
    scene.http.fetch({
      url: `http://${host}:${scene.origin.port}/${purpose}`,
      purpose,
      ...(pauseMs === undefined ? {} : { pauseMs }),
    }),
  );
  const outcomes = await scene.run(Promise.all(work));
  for (const outcome of outcomes) expect(outcome.kind).toBe('response');
  return scene.origin.requests.slice(before);
}

export const load: readonly Line[] = [
  {
    id: 'M28',
    title:
      'One connection to a host, a second between feeds, two or the Crawl-delay between pages; shared hosting is one host',
    async play(scene) {
      scene.origin.answer({ body: 'x' });
      const policy = { resolve, pausesMs: {}, sharedHosting: [] };
      scene.client(policy);
      const feeds = await fetchAll(
        scene,
        ['a.gazette.example', 'b.gazette.example', 'gazette.example', 'a.gazette.example'],
        'feed',
      );
      expect(Math.min(...gaps(feeds))).toBeGreaterThanOrEqual(1_000);
      const pages = await fetchAll(scene, ['a.gazette.example', 'a.gazette.example', 'b.gazette.example'], 'page');
      expect(Math.min(...gaps(pages))).toBeGreaterThanOrEqual(2_000);
      const delayed = await fetchAll(scene, ['a.gazette.example', 'a.gazette.example'], 'page', 7_000);
      expect(Math.min(...gaps(delayed))).toBeGreaterThanOrEqual(7_000);
      // Two publishers wait for each other only on shared hosting.
      scene.client(policy);
      const apart = await fetchAll(scene, ['gazette.example', 'courier.test'], 'feed');
      expect(Math.max(...gaps(apart))).toBeLessThan(1_000);
      scene.client({ ...policy, sharedHosting: ['127.0.0.0/8'] });
      const farm = await fetchAll(scene, ['gazette.example', 'courier.test'], 'feed');
      expect(Math.min(...gaps(farm))).toBeGreaterThanOrEqual(1_000);
      // Never two at once, even while the first response is slow.
      scene.client(policy);
      let open = 0;
      let most = 0;
      scene.origin.answer((_, response) => {
        most = Math.max(most, ++open);
        setImmediate(() => {
          open--;
          response.end('x');
        });
        return undefined;
      });
      await fetchAll(
        scene,
        Array.from({ length: 5 }, () => 'gazette.example'),
        'feed',
      );
      expect(most).toBe(1);
      // The operator can change it.
      scene.client({ ...policy, pausesMs: { feed: 4_000 }, hostPausesMs: new Map([['courier.test', 0]]) });
      scene.origin.answer({ body: 'x' });
      expect(
        Math.min(...gaps(await fetchAll(scene, ['gazette.example', 'gazette.example'], 'feed'))),
      ).toBeGreaterThanOrEqual(4_000);
      expect(Math.max(...gaps(await fetchAll(scene, ['courier.test', 'courier.test'], 'feed')))).toBeLessThan(1_000);
    },
  },
  {
    id: 'M29',
    title: 'Feeds due at the same instant are spread; no minute and no top of the hour has a peak',
    async play(scene) {
      const startedAt = Date.UTC(2026, 1, 2, 10, 0, 0);
      const at = (i: number, start: number): number =>
        nextPoll({ feedId: `feed ${i}`, startedAt: start, limits: defaultPollLimits, failures: 0 });
      const once = Array.from({ length: 100 }, (_, i) => at(i, startedAt));
      expect(new Set(once.map((time) => Math.floor(time / 1000))).size).toBeGreaterThan(75);
      const perMinute = new Map<number, number>();
      for (let i = 0; i < 1000; i++) {
        let time = startedAt;
        for (let polls = 0; polls < 24; polls++) time = at(i, time);
        const minute = Math.floor((time / MINUTE) % 60);
        perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
      }
      // A thousand feeds over sixty minutes: 17 a minute on average.
      expect(Math.max(...perMinute.values())).toBeLessThan(50);
      expect(at(1, startedAt)).toBe(at(1, startedAt));
      scene.origin.answer({ headers: RSS_TYPE, body: rss() });
      await scene.poll();
    },
  },
  {
    id: 'M30',
    title:
      'A page is fetched once, never if the feed is full; robots.txt applies: 24 h, 4xx allows, 5xx does not, 500 KiB',
    async play(scene) {
      let robots: { status?: number; body?: string } = { body: 'User-agent: *\nDisallow: /private\nCrawl-delay: 4\n' };
      scene.origin.answer((request) =>
        request.path === '/robots.txt' ? robots : { headers: { ...HTML_TYPE, etag: '"p"' }, body: PAGE },
      );
      const fresh = (): void => {
        scene.client();
        scene.timers.advance(25 * HOUR);
      };
      expect(await scene.page('/story')).toMatchObject({ kind: 'page', page: { status: 200, etag: '"p"' } });
      expect(await scene.page('/private/story')).toMatchObject({
        kind: 'disallowed',
        reason: 'robots.txt disallows it',
      });
      expect(scene.origin.requests.filter((request) => request.path.startsWith('/private'))).toHaveLength(0);
      for (const [status, kind] of [
        [404, 'page'],
        [403, 'page'],
        [500, 'failed'],
        [503, 'failed'],
      ] as const) {
        fresh();
        robots = { status };
        expect((await scene.page('/private/story')).kind).toBe(kind);
      }
      fresh();
      robots = { body: `${'# filler\n'.repeat(60_000)}User-agent: *\nDisallow: /\n` };
      expect((await scene.page('/private/story')).kind).toBe('page');
      fresh();
      robots = { body: 'User-agent: winnow\nDisallow: /story\n\nUser-agent: *\nDisallow: /\n' };
      expect((await scene.page('/story')).kind).toBe('disallowed');
      expect((await scene.page('/other')).kind).toBe('page');
      // A refetch of a changed item is conditional.
      scene.origin.answer((request) =>
        request.path === '/robots.txt'
          ? { status: 404 }
          : { status: request.headers['if-none-match'] === '"p"' ? 304 : 200, headers: HTML_TYPE, body: PAGE },
      );
      fresh();
      expect(
        await scene.page('/story', { validators: { etag: '"p"', finalUrl: `${scene.origin.url}/story` } }),
      ).toEqual({ kind: 'not-modified' });
      const full = { url: 'http://harbour.example/a', content: 'x' };
      expect(shouldFetchPage(full, { fetchArticles: 'auto' }, { fullText: { pages: 5, richer: 0 } }, 400)).toBe(false);
      expect(shouldFetchPage(full, { fetchArticles: 'auto' }, { fullText: { pages: 5, richer: 5 } }, 400)).toBe(true);
      // For feeds it is asked only where the operator wants it.
      scene.origin.answer((request) =>
        request.path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /\n' } : { headers: RSS_TYPE, body: rss() },
      );
      fresh();
      expect((await scene.poll()).kind).toBe('fetched');
    },
  },
  {
    id: 'M31',
    title: 'No icons, no images',
    async play(scene) {
      scene.origin.answer((request) =>
        request.path === '/feed.xml'
          ? { headers: RSS_TYPE, body: rss(['a'], `<image><url>${scene.origin.url}/logo.png</url></image>`) }
          : request.path === '/robots.txt'
            ? { status: 404 }
            : { headers: HTML_TYPE, body: PAGE },
      );
      await scene.poll();
      await scene.page('/story');
      expect(scene.seen()).toEqual(['GET /feed.xml', 'GET /robots.txt', 'GET /story']);
    },
  },
  {
    id: 'M32',
    title: 'A feed that nobody reads for 30 days is asked four times more rarely, when the operator wants it',
    async play(scene) {
      scene.source = { ...scene.source, intervalMinutes: 120 };
      scene.origin.answer({ headers: RSS_TYPE, body: rss() });
      await scene.poll();
      const usual = scene.wait();
      const now = scene.timers.now();
      const readAt = (ms: number): string => new Date(ms).toISOString();
      expect(slowdownOf(undefined, now)).toBe(1);
      expect(slowdownOf(readAt(now - 29 * DAY), now)).toBe(1);
      await scene.poll({ slowness: slowdownOf(readAt(now - 31 * DAY), now) });
      expect(usual).toBeLessThan(2.5 * HOUR);
      expect(scene.wait()).toBeGreaterThanOrEqual(8 * HOUR);
    },
  },
];
