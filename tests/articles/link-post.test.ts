/** A blogger's comment on a linked article stays the entry's article. */
import { describe, expect, it } from 'vitest';
import { isLinkPost, type LinkedPage } from '../../src/articles/link-post.ts';

const COMMENT =
  'I have waited nine years for somebody to measure the tides at Lomma properly. The method they chose is much better than the one that we used in our boat.';
const LINKED = 'The harbour office of Varnsund published its measurements of the tide on Monday, for the first time.';

const post: LinkedPage = {
  entryUrl: 'https://harbour-office.example/tides',
  feedUrl: 'https://brandvik.example/feed.xml',
  siteUrl: 'https://brandvik.example/',
  feedTitle: 'Notes of Ilse Brandvik',
  feedText: COMMENT,
  pageText: LINKED,
  pageSite: 'Harbour Office',
};

describe('a link post', () => {
  it('is an entry that links to another site, where its own text is not', () => {
    expect(isLinkPost(post)).toBe(true);
  });

  it('may quote one sentence of the linked article', () => {
    expect(isLinkPost({ ...post, feedText: `${COMMENT} ${LINKED}` })).toBe(true);
  });

  it('may be one short remark', () => {
    const remark = 'Well done. I never trusted the old tables.';
    expect(isLinkPost({ ...post, feedText: remark })).toBe(true);
    expect(isLinkPost({ ...post, feedText: remark, pageText: `${LINKED} ${remark}` })).toBe(false);
    expect(isLinkPost({ ...post, feedText: 'Comments, points and votes: see our page' })).toBe(false);
    expect(isLinkPost({ ...post, feedText: 'Comments are at https://spool.example/1. Read them.' })).toBe(false);
  });

  it('may link to another IP address of the same network', () => {
    const addresses = { feedUrl: 'http://192.0.2.1/feed.xml', siteUrl: 'http://192.0.2.1/' };
    expect(isLinkPost({ ...post, ...addresses, entryUrl: 'http://192.0.2.2/tides' })).toBe(true);
    expect(isLinkPost({ ...post, ...addresses, entryUrl: 'http://192.0.2.1/tides' })).toBe(false);
  });

  it.each([
    ['a page of the same site', { entryUrl: 'https://www.brandvik.example/tides' }],
    ['a page of the same publisher under another ending', { entryUrl: 'https://brandvik.test/tides' }],
    ['a page that names its site like the feed', { pageSite: 'Ilse Brandvik' }],
    ['a page with the text of the feed', { pageText: `${COMMENT} And so on.` }],
    ['a feed without sentences', { feedText: 'Comments' }],
    ['a feed that names no site', { siteUrl: undefined }],
  ] satisfies [string, Partial<LinkedPage>][])('is not %s', (_, change) => {
    expect(isLinkPost({ ...post, ...change })).toBe(false);
  });
});
