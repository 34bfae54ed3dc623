/** Rules M5 to M12: how validators are stored and sent back. */
import { expect } from 'vitest';
import type { Line } from './line.ts';
import { DAY, HOUR, RSS_TYPE, rss, type Scene } from './scene.ts';

/** The validators of the last request. */
function sent(scene: Scene): (string | undefined)[] {
  const headers = scene.origin.requests.at(-1)?.headers;
  return [headers?.['if-none-match'], headers?.['if-modified-since']];
}

function answer(
  scene: Scene,
  headers: Readonly<Record<string, string>>,
  items: readonly string[] = ['one'],
  status = 200,
): void {
  scene.origin.answer({ status, headers: { ...RSS_TYPE, ...headers }, body: rss(items) });
}

export const conditional: readonly Line[] = [
  {
    id: 'M5',
    title: 'Validators are sent back byte for byte, both if there are two',
    async play(scene) {
      const pairs = [
        ['"plain"', 'Sun, 01 Feb 2026 08:00:00 GMT'],
        ['W/"weak"', 'Sun, 01 Feb 2026 08:00:00 +0200'],
        ['no-quotes', '2026-02-01 08:00'],
        ['"odd \u00e9\u00ff \'%00;,=&"', 'yesterday'],
        ['""', 'Thu, 01 Jan 1970 00:00:00 GMT'],
        ['"two", "of them"', '1'],
      ] as const;
      for (const [etag, lastModified] of pairs) {
        answer(scene, { etag, 'last-modified': lastModified }, [etag.length.toString() + lastModified]);
        await scene.poll();
        await scene.poll();
        expect(sent(scene)).toEqual([etag, lastModified]);
      }
      answer(scene, { 'last-modified': 'only this' }, ['b']);
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual([undefined, 'only this']);
    },
  },
  {
    id: 'M6',
    title: 'If-Modified-Since is never derived from a clock, an item or Date',
    async play(scene) {
      answer(scene, { date: 'Mon, 02 Feb 2026 10:00:00 GMT' });
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual([undefined, undefined]);
      answer(scene, { etag: '"a"', date: 'Mon, 02 Feb 2026 10:00:00 GMT' }, ['two']);
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual(['"a"', undefined]);
    },
  },
  {
    id: 'M7',
    title: 'A 200 replaces both validators, or drops them; a 304 renews those it carries',
    async play(scene) {
      answer(scene, { etag: '"1"', 'last-modified': 'A' }, ['one']);
      await scene.poll();
      answer(scene, { etag: '"2"' }, ['two']);
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual(['"2"', undefined]);
      scene.origin.answer({ status: 304, headers: { etag: '"3"', 'cache-control': 'max-age=10800' } });
      await scene.poll();
      expect(scene.state).toMatchObject({ etag: '"3"', freshForSeconds: 10_800 });
      expect(scene.wait()).toBeGreaterThanOrEqual(3 * HOUR);
      answer(scene, {}, ['three']);
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual([undefined, undefined]);
    },
  },
  {
    id: 'M8',
    title:
      'Validators belong to the URL and credentials that they came from, and are stored only after the body was parsed',
    async play(scene) {
      answer(scene, { etag: '"1"' });
      await scene.poll();
      // A page instead of the feed, and half a feed: their validators are not stored.
      scene.origin.answer({ headers: { etag: '"page"' }, body: '<!doctype html><html><title>Hello</title></html>' });
      await scene.poll();
      expect(scene.state).toMatchObject({ etag: '"1"', failures: 1 });
      scene.origin.answer((_, response) => {
        response.writeHead(200, { ...RSS_TYPE, etag: '"half"', 'content-length': '5000' });
        response.write(rss(['one', 'two']).slice(0, -60), () => response.destroy());
        return undefined;
      });
      expect(await scene.poll()).toMatchObject({ kind: 'fetched', truncated: 'cut' });
      expect(scene.state).toMatchObject({ etag: '"1"', failureCode: 'truncated' });
      scene.origin.answer({
        headers: { ...RSS_TYPE, etag: '"short"' },
        body: rss(['one', 'two', 'three']).slice(0, -60),
      });
      await scene.poll();
      expect(scene.state?.etag).toBe('"1"');
      // Behind a redirect they go to the final address only, and to no other.
      const target = { to: '/elsewhere' };
      scene.origin.answer((request) =>
        request.path === '/feed.xml'
          ? { status: 302, headers: { location: target.to } }
          : { headers: { ...RSS_TYPE, etag: `"${request.path}"` }, body: rss() },
      );
      await scene.poll();
      await scene.poll();
      expect(sent(scene)).toEqual(['"/elsewhere"', undefined]);
      expect(scene.origin.requests.at(-2)?.headers['if-none-match']).toBeUndefined();
      target.to = '/third';
      await scene.poll();
      expect(sent(scene)).toEqual([undefined, undefined]);
      // Other credentials, another document.
      scene.source = { ...scene.source, headers: { authorization: 'Bearer other' } };
      await scene.poll();
      expect(sent(scene)).toEqual([undefined, undefined]);
      // An edited URL, another feed.
      scene.source = { ...scene.source, url: `${scene.origin.url}/new.xml` };
      await scene.poll();
      expect(scene.origin.requests.at(-1)?.path).toBe('/new.xml');
      expect(sent(scene)).toEqual([undefined, undefined]);
    },
  },
  {
    id: 'M9',
    title: 'A 200 with the same bytes counts as unmodified',
    async play(scene) {
      answer(scene, { etag: '"1"' });
      await scene.poll();
      const changedAt = scene.state?.lastChangeAt;
      answer(scene, { etag: '"2"' });
      scene.timers.advance(HOUR);
      expect(await scene.poll()).toMatchObject({ kind: 'not-modified', by: 'body' });
      expect(scene.state).toMatchObject({ etag: '"2"', lastChangeAt: changedAt, failures: 0 });
    },
  },
  {
    id: 'M10',
    title: 'Nothing but 304 against its own rhythm: one unconditional request in 7 days, no more',
    async play(scene) {
      const hourly = ['a', 'b', 'c', 'd', 'e'];
      answer(scene, { etag: '"stuck"' }, hourly);
      await scene.poll();
      scene.origin.answer((request) =>
        request.headers['if-none-match'] === '"stuck"'
          ? { status: 304 }
          : { headers: { ...RSS_TYPE, etag: '"stuck"' }, body: rss(hourly) },
      );
      const start = scene.timers.now();
      while (scene.timers.now() - start < 28 * DAY) await scene.pollWhenDue();
      const full = scene.origin.requests.slice(1).filter((request) => request.headers['if-none-match'] === undefined);
      expect(full.length).toBeGreaterThanOrEqual(3);
      expect(full.length).toBeLessThanOrEqual(4);
      for (const [i, request] of full.slice(1).entries())
        expect(request.at - (full[i]?.at ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
    },
  },
  {
    id: 'M11',
    title: 'A-IM: feed is sent with If-None-Match; a 226 holds only what is new',
    async play(scene) {
      answer(scene, { etag: '"1"' }, ['one', 'two']);
      await scene.poll();
      expect(scene.origin.requests[0]?.headers['a-im']).toBeUndefined();
      answer(scene, { etag: '"2"', im: 'feed' }, ['three'], 226);
      expect(await scene.poll()).toMatchObject({ kind: 'fetched', isDelta: true });
      expect(scene.origin.requests[1]?.headers).toMatchObject({ 'a-im': 'feed', 'if-none-match': '"1"' });
      expect(scene.state).toMatchObject({ etag: '"2"', failures: 0 });
    },
  },
  {
    id: 'M12',
    title: 'An unrequested 206 counts as a 200',
    async play(scene) {
      answer(scene, { etag: '"1"' }, ['one'], 206);
      expect(await scene.poll()).toMatchObject({ kind: 'fetched', isDelta: false });
      expect(scene.state).toMatchObject({ etag: '"1"', recentIds: ['one'] });
      expect(scene.origin.requests[0]?.headers.range).toBeUndefined();
    },
  },
];
