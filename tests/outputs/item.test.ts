/** Item ids: permanent, and URIs that strict readers accept. */
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { PublishedItem } from '../../src/model/published-feed.ts';
import type { Story } from '../../src/model/story.ts';
import { authorsOf } from '../../src/outputs/authors.ts';
import { shorten, toItem, uuidUrn } from '../../src/outputs/item.ts';

it('makes a version 8 UUID of a story id, a different one of each', () => {
  const uuid = uuidUrn('0123456789abcdef0123456789abcdef');
  expect(uuid).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidUrn('f123456789abcdef0123456789abcdef')).not.toBe(uuid);
});

it('shortens at a word and never within a character', () => {
  expect(shorten('one  two\nthree', 20)).toBe('one two three');
  expect(shorten('one two three', 9)).toBe('one two…');
  expect(shorten('🜁'.repeat(9), 5)).toBe('🜁🜁…');
});

/** The item of a one-member story whose article is `article`. */
function itemOf(article: object): PublishedItem {
  const at = '2026-03-05T09:00:00.000Z';
  const entry = { id: 'e', feedId: 'harbour', guid: 'e', title: 'A', authors: [], categories: [], enclosures: [] };
  const shown = { entryId: 'e', feedId: 'harbour', joinedAt: at, publishedAt: at, evidence: [] };
  const story: Story = { version: 1, id: 's', leadId: 'e', members: [shown], createdAt: at, updatedAt: at };
  return toItem(
    { id: 's', story, shown, others: [], publishedAt: at },
    {
      entry: { ...entry, firstSeenAt: at, changedAt: at } as unknown as Entry,
      source: { id: 'harbour', title: 'Harbour' },
    },
    {
      ...{ from: 'page', textChangedAt: at },
      article: { html: '', authors: [], tags: [], readingMinutes: 1, ...article },
    } as unknown as StoredArticle,
    [],
  );
}

it('makes a title of the first words as readers see them', () => {
  const at = '2026-03-05T09:00:00.000Z';
  const entry = { id: 'f', feedId: 'quay', title: '', summary: '<p><q>Zu</q> bis 10<sup>6</sup></p>', language: 'de' };
  const shown = { entryId: 'e', feedId: 'harbour', joinedAt: at, publishedAt: at, evidence: [] };
  const story: Story = { version: 1, id: 's', leadId: 'e', members: [shown], createdAt: at, updatedAt: at };
  const parts = { entry: entry as unknown as Entry, source: { id: 'quay', title: 'Quay' } };
  const item = toItem(
    { id: 's', story, shown, others: [], publishedAt: at },
    { ...parts, entry: { ...parts.entry, title: 'A', authors: [], categories: [], enclosures: [] } },
    { textChangedAt: at, article: { html: '', text: '', authors: [], tags: [] } } as unknown as StoredArticle,
    [parts],
  );
  expect(item.alsoCoveredBy[0]?.title).toBe('„Zu“ bis 10⁶');
});

describe('the authors', () => {
  const by = (names: readonly string[], ofPage: readonly string[]): readonly string[] =>
    authorsOf({ authors: names.map((name) => ({ name })) }, { authors: ofPage });

  it.each([
    [['admin'], ['Ada Vell'], ['Ada Vell']],
    [['Redaktion'], [], []],
    [['La Rédaction', 'Tom Oru'], ['Ada Vell'], ['Tom Oru']],
    [['By Ada Vell'], [], ['Ada Vell']],
    [['by ada'], [], ['by ada']],
    [['Author: Ada Vell'], [], ['Ada Vell']],
    [['katies'], ['Kat Stone'], ['katies']],
    [[], ['Ada Vell'], ['Ada Vell']],
  ])('of a feed are named without accounts of its content system: %j', (names, ofPage, shown) => {
    expect(by(names, ofPage)).toEqual(shown);
  });
});

describe('the standfirst', () => {
  it('is part of the item', () => {
    const { standfirst, summary } = itemOf({ standfirst: 'Two boats are late.', text: 'The harbour was quiet.' });
    expect([standfirst, summary]).toEqual(['Two boats are late.', 'Two boats are late.']);
  });

  it.each([
    ['Two boats are late', 'Two boats are late. The harbour was quiet.'],
    ['“Two boats” are late…', '"Two boats" are late at the northern pier.'],
    ['船が二隻遅れ…', '船が二隻遅れている。港は静かだった。'],
  ])('is not said twice where the text begins with it: %s', (standfirst, text) => {
    expect(itemOf({ standfirst, text }).standfirst).toBeUndefined();
  });
});

describe('the title of a post without one', () => {
  const NOW = '2026-03-05T09:00:00.000Z';
  const entry = {
    ...{ id: 'e', feedId: 'harbour', guid: 'e', title: '', authors: [], categories: [], enclosures: [] },
    ...{ firstSeenAt: NOW, changedAt: NOW },
  } as unknown as Entry;
  const shown = { entryId: 'e', feedId: 'harbour', joinedAt: NOW, publishedAt: NOW, evidence: [] };
  const story: Story = { version: 1, id: 's', leadId: 'e', members: [shown], createdAt: NOW, updatedAt: NOW };
  const title = (
    article: object,
    changed: Partial<Entry> = {},
    others: readonly Partial<Entry>[] = [],
  ): readonly string[] => {
    const stored = {
      ...{ from: 'feed', textChangedAt: NOW },
      article: { text: '', html: '', authors: [], tags: [], readingMinutes: 1, ...article },
    } as unknown as StoredArticle;
    const source = { id: 'harbour', title: 'Harbour' };
    const parts = others.map((other) => ({ entry: { ...entry, ...other }, source }));
    const item = toItem(
      { id: 's', story, shown, others: [], publishedAt: NOW },
      { entry: { ...entry, ...changed }, source },
      stored,
      parts,
    );
    return [item.title, ...item.alsoCoveredBy.map((other) => other.title)];
  };
  const picture =
    '<p><img src="https://harbour.example/1.jpg" alt=""><img src="https://harbour.example/2.jpg" alt="Two seals\n on the slip"></p>';

  it('is what its picture shows when it has no words', () => {
    expect(title({ html: picture })).toEqual(['Two seals on the slip']);
    expect(title({ html: picture, title: 'Ada on Harbour' })).toEqual(['Two seals on the slip']);
    expect(title({ image: { url: 'https://harbour.example/2.jpg', alt: 'A seal' } })).toEqual(['A seal']);
    const media = [{ url: 'https://harbour.example/3.jpg', type: 'image/jpeg', description: 'A gull' }];
    expect(title({}, { media })).toEqual(['A gull']);
    expect(title({}, {}, [{ id: 'f', content: picture }])).toEqual(['Harbour', 'Two seals on the slip']);
  });

  it('is its own words when it has any, and the name of its source when nothing describes it', () => {
    expect(title({ html: picture, text: 'Low water at nine.' })).toEqual(['Low water at nine.']);
    expect(title({ html: '<p><img src="https://harbour.example/1.jpg" alt=""></p>' })).toEqual(['Harbour']);
    expect(title({ html: picture }, { title: 'Given' })).toEqual(['Given']);
  });
});
