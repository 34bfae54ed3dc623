/** The routes of the search: the page, the feeds, their limits, and that no query is an error of the server. */
import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { createApp } from '../../src/server/app.ts';
import { createReaderLimit } from '../../src/server/reader-limit.ts';
import { addSearch, addSearchLater, type SearchOptions } from '../../src/server/search-routes.ts';
import { feed, item } from '../formats/sample-feed.ts';

const policy = "default-src 'none'";

/** Finds the one item for "ferry". */
const search: SearchOptions['search'] = async (text, outputId) => {
  if (outputId === 'nowhere') return { kind: 'no-output' };
  if (text === 'busy') return { kind: 'busy' };
  const results: PublishedFeed = {
    ...feed,
    ...{ id: 'search', title: `Search: ${text}`, hubs: [] },
    items: text.includes('ferry') ? [item] : [],
    search: { text, ...(text.length > 200 && { problem: 'too-long' as const }), ...(outputId && { output: outputId }) },
  };
  return { kind: 'found', feed: results };
};

function appWith(options: Partial<SearchOptions> = {}): Hono {
  return createApp({ publicDir: '/nonexistent', extend: (app) => addSearch(app, { search, policy, ...options }) });
}

const app = appWith();
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

describe('the page of results', () => {
  it('lists what was found, names the feed of this search, and is not to be indexed', async () => {
    const answer = await get('/search?q=night+ferry');
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain(item.title);
    expect(page).toContain('/search.atom?q=night+ferry');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(answer.headers.get('content-security-policy')).toBe(policy);
  });

  it('shows what was asked as text, never as markup', async () => {
    const page = await (await get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });

  it('says so when nothing was found, and shows only the box before a search', async () => {
    expect(await (await get('/search?q=nowhere')).text()).toContain('No story has all of these words.');
    const empty = await get('/search');
    expect([empty.status, await empty.text()]).toEqual([200, expect.stringContaining('Search the stories')]);
  });
});

describe('the feed of results', () => {
  it.each([
    ['atom', 'application/atom+xml'],
    ['xml', 'application/rss+xml'],
    ['json', 'application/feed+json'],
  ])('search.%s has its address with the query as its own', async (extension, type) => {
    const answer = await get(`/search.${extension}?q=ferry`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    const body = await answer.text();
    expect(body).toContain(item.id);
    expect(body).toContain(`search.${extension}?q=ferry`);
    expect(answer.headers.get('link')).toContain(`search.${extension}?q=ferry`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('answers 304 to the entity tag, in each coding', async () => {
    for (const coding of ['identity', 'br']) {
      const first = await get('/search.atom?q=ferry', { 'Accept-Encoding': coding });
      const etag = first.headers.get('etag') ?? '';
      const again = await get('/search.atom?q=ferry', { 'Accept-Encoding': coding, 'If-None-Match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await get('/search.atom?q=nowhere', { 'Accept-Encoding': coding, 'If-None-Match': etag });
      expect(other.status).toBe(200);
    }
  });

  it('is refused without words: a reader would subscribe to nothing', async () => {
    for (const query of ['', '?q=', `?q=${'x'.repeat(300)}`]) {
      expect((await get(`/search.atom${query}`)).status).toBe(400);
    }
  });

  it('keeps the output that was searched in its address', async () => {
    expect(await (await get('/search.atom?q=ferry&output=world')).text()).toContain('q=ferry&amp;output=world');
  });
});

describe('limits', () => {
  it('no query is an error of the server', async () => {
    const odd = [
      '%',
      '%zz',
      '%00',
      '%ff%fe',
      'a&q=b',
      'NEAR(',
      '"',
      '*',
      'a:b',
      "'; DROP TABLE",
      '%F0%9F%98%80',
      'x'.repeat(9000),
    ];
    for (const path of ['/search', '/search.atom', '/search.xml', '/search.json', '/search/']) {
      for (const query of odd) {
        const { status } = await get(`${path}?q=${query}`);
        expect([path, query.slice(0, 20), [200, 400].includes(status)]).toEqual([path, query.slice(0, 20), true]);
      }
    }
  });

  it('passes on no more than a bounded part of a query', async () => {
    let longest = 0;
    const recording = appWith({
      search: async (text, outputId) => {
        longest = Math.max(longest, text.length, outputId?.length ?? 0);
        return await search(text, outputId);
      },
    });
    await recording.request(`/search?q=${'x'.repeat(50_000)}&output=${'y'.repeat(50_000)}`);
    expect(longest).toBe(2000);
  });

  it('limits the searches of one address, on the page and in feeds together', async () => {
    const limit = createReaderLimit({ perHour: 3, clock: () => 0 });
    const limited = appWith({ limit: { limit, remoteAddress: () => '203.0.113.7' } });
    const statuses: number[] = [];
    for (const path of ['/search?q=a', '/search.atom?q=b', '/search.json?q=c', '/search?q=d', '/search'])
      statuses.push((await limited.request(path)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    expect(Number((await limited.request('/search?q=e')).headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('sends others away while too many wait, and for an output that there is not', async () => {
    const busy = await get('/search.atom?q=busy');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await get('/search?q=ferry&output=nowhere')).status).toBe(404);
  });

  it('tells readers to come again where another process searches', async () => {
    const standby = createApp({ publicDir: '/nonexistent', extend: (routes) => addSearchLater(routes, policy) });
    const answer = await standby.request('/search.atom?q=ferry');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  });

  it('allows readers in browsers to ask with validators', async () => {
    const answer = await app.request('/search.atom?q=ferry', { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect((await app.request('/search?q=ferry', { method: 'POST' })).status).toBe(405);
  });
});
