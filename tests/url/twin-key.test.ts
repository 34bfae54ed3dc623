import { describe, expect, it } from 'vitest';
import { twinKey } from '../../src/url/twin-key.ts';

describe('two addresses of one feed', () => {
  it.each([
    'http://quay.example/feed?cat=3',
    'https://QUAY.example/feed/?cat=3',
    'https://www.quay.example/feed?cat=3&utm_source=reader',
    'https://quay.example:443/feed?cat=3#top',
  ])('have one key: %s', (url) => {
    expect(twinKey(url)).toBe(twinKey('https://quay.example/feed?cat=3'));
  });

  it.each([
    'https://quay.example/feed',
    'https://quay.example/feed?cat=4',
    'https://quay.example/Feed?cat=3',
    'https://quay.example:8080/feed?cat=3',
    'https://news.quay.example/feed?cat=3',
    'not a URL',
  ])('are told from %s', (url) => {
    expect(twinKey(url)).not.toBe(twinKey('https://quay.example/feed?cat=3'));
  });
});
