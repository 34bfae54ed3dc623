/** The newsroom follows the rules of HTTP, so that tests which poll it can be trusted. */
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { folded, readExpected, readExpectedStories } from './expectations.ts';

interface Got {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0 });
});

afterAll(() => newsroom.close());

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: newsroom.port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Text between the tags, roughly as a reader sees it. */
function visibleWords(html: string): string {
  const text = html.replace(/<(\/?(em|strong|a)\b)[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  return folded(
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&'),
  );
}

const feeds = [
  ['/harbour-post/atom.xml', 'application/atom+xml', '<feed '],
  ['/salder-lantern/feed/', 'application/rss+xml', '<rss '],
  ['/kuestenblatt/feed/', 'application/rss+xml', '<rss '],
  ['/tern-and-tide/feed.json', 'application/feed+json', 'jsonfeed.org/version/1.1'],
  ['/coastwire/index.rdf', 'application/rdf+xml', '<rdf:RDF '],
  ['/shiomi/atom.xml', 'application/atom+xml', '<feed '],
  ['/sawt-al-mina/rss.xml', 'text/xml', '<rss '],
] as const;

describe('feeds', () => {
  it.each(feeds)('%s is served as %s with this port in its links', async (path, type, mark) => {
    const got = await get(path);
    expect(got.status).toBe(200);
    expect(got.headers['content-type']).toContain(type);
    const text = got.body.toString('utf8');
    expect(text).toContain(mark);
    expect(text).toContain(`${newsroom.url}/`);
    expect(text).not.toContain('{{');
  });
});

describe('conditional requests', () => {
  it('answers 304 to its ETag, to a list, to * and to a weak form', async () => {
    const etag = String((await get('/harbour-post/atom.xml')).headers.etag);
    expect(etag).toMatch(/^"[0-9a-f]{20}"$/);
    for (const sent of [etag, `"other", ${etag}`, '*', `W/${etag}`]) {
      const got = await get('/harbour-post/atom.xml', { 'if-none-match': sent });
      expect([sent, got.status, got.body.length, got.headers.etag]).toEqual([sent, 304, 0, etag]);
    }
  });

  it('answers 304 to its Last-Modified, and lets If-None-Match win', async () => {
    const since = String((await get('/coastwire/index.rdf')).headers['last-modified']);
    expect((await get('/coastwire/index.rdf', { 'if-modified-since': since })).status).toBe(304);
    const both = { 'if-modified-since': since, 'if-none-match': '"other"' };
    expect((await get('/coastwire/index.rdf', both)).status).toBe(200);
  });

  it('gives a gzip body its own ETag and the same text', async () => {
    const plain = await get('/salder-lantern/feed/');
    const packed = await get('/salder-lantern/feed/', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect((await get('/salder-lantern/feed/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBe(
      undefined,
    );
  });

  it('answers HEAD as GET without a body', async () => {
    const whole = await get('/tern-and-tide/feed.json');
    const head = await get('/tern-and-tide/feed.json', {}, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(head.headers.etag).toBe(whole.headers.etag);
  });
});

describe('addresses', () => {
  it.each([
    ['/salder-lantern/?p=118', 301, '/salder-lantern/2026/02/forty-years-at-the-oar/'],
    ['/harbour-post/sport/cup-final.html', 301, '/harbour-post/2026/03/01/rovers-lift-the-cup/'],
    ['/salder-lantern/comments.rss', 410, undefined],
    ['/salder-lantern/2026/03/allotment-water/', 404, undefined],
    ['/coastwire/article.cfm', 404, undefined],
    ['/coastwire/article.cfm?id=99', 404, undefined],
    ['/coastwire/article.cfm?id=../index', 404, undefined],
    ['/../routes.json', 404, undefined],
    ['/%2e%2e/routes.json', 404, undefined],
    ['//', 404, undefined],
  ])('%s gives %i', async (path, status, to) => {
    const got = await get(path);
    expect(got.status).toBe(status);
    expect(got.headers.location).toBe(to === undefined ? undefined : newsroom.url + to);
  });

  it('distinguishes documents by the essential parameter and ignores the others', async () => {
    const ferry = await get('/coastwire/article.cfm?id=20417&utm_source=rdf');
    const rate = await get('/coastwire/article.cfm?utm_source=rdf&id=20422');
    expect(ferry.body.toString('latin1')).toContain('Gull Skerry');
    expect(rate.body.toString('latin1')).toContain('key rate');
  });

  it('serves a windows-1252 page byte for byte', async () => {
    const got = await get('/coastwire/article.cfm?id=20419');
    expect(got.headers['content-type']).toBe('text/html');
    expect(got.body.includes(Buffer.from([0x93]))).toBe(true);
    expect(got.body.includes(Buffer.from([0x80]))).toBe(true);
  });

  it('rejects methods that change something', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('records the requests', async () => {
    await get('/robots.txt', { 'user-agent': 'a reader' });
    const last = newsroom.requests().at(-1);
    expect([last?.method, last?.url, last?.status, last?.headers['user-agent']]).toEqual([
      'GET',
      '/robots.txt',
      200,
      'a reader',
    ]);
  });
});

describe('stages', () => {
  it('corrects an article, headline and body, and moves the ETag', async () => {
    const own = await startNewsroom({ port: 0, stage: 1 });
    try {
      const before = await fetch(`${own.url}/harbour-post/atom.xml`);
      expect(await before.text()).toContain('Eight workers treated');
      own.setStage(2);
      const after = await fetch(`${own.url}/harbour-post/atom.xml`);
      const text = await after.text();
      expect(text).toContain('Four workers treated');
      expect(text).not.toContain('Eight workers treated');
      expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
      expect(Date.parse(after.headers.get('last-modified') ?? '')).toBe(Date.parse('2026-03-06T19:00:00Z'));
    } finally {
      await own.close();
    }
  });

  it('never goes past the last', async () => {
    const own = await startNewsroom({ port: 0, stage: 99 });
    expect(own.stage()).toBe(own.lastStage);
    await own.close();
  });
});

describe('golden files', () => {
  const articles = readExpected();
  const stories = readExpectedStories();

  it.each(articles.map((article) => [article.id, article] as const))('%s occurs in its page', async (_, article) => {
    newsroom.setStage(article.id === 'millfire-hp' ? 0 : 5);
    const got = await get(article.path);
    newsroom.setStage(0);
    expect(got.status).toBe(200);
    const words = visibleWords(iconv.decode(got.body, article.feed === 'coastwire' ? 'windows-1252' : 'utf8'));
    const absent = article.paragraphs.filter((paragraph) => !words.includes(folded(paragraph)));
    const seen = article.forbidden.filter((part) => words.includes(folded(part)));
    expect(absent).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('names only articles that exist', () => {
    const known = new Set(articles.map((article) => article.id));
    const named = [...stories.together, ...stories.apart].flatMap((group) => group.articles);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(30);
  });
});
