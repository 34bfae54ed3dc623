/** Items from poll to poll: a new one replaces none, and one that comes back under another name is not new. */
import { describe, expect, test } from 'vitest';
import { audio, type Item, lastPoll, polls } from './identity/items.ts';

const kelp: Item = {
  id: 'k-1',
  link: 'https://skerry.example/2026/kelp-dried-on-forty-racks',
  title: 'Kelp dried on forty racks',
  summary:
    'Forty racks of kelp are dry, said the warden of the shore, and the carts leave for the works on Friday morning.',
  published: '2026-06-03T09:00:00.000Z',
};
const eels: Item = {
  id: 'e-1',
  link: 'https://skerry.example/2026/eels-counted-in-the-weir',
  title: 'Eels counted in the weir',
  summary: 'Nine hundred young eels went upriver in one night; pupils counted them by lamplight with their teacher.',
  published: '2026-06-02T09:00:00.000Z',
};
const buoy: Item = {
  id: 'b-1',
  link: 'https://skerry.example/2026/buoy-at-the-ness-relit',
  title: 'Buoy at the ness relit',
  summary:
    'The buoy at the ness burns again after a winter of repairs in the yard, and pilots need no lead line there.',
  published: '2026-06-01T09:00:00.000Z',
};
const three = [kelp, eels, buoy];
const isNew = { added: 1, changed: 0 };
const isSame = { added: 0, changed: 0 };

describe('a new item in the place of the old one is new', () => {
  const page = 'https://skerry.example/notices';
  const weir = {
    id: 'n-7',
    title: 'Weir closed',
    summary: 'The weir is closed to boats.',
    published: '2026-06-03T09:00:00.000Z',
  };
  const lock = {
    id: 'n-8',
    title: 'Lock drained',
    summary: 'Divers look at the lower gate.',
    published: '2026-06-09T09:00:00.000Z',
  };
  const update = (name: string, id: string): Item => ({
    ...{ id, link: page, title: `Update for ${name}`, published: '2026-06-03T09:00:00.000Z' },
    summary: `A flaw in ${name} lets others read the log. All users of ${name} should update.`,
  });
  test.each<[string, Item, Item]>([
    ['at the front page', { ...weir, link: 'https://skerry.example/' }, { ...lock, link: 'https://skerry.example/' }],
    [
      'at the front page, without guids',
      { ...weir, id: '', link: 'https://skerry.example' },
      { ...lock, id: '', link: 'https://skerry.example' },
    ],
    ['at one page', { ...weir, link: page }, { ...lock, link: page }],
    ['at one page, without guids', { ...weir, id: '', link: page }, { ...lock, id: '', link: page }],
    [
      'at one page, word for word on another day',
      { ...weir, link: page },
      { ...weir, link: page, id: 'n-8', published: lock.published },
    ],
    ['in one form about another subject', update('libkelp', 'a'), update('libweir', 'b')],
    [
      'with another recording',
      { ...weir, link: `${page}/show`, ...audio('weir-0900.mp3') },
      { ...weir, id: 'n-8', link: `${page}/show`, ...audio('weir-1000.mp3') },
    ],
    [
      'under one title and topic',
      { ...weir, link: 'https://skerry.example/topic/old-weir/123456' },
      { ...lock, title: weir.title, link: 'https://skerry.example/topic/old-weir/123456' },
    ],
    [
      'with another number after the topic',
      { ...weir, link: 'https://skerry.example/t/123456/1' },
      { ...weir, id: 'n-8', summary: lock.summary, link: 'https://skerry.example/t/123456/2' },
    ],
    [
      'at another fragment',
      { ...weir, id: '', link: `${page}#w` },
      { ...weir, id: '', link: `${page}#x`, summary: lock.summary },
    ],
    [
      'under a guid of all items',
      { ...weir, id: 'latest', link: `${page}/1` },
      { ...weir, id: 'latest', link: `${page}/2`, summary: lock.summary, published: lock.published },
    ],
  ])('%s', (_, before, after) => {
    expect(lastPoll([before], [after])).toEqual(isNew);
    expect(lastPoll([before], [after], [after])).toEqual(isSame);
  });

  test('when other items share its page', () => {
    const listed = [kelp, eels, buoy].map((one) => ({ ...one, link: page }));
    const next = { ...kelp, id: 'k-2', link: page, published: '2026-06-09T09:00:00.000Z' };
    expect(lastPoll(listed, [next, ...listed.slice(1)])).toEqual(isNew);
  });

  test('when its title stays within a day', () => {
    const bulletin = (id: string, hour: string, summary?: string): Item => ({
      ...{ id, title: 'Tides', link: `https://skerry.example/tides/${id}`, published: `2026-06-03T${hour}:00:00.000Z` },
      summary: summary ?? '',
    });
    expect(lastPoll([bulletin('a', '06', kelp.summary)], [bulletin('b', '18', eels.summary)])).toEqual(isNew);
  });
});

describe('an item is not new', () => {
  test.each<[string, Item, Item]>([
    ['with a new guid at its own address', kelp, { ...kelp, id: 'k-2', published: '2026-08-03T09:00:00.000Z' }],
    [
      'with other quotes in its title and other address within a day',
      { ...kelp, title: "The warden's kelp - dry" },
      {
        ...kelp,
        id: 'k-2',
        link: 'https://letters.example/p/kelp',
        title: 'The warden’s kelp — dry',
        published: '2026-06-03T10:00:00.000Z',
      },
    ],
    [
      'with the session in its link',
      { ...kelp, id: '', link: 'https://skerry.example/a.php?n=1&PHPSESSID=aa1' },
      { ...kelp, id: '', link: 'https://skerry.example/a.php?n=1&PHPSESSID=bb2' },
    ],
    [
      'with the session in its path',
      { ...kelp, id: '', link: 'https://skerry.example/a;jsessionid=AA1?n=1' },
      { ...kelp, id: '', link: 'https://skerry.example/a;jsessionid=BB2?n=1' },
    ],
    [
      'with a short session id',
      { ...kelp, id: '', link: 'https://skerry.example/a.php?n=1&sid=4f1a' },
      { ...kelp, id: '', link: 'https://skerry.example/a.php?n=1&sid=9c2b' },
    ],
    [
      'with another redirect to its address',
      { ...kelp, id: '', link: 'https://go.example/r?t=1&url=https%3A%2F%2Fskerry.example%2Fk' },
      { ...kelp, id: '', link: 'https://go.example/r?t=2&url=https%3A%2F%2Fskerry.example%2Fk' },
    ],
  ])('%s', (_, before, after) => {
    expect(lastPoll([before], [after]).added).toBe(0);
    expect(lastPoll([before], [after], [after])).toEqual(isSame);
  });

  test('and shows its newest text under its first id', () => {
    const edited = { ...kelp, id: 'k-2', summary: `${kelp.summary} Rain is forecast.` };
    const [first, second, third] = polls([kelp], [edited], [edited]);
    const [id] = first?.added.map((entry) => entry.id) ?? [];
    expect(second?.changed).toMatchObject([{ id, guid: 'k-1', guids: ['k-2'], summary: edited.summary }]);
    expect(third?.unchanged).toMatchObject([{ id }]);
  });

  test('when the document lists its old guid next to the new one again', () => {
    const edited = {
      ...kelp,
      id: 'k-2',
      summary: `${kelp.summary} Rain is forecast.`,
      published: '2026-06-03T11:00:00.000Z',
    };
    const kelpEntry = { guid: 'k-1', summary: kelp.summary };
    const found = polls([kelp], [edited], [edited, kelp], [kelp, edited]);
    expect(found.slice(2)).toMatchObject([
      { added: [], changed: [], superseded: [kelpEntry] },
      { added: [], changed: [], superseded: [kelpEntry] },
    ]);
  });
});

function undated({ published: _, ...item }: Item): Item {
  return item;
}

describe('a feed that moves to another system', () => {
  const moved = (change: (item: Item) => Item): readonly Item[] =>
    three.map((item, i) => change({ ...item, id: `post-${i}`, link: `https://letters.example/p/${i}` }));
  test.each<[string, (item: Item) => Item]>([
    ['all dated with the day of the move', (item) => ({ ...item, published: '2026-06-20T07:00:00.000Z' })],
    [
      'without dates and with a footer',
      (item) => ({ ...undated(item), summary: `${item.summary} Thanks for reading!` }),
    ],
    [
      'with teasers, two days off',
      (item) => ({ ...item, published: '2026-05-20T07:00:00.000Z', summary: `${item.summary?.slice(0, 60)}…` }),
    ],
  ])('%s has no new items', (_, change) => {
    expect(lastPoll(three, moved(change)).added).toBe(0);
    const { added } = lastPoll(three, moved(change), [
      { ...kelp, id: 'n', link: 'https://letters.example/p/n', title: 'Gulls ringed' },
      ...moved(change),
    ]);
    expect(added).toBe(1);
  });

  test('is not one whose daily columns are replaced by those of the next day', () => {
    const columns = (day: number): readonly Item[] =>
      ['Morning tides', 'Noon tides', 'Evening tides'].map((title, i) => ({
        ...{
          title,
          id: `${day}-${i}`,
          link: `https://skerry.example/${day}/${i}`,
          published: `2026-06-0${day}T0${i}:00:00.000Z`,
        },
        summary: `High water at ${day + i}:${day}5, low water at ${day + i + 6}:${day}0.`,
      }));
    expect(lastPoll(columns(1), columns(2)).added).toBe(3);
  });
});
