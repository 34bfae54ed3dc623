/**
 * X2, X7: whatever a publisher writes into a title, name or tag, each document stays well-formed and reads back exactly
 * that.
 */
import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { atom } from '../../src/formats/atom.ts';
import { html } from '../../src/formats/html.ts';
import { h, writeHtml } from '../../src/formats/html-writer.ts';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import { opml } from '../../src/formats/opml.ts';
import { plainText, shorten } from '../../src/formats/plain-text.ts';
import { rss } from '../../src/formats/rss.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { readXml } from './read-xml.ts';
import { feed, item } from './sample-feed.ts';

/** Text with many of the characters that break documents. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '<',
        '&',
        ']]>',
        '"',
        "'",
        '<!--',
        '-->',
        '</title>',
        '&amp;',
        '\u0000',
        '\ufffe',
        '\ud800',
        '\u202e',
        '\r\n',
        '\u2028',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const withText = (given: string): PublishedFeed => ({
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
      partial: given,
      source: { ...item.source, title: given },
    },
  ],
  sources: [{ ...item.source, title: given }],
});

it('Atom, RSS and OPML are well-formed and read back the title', () => {
  fc.assert(
    fc.property(text, (given) => {
      const title = plainText(given);
      const one = withText(given);
      const titles = readXml(atom.render(one))
        .all('{http://www.w3.org/2005/Atom}title')
        .map((element) => element.text);
      const rssTitles = readXml(rss.render(one))
        .all('title')
        .map((element) => element.text);
      readXml(opml.render(one));
      if (title !== '')
        expect([titles[0], titles[1], rssTitles[0], rssTitles[1]]).toEqual([title, title, title, title]);
    }),
    { numRuns: 300 },
  );
});

it('JSON Feed reads back the title, and no page has an element that came from a text', () => {
  const known = new Set([
    'html',
    'head',
    'body',
    'meta',
    'title',
    'link',
    'script',
    'a',
    'header',
    'p',
    'h1',
    'h2',
    'h3',
    'main',
    'section',
    'article',
    'div',
    'img',
    'span',
    'bdi',
    'time',
    'footer',
    'nav',
    'ul',
    'form',
    'input',
    'button',
    'li',
    'kbd',
  ]);
  const names = (node: object): string[] => [
    ...('tagName' in node ? [String(node.tagName)] : []),
    ...('childNodes' in node ? (node.childNodes as object[]).flatMap(names) : []),
  ];
  fc.assert(
    fc.property(text, (given) => {
      const one = withText(given);
      const { items } = JSON.parse(jsonFeed.render(one)) as { items: { title: string }[] };
      if (plainText(given) !== '') expect(items[0]?.title).toBe(plainText(given));
      expect(names(parse(html.render(one))).filter((name) => !known.has(name))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('an attribute reads back exactly what was written', () => {
  fc.assert(
    fc.property(text, (given) => {
      const document = parse(writeHtml(h('p', { title: given }, given)));
      expect(
        JSON.stringify(document, (key, value: unknown) => (key === 'parentNode' ? undefined : value)).match(
          /"tagName":"p"/g,
        ),
      ).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

it('a shortened text is short, and cut between characters', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 60 }), (given, limit) => {
      const short = shorten(given, limit);
      expect([...short].length).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 500 },
  );
});
