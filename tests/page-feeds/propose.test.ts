/** The list of a page that looks like news, found by trial on pages that have nothing in common. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposePage } from '../../src/page-feeds/propose.ts';
import { readPageFeed } from '../../src/page-feeds/read-page.ts';
import { cardPage, japanesePage, listPage, plainPage, sectionsPage, TITLES, tablePage } from './pages.ts';

const options = { url: 'https://quillmere.example/news/', contentType: 'text/html; charset=utf-8' };
const propose = (html: string) => proposePage(Buffer.from(html), options);
const titlesOf = (html: string): (string | undefined)[] | undefined =>
  propose(html)?.read.entries.map(({ title }) => title);

describe('a proposal', () => {
  it.each([
    ['a list with headings', listPage],
    ['cards inside their links', cardPage],
    ['a table without classes', tablePage],
    ['articles in sections', sectionsPage],
  ])('finds %s, and neither menu, footer nor most read', (_, html) => {
    expect(titlesOf(html)).toEqual(TITLES);
  });

  it('selects the parts that the items have', () => {
    const { page, read } = propose(listPage) ?? {};
    expect(page).toMatchObject({ title: 'h3', date: 'time', image: 'img', text: 'p' });
    expect(read?.entries[0]).toMatchObject({
      published: '2026-03-09T08:00:00.000Z',
      image: 'https://quillmere.example/img/0.jpg',
    });
    expect(propose(tablePage)?.read.entries.map(({ published }) => published?.slice(0, 10))).toEqual(
      TITLES.map((_, i) => `2026-03-0${9 - i}`),
    );
  });

  it('names no class that a build made', () => {
    expect(JSON.stringify(propose(cardPage)?.page)).not.toContain('css-');
  });

  it('knows that headlines are shorter in scripts without spaces', () => {
    expect(titlesOf(japanesePage)).toHaveLength(4);
    expect(titlesOf(japanesePage)?.[0]).toBe('新しい渡し船の夏の時刻表が決まりました');
  });

  it('is none for a page that has no list of news', () => {
    expect(propose(plainPage)).toBeUndefined();
    for (const html of ['', '<p>', '{"json": true}', '\u0000\u0001']) expect(propose(html)).toBeUndefined();
  });

  it('finds with its selectors what it says that it finds', () => {
    for (const html of [listPage, cardPage, tablePage, sectionsPage, japanesePage]) {
      const { page, read } = propose(html) ?? {};
      expect(page && readPageFeed(Buffer.from(html), page, options)).toEqual(read);
    }
  });

  it('fails for no page, whatever it contains', () => {
    const piece = fc.constantFrom(
      '<li class="a b">',
      '<a href="/x">',
      'A headline of some length',
      '</a>',
      '</li>',
      '<h2>',
      '<table><tr><td>',
      '9 March 2026',
      '<div id="x1">',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = propose(pieces.join(''));
        if (found !== undefined) expect(found.read.entries.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 200 },
    );
  });
});
