/** Feed discovery: from a page to its feeds, with as few requests as possible. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discovery, discover } from '../../src/feeds/discover/discover.ts';
import { feedLinksIn } from '../../src/feeds/discover/feed-links.ts';
import { knownFeedUrls } from '../../src/feeds/discover/known-hosts.ts';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Tides</title></channel></rss>';
let origin: Origin;
let http: HttpClient;

beforeEach(async () => {
  origin = await startOrigin();
  http = createHttpClient({
    userAgent: { name: 'winnow', version: '0' },
    allowEverywhere: [origin.allow],
    pausesMs: { discovery: 0 },
  });
});
afterEach(async () => {
  await http.close();
  await origin.close();
});

function serve(pages: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): void {
  const table = new Map(Object.entries(pages));
  origin.answer((request) => {
    const body = table.get(request.path);
    return body === undefined ? { status: 404, body: 'nothing here' } : { body, headers };
  });
}

const found = (discovery: Discovery): string[] =>
  discovery.kind === 'found' ? discovery.candidates.map((one) => one.url.replace(origin.url, '')) : [discovery.kind];

describe('discover', () => {
  test.each([
    ['RSS', RSS],
    [
      'Atom behind a stylesheet and a comment',
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"/>',
    ],
    ['RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
    ['JSON Feed', '\ufeff{"version":"https://jsonfeed.org/version/1.1","title":"Tides","items":[]}'],
  ])('%s is the feed itself', async (_, body) => {
    serve({ '/x': body }, { 'content-type': 'text/html' });
    const result = await discover(`${origin.url}/x`, { http });
    expect(result).toMatchObject({ kind: 'found', requests: 1, candidates: [{ by: 'self' }] });
    expect(result.kind === 'found' && result.response?.status).toBe(200);
  });

  test('a page names its feeds in the header and the head', async () => {
    serve(
      { '/': '<base href="/blog/"><link rel="alternate" type="application/atom+xml" title="Tides" href="atom.xml">' },
      { link: '</h.json>; rel="alternate"; type="application/feed+json"' },
    );
    expect(found(await discover(`${origin.url}/`, { http }))).toEqual(['/h.json', '/blog/atom.xml']);
    expect(origin.requests).toHaveLength(1);
  });

  test.each([
    'application/atom+xml; charset=utf-8',
    'Application/Atom+XML;charset="utf-8"',
    ' application/rss+xml ; charset=utf-8',
    'application/x-rss+xml',
  ])('a header names a feed of type %j', async (type) => {
    serve({ '/': '<p>Hello</p>' }, { link: `</news>; rel="alternate"; type="${type.replaceAll('"', '\\"')}"` });
    expect(found(await discover(`${origin.url}/`, { http, guess: false }))).toEqual(['/news']);
  });

  test('a header with a vague type names a feed only by its path', async () => {
    const link =
      '</wp-json/posts/1>; rel="alternate"; type="application/json", <http://feeds.harbour.example/v1/posts>; ' +
      'rel="alternate"; type="text/xml", </feed.json>; rel="alternate"; type="application/json; charset=utf-8"';
    serve({ '/': '<p>Hello</p>' }, { link });
    expect(found(await discover(`${origin.url}/`, { http, guess: false }))).toEqual(['/feed.json']);
  });

  test('usual paths are tried only when the page names no feed, and only until one is found', async () => {
    serve({ '/': '<p>Hello</p>', '/atom.xml': RSS });
    expect(await discover(`${origin.url}/`, { http })).toMatchObject({
      kind: 'found',
      requests: 4,
      candidates: [{ by: 'guess' }],
    });
    origin.requests.length = 0;
    expect(await discover(`${origin.url}/`, { http, guess: false })).toMatchObject({ kind: 'none', requests: 1 });
  });

  test('a feed found in place of the given address says so, and why', async () => {
    const missing = `${origin.url}/feed3.xml`;
    serve({
      '/feed.xml': RSS,
      '/': '<p>Hello</p>',
      '/page': '<link rel="alternate" type="application/rss+xml" href="/x">',
    });
    const instead = { url: missing, words: 'HTTP 404, not found' };
    expect(await discover(missing, { http })).toMatchObject({ kind: 'found', instead });
    expect(await discover(`${origin.url}/`, { http })).toMatchObject({
      instead: { url: `${origin.url}/`, words: 'neither a feed nor a page that names one' },
    });
    for (const path of ['/feed.xml', '/page'])
      expect(await discover(origin.url + path, { http })).not.toHaveProperty('instead');
  });

  test('a host that limits its rate gets no further request', async () => {
    origin.answer((request) =>
      request.path === '/' ? { body: '<p>Hello</p>' } : { status: 429, headers: { 'retry-after': '600' } },
    );
    expect(await discover(`${origin.url}/`, { http })).toMatchObject({ kind: 'none', requests: 2 });
  });

  test('an address without a scheme is read over http where https fails, and says so', async () => {
    serve({ '/feed.xml': RSS });
    const typed = `${origin.url.slice('http://'.length)}/feed.xml`;
    const result = await discover(typed, { http });
    expect(result).toMatchObject({ kind: 'found', address: `http://${typed}`, requests: 2 });
    expect(found(result)).toEqual(['/feed.xml']);
    expect(result.kind === 'found' && result.instead).toMatchObject({ url: `https://${typed}` });
    expect(await discover(`https://${typed}`, { http })).toMatchObject({ kind: 'failed', code: 'tls', requests: 1 });
    expect(await discover(`me:word@${typed}`, { http })).toMatchObject({ kind: 'failed', requests: 1 });
  });

  test('failures are reported', async () => {
    serve({});
    expect(await discover(`${origin.url}/`, { http, guess: false })).toMatchObject({
      kind: 'none',
      message: 'HTTP 404, and no feed was found',
    });
    expect(await discover('feed:http://127.0.0.1:1/', { http })).toMatchObject({
      kind: 'failed',
      code: 'address-refused',
    });
    expect(await discover('not an address', { http })).toMatchObject({ kind: 'failed', code: 'bad-url' });
  });
});

describe('links of a page', () => {
  const base = 'https://harbour.example/news/';
  const links = (html: string): string[] => feedLinksIn(html, base).map((one) => one.url);

  test('types and relations', () => {
    expect(
      links(`<link rel="alternate stylesheet" type="text/css" href="/a.css">
        <link rel=ALTERNATE type="Application/RSS+XML; charset=utf-8" href="rss">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
        <link rel="alternate" type="application/json" href="/feed.json">
        <link rel="alternate" type="application/json+oembed" href="/oembed?feed">
        <link rel="feed" href="/f">
        <link rel="alternate" hreflang="de" href="/de/">`),
    ).toEqual(['https://harbour.example/news/rss', 'https://harbour.example/feed.json', 'https://harbour.example/f']);
  });
  test('feeds of comments come last', () => {
    expect(
      links(
        '<link rel=alternate type=application/rss+xml href=/comments/feed/><link rel=alternate type=application/rss+xml href=/feed/>',
      ),
    ).toEqual(['https://harbour.example/feed/', 'https://harbour.example/comments/feed/']);
  });
  test('plain links count only when the head names none; scripts never', () => {
    const page =
      '<a href="/feed/">RSS</a> <a href="/food/">Food</a> <a href="marker:feed">x</a> <a href="feed://harbour.example/b.rss">B</a>';
    expect(links(page)).toEqual(['https://harbour.example/feed/', 'http://harbour.example/b.rss']);
    expect(links(`<link rel=alternate type=application/rss+xml href=/a>${page}`)).toEqual([
      'https://harbour.example/a',
    ]);
  });
});

describe('platforms', () => {
  test.each([
    [
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    ],
    [
      'https://www.youtube.com/watch?v=abcdefghijk&list=PLtides01&index=2',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PLtides01',
    ],
    ['https://www.youtube.com/user/harbour', 'https://www.youtube.com/feeds/videos.xml?user=harbour'],
    ['https://medium.com/@harbour/about', 'https://medium.com/feed/@harbour'],
    ['https://www.youtube.com/playlist?list=PL123&x=1', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL123'],
    ['https://github.com/owner/project', 'https://github.com/owner/project/releases.atom'],
    ['https://github.com/owner/', 'https://github.com/owner.atom'],
    ['https://old.reddit.com/r/tides/', 'https://www.reddit.com/r/tides/.rss'],
    ['https://social.example/@keeper', 'https://social.example/@keeper.rss'],
    ['https://social.example/tags/tides', 'https://social.example/tags/tides.rss'],
  ])('%s', (page, feed) => expect(knownFeedUrls(page)[0]).toBe(feed));

  test.each([
    '<link rel="canonical" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv">',
    '<meta itemprop="identifier" content="UCabcdefghijklmnopqrstuv">',
    '<script>var d = {"externalId":"UCabcdefghijklmnopqrstuv","x":{"channelId":"UCzzzzzzzzzzzzzzzzzzzzzz"}}</script>',
  ])('a YouTube handle by what its page says: %s', (html) => {
    const feed = 'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv';
    expect(knownFeedUrls('https://www.youtube.com/@harbour/videos', html)).toEqual([feed]);
    expect(knownFeedUrls('https://www.youtube.com/%40harbour', html)).toEqual([feed]);
    expect(knownFeedUrls('https://www.youtube.com/c/harbour', html)).toEqual([feed]);
  });

  test('other pages have none', () => {
    for (const page of [
      'https://harbour.example/',
      'https://www.youtube.com/watch?v=1',
      'https://www.youtube.com/watch?v=1&list=RDmix1',
      'https://www.youtube.com/@harbour',
      'https://www.tiktok.com/@harbour',
      'https://github.com/',
      'https://harbour.example/@a/b',
    ])
      expect(knownFeedUrls(page)).toEqual([]);
  });
});
