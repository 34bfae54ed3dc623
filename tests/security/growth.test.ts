/** Tests that what reads texts of others takes time in proportion to their size, whatever they are made of (R8, R11). */
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { sanitize } from '../../src/clean/sanitize.ts';
import { cleanText } from '../../src/clean/text.ts';
import { readOpml } from '../../src/config/read-opml.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { parseHtml } from '../../src/html/document.ts';
import { canonicalUrl } from '../../src/url/canonical.ts';
import { growthOf, MAX_GROWTH } from './growth.ts';

const url = 'https://news.example/2026/harbour.html';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const feedOf = (inside: string): string =>
  `<rss version="2.0"><channel><title>T</title><item><guid>1</guid>${inside}</item></channel></rss>`;

/** Everything that reads a text of somebody else. */
const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['parseFeed, of a description', (text) => parseFeed(bytesOf(feedOf(`<description>${text}</description>`)), { url })],
  ['parseFeed, of a field', (text) => parseFeed(bytesOf(feedOf(`<pubDate>${text}</pubDate><author>${text}</author>`)))],
  ['parseFeed, of the prolog', (text) => parseFeed(bytesOf(`${text}${feedOf('')}`))],
  ['parseHtml', (text) => parseHtml(text)],
  ['sanitize', (text) => sanitize(text, url)],
  ['cleanPage, of an article', (text) => cleanPage(`<article><p>The ferry sails again.</p>${text}</article>`, { url })],
  ['cleanPage, of a title', (text) => cleanPage(`<title>${text}</title><p>The ferry sails again.</p>`, { url })],
  ['cleanText', (text) => cleanText(text)],
  ['canonicalUrl', (text) => canonicalUrl(`https://news.example/${text}`)],
  ['readOpml', (text) => readOpml(`<opml><body>${text}</body></opml>`)],
];
/** Marks that parsers look ahead from, and texts without anything to stop at. */
const pieces = ['<', '< ', '&lt;', '<a<', '&#65;', '&zzz;', '<b>', '</b>', '<a href=x>', '<![CDATA[]]>', '<!-- ', ' ']
  .concat(['a', 'a@', '1 ', '*a', '\u00a0', '"', '=', 'a | ', '<p a=1 ', '- '])
  .map((piece) => [piece] as const);

describe.each(readers)('R11 %s takes time in proportion to its input', (_name, read) => {
  test.each(pieces)('R11 made of %j', { timeout: 30_000 }, async (piece) => {
    expect(await growthOf(read, piece)).toBeLessThan(MAX_GROWTH);
  });
});

test('R11 a reader that takes quadratic time is noticed', async () => {
  const quadratic = (text: string): number => {
    let count = 0;
    for (let at = 0; at < text.length; at++) for (let end = at; end < text.length; end++) count += text.charCodeAt(end);
    return count;
  };
  expect(await growthOf(quadratic, 'a')).toBeGreaterThan(MAX_GROWTH);
});
