/** Items of one document: those that differ in title, text or date are different ones, whatever guid and link they share. */
import { describe, expect, test } from 'vitest';
import { audio, documentOf, type Item } from './identity/items.ts';

const PAGE = 'https://skerry.example/log';
const kelp: Item = {
  title: 'Kelp dried',
  summary: 'Forty racks of kelp are dry.',
  published: '2026-06-03T09:00:00.000Z',
};
const eels: Item = {
  title: 'Eels counted',
  summary: 'Nine hundred went upriver.',
  published: '2026-06-02T09:00:00.000Z',
};
const buoy: Item = {
  title: 'Buoy relit',
  summary: 'The buoy at the ness burns.',
  published: '2026-06-01T09:00:00.000Z',
};
const three = [kelp, eels, buoy];

describe('three items', () => {
  test.each<[string, (item: Item, i: number) => Item]>([
    ['link one page and have no guid', (item) => ({ ...item, link: PAGE })],
    ['link the front page and have an empty guid', (item) => ({ ...item, id: '', link: 'https://skerry.example' })],
    ['differ in the fragment of their links only', (item, i) => ({ ...item, link: `${PAGE}#v${i}` })],
    ['share link and guid', (item) => ({ ...item, id: 'log', link: PAGE })],
    ['share guid, link and title', (item) => ({ ...item, id: 'log', link: PAGE, title: 'Log' })],
    [
      'share guid, link, title and text',
      (item) => ({ ...item, id: 'log', link: PAGE, title: 'Log', summary: 'Read it.' }),
    ],
    ['share title and text, without guid and link', (item) => ({ ...item, title: 'Log', summary: 'Read it.' })],
    [
      'share all but a recording',
      (item, i) => ({ ...item, ...kelp, id: 'log', link: PAGE, ...audio(`log-2026-${i}.mp3`) }),
    ],
    [
      'have guids of their own and nothing else',
      (_, i) => ({ ...kelp, id: `log-${i}`, link: 'https://skerry.example/' }),
    ],
  ])('that %s are three entries', (_, make) => {
    const { entries, codes } = documentOf(three.map(make));
    expect(entries.map(({ title }) => title)).toEqual(three.map((item, i) => make(item, i).title));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
    expect(codes).toEqual([]);
  });

  test.each(['N/A', 'null', 'undefined', 'None', '0', 'https://skerry.example/', 'https://www.skerry.example/feed'])(
    'whose guid is %j are known by their links',
    (id) => {
      const { entries } = documentOf(three.map((item, i) => ({ ...item, id, link: `${PAGE}/${i}` })));
      expect(entries.map(({ guid }) => guid)).toEqual([0, 1, 2].map((i) => `//skerry.example/log/${i}`));
    },
  );
});

describe('an item that is listed again', () => {
  test('word for word is one entry, and the repetition is reported', () => {
    const tracked = { ...kelp, link: `${PAGE}/1?utm_source=feed` };
    const { entries, codes } = documentOf([tracked, { ...kelp, link: `${PAGE}/1` }, { ...kelp, link: `${PAGE}/1` }]);
    expect(entries).toHaveLength(1);
    expect(codes).toEqual(['repeated-items: 2']);
  });

  test('with another `updated` only is shown in its newest version', () => {
    const versions = ['2026-06-03T10:00:00.000Z', '2026-06-03T12:00:00.000Z', '2026-06-03T11:00:00.000Z'];
    const { entries } = documentOf(
      versions.map((updated) => ({ ...kelp, id: 'kelp', updated })),
      'atom',
    );
    expect(entries.map(({ updated }) => updated)).toEqual([versions[1]]);
  });

  test('under a guid that counts versions of its address is one entry', () => {
    const link = 'https://skerry.example/news/k7?from=rss';
    const versions = [0, 3].map((i) => ({ ...kelp, id: `https://skerry.example/news/k7#${i}`, link }));
    const { entries, codes } = documentOf(versions);
    expect(entries.map(({ guids }) => guids?.length)).toEqual([1]);
    expect(codes).toEqual(['repeated-items: 1']);
  });

  test('with another text under such a guid is two entries', () => {
    const link = 'https://skerry.example/news/k7';
    const versions = [kelp, eels].map((one, i) => ({ ...one, id: `${link}#${i}`, link }));
    expect(documentOf(versions).entries).toHaveLength(2);
  });
});

test('empty items are left out and counted', () => {
  const { entries, codes } = documentOf([kelp, {}, { title: '' }]);
  expect(entries).toHaveLength(1);
  expect(codes).toEqual(['empty-items: 2']);
});

describe('an Atom entry without a link', () => {
  const id = 'https://skerry.example/minutes/6';
  test.each<[string, Item, string]>([
    ['its id', { id }, id],
    ['itself', { id: 'urn:minutes:6', links: [{ href: id, rel: 'self' }] }, id],
    ['what it is about', { id: 'urn:minutes:6', links: [{ href: id, rel: 'related' }] }, id],
  ])('links %s', (_, item, url) => {
    expect(documentOf([{ ...kelp, ...item }], 'atom').entries[0]?.url).toBe(url);
  });
});
