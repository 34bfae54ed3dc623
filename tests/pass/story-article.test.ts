/** Checks which feeds are trusted with the link of an entry: those of one site. */
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import { toInstant } from '../../src/model/time.ts';
import { LINKED_ARTICLE } from '../../src/pass/page-reasons.ts';
import { type FeedAddresses, storyArticle } from '../../src/pass/story-article.ts';

const at = toInstant(Date.parse('2026-03-05T09:00:00.000Z'));
const entry: Entry = {
  version: 1,
  id: 'e1',
  feedId: 'world',
  guid: '1',
  url: 'https://morning.example/2026/peat',
  title: 'Peat mines close',
  authors: [],
  categories: [],
  enclosures: [],
  firstSeenAt: at,
  changedAt: at,
  contentHash: '',
};
const stored: StoredArticle = {
  version: 1,
  entryId: 'e1',
  article: cleanFragment('<p>Growers warn of dearer seedlings.</p>', {}),
  from: 'feed',
  cleanedWith: '1',
  textChangedAt: at,
  textHash: '',
};
const siteOf = (addresses: FeedAddresses, change: Partial<StoredArticle> = {}): string | undefined =>
  storyArticle(entry, { ...stored, ...change }, addresses).site;

const top = { url: 'https://feeds.herald-cdn.example/top', siteUrl: 'https://herald.example/' };
const world = { url: 'https://feeds.herald-cdn.example/world', siteUrl: 'https://www.herald.example/world' };

describe('the site of an entry', () => {
  it('is that of the feed and the link', () => {
    expect(siteOf({ url: 'https://feeds.morning.example/world' })).toBe('morning.example');
  });

  it('is one for two feeds of a server that name one home page', () => {
    expect(siteOf(top)).toBeDefined();
    expect(siteOf(top)).toBe(siteOf(world));
  });

  it.each([
    ['home page', { ...world, siteUrl: 'https://courier.example/' }],
    ['server', { ...world, url: 'https://attacker.example/feed.xml' }],
  ])('is another one with another %s', (_, other) => {
    expect(siteOf(top)).not.toBe(siteOf(other));
  });

  it.each([
    ['a service that has feeds of many publishers', { ...top, url: 'https://feeds.feedburner.com/herald' }, {}],
    ['a feed that names no home page', { url: top.url }, {}],
    ["a comment on another publisher's article", top, { reason: LINKED_ARTICLE }],
  ])('is unknown for %s', (_, addresses, change) => {
    expect(siteOf(addresses, change)).toBeUndefined();
  });
});
