/** One suite over every output format: what holds for all of them is tested for all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseHtmlDocument } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type Format, mediaType } from '../../src/formats/format.ts';
import { feedFormats, formats } from '../../src/formats/index.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { readXml } from './read-xml.ts';
import { feed, hostileTexts, hostileUrls, item } from './sample-feed.ts';

/** Text of the document as the parser of its media type gives it. Throws where the document is not well-formed. */
function readBack(format: Format, document: string): string {
  const type = mediaType(format);
  if (/\bjson$/.test(type)) return flatten(JSON.parse(document));
  if (type === 'text/html') return flatten(stripParents(parseHtmlDocument(document)));
  return /xml$|opml$/.test(type) ? readXml(document).allText : document;
}

function stripParents(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'parentNode' ? undefined : value)));
}

function flatten(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (typeof value === 'object' && value !== null) return Object.values(value).map(flatten).join('');
  return '';
}

describe('the table', () => {
  it('has the five formats atom, rss, json, opml and html', () => {
    const expected = ['atom', 'rss', 'json', 'opml', 'html'];
    expect(formats.map((format) => format.id)).toEqual(expect.arrayContaining(expected));
  });

  it('has a row for every file that declares a format', () => {
    const folder = fileURLToPath(new URL('../../src/formats/', import.meta.url));
    const declared = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(folder + name, 'utf8').matchAll(/^export const \w+: Format = \{\n {2}id: '(\w+)'/gm),
      ])
      .map(([, id]) => id);
    expect(formats.map((format) => format.id).sort()).toEqual(declared.sort());
  });

  it('gives each format a file name of its own that ends in its extension, and each feed an extension of its own', () => {
    expect(new Set(formats.map((format) => format.fileName)).size).toBe(formats.length);
    expect(new Set(feedFormats.map((format) => format.extension)).size).toBe(feedFormats.length);
    for (const format of formats) expect(format.fileName.endsWith(`.${format.extension}`)).toBe(true);
  });
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('is well-formed and says the title', () => {
    expect(readBack(format, format.render(feed))).toContain('Quillmere, winnowed');
  });

  it('O2 renders the same bytes from an equal record', () => {
    const copy = JSON.parse(JSON.stringify(feed)) as PublishedFeed;
    expect(format.render(copy)).toBe(format.render(feed));
  });

  it('renders an output without items, description, language or hubs', () => {
    const { description: __, language: ___, ...rest } = feed;
    const empty: PublishedFeed = { ...rest, items: [], sources: [], hubs: [] };
    expect(() => readBack(format, format.render(empty))).not.toThrow();
  });

  it.each(hostileTexts)('X2 carries %j as plain text', (given, read) => {
    const hostile: PublishedFeed = {
      ...feed,
      title: given,
      description: given,
      items: [
        {
          ...item,
          title: given,
          summary: given,
          authors: [given],
          tags: [given],
          source: { ...item.source, title: given },
        },
      ],
      sources: [{ ...item.source, title: given }],
    };
    const document = format.render(hostile);
    expect(readBack(format, document)).toContain(read);
    expect(document).not.toMatch(/<marker-x>/);
    expect(document).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\ufffe\uffff]/u);
  });

  it.each(hostileUrls)('X3 publishes no link to %j', (url) => {
    const source = { ...item.source, feedUrl: url, siteUrl: url };
    const hostile: PublishedFeed = {
      ...feed,
      items: [
        {
          ...item,
          url,
          image: { url },
          enclosures: [{ url }],
          source,
          alsoCoveredBy: [{ source, title: 'Other', url }],
        },
      ],
      sources: [source],
    };
    const text = readBack(format, format.render(hostile));
    const addresses = [...text.matchAll(/\b(?:marker|data(?!:image\/svg\+xml,)|file):\S+|user:secret/g)].map(
      ([found]) => found,
    );
    expect(addresses).toEqual([]);
  });

  it('never shows the address of a private source', () => {
    const { feedUrl: __, ...privateSource } = item.source;
    const document = format.render({ ...feed, items: [{ ...item, source: privateSource }], sources: [privateSource] });
    expect(document).not.toContain('harbour.example/feed.xml');
  });
});
