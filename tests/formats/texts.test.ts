/** The words of the pages in ten languages: complete, with every placeholder, and in the language of the output. */
import { describe, expect, it } from 'vitest';
import { itemBody } from '../../src/formats/body.ts';
import { dayInWords, timeInWords } from '../../src/formats/dates.ts';
import { renderListPages } from '../../src/formats/pages/list.ts';
import { renderSourcesPage } from '../../src/formats/pages/sources.ts';
import { renderStoryPage } from '../../src/formats/pages/story.ts';
import { fillParts, fillText, LANGUAGES, textsFor } from '../../src/formats/texts/index.ts';
import { feed, html, item, partialItem } from './sample-feed.ts';

const placeholdersOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort() : [];

describe.each(LANGUAGES)('the texts of $language', (texts) => {
  it('have the placeholders of the English ones, and no empty text', () => {
    for (const [name, english] of Object.entries(textsFor('en'))) {
      const text: unknown = Reflect.get(texts, name);
      const isDay = name === 'dayFormat' || name === 'dateFormat';
      expect([name, isDay ? placeholdersOf(text).length : placeholdersOf(text)]).toEqual([
        name,
        isDay ? placeholdersOf(english).length : placeholdersOf(english),
      ]);
      expect(text).not.toBe('');
    }
    expect([texts.months.length, texts.weekdays.length]).toEqual([12, 7]);
  });
});

it('there are ten languages, each its own', () => {
  expect(LANGUAGES.map(({ language }) => language).sort()).toEqual('ar de en es fr it ja nl pl pt'.split(' '));
  expect(new Set(LANGUAGES.map(({ keys }) => keys)).size).toBe(10);
});

it.each([
  ['de-AT', 'Freitag, 6. März 2026', '6. März 2026, 21:30 UTC'],
  ['ja', '2026年3月6日 金曜日', '2026年3月6日, 21:30 UTC'],
  ['PT-BR', 'sexta-feira, 6 de março de 2026', '6 de março de 2026, 21:30 UTC'],
  ['xx', 'Friday 6 March 2026', '6 March 2026, 21:30 UTC'],
  ['constructor', 'Friday 6 March 2026', '6 March 2026, 21:30 UTC'],
])('writes dates as in %s', (language, day, time) => {
  expect([dayInWords(item.published, textsFor(language)), timeInWords(item.published, textsFor(language))]).toEqual([
    day,
    time,
  ]);
});

it('fills placeholders, and leaves what it does not know', () => {
  expect(fillText('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  expect(fillParts<number>('x {a}{b} y', { a: [1, 2] })).toEqual(['x ', 1, 2, '{b}', ' y']);
});

describe('the pages of an output', () => {
  it('are in its language, and say so', () => {
    const [list] = renderListPages({ ...feed, language: 'de' });
    expect(list?.html).toContain('<html lang="de">');
    expect(list?.html).toContain('<h2>Abonnieren</h2>');
    expect(list?.html).toContain('Auch berichtet von <a');
    expect(list?.html).toContain('data-new="neu"');
    const arabic = [...renderListPages({ ...feed, language: 'ar' })][0]?.html;
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
  });

  it('of a story are in the language of the site, whichever output renders them', () => {
    const page = (language: string) =>
      renderStoryPage({ ...feed, language, siteTitle: 'Site', siteLanguage: 'fr' }, item).html;
    expect(page('de')).toBe(page('ar'));
    expect(page('de')).toContain('Lire sur <bdi>The Harbour Herald</bdi>');
  });
});

describe('the note of an excerpt', () => {
  it('is one short sentence with a link, in the language of the feed', () => {
    expect(itemBody(partialItem, 'de')).toContain(
      '<p><em>Auszug.</em> <a href="https://valley.example/orchard">Weiterlesen bei Valley &amp; Vale Radio</a></p>',
    );
    expect(itemBody(partialItem)).not.toContain('403');
  });

  it('does not call an item without any text an excerpt', () => {
    expect(itemBody({ ...partialItem, html: html('') })).toBe(
      '<p><a href="https://valley.example/orchard">Read it at Valley &amp; Vale Radio</a></p>',
    );
  });
});

describe('the page of all sources', () => {
  const sources = feed.sources;
  it('lists sources and tags with their pages, and the OPML list', () => {
    const page = renderSourcesPage({
      ...feed,
      siteSources: sources,
      tagOutputs: [{ title: 'Sea', url: 'https://news.example/tag/sea/' }],
    });
    expect(page?.path).toBe('sources.html');
    expect(page?.html).toContain('<a href="/source/harbour/"><bdi>The Harbour Herald</bdi></a>');
    expect(page?.html).toContain('<a href="https://news.example/tag/sea/"><bdi>Sea</bdi></a>');
    expect(page?.html).toContain('<a href="/sources.opml">');
  });

  it('is that of the first output only, and linked from every page', () => {
    expect(renderSourcesPage({ ...feed, path: 'world/' })).toBeUndefined();
    expect([...renderListPages({ ...feed, path: 'world/' })][0]?.html).toContain('<a href="/sources.html">Sources</a>');
    const story = renderStoryPage(feed, item).html;
    expect(story).toContain('<a href="/sources.html">Sources</a>');
    expect(story).toContain('<a href="/source/harbour/">The Harbour Herald</a>');
  });
});
