/** Pages read as feeds: the fields of items, what is left out, and errors instead of empty feeds. */
import { describe, expect, it } from 'vitest';
import { readPageFeed } from '../../src/page-feeds/read-page.ts';
import { pageSelectorProblem } from '../../src/page-feeds/selectors.ts';
import { listPage, TITLES } from './pages.ts';

const url = 'https://quillmere.example/news/';
const read = (html: string, selectors: Parameters<typeof readPageFeed>[1]) =>
  readPageFeed(Buffer.from(html), selectors, { url, contentType: 'text/html; charset=utf-8' });
const items = (html: string): string => `<html lang="de"><head><title>Neues</title></head><body>${html}</body></html>`;

describe('a page', () => {
  it('is a feed of the items of its list, with what their markup says where nothing else is selected', () => {
    const { feed, entries, problems } = read(listPage, { list: 'ul.news > li' });
    expect(problems).toEqual([]);
    expect(feed).toMatchObject({ format: 'page', title: 'Quillmere Council: news', link: url, language: 'en' });
    expect(entries.map(({ title, link, published }) => [title, link, published])).toEqual(
      TITLES.map((title, i) => [
        title,
        `https://quillmere.example/news/${i}?utm_source=list`,
        `2026-03-0${9 - i}T08:00:00.000Z`,
      ]),
    );
    expect(entries[0]).not.toHaveProperty('summary');
  });

  it.each([
    ['CSS', { list: '.news > li', title: 'h3', link: 'h3 a', date: 'time', image: 'img', text: 'p' }],
    [
      'XPath',
      {
        list: '//ul[@class="news"]/li',
        title: './/h3',
        link: './/h3/a',
        date: './/time/@datetime',
        image: './/img',
        text: './p',
      },
    ],
  ])('is read by selectors in %s', (_, selectors) => {
    const [first] = read(listPage, selectors).entries;
    expect(first).toMatchObject({
      title: TITLES[0],
      published: '2026-03-09T08:00:00.000Z',
      image: 'https://quillmere.example/img/0.jpg',
      summary: expect.stringContaining('The council agreed on Monday'),
      summaryKind: 'text',
    });
  });

  it('may have the link as its item, or around it', () => {
    const html = items('<a class="n" href="/1">Erste Meldung</a><a class="n" href="/2">Zweite</a>');
    expect(read(html, { list: 'a.n' }).entries.map(({ title, link }) => [title, link])).toEqual([
      ['Erste Meldung', 'https://quillmere.example/1'],
      ['Zweite', 'https://quillmere.example/2'],
    ]);
  });

  it('reads dates in its language, and in the order of day and month that all of them agree with', () => {
    const dated = (...dates: string[]) =>
      items(dates.map((date, i) => `<li><a href="/${i}">M</a><b>${date}</b></li>`).join(''));
    const days = (html: string) =>
      read(html, { list: 'li', date: 'b' }).entries.map(({ published }) => published?.slice(0, 10));
    expect(days(dated('9. März 2026', '1. Mai 2026'))).toEqual(['2026-03-09', '2026-05-01']);
    expect(days(dated('03/04/2026', '03/25/2026'))).toEqual(['2026-03-04', '2026-03-25']);
    const { entries, problems } = read(dated('gestern 12', '9. März 2026'), { list: 'li', date: 'b' });
    expect([entries.length, problems.map(({ code, severity }) => [code, severity])]).toEqual([
      2,
      [['bad-date', 'warning']],
    ]);
  });

  it('leaves out items without a link to another document, and repeated links', () => {
    const html = items(
      '<li>Ohne</li><li><a href="#top">Oben</a></li><li><a href="javascript:x()">Skript</a></li><li><a href="/1">A</a></li><li><a href="/1">A</a></li>',
    );
    expect(read(html, { list: 'li' }).entries.map(({ link }) => link)).toEqual(['https://quillmere.example/1']);
  });

  it('resolves links by its base, and takes the picture that is loaded late', () => {
    const html = items('<li><a href="x">X</a><img src="data:image/gif;base64,R0" data-src="/l.jpg"></li>').replace(
      '<head>',
      '<head><base href="/deep/">',
    );
    expect(read(html, { list: 'li', image: 'img' }).entries[0]).toMatchObject({
      link: 'https://quillmere.example/deep/x',
      image: 'https://quillmere.example/l.jpg',
    });
  });
});

describe('a list that finds nothing is an error', () => {
  it.each([
    ['nothing is selected', '<p>Neues Layout</p>', 'ul.news > li', 'no-list', 'its layout may have changed'],
    ['nothing has a link', '<li>Eins</li><li>Zwei</li>', 'li', 'no-links', '2 elements, but none has a link'],
    ['the page is empty', '', 'li', 'no-list', 'nothing that `page.list` selects (li)'],
  ])('%s', (_, html, list, code, words) => {
    const { feed, entries, problems } = read(items(html), { list });
    expect([feed, entries]).toEqual([undefined, []]);
    expect(problems).toEqual([{ code, severity: 'error', message: expect.stringContaining(words) }]);
  });

  it('also when the selector takes too long', () => {
    const html = items('<div>'.repeat(200) + '<i></i>'.repeat(3000));
    const { problems } = read(html, { list: ':has(:has(:has(:has(:has(b)))))' });
    expect(problems.map(({ code }) => code)).toEqual(['too-many-steps']);
  });
});

it('a selector is CSS or XPath, and what is neither is named', () => {
  for (const good of ['li', '.a > b', '//li', './/a/@href', '(//a)[1]', 'string(.//h3)', '../li'])
    expect([good, pageSelectorProblem(good)]).toEqual([good, undefined]);
  expect(pageSelectorProblem('li[')).toContain('is not a valid CSS selector: ');
  expect(pageSelectorProblem('//li[')).toContain('is not a valid XPath expression: ');
});
