/** Feed ids are permanent: their derivation must not change, and must not reveal a secret. */
import { describe, expect, it } from 'vitest';
import { feedIdOf, newFeedId } from '../../src/config/feed-id.ts';

describe('the id of a feed', () => {
  it.each([
    ['https://www.harbour.example/News/feed.xml', 'harbour.example-news-feed.xml'],
    ['http://harbour.example/', 'harbour.example'],
    ['https://harbour.example/?cat=3&x=%20', 'harbour.example-cat-3-x-20'],
    ['https://hafen.example/küste/', 'hafen.example-k-c3-bcste'],
    ['not a URL', undefined],
  ])('is derived from its URL when it has none: %s', (url, id) => {
    expect(feedIdOf(url)).toBe(id);
  });

  it('has at most 64 characters', () => {
    expect(feedIdOf(`https://a.example/${'-x'.repeat(100)}`)?.length).toBeLessThanOrEqual(64);
  });

  it.each([
    ['The Harbour Post – Édition du soir', 'the-harbour-post-edition-du-soir'],
    ["Ann's Kitchen", 'anns-kitchen'],
    ['汐見タイムズ', 'a.example-feed'],
    ['', 'a.example-feed'],
    ['Ω — the letter', 'the-letter'],
  ])('of a new feed is derived from a Latin title: %s', (title, id) => {
    expect(newFeedId({ title, url: 'https://a.example/feed' }, new Set())).toBe(id);
  });

  it.each([
    ['The Harbour Herald and Evening Quay Observer', 'the-harbour-herald-and-evening-quay'],
    ['Dampfschifffahrtsgesellschaftskapitaensmuetzen', 'dampfschifffahrtsgesellschaftskapitaensm'],
    ['Exactly forty characters make this id ok', 'exactly-forty-characters-make-this-id-ok'],
  ])('ends with a whole word of its title: %s', (title, id) => {
    expect(newFeedId({ title, url: 'https://a.example/feed' }, new Set())).toBe(id);
  });

  it('ends with a whole word of its URL, also when it is numbered', () => {
    const url = `https://quay.example/${'harbour-'.repeat(6)}observatory/feed`;
    const id = `quay.example${'-harbour'.repeat(6)}`;
    expect(newFeedId({ url }, new Set())).toBe(id);
    expect(newFeedId({ url }, new Set([id]))).toBe(`quay.example${'-harbour'.repeat(5)}-2`);
  });

  it('is numbered when it is taken', () => {
    expect(newFeedId({ title: 'News', url: 'https://a.example/' }, new Set(['news', 'news-2']))).toBe('news-3');
  });

  it('C1: of a private feed reveals nothing of its URL', () => {
    const url = 'https://a.example/secret?key=hunter2';
    expect(newFeedId({ url, private: true }, new Set())).toBe('a.example');
  });
});
