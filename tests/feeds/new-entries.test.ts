import { describe, expect, test } from 'vitest';
import { newEntries } from '../../src/feeds/entries/new-entries.ts';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import type { Entry, ParsedEntry } from '../../src/model/entry.ts';
import type { FeedSource } from '../../src/model/source.ts';

const source: FeedSource = {
  id: 'harbour-post',
  url: 'https://harbourpost.example/feed',
  tags: [],
  fetchArticles: 'auto',
  priority: 0,
  isPrivate: false,
};

const nothing = {
  authors: [],
  contributors: [],
  enclosures: [],
  categories: [],
  links: [],
  thumbnails: [],
  media: [],
};

function item(fields: Partial<ParsedEntry>): ParsedEntry {
  return { ...nothing, ...fields };
}

function entries(items: readonly Partial<ParsedEntry>[], now = '2026-03-01T08:00:00.000Z'): Entry[] {
  const header = { format: 'rss', authors: [], categories: [], links: [], hints: { hubs: [] } } as const;
  return toEntries({ feed: header, entries: items.map(item), problems: [] }, source, now);
}

function known(list: readonly Entry[]): Map<string, Entry> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

const ferry = {
  id: 'a1',
  link: 'https://harbourpost.example/2026/ferry-returns',
  title: 'Ferry to Lindholm returns after winter',
  summary: 'The Lindholm ferry sails again from Monday, four weeks earlier than last year, the harbour office said.',
  published: '2026-02-28T10:00:00.000Z',
};
const mill = {
  id: 'a2',
  link: 'https://harbourpost.example/2026/old-mill-sold',
  title: 'Old mill sold to bakers',
  summary: 'A cooperative of three bakers has bought the windmill at Sandvik and wants to grind its own rye there.',
  published: '2026-02-27T10:00:00.000Z',
};

describe('newEntries', () => {
  test('gives the same ids at every poll and reports equal content as unchanged', () => {
    const first = entries([ferry, mill]);
    const again = newEntries(entries([mill, ferry], '2026-03-02T08:00:00.000Z'), known(first));
    expect(again).toMatchObject({ added: [], changed: [], unchanged: [first[1], first[0]], rekeyed: [], renamed: [] });
  });

  test('an edited title or text changes the same entry, whose time of arrival stays', () => {
    const first = entries([ferry]);
    const edited = {
      ...ferry,
      title: 'Ferry to Lindholm returns early',
      summary: `${ferry.summary} Tickets cost the same.`,
    };
    const { added, changed } = newEntries(entries([edited], '2026-03-02T08:00:00.000Z'), known(first));
    expect(added).toEqual([]);
    expect(changed.map((entry) => [entry.id, entry.firstSeenAt])).toEqual([[first[0]?.id, '2026-03-01T08:00:00.000Z']]);
  });

  test('markup, tracking parameters and dates alone change nothing', () => {
    const first = entries([ferry]);
    const same = {
      ...ferry,
      link: `${ferry.link}?utm_source=rss`,
      summary: `<p>${ferry.summary}</p>`,
      updated: '2026-03-02T00:00:00.000Z',
    };
    expect(newEntries(entries([same]), known(first)).unchanged).toHaveLength(1);
  });

  test('D8: a guid reused for another text, title and link is a new entry, and remains one', () => {
    const first = entries([ferry]);
    const reused = { ...mill, id: ferry.id };
    const second = newEntries(entries([reused]), known(first));
    expect(second.added.map((entry) => entry.title)).toEqual([mill.title]);
    expect(second.added[0]?.id).not.toBe(first[0]?.id);
    const third = newEntries(entries([reused]), known([...first, ...second.added]));
    expect(third).toMatchObject({ added: [], changed: [] });
    expect(third.unchanged).toEqual(second.added);
  });

  test('items that share a guid within one document retain their ids when the first disappears and others appear', () => {
    const noon = {
      ...mill,
      link: 'https://harbourpost.example/2026/noon-gun',
      title: 'Noon gun silenced for repairs',
      summary: 'The cannon on the bastion is taken to the forge for half a year.',
    };
    const same = [ferry, mill].map((one) => ({ ...one, id: 'constant' }));
    const first = entries(same);
    expect(new Set(first.map((entry) => entry.id)).size).toBe(2);
    const second = newEntries(entries([{ ...noon, id: 'constant' }, ...same]), known(first));
    expect(second.added.map((entry) => entry.title)).toEqual([noon.title]);
    expect(second.unchanged).toHaveLength(2);
    const third = newEntries(entries(same.slice(1)), known([...first, ...second.added]));
    expect(third).toMatchObject({ added: [], changed: [] });
  });

  test('the same item twice in a document is one entry', () => {
    expect(entries([ferry, { ...ferry, link: `${ferry.link}?utm_source=feed` }])).toHaveLength(1);
  });

  test('all guids changed, links the same: nothing is new, and the old ids stay', () => {
    const first = entries([ferry, mill]);
    const moved = entries([ferry, mill].map((one) => ({ ...one, id: `https://cms.example/?p=${one.id}` })));
    const { added, unchanged, rekeyed } = newEntries(moved, known(first));
    expect(added).toEqual([]);
    expect(unchanged.map((entry) => entry.id)).toEqual(first.map((entry) => entry.id));
    expect(rekeyed).toEqual(first.map((entry, i) => ({ oldId: entry.id, newId: moved[i]?.id })));
  });

  test.each([
    ['https for http', 'http://harbourpost.example/?p=7', 'https://harbourpost.example/?p=7'],
    ['tracking added', 'https://harbourpost.example/x7', 'https://harbourpost.example/x7?utm_medium=feed'],
    ['www dropped', 'https://www.harbourpost.example/x7', 'https://harbourpost.example/x7'],
  ])('a guid with %s is the same guid', (_, before, after) => {
    const first = entries([{ ...ferry, id: before, link: before }]);
    expect(newEntries(entries([{ ...ferry, id: after, link: after }]), known(first)).added).toEqual([]);
  });

  test('site moved: other guid and link, same title and time', () => {
    const first = entries([ferry]);
    const moved = { ...ferry, id: 'new', link: 'https://news.harbour.example/ferry' };
    expect(newEntries(entries([moved]), known(first)).rekeyed).toHaveLength(1);
  });

  test.each([
    [
      'section',
      'https://harbourpost.example/sea/812345/ferry-returns',
      'https://harbourpost.example/travel/812345/ferry-returns',
    ],
    [
      'headline',
      'https://harbourpost.example/812345-ferry-returns',
      'https://harbourpost.example/812345-ferry-back-early',
    ],
  ])('the %s in the address changed, the article number did not', (_, before, after) => {
    const first = entries([{ ...ferry, id: before, link: before }]);
    const again = {
      ...ferry,
      id: after,
      link: after,
      title: 'Ferry to Lindholm back early',
      published: '2026-03-01T00:00:00.000Z',
    };
    expect(newEntries(entries([again]), known(first)).rekeyed).toHaveLength(1);
  });

  test('another article in a section whose address has a number is new', () => {
    const at = (one: Partial<ParsedEntry>, slug: string): Partial<ParsedEntry> => ({
      ...one,
      id: slug,
      link: `https://harbourpost.example/s-10234/${slug}`,
    });
    expect(newEntries(entries([at(mill, 'mill')]), known(entries([at(ferry, 'ferry')]))).added).toHaveLength(1);
  });

  test('a weekly column with the same title and teaser after days is new', () => {
    const column = { title: 'The week on the quay', summary: ferry.summary.repeat(2) };
    const first = entries([
      { ...column, id: 'w1', link: 'https://harbourpost.example/w1', published: '2026-03-01T08:00:00.000Z' },
    ]);
    const next = entries([
      { ...column, id: 'w2', link: 'https://harbourpost.example/w2', published: '2026-03-08T08:00:00.000Z' },
    ]);
    expect(newEntries(next, known(first)).added).toHaveLength(1);
  });

  test('a column of the same name on another day is new, and so is a feed whose items share one link', () => {
    const column = (day: number): Partial<ParsedEntry> => ({
      id: `tide-${day}`,
      link: 'https://harbourpost.example/',
      title: 'Tide table',
      summary: `High water at ${day}:10.`,
      published: `2026-03-0${day}T05:00:00.000Z`,
    });
    const first = entries([column(1), column(2)]);
    expect(newEntries(entries([column(3), column(4)]), known(first)).added).toHaveLength(2);
  });

  test('an item that is still in the feed under its own guid is not paired with another', () => {
    const first = entries([ferry]);
    const both = entries([
      ferry,
      { ...ferry, id: 'b9', title: 'Ferry to Lindholm: the timetable', published: '2026-03-01T00:00:00.000Z' },
    ]);
    const { added, rekeyed } = newEntries(both, known(first));
    expect(added.map((entry) => entry.guid)).toEqual(['b9']);
    expect(rekeyed).toEqual([]);
  });
});

describe('toEntries', () => {
  test('an item without a guid is identified by its link without tracking, and without a link by its text', () => {
    const [linked, same, bare] = entries([
      { link: `${ferry.link}?utm_source=feed`, title: 'One' },
      { link: ferry.link, title: 'One' },
      { title: 'Only a title' },
    ]);
    expect(linked?.guid).toBe('//harbourpost.example/2026/ferry-returns');
    expect(same?.guid).toMatch(/^sha256:[0-9a-f]{32}$/);
    expect(bare).toBeUndefined();
  });

  test('an empty item is left out', () => {
    expect(entries([{}])).toEqual([]);
  });

  test.each([
    ['Use of <b> in <i>poems</i>', 'text', 'Use of <b> in <i>poems</i>'],
    ['<b>Storm</b> ahead<br>of season', 'html', 'Storm ahead of season'],
    ['Salt &amp; Sons', 'html', 'Salt & Sons'],
    ['Salt &#8217;n&#8217; Sons', 'text', 'Salt ’n’ Sons'],
    ['Why List<String> wins', 'html', 'Why List<String> wins'],
    ['&lt;marker-x&gt;1&lt;/marker-x&gt;', 'html', '<marker-x>1</marker-x>'],
    ['safe \u202egnirts\u202c \ud800 \u0007end', 'text', 'safe gnirts \ufffd end'],
  ] as const)('title %j of kind %s is %j', (title, titleKind, plain) => {
    expect(entries([{ id: 'x', title, titleKind }])[0]?.title).toBe(plain);
  });

  test('R13: a long title is cut to 1,000 characters', () => {
    expect(
      entries([{ id: 'x', title: 'word '.repeat(2_000), titleKind: 'html' }])[0]?.title.length,
    ).toBeLessThanOrEqual(1000);
  });

  test('the address is that of the article, not of a click counter, and its `&amp;` is unescaped', () => {
    const [one] = entries([
      { id: 'x', link: 'https://feeds.example/r/1', originalLink: 'https://a.example/?p=1&amp;q=2' },
    ]);
    expect(one?.url).toBe('https://a.example/?p=1&q=2');
  });
});
