/** Rules M25 to M27: when a redirect is trusted permanently. */
import { expect } from 'vitest';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { afterPermanentRedirect, type RedirectSign } from '../../src/feeds/poll/permanent-redirects.ts';
import type { Line } from './line.ts';
import { DAY, RSS_TYPE, rss, type Scene } from './scene.ts';

function redirect(scene: Scene, status: number, to = '/new.xml', body = rss()): void {
  scene.origin.answer((request) =>
    request.path === '/feed.xml'
      ? { status, headers: { location: to } }
      : request.path === '/hop'
        ? { status: 302, headers: { location: '/new.xml' } }
        : { headers: { ...RSS_TYPE, etag: '"n"' }, body },
  );
}

/** Polls until `days` have passed. */
async function forDays(scene: Scene, days: number): Promise<void> {
  const end = scene.timers.now() + days * DAY;
  while (scene.timers.now() < end) await scene.pollWhenDue();
}

export const redirects: readonly Line[] = [
  {
    id: 'M25',
    title: '301 and 308 are trusted after 7 days if they lead to the same feed; 302, 303 and 307 never',
    async play(scene) {
      const old = scene.source.url;
      const moved = `${scene.origin.url}/new.xml`;
      for (const status of [301, 308]) {
        scene.forget();
        scene.origin.answer({ headers: RSS_TYPE, body: rss() });
        await scene.poll();
        redirect(scene, status);
        await forDays(scene, 6);
        expect(scene.state).toMatchObject({ url: old, pendingMove: { url: moved } });
        await forDays(scene, 2);
        expect(scene.state).toMatchObject({ url: moved, formerUrls: [old], etag: '"n"' });
        expect(scene.state).not.toHaveProperty('pendingMove');
        await scene.pollWhenDue();
        expect(scene.origin.requests.at(-1)).toMatchObject({ path: '/new.xml' });
        expect(scene.origin.requests.at(-1)?.headers['if-none-match']).toBe('"n"');
      }
      for (const status of [302, 303, 307]) {
        scene.forget();
        redirect(scene, status);
        await forDays(scene, 10);
        expect(scene.state).toMatchObject({ url: old });
      }
      // A temporary hop ends the permanent chain.
      scene.forget();
      redirect(scene, 301, '/hop');
      await forDays(scene, 9);
      expect(scene.state).toMatchObject({ url: `${scene.origin.url}/hop` });
      // Another feed at the new address: never.
      scene.forget();
      scene.origin.answer({ headers: RSS_TYPE, body: rss() });
      await scene.poll();
      redirect(scene, 301, '/new.xml', rss(['casino'], '', 'Win big'));
      await forDays(scene, 10);
      expect(scene.state?.url).toBe(old);
      const from = { url: 'http://harbour.example/feed?a=1' };
      const arrived = (permanentTarget: string): RedirectSign => ({
        kind: 'arrived',
        permanentTarget,
        isSameFeed: true,
      });
      expect(afterPermanentRedirect(from, arrived('https://harbour.example/feed?a=1'), 0).url).toBe(
        'https://harbour.example/feed?a=1',
      );
      expect(afterPermanentRedirect(from, arrived('https://harbour.example/other'), 0).url).toBe(from.url);
      expect(
        afterPermanentRedirect(
          { ...from, pendingMove: { url: 'http://b.example/', since: '2026-02-01T00:00:00.000Z' } },
          { kind: 'lost' },
          0,
        ).url,
      ).toBe('http://b.example/');
    },
  },
  {
    id: 'M26',
    title: 'At most 5 hops, no loops, no credentials across origins or down to http, no redirect by HTML',
    async play(scene) {
      scene.origin.answer((request) => ({
        status: 302,
        headers: { location: `/${Number(request.path.slice(1)) + 1 || 1}` },
      }));
      expect(await scene.poll()).toMatchObject({ code: 'too-many-redirects' });
      expect(scene.origin.requests).toHaveLength(6);
      scene.origin.answer((request) => ({
        status: 301,
        headers: { location: request.path === '/a' ? '/feed.xml' : '/a' },
      }));
      expect(await scene.poll()).toMatchObject({ code: 'redirect-loop' });
      const other = await scene.another();
      scene.client();
      other.answer({ headers: RSS_TYPE, body: rss() });
      scene.source = { ...scene.source, headers: { authorization: 'Bearer key', 'x-reader': '1' } };
      scene.origin.answer({ status: 302, headers: { location: `${other.url}/feed` } });
      await scene.poll();
      expect(scene.origin.requests.at(-1)?.headers.authorization).toBe('Bearer key');
      expect(other.requests[0]?.headers.authorization).toBeUndefined();
      expect(other.requests[0]?.headers['x-reader']).toBeUndefined();
      const count = scene.origin.requests.length;
      scene.origin.answer({
        body: `<html><head><meta http-equiv="refresh" content="0; url=${other.url}/feed"></head></html>`,
      });
      expect((await scene.poll()).kind).toBe('fetched');
      expect(scene.state?.failures).toBe(1);
      expect(scene.origin.requests).toHaveLength(count + 1);
      expect(other.requests).toHaveLength(1);
    },
  },
  {
    id: 'M27',
    title: 'The entries of a feed that moved retain their ids',
    async play(scene) {
      scene.origin.answer({ headers: RSS_TYPE, body: rss(['a', 'b']) });
      const ids = async (): Promise<string[]> => {
        const fetched = await scene.poll();
        if (fetched.kind !== 'fetched') return [];
        const parsed = await parseFeed(fetched.bytes, { url: fetched.finalUrl });
        return toEntries(parsed, scene.source, '2026-02-02T10:00:00.000Z').map((entry) => entry.id);
      };
      const before = await ids();
      redirect(scene, 301, '/new.xml', rss(['a', 'b', 'c']));
      await forDays(scene, 8);
      expect(scene.state?.formerUrls).toEqual([scene.source.url]);
      redirect(scene, 301, '/new.xml', rss(['a', 'b']));
      const after = await ids();
      expect(before).toHaveLength(2);
      expect(after).toEqual(before);
    },
  },
];
