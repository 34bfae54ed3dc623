/** The origin of the load runs: its documents are feeds and its counts are correct. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedDocument, ITEMS, pageDocument, revisionAt } from '../../bench/load/documents.ts';
import { type LoadOrigin, startLoadOrigin } from '../../bench/load/origin.ts';
import { addCounts, createTally } from '../../bench/load/tally.ts';

let origin: LoadOrigin;

beforeAll(async () => {
  origin = await startLoadOrigin(0);
});

afterAll(() => origin.close());

describe('documents', () => {
  it('are the same on every call and different for every article', () => {
    expect(feedDocument(5, 0, 'http://h')).toEqual(feedDocument(5, 0, 'http://h'));
    const pages = new Set(Array.from({ length: 500 }, (_, i) => pageDocument(i, 3, 'http://h').body));
    expect(pages.size).toBe(500);
  });

  it('have a size like a small real page', () => {
    const { length } = pageDocument(1, 1, 'http://h').body;
    expect(length).toBeGreaterThan(5000);
    expect(length).toBeLessThan(20_000);
  });

  it('list ten items, the newest first, and one more after a change', () => {
    const before = feedDocument(4, 0, 'http://h').body;
    const after = feedDocument(4, 1, 'http://h').body;
    expect(before.match(/<entry>/g)).toHaveLength(ITEMS);
    expect(after).toContain('/page/4/10"');
    expect(after).not.toContain('/page/4/0"');
  });

  it('change in 2 % of the feeds from one pass to the next', () => {
    const changed = Array.from({ length: 10_000 }, (_, feed) => revisionAt(feed, 1)).filter((count) => count > 0);
    expect(changed.length).toBeGreaterThan(150);
    expect(changed.length).toBeLessThan(250);
  });
});

describe('origin', () => {
  it('serves each loopback address as a host, and responds with 304 to its ETag until the feed changes', async () => {
    const feed = Array.from({ length: 1000 }, (_, i) => i).find((i) => revisionAt(i, 1) === 1) ?? 0;
    const url = `http://127.77.0.9:${origin.port}/feed/${feed}`;
    const first = await fetch(url);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(await first.text()).toContain('127.77.0.9');
    expect((await fetch(url, { headers })).status).toBe(304);
    origin.setPass(1);
    expect((await fetch(url, { headers })).status).toBe(200);
    expect(origin.tally.read().answers).toMatchObject({ 'feed 200': 2, 'feed 304': 1 });
  });
});

describe('tally', () => {
  it('counts overlapping requests to one host, short gaps, repeated pages and missing validators', () => {
    let now = 0;
    const tally = createTally(() => now);
    tally.begin('a', 'page', '/page/1/1', false);
    now = 40;
    tally.begin('a', 'page', '/page/1/1', false);
    tally.begin('b', 'feed', '/feed/1', false);
    tally.end('a', 'page', 200);
    now = 90;
    tally.begin('b', 'feed', '/feed/1', false);
    const counts = tally.read();
    expect(counts).toEqual({
      answers: { 'page 200': 1 },
      unconditional: 1,
      mostPerHost: 2,
      mostAtOnce: 3,
      shortestGap: 40,
      repeatedPages: 1,
    });
    expect(addCounts([counts, counts])).toMatchObject({ answers: { 'page 200': 2 }, mostPerHost: 2, repeatedPages: 2 });
  });
});
