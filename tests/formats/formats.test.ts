/** Why: one suite over every row of the formats table: what holds for all of them is tested for all of them. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseHtmlDocument } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { readXml } from './read-xml.ts';
import { feed, hostileTexts, hostileUrls, item } from './sample-feed.ts';

/** Text of the document as its own parser gives it. Throws where the document is not well-formed. */
function readBack(id: string, document: string): string {
  if (id === 'json') return flatten(JSON.parse(document));
  if (id === 'html') return flatten(stripParents(parseHtmlDocument(document)));
  return readXml(document).allText;
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
  it('has a row for every format file, and no two rows share a file name', () => {
    const here = fileURLToPath(new URL('../../src/formats/', import.meta.url));
    const rows = readdirSync(here).filter((name) =>
      ['atom.ts', 'rss.ts', 'json-feed.ts', 'html.ts', 'opml.ts'].includes(name),
    );
    expect(formats.length).toBe(rows.length);
    expect(new Set(formats.map((format) => format.fileName)).size).toBe(formats.length);
    for (const format of formats) expect(format.fileName.endsWith(`.${format.extension}`)).toBe(true);
  });
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('is well-formed and says the title', () => {
    expect(readBack(id, format.render(feed))).toContain(
      id === 'opml' ? 'Sources of Quillmere, winnowed' : 'Quillmere, winnowed',
    );
  });

  it('O2 renders the same bytes from an equal record', () => {
    const copy = JSON.parse(JSON.stringify(feed)) as PublishedFeed;
    expect(format.render(copy)).toBe(format.render(feed));
  });

  it('renders an output without items, description, language or hubs', () => {
    const { description: _, language: __, ...rest } = feed;
    const empty: PublishedFeed = { ...rest, items: [], sources: [], hubs: [] };
    expect(() => readBack(id, format.render(empty))).not.toThrow();
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
    expect(readBack(id, document)).toContain(read);
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
    const text = readBack(id, format.render(hostile));
    const addresses = [...text.matchAll(/\b(?:marker|data(?!:image\/svg\+xml,)|file):\S+|user:secret/g)].map(
      ([found]) => found,
    );
    expect(addresses).toEqual([]);
  });

  it('never shows the address of a private source', () => {
    const { feedUrl: _, ...privateSource } = item.source;
    const document = format.render({ ...feed, items: [{ ...item, source: privateSource }], sources: [privateSource] });
    expect(document).not.toContain('harbour.example/feed.xml');
  });
});
