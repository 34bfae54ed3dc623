/** Rules M13 to M18: the earliest next request. */
import { expect } from 'vitest';
import { isDue, mayRefresh } from '../../src/feeds/poll/refresh.ts';
import type { Line } from './line.ts';
import { DAY, HOUR, MINUTE, RSS_TYPE, rss, type Scene } from './scene.ts';

/** The wait lies within the jitter above `ms`. */
function expectWait(scene: Scene, ms: number): void {
  expect(scene.wait()).toBeGreaterThanOrEqual(ms);
  expect(scene.wait()).toBeLessThanOrEqual(ms + Math.min(ms * 0.1, 30 * MINUTE) + 1000);
}

async function pollWith(scene: Scene, headers: Readonly<Record<string, string>>, channel = ''): Promise<void> {
  scene.forget();
  scene.origin.answer({ headers: { ...RSS_TYPE, ...headers }, body: rss(['x'], channel) });
  scene.source = { ...scene.source, intervalMinutes: 60 };
  await scene.poll();
}

export const freshness: readonly Line[] = [
  {
    id: 'M13',
    title:
      "The next request waits for the longest of our interval and the server's times, after any status, at most 7 days",
    async play(scene) {
      const cases: readonly (readonly [Readonly<Record<string, string>>, string, number])[] = [
        [{ 'cache-control': 'public, max-age=7200' }, '', 2 * HOUR],
        [{ 'cache-control': 'max-age=10800', age: '3600' }, '', 2 * HOUR],
        [{ expires: 'Mon, 02 Feb 2026 13:00:00 GMT', date: 'Mon, 02 Feb 2026 10:00:00 GMT' }, '', 3 * HOUR],
        [{ expires: 'Mon, 02 Feb 2026 20:00:00 GMT', 'cache-control': 'max-age=7200' }, '', 2 * HOUR],
        [{ expires: '0' }, '', HOUR],
        [{}, '<ttl>180</ttl>', 3 * HOUR],
        [{}, '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 6 * HOUR],
        [{ 'cache-control': 'max-age=7200' }, '<ttl>300</ttl>', 5 * HOUR],
        [{ 'cache-control': 'max-age=172800' }, '', 2 * DAY],
        [{ 'cache-control': 'max-age=31536000' }, '', 7 * DAY],
        [{}, '<ttl>20160</ttl>', 7 * DAY],
      ];
      for (const [headers, channel, wait] of cases) {
        await pollWith(scene, headers, channel);
        if (wait === 7 * DAY) expect(scene.wait()).toBe(wait);
        else expectWait(scene, wait);
      }
      for (const status of [304, 403, 404, 500]) {
        await pollWith(scene, {});
        scene.origin.answer({ status, headers: { 'cache-control': 'max-age=43200' } });
        await scene.pollWhenDue();
        expectWait(scene, 12 * HOUR);
      }
    },
  },
  {
    id: 'M14',
    title: 'no-cache, no-store, private and max-age=0 do not shorten the wait; a larger s-maxage counts',
    async play(scene) {
      for (const value of [
        'no-cache',
        'max-age=0',
        'no-store',
        'private',
        'private, max-age=0, no-cache',
        'max-age=0, must-revalidate',
      ]) {
        await pollWith(scene, { 'cache-control': value });
        expectWait(scene, HOUR);
      }
      await pollWith(scene, { 'cache-control': 'max-age=600, s-maxage=14400' });
      expectWait(scene, 4 * HOUR);
      await pollWith(scene, { 'cache-control': 'max-age=14400, s-maxage=60' });
      expectWait(scene, 4 * HOUR);
    },
  },
  {
    id: 'M15',
    title:
      'At most once an hour, from request to request, unless operator and server both allow more; never below 15 minutes',
    async play(scene) {
      scene.origin.answer((_, response) => {
        // The response is slow; the hour still runs from the request.
        scene.timers.advance(5_000);
        response.writeHead(200, RSS_TYPE).end(rss([`${scene.origin.requests.length}`]));
        return undefined;
      });
      scene.source = { ...scene.source, intervalMinutes: 10 };
      for (let i = 0; i < 24; i++) await scene.pollWhenDue();
      const times = scene.origin.requests.map((request) => request.at);
      for (const [i, at] of times.slice(1).entries()) {
        const gap = at - (times[i] ?? 0);
        expect(gap).toBeGreaterThanOrEqual(HOUR);
        expect(gap).toBeLessThanOrEqual(66 * MINUTE + 1000);
      }
      scene.source = { ...scene.source, intervalMinutes: 20 };
      scene.origin.answer({ headers: { ...RSS_TYPE, 'cache-control': 'max-age=300' }, body: rss(['fast']) });
      await scene.poll();
      expectWait(scene, 20 * MINUTE);
      scene.source = { ...scene.source, intervalMinutes: 1 };
      scene.origin.answer({ headers: { ...RSS_TYPE, 'cache-control': 'max-age=1' }, body: rss(['faster']) });
      await scene.poll();
      expectWait(scene, 15 * MINUTE);
    },
  },
  {
    id: 'M16',
    title: 'skipHours and skipDays in GMT, sy: periods with their base, ttl in minutes',
    async play(scene) {
      // Monday, 10:00:30. Skipped until 15:00, then all Monday, then everything.
      const hours = (list: readonly number[]): string =>
        `<skipHours>${list.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`;
      const days = (list: readonly string[]): string =>
        `<skipDays>${list.map((day) => `<day>${day}</day>`).join('')}</skipDays>`;
      const next = (): string => scene.state?.nextPollAt.slice(0, 13) ?? '';
      const expectAt = async (channel: string, hour: string): Promise<void> => {
        await pollWith(scene, {}, channel);
        expect(next()).toBe(hour);
      };
      scene.timers.set(Date.UTC(2026, 1, 2, 10, 0, 30));
      await expectAt(hours([11, 12, 13, 14]), '2026-02-02T15');
      await expectAt(days(['Monday']), '2026-02-03T00');
      await expectAt(hours([24, 0, 1]) + days(['Monday']), '2026-02-03T02');
      await expectAt(hours(Array.from({ length: 24 }, (_, i) => i)), '2026-02-02T11');
      await expectAt(
        days(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
        '2026-02-02T11',
      );
      await expectAt(hours([99]) + days(['Caturday']), '2026-02-02T11');
      await expectAt('<sy:updatePeriod>hourly</sy:updatePeriod>', '2026-02-02T11');
      await expectAt(
        '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0.2</sy:updateFrequency>',
        '2026-02-02T11',
      );
      // Twice a day from 07:15: after 10:00 comes 19:15.
      await expectAt(
        '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><sy:updateBase>2000-01-01T07:15:00Z</sy:updateBase>',
        '2026-02-02T19',
      );
      expect((scene.state?.nextPollAt ?? '') >= '2026-02-02T19:15').toBe(true);
      await pollWith(scene, {}, '<sy:updatePeriod>weekly</sy:updatePeriod>');
      expect(scene.wait()).toBe(7 * DAY);
    },
  },
  {
    id: 'M17',
    title: 'Restarts, crashes and reloads never reset the timers: 20 restarts in an hour, no extra request',
    async play(scene) {
      scene.origin.answer({ headers: { ...RSS_TYPE, etag: '"a"' }, body: rss() });
      await scene.poll();
      for (let i = 0; i < 20; i++) {
        scene.timers.advance(3 * MINUTE - 10);
        await scene.restart();
      }
      expect(scene.origin.requests).toHaveLength(1);
      // The new process respects the cooldown of a host that returned 429.
      scene.origin.answer({ status: 429, headers: { 'retry-after': '7200' } });
      await scene.pollWhenDue();
      await scene.restart();
      expect(await scene.page('/article')).toMatchObject({ kind: 'failed', retryable: true });
      expect(scene.origin.requests).toHaveLength(2);
    },
  },
  {
    id: 'M18',
    title: 'A manual refresh is conditional and respects an unexpired Retry-After, unless explicitly overridden',
    async play(scene) {
      scene.origin.answer({ headers: { ...RSS_TYPE, etag: '"a"' }, body: rss() });
      await scene.poll();
      expect(isDue(scene.state, scene.timers.now())).toBe(false);
      expect(mayRefresh(scene.state, scene.timers.now())).toEqual({ allowed: true });
      scene.origin.answer({ status: 503, headers: { 'retry-after': '3600' } });
      await scene.poll();
      expect(scene.origin.requests[1]?.headers['if-none-match']).toBe('"a"');
      expect(mayRefresh(scene.state, scene.timers.now())).toMatchObject({ allowed: false });
      expect(mayRefresh(scene.state, scene.timers.now(), true)).toEqual({ allowed: true });
      scene.timers.advance(HOUR + 1000);
      expect(mayRefresh(scene.state, scene.timers.now())).toEqual({ allowed: true });
      // After a 429 the client itself sends nothing without the override.
      scene.origin.answer({ status: 429, headers: { 'retry-after': '3600' } });
      await scene.poll();
      expect(await scene.poll()).toMatchObject({ kind: 'failed', code: 'host-held', notAsked: true });
      expect(scene.origin.requests).toHaveLength(3);
      await scene.poll({ ignoreCooldown: true });
      expect(scene.origin.requests).toHaveLength(4);
    },
  },
];
