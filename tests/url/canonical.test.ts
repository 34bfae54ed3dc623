/** Canonical URLs: two spellings of one link must match, and two articles that differ in a parameter must not. */
import { describe, expect, test } from 'vitest';
import { canonicalUrl, namesAnArticle } from '../../src/url/canonical.ts';
import { isSameSite, registrableDomain } from '../../src/url/host.ts';

const SAME: readonly (readonly [string, string, string])[] = [
  ['scheme and www', 'http://www.herald.example/a/b', 'https://herald.example/a/b'],
  ['mobile host', 'https://m.herald.example/a/b', 'https://www.herald.example/a/b'],
  ['last slash', 'https://herald.example/a/b/', 'https://herald.example/a/b'],
  ['fragment', 'https://herald.example/a/b#comments', 'https://herald.example/a/b'],
  ['campaign parameters', 'https://herald.example/a?utm_source=rss&utm_medium=feed', 'https://herald.example/a'],
  ['click identifiers', 'https://herald.example/a?fbclid=IwAR0abc', 'https://herald.example/a'],
  ['order of parameters', 'https://herald.example/a?b=2&a=1', 'https://herald.example/a?a=1&b=2'],
  ['AMP path at the end', 'https://herald.example/a/b/amp/', 'https://herald.example/a/b'],
  ['AMP path at the start', 'https://herald.example/amp/a/b', 'https://herald.example/a/b'],
  ['AMP file', 'https://herald.example/a/b.amp.html', 'https://herald.example/a/b.html'],
  ['AMP host', 'https://amp.herald.example/a/b', 'https://herald.example/a/b'],
  ['AMP parameter', 'https://herald.example/a?outputType=amp', 'https://herald.example/a'],
  ['AMP cache', 'https://herald-example.cdn.ampproject.org/c/s/herald.example/a/b/amp', 'https://herald.example/a/b'],
  ['ref=rss', 'https://herald.example/article.cfm?objectid=7&ref=rss', 'https://herald.example/article.cfm?objectid=7'],
  [
    'escaped twice',
    'https://herald.example/article.cfm?c_id=1&amp;objectid=7',
    'https://herald.example/article.cfm?c_id=1&objectid=7',
  ],
  ['index file', 'https://herald.example/a/index.html', 'https://herald.example/a/'],
  ['upper-case host and default port', 'https://HERALD.example:443/a', 'https://herald.example/a'],
];

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  [
    'an article number in the query',
    'https://herald.example/article.cfm?objectid=1',
    'https://herald.example/article.cfm?objectid=2',
  ],
  ['a video', 'https://tube.example/watch?v=abc', 'https://tube.example/watch?v=abd'],
  ['a reference that is a document', 'https://herald.example/view?ref=1234', 'https://herald.example/view?ref=1235'],
  ['the case of a path', 'https://herald.example/x/AbC', 'https://herald.example/x/abc'],
  ['a script route', 'https://herald.example/#!/a', 'https://herald.example/#!/b'],
  ['a sub-domain that is no rendering', 'https://sport.herald.example/a', 'https://herald.example/a'],
  ['a port', 'https://herald.example:8443/a', 'https://herald.example/a'],
];

describe('canonicalUrl', () => {
  test.each(SAME)('%s does not count', (_, a, b) => expect(canonicalUrl(a)).toBe(canonicalUrl(b)));
  test.each(DIFFERENT)('%s counts', (_, a, b) => expect(canonicalUrl(a)).not.toBe(canonicalUrl(b)));
  test.each([...SAME, ...DIFFERENT])('%s: what is canonical stays so', (_, a) => {
    const once = canonicalUrl(a);
    expect(canonicalUrl(`https:${once}`)).toBe(once);
  });
  test.each(['', 'mailto:a@b.example', 'marker:1', '/relative', `https://a.example/${'x'.repeat(5000)}`])(
    'is undefined for %.30j',
    (url) => expect(canonicalUrl(url)).toBeUndefined(),
  );
  test('a front page names no article', () => {
    expect(namesAnArticle(canonicalUrl('https://herald.example/') ?? '')).toBe(false);
    expect(namesAnArticle(canonicalUrl('https://herald.example/?utm_source=rss') ?? '')).toBe(false);
    expect(namesAnArticle(canonicalUrl('https://herald.example/?p=12') ?? '')).toBe(true);
    expect(namesAnArticle(canonicalUrl('https://herald.example/a') ?? '')).toBe(true);
  });
});

describe('host', () => {
  test.each([
    ['https://www.news.herald.co.uk/a', 'herald.co.uk'],
    ['https://one.blogspot.com/', 'one.blogspot.com'],
    ['http://127.0.0.1:8080/a', '127.0.0.1'],
    ['https://intranet/a', 'intranet'],
  ])('%s belongs to %s', (url, domain) => expect(registrableDomain(url)).toBe(domain));
  test('two hosts of one domain are one site, two blogs of one service are not', () => {
    expect(isSameSite('https://a.herald.co.uk/', 'https://b.herald.co.uk/')).toBe(true);
    expect(isSameSite('https://one.blogspot.com/', 'https://two.blogspot.com/')).toBe(false);
    expect(isSameSite('nonsense', 'nonsense')).toBe(false);
  });
  test.each([
    'substack.com',
    'wordpress.com',
    'medium.com',
    'tumblr.com',
    'ghost.io',
    'blogspot.com.br',
    'blog.fc2.com',
  ])('blogs on %s are publishers of their own', (platform) => {
    expect(isSameSite(`https://tides.${platform}/a`, `https://ferry.${platform}/b`)).toBe(false);
    expect(isSameSite(`https://www.tides.${platform}/a`, `https://tides.${platform}/b`)).toBe(true);
    expect(isSameSite(`https://${platform}/a`, `https://www.${platform}/b`)).toBe(true);
  });
  test('requests to a platform share one queue', () => {
    expect(registrableDomain('https://tides.substack.com/')).toBe('substack.com');
  });
});
