/** Rules M1 to M4: what a publisher sees when a feed is added. */

import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { discover } from '../../src/feeds/discover/discover.ts';
import { packResponse, unpackResponse } from '../../src/feeds/poll/initial-response.ts';
import { acceptEncoding } from '../../src/http/codings.ts';
import type { Line } from './line.ts';
import { RSS_TYPE, rss } from './scene.ts';

const PAGE =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="icon" href="/favicon.ico"></head><img src="/a.png"></html>';

export const firstContact: readonly Line[] = [
  {
    id: 'M1',
    title: 'Adding a feed is one GET; a page and its feed are two',
    async play(scene) {
      scene.origin.answer((request) =>
        request.path === '/' ? { body: PAGE } : { headers: { ...RSS_TYPE, etag: '"first"' }, body: rss() },
      );
      const feed = await discover(`${scene.origin.url}/feed.xml`, { http: scene.http });
      expect(feed).toMatchObject({ kind: 'found', requests: 1, candidates: [{ by: 'self' }] });
      // The response is the first import, also later and in another process.
      const answer = feed.kind === 'found' ? feed.response : undefined;
      if (answer === undefined) throw new Error('discovery returned no response');
      const kept = unpackResponse(JSON.parse(JSON.stringify(packResponse(answer))), scene.timers.now());
      await scene.poll({ ...(kept === undefined ? {} : { initialResponse: kept }) });
      expect(scene.state).toMatchObject({ recentIds: ['one'], etag: '"first"' });
      expect(scene.seen()).toEqual(['GET /feed.xml']);
      scene.forget();
      const page = await discover(`${scene.origin.url}/`, { http: scene.http });
      expect(page).toMatchObject({ kind: 'found', requests: 1, candidates: [{ url: scene.source.url, by: 'link' }] });
      await scene.poll();
      expect(scene.seen()).toEqual(['GET /feed.xml', 'GET /', 'GET /feed.xml']);
    },
  },
  {
    id: 'M2',
    title: 'No cookie, no referrer, nothing added to the address, no directive to bypass caches',
    async play(scene) {
      scene.source = { ...scene.source, url: `${scene.origin.url}/feed.xml?format=rss&x=#top` };
      scene.origin.answer({ headers: { ...RSS_TYPE, 'set-cookie': 'id=7; Path=/', etag: '"a"' }, body: rss() });
      await scene.poll();
      await scene.pollWhenDue();
      for (const request of scene.origin.requests) {
        expect(request.path).toBe('/feed.xml?format=rss&x=');
        for (const name of ['cookie', 'referer', 'cache-control', 'pragma'])
          expect(request.headers[name]).toBeUndefined();
      }
      expect(scene.origin.requests).toHaveLength(2);
    },
  },
  {
    id: 'M3',
    title: 'An honest, stable User-Agent: name, version, contact, feed, subscribers',
    async play(scene) {
      scene.origin.answer({ headers: RSS_TYPE, body: rss() });
      await scene.poll({ subscribers: 3 });
      await scene.poll({ subscribers: 1 });
      await scene.poll();
      expect(scene.origin.requests.map((request) => request.headers['user-agent'])).toEqual([
        'winnow/1.2.3 (+https://reader.example/about; feed-id=harbour; 3 subscribers)',
        'winnow/1.2.3 (+https://reader.example/about; feed-id=harbour; 1 subscriber)',
        'winnow/1.2.3 (+https://reader.example/about; feed-id=harbour)',
      ]);
    },
  },
  {
    id: 'M4',
    title: 'Accept names the feed types; gzip-only and identity-only origins both work',
    async play(scene) {
      scene.origin.answer({ headers: { ...RSS_TYPE, 'content-encoding': 'gzip' }, body: gzipSync(rss(['zipped'])) });
      await scene.poll();
      expect(scene.state?.recentIds).toEqual(['zipped']);
      scene.origin.answer({ headers: RSS_TYPE, body: rss(['plain']) });
      await scene.poll();
      expect(scene.state?.recentIds).toEqual(['plain']);
      const headers = scene.origin.requests[0]?.headers;
      expect(headers?.accept).toBe(
        'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
      );
      expect(headers?.['accept-encoding']).toBe(acceptEncoding);
      expect(acceptEncoding).toMatch(/^gzip, br(, zstd)?$/);
    },
  },
];
