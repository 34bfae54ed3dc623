/** Rules M19 to M24: what we do when a server returns an error. */
import { expect } from 'vitest';
import { describeState } from '../../src/feeds/poll/describe-state.ts';
import { isLocalOutage } from '../../src/feeds/poll/local-outage.ts';
import type { Line } from './line.ts';
import { DAY, HOUR, MINUTE, RSS_TYPE, rss, type Scene, sourceOf } from './scene.ts';

async function warmUp(scene: Scene): Promise<void> {
  scene.origin.answer({ headers: { ...RSS_TYPE, etag: '"a"' }, body: rss() });
  scene.source = { ...scene.source, intervalMinutes: 60 };
  await scene.poll();
}

function answer(scene: Scene, status: number, headers: Readonly<Record<string, string>> = {}): void {
  scene.origin.answer({ status, headers, body: 'no' });
}

export const errors: readonly Line[] = [
  {
    id: 'M19',
    title: 'Retry-After, in seconds or any date form, is respected up to 7 days; after 429 for the whole host',
    async play(scene) {
      const now = scene.timers.now();
      // Three hours in every form; five days; fifty days, which count as seven.
      const cases: readonly (readonly [string, number])[] = [
        ['10800', 3 * HOUR],
        ['Mon, 02 Feb 2026 13:00:30 GMT', 3 * HOUR],
        ['Monday, 02-Feb-26 13:00:30 GMT', 3 * HOUR],
        ['Mon Feb  2 13:00:30 2026', 3 * HOUR],
        ['432000', 5 * DAY],
        ['4320000', 7 * DAY],
      ];
      for (const status of [503, 429]) {
        for (const [value, wait] of cases) {
          scene.forget();
          scene.client();
          answer(scene, status, { 'retry-after': value });
          await scene.poll();
          const next = Date.parse(scene.state?.nextPollAt ?? '') - now;
          expect(next).toBeGreaterThanOrEqual(wait);
          expect(next).toBeLessThanOrEqual(wait + 30 * MINUTE);
        }
      }
      for (const nonsense of [
        '-5',
        '0',
        'Mon, 02 Feb 2026 09:00:00 GMT',
        'soon',
        '1e9',
        'Mon, 30 Feb 2026 09:00:00 GMT',
      ]) {
        scene.forget();
        scene.client();
        answer(scene, 503, { 'retry-after': nonsense });
        await scene.poll();
        expect(scene.state?.retryAfter).toBeUndefined();
        expect(scene.wait()).toBeLessThanOrEqual(66 * MINUTE);
      }
      // The host, not only the feed: other feeds and pages there send nothing.
      answer(scene, 429, { 'retry-after': '7200' });
      await scene.poll();
      const count = scene.origin.requests.length;
      scene.source = sourceOf(`${scene.origin.url}/other.xml`, { id: 'other' });
      scene.forget();
      expect(await scene.poll()).toMatchObject({ code: 'host-held', notAsked: true });
      expect(scene.state).toMatchObject({ failures: 0 });
      expect(Date.parse(scene.state?.nextPollAt ?? '') - now).toBeGreaterThanOrEqual(2 * HOUR);
      expect(await scene.page('/article')).toMatchObject({ kind: 'failed', retryable: true });
      expect(scene.origin.requests).toHaveLength(count);
      scene.timers.advance(2 * HOUR);
      await scene.page('/article');
      expect(scene.origin.requests.length).toBeGreaterThan(count);
    },
  },
  {
    id: 'M20',
    title: '429 without Retry-After: its max-age, otherwise the interval doubled, 1 to 6 hours',
    async play(scene) {
      await warmUp(scene);
      answer(scene, 429);
      const waits: number[] = [];
      for (let i = 0; i < 5; i++) {
        await scene.pollWhenDue();
        waits.push(Math.round(scene.wait() / HOUR));
      }
      expect(waits).toEqual([2, 4, 6, 6, 6]);
      answer(scene, 429, { 'cache-control': 'max-age=172800' });
      await scene.pollWhenDue();
      expect(scene.wait()).toBeGreaterThanOrEqual(2 * DAY);
    },
  },
  {
    id: 'M21',
    title: 'Nothing is retried at once',
    async play(scene) {
      for (const status of [400, 401, 403, 404, 410, 418, 429, 500, 502, 503]) {
        scene.client();
        const before = scene.origin.requests.length;
        answer(scene, status);
        scene.forget();
        await scene.poll();
        expect(scene.origin.requests.length - before).toBe(1);
        expect(scene.wait()).toBeGreaterThanOrEqual(HOUR);
      }
      const before = scene.origin.requests.length;
      scene.client();
      scene.origin.answer((_, response) => {
        response.destroy();
        return undefined;
      });
      await scene.poll();
      expect(scene.origin.requests.length - before).toBe(1);
    },
  },
  {
    id: 'M22',
    title: '401 and 403 are a class of their own, 404 backs off, 410 stops the feed after three times over a week',
    async play(scene) {
      await warmUp(scene);
      for (const [status, code] of [
        [401, 'forbidden'],
        [403, 'forbidden'],
        [404, 'not-found'],
        [500, 'server-error'],
      ] as const) {
        answer(scene, status);
        await scene.pollWhenDue();
        expect(scene.state?.failureCode).toBe(code);
      }
      answer(scene, 404);
      for (let i = 0; i < 40; i++) await scene.pollWhenDue();
      expect(scene.state?.stopped).toBeUndefined();
      scene.origin.answer({ headers: RSS_TYPE, body: rss(['back']) });
      await scene.pollWhenDue();
      expect(scene.state).toMatchObject({ failures: 0 });
      answer(scene, 410);
      const start = scene.timers.now();
      while (scene.state?.stopped === undefined && scene.timers.now() - start < 60 * DAY) await scene.pollWhenDue();
      expect(scene.state).toMatchObject({
        recentIds: ['back'],
        stopped: { reason: 'HTTP 410, the publisher has removed the feed' },
      });
      expect(scene.timers.now() - start).toBeGreaterThanOrEqual(7 * DAY);
      expect(scene.state?.goneCount).toBeGreaterThanOrEqual(3);
      expect(describeState(scene.state, scene.timers.now())).toContain('not polled since');
      const count = scene.origin.requests.length;
      scene.timers.advance(400 * DAY);
      await scene.restart();
      expect(scene.origin.requests).toHaveLength(count);
    },
  },
  {
    id: 'M23',
    title:
      'Backoff 30 min · 2^(n−1) to 7 days, for ever; one success resets it; an outage of our network counts as no failure',
    async play(scene) {
      await warmUp(scene);
      answer(scene, 500);
      const waits: number[] = [];
      for (let i = 0; i < 14; i++) {
        await scene.pollWhenDue();
        waits.push(Math.floor(scene.wait() / HOUR));
      }
      expect(waits).toEqual([1, 1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168, 168]);
      scene.origin.answer({ status: 304 });
      await scene.pollWhenDue();
      expect(scene.state).toMatchObject({ failures: 0 });
      expect(scene.state?.failingSince).toBeUndefined();
      expect(Math.floor(scene.wait() / HOUR)).toBe(1);
      const hosts = (failed: number, all: number) =>
        Array.from({ length: all }, (_, i) => ({
          host: `h${i}.example`,
          isOk: i >= failed,
          ...(i < failed ? { code: 'unreachable' } : {}),
        }));
      expect(isLocalOutage(hosts(9, 10))).toBe(true);
      expect(isLocalOutage(hosts(8, 10))).toBe(false);
      expect(isLocalOutage(hosts(2, 2))).toBe(false);
      expect(
        isLocalOutage([
          ...hosts(4, 5),
          ...Array.from({ length: 50 }, () => ({ host: 'h0.example', isOk: false, code: 'dns' })),
        ]),
      ).toBe(false);
      expect(
        isLocalOutage(Array.from({ length: 9 }, (_, i) => ({ host: `h${i}`, isOk: false, code: 'forbidden' }))),
      ).toBe(false);
      scene.origin.answer((_, response) => {
        response.destroy();
        return undefined;
      });
      await scene.poll({ networkDown: true });
      expect(scene.state).toMatchObject({ failures: 0, etag: '"a"' });
      expect(scene.state?.lastOutcome?.reason).toContain('our own network');
    },
  },
  {
    id: 'M24',
    title: 'Errors, timeouts and broken bodies clear neither validators nor known items, and publish nothing',
    async play(scene) {
      await warmUp(scene);
      const kept = { etag: '"a"', recentIds: ['one'], title: 'The Harbour Gazette' };
      for (const status of [500, 502, 403, 404, 410, 429]) {
        scene.client();
        answer(scene, status, { etag: '"error page"' });
        expect(await scene.poll()).not.toHaveProperty('bytes');
        expect(scene.state).toMatchObject(kept);
      }
      scene.client();
      scene.origin.answer(() => undefined);
      const stuck = scene.poll();
      await scene.run(Promise.race([stuck]));
      expect(await stuck).toMatchObject({ kind: 'failed', code: 'timeout' });
      expect(scene.state).toMatchObject(kept);
      for (const body of ['', '<!doctype html><title>Sorry</title>', '<rss version="2.0"><channel>']) {
        scene.origin.answer({ headers: { ...RSS_TYPE, etag: '"broken"' }, body });
        await scene.poll();
        expect(scene.state?.etag).toBe('"a"');
      }
    },
  },
];
