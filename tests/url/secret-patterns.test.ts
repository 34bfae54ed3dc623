/** What counts as a private feed's secret, and that nothing else of its publisher is hidden. */
import { describe, expect, it } from 'vitest';
import { secretsInAddress } from '../../src/url/secret-parts.ts';
import {
  maskInFile,
  maskSecrets,
  revealsSecret,
  type SecretPatterns,
  secretPatterns,
} from '../../src/url/secret-patterns.ts';

function patternsOf(address: string, ...references: string[]): SecretPatterns {
  const patterns = secretPatterns([secretsInAddress(address, references)]);
  if (patterns === undefined) throw new Error('nothing is secret');
  return patterns;
}

describe('an address', () => {
  it.each([
    // A reference to a part of it: only that part is secret.
    ['https://paid.example/desk/t1deT0ken/feed', ['t1deT0ken'], 'https://paid.example/desk/t1deT0ken/a', true],
    ['https://paid.example/desk/t1deT0ken/feed', ['t1deT0ken'], 'https://cdn.example/?t=T1DET0KEN', true],
    ['https://paid.example/desk/t1deT0ken/feed', ['t1deT0ken'], 'https://cdn.example/?u=%2574%2531deT0ken', true],
    ['https://paid.example/desk/t1deT0ken/feed', ['t1deT0ken'], 'https://paid.example/desk/ferries', false],
    ['https://paid.example/news/feed?key=t1deT0ken', ['t1deT0ken'], 'https://paid.example/news/feed?p=3', false],
    ['https://paid.example/u/kelp/feed', ['kelp'], 'https://paid.example/u/kelp/x', true],
    ['https://paid.example/u/kelp/feed', ['kelp'], 'https://paid.example/kelpie-rescued', false],
    ['https://paid.example/u/7/feed', ['7'], 'https://paid.example/u/7/x', true],
    ['https://paid.example/u/7/feed', ['7'], 'https://paid.example/u/77/x', false],
    // A reference that is the whole address, or none: everything from the first uncommon segment on.
    ['https://paid.example/feeds/tidekeeper/rss.xml', [], 'https://paid.example/feeds/tidekeeper/a', true],
    ['https://paid.example/feeds/tidekeeper/rss.xml', [], 'http://www.paid.example:8080/feeds//tidekeeper', true],
    ['https://paid.example/feeds/tidekeeper/rss.xml', [], 'https://paid.example/feeds/gardens/a', false],
    ['https://paid.example/feeds/tidekeeper/rss.xml', [], 'https://paid.example/feeds/tidekeepers', false],
    ['https://paid.example/feeds/tidekeeper/rss.xml', [], 'https://unpaid.example/feeds/tidekeeper/a', false],
    ['https://paid.example/news/feed?auth=abc123def456', [], 'https://paid.example/news/harbour', false],
    ['https://paid.example/news/feed?auth=abc123def456', [], 'https://cdn.example/abc123def456.mp3', true],
    ['https://paid.example/feed', [], 'https://paid.example/feed#top', true],
    ['https://paid.example/feed', [], 'https://paid.example/feeding-gulls', false],
    ['https://paid.example/?key=abc123def456', [], 'https://paid.example/', false],
    ['https://reader:hullPa55@paid.example/feed', [], 'https://paid.example/?p=hullPa55', true],
    // The site itself is no secret, whatever names it.
    [
      'https://paid.example/feed',
      ['paid.example', 'https', 'https://paid.example/feed'],
      'https://paid.example/',
      false,
    ],
    ['https://t1deT0ken.paid.example/feed', ['t1deT0ken'], 'https://t1det0ken.paid.example/a', true],
  ])('%s with %j: %s is secret: %s', (address, references, other, isSecret) => {
    expect(revealsSecret(patternsOf(address, ...references), other)).toBe(isSecret);
  });
});

describe('a text', () => {
  it.each([
    ['The harbour opens at noon.', 'The harbour opens at noon.'],
    ['Your key is t1deT0ken!', 'Your key is …!'],
    ['Read https://paid.example/desk/t1deT0ken/a?b=1 today', 'Read https://…/a?b=1 today'],
    ['See https://x.example/?u=%74%31deT0ken today', 'See … today'],
    ['100% of 50%25 stays', '100% of 50%25 stays'],
  ])('%s', (text, masked) => {
    expect(maskSecrets(patternsOf('https://paid.example/desk/t1deT0ken/feed', 't1deT0ken'), text)).toBe(masked);
  });

  it('keeps short words that are secret in addresses only', () => {
    const patterns = patternsOf('https://paid.example/u/kelp/feed', 'kelp');
    expect(maskSecrets(patterns, 'A forest of kelp, see x.example/kelp.')).toBe('A forest of kelp, see x.example/….');
    expect(maskInFile(patterns, '{"a":"https://x.example/kelp","b":"//paid.example/u/kelp/c"}')).toBe(
      '{"a":"https://x.example/kelp","b":"//…/c"}',
    );
  });
});
