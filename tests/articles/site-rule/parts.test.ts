/** Articles on several pages: the parts are found and joined, and the next article is not one of them. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../../src/article-pipeline/clean-page.ts';
import { collect } from '../../../src/articles/metadata/index.ts';
import { nextParts } from '../../../src/articles/next-page.ts';
import { parseHtml } from '../../../src/html/document.ts';
import { MAX_PAGES, mergePages } from '../../../src/pass/merge-pages.ts';

const partsOn = (url: string, links: string, first?: string): string[] =>
  nextParts(collect(parseHtml(links), url), url, first);

describe('further parts', () => {
  it.each([
    [
      'https://a.example/long-story/',
      '<a href="/long-story/2/">2</a><a href="/long-story/3/">3</a>',
      ['/long-story/2/', '/long-story/3/'],
    ],
    ['https://a.example/long-story.html', '<a href="long-story-2.html">Next</a>', ['/long-story-2.html']],
    ['https://a.example/long-story', '<link rel="next" href="/long-story?page=2">', ['/long-story?page=2']],
    ['https://a.example/x.php?id=7', '<a href="?id=7&amp;seite=2">Seite 2</a>', ['/x.php?id=7&seite=2']],
  ])('of %s are those with its address and the next number', (url, links, paths) => {
    expect(partsOn(url, links)).toEqual(paths.map((path) => new URL(path, url).href));
  });

  it.each([
    [
      'the next article',
      'https://a.example/story/12',
      '<link rel="next" href="/story/13"><a href="/story/13">Next</a>',
    ],
    ['the next article by name', 'https://a.example/first-tale', '<a rel="next" href="/second-tale">Next</a>'],
    ['pages of comments', 'https://a.example/tale', '<div id="comments"><a href="/tale?page=2">2</a></div>'],
    ['an archive', 'https://a.example/news/', '<a href="/news/page/2/">2</a>'],
    ['a part that is further on', 'https://a.example/tale', '<a href="/tale/4">4</a>'],
    ['a front page', 'https://a.example/', '<a href="/?page=2">2</a>'],
  ])('are not %s', (_, url, links) => {
    expect(partsOn(url, links)).toEqual([]);
  });

  it('are found from a later part', () => {
    const links = '<a href="/tale">1</a><a href="/tale/2">2</a><a href="/tale/3">3</a>';
    expect(partsOn('https://a.example/tale/2', links, 'https://a.example/tale')).toEqual(['https://a.example/tale/3']);
  });
});

describe('joining parts', () => {
  const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
  const page = (number: number): string =>
    `<html><head><title>A long tale</title></head><body><article><h1>A long tale</h1>${['morning', 'noon', 'evening']
      .map(
        (time) =>
          `<p>In the ${time} of the ${ORDINALS[number - 1]} day the keeper wrote down what the sea had brought, and it was a lot.</p>`,
      )
      .join('')}</article><a href="/tale/${number + 1}">${number + 1}</a></body></html>`;
  const first = 'https://a.example/tale';
  const read = (last: number, requested: string[] = []) =>
    mergePages(cleanPage(page(1), { url: first }), first, {
      fetchPart: async (url) => {
        requested.push(url);
        const number = Number(url.split('/').at(-1));
        return { url, html: page(Math.min(number, last)) };
      },
      clean: async ({ url, html }, partOf) => cleanPage(html, { url, partOf }),
    });

  it('ends when a page repeats earlier text', async () => {
    const requested: string[] = [];
    const { article, parts } = await read(3, requested);
    expect(requested).toEqual([`${first}/2`, `${first}/3`, `${first}/4`]);
    expect(parts.map(({ url }) => url)).toEqual([`${first}/2`, `${first}/3`]);
    expect(article.text.split('\n\n')).toHaveLength(9);
    expect(article.text).toMatch(/first day.*second day.*third day/s);
    expect(article.nextPages).toEqual([]);
  });

  it('fetches ten at most', async () => {
    expect((await read(12)).parts).toHaveLength(MAX_PAGES);
  });

  it('does not change an article of one page', async () => {
    const article = cleanPage(page(1).replace(/<a .*<\/a>/, ''), { url: first });
    expect(
      await mergePages(article, first, { fetchPart: async () => undefined, clean: async () => undefined }),
    ).toEqual({
      article,
      parts: [],
    });
  });
});
