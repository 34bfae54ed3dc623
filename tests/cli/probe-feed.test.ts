/** Probing a feed: whatever its server does, the operator reads what is wrong in plain words. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { probeFeed } from '../../src/cli/probe-feed.ts';
import type { HttpClient, HttpOutcome } from '../../src/http/request.ts';

const URL_OF_FEED = 'https://news.example/feed';
const NOW = Date.parse('2026-11-22T12:00:00Z');
const ITEM = '<item><title>A ferry</title><link>https://news.example/a</link></item>';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${ITEM}</channel></rss>`;

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly truncated?: 'size' | 'cut';
}

function response({ status = 200, headers = {}, body = '', truncated }: Answer): HttpOutcome {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const rest = truncated === undefined ? {} : { truncated };
  return {
    kind: 'response',
    status,
    url: URL_OF_FEED,
    finalUrl: URL_OF_FEED,
    redirects: [],
    headers,
    bytes,
    startedAt: NOW,
    ...rest,
  };
}

async function wordsOf(outcome: HttpOutcome): Promise<string> {
  const http: HttpClient = { fetch: async () => outcome, close: async () => undefined } as unknown as HttpClient;
  const source = {
    id: 'news',
    url: URL_OF_FEED,
    tags: [],
    fetchArticles: 'auto',
    priority: 0,
    isPrivate: false,
  } as const;
  return (await probeFeed(source, http, () => NOW)).words;
}

const NUMBERS = Uint8Array.from({ length: 2_000 }, (_, at) => (at * 7) % 32);

describe('a probed feed', () => {
  it.each<[string, Answer, string]>([
    ['works', { body: FEED }, 'RSS, 1 entry, none with a date'],
    ['is not there', { status: 404 }, 'HTTP 404, not found'],
    ['is gone', { status: 410 }, 'HTTP 410, the publisher has removed the feed'],
    [
      'is asked too often',
      { status: 429, headers: { 'retry-after': '3600' } },
      'HTTP 429, rate limited; the server asks to retry after 2026-11-22 13:00 UTC',
    ],
    [
      'stands behind a challenge',
      { status: 403, headers: { 'cf-mitigated': 'challenge' } },
      'HTTP 403, Cloudflare challenge',
    ],
    ['is redirected nowhere', { status: 302 }, 'HTTP 302, a redirect without an address'],
    [
      'is a page',
      { body: '<!doctype html><title>The News</title><p>Hello' },
      'This is an HTML page, not a feed (The News); `winnow add https://news.example/feed` finds the feeds of a page',
    ],
    ['is empty', {}, 'The document is empty'],
    [
      'is too large to find its feed',
      { body: `<!--${'x'.repeat(9_000)}`, truncated: 'size' },
      'the document is larger than the limit (maxSize)',
    ],
    [
      'breaks off',
      { body: '<?xml version="1.0"?>', truncated: 'cut' },
      'the connection closed before the end of the response',
    ],
    ['is an archive', { body: gzipSync(FEED) }, 'This is binary data, not a feed'],
    ['is binary without a mark that we know', { body: NUMBERS }, 'This is binary data, not a feed'],
    ['is a list of feeds', { body: '<opml version="2.0"><body/></opml>' }, 'This is an OPML list of feeds, not a feed'],
    ['is other JSON', { body: '{"hello": 1}' }, 'This is JSON, but not a JSON Feed'],
  ])('%s', async (_, answer, words) => {
    expect(await wordsOf(response(answer))).toBe(words);
  });

  it('is not requested', async () => {
    expect(
      await wordsOf({ kind: 'failed', code: 'dns', message: 'the name news.example does not exist', startedAt: NOW }),
    ).toBe('the name news.example does not exist');
  });
});
