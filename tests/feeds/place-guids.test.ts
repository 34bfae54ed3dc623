/** Guids and addresses that say less than they seem to: places of a list, a standing guid, random names. */
import { describe, expect, test } from 'vitest';
import { audio, documentOf, type Item, lastPoll, polls } from './identity/items.ts';

const isNew = { added: 1, changed: 0 };
const isChanged = { added: 0, changed: 1 };
const isSame = { added: 0, changed: 0 };

function at(day: number, hour = 9): string {
  return `2026-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00.000Z`;
}

const TEXTS = [
  'The council of Lindholm widens the mole by four metres, so that two carts can pass each other at low water.',
  'Nine seals came ashore below the chapel and were counted by the pupils of the school in Sandvik.',
  'A baker of Varnsund grinds rye in the old windmill again, after it stood still for thirty years.',
  'The pilots ask for a second ladder, since the one at the northern steps is covered with ice.',
];

describe('guids that count the places of a list', () => {
  const months = ['April', 'May', 'June', 'July'];
  const timetable = (place: number, month: number, summary = ''): Item => ({
    ...{ id: String(place), title: `Ferry timetable for ${months[month]}`, published: at(month + 1), summary },
    link: `https://skerry.example/ferry/timetable-for-${months[month]?.toLowerCase()}`,
  });

  test.each<[string, readonly string[]]>([
    ['without texts', []],
    ['with texts', TEXTS],
  ])('%s: what moves down stays itself, and only the first is new', (_, texts) => {
    const first = [timetable(1, 1, texts[1]), timetable(2, 0, texts[0])];
    const second = [timetable(1, 2, texts[2]), timetable(2, 1, texts[1])];
    const third = [timetable(1, 3, texts[3]), timetable(2, 2, texts[2])];
    expect(lastPoll(first, second)).toEqual(isNew);
    expect(lastPoll(first, second, second)).toEqual(isSame);
    expect(lastPoll(first, second, third)).toEqual(isNew);
    expect(polls(first, second, third)[2]?.superseded).toEqual([]);
  });
});

describe('a guid that is always the same', () => {
  const bulletin = (title: string, file: string, published: string): Item => ({
    ...{ id: 'bulletin', title, published, summary: 'The news from the quay.', ...audio(file) },
  });
  test.each<[string, Item, Item]>([
    [
      'of a bulletin with its day in the title',
      bulletin('Bulletin of 9 June', 'a.mp3', at(9)),
      bulletin('Bulletin of 10 June', 'b.mp3', at(10)),
    ],
    [
      'of a bulletin with its day in the file',
      bulletin('Bulletin', 'b-20260609.mp3', at(9)),
      bulletin('Bulletin', 'b-20260610.mp3', at(10)),
    ],
    [
      'of a picture of the day',
      {
        id: 'picture',
        title: 'Picture',
        link: 'https://skerry.example/picture/9',
        content: '<img src="/gull.jpg">',
        published: at(9),
      },
      {
        id: 'picture',
        title: 'Picture',
        link: 'https://skerry.example/picture/10',
        content: '<img src="/seal.jpg">',
        published: at(10),
      },
    ],
  ])('%s names the next one', (_, before, after) => {
    expect(lastPoll([before], [after])).toEqual(isNew);
    expect(lastPoll([before], [after], [after])).toEqual(isSame);
  });

  test.each<[string, Item]>([
    ['at the same time', bulletin('Bulletin', 'b-20260609-2.mp3', at(9))],
    ['under another name', bulletin('Bulletin', 'b-20260609-fixed.mp3', at(9, 11))],
  ])('with a corrected recording %s is the same item', (_, after) => {
    expect(lastPoll([bulletin('Bulletin', 'b-20260609.mp3', at(9))], [after])).toEqual(isChanged);
  });
});

describe('an item of the same title is another one', () => {
  const of = (id: string, link: string, hour: number, title = 'Questions of the week'): Item => ({
    ...{ id, link, title, summary: 'Ask anything.', published: at(3, hour) },
  });
  test.each<[string, Item, Item]>([
    [
      'whose address ends in a random name',
      of('a', 'https://skerry.example/outages/kqvwzrtp', 9),
      of('b', 'https://skerry.example/outages/bnmtrewq', 15),
    ],
    [
      'whose address has its guid',
      of('t3_abcq', 'https://skerry.example/c/abcq/questions', 9),
      of('t3_xyzw', 'https://skerry.example/c/xyzw/questions', 12),
    ],
    [
      'whose address names another place',
      of('a', 'https://skerry.example/deckhand-lindholm', 9, 'Deckhand'),
      of('b', 'https://skerry.example/deckhand-sandvik', 12, 'Deckhand'),
    ],
  ])('%s', (_, before, after) => {
    expect(lastPoll([before], [after])).toEqual(isNew);
  });

  test('unless its address moved to another section', () => {
    const [before, after] = [
      of('a', 'https://skerry.example/news/questions', 9),
      of('b', 'https://skerry.example/sea/questions', 9),
    ];
    expect(lastPoll([before], [after]).added).toBe(0);
  });

  test('unless the spelling in its address was corrected', () => {
    const [before, after] = [
      of('a', 'https://skerry.example/qestions', 9),
      of('b', 'https://skerry.example/questions', 9),
    ];
    expect(lastPoll([before], [after]).added).toBe(0);
  });
});

describe('notices at one page', () => {
  const release = (title: string): Item => ({
    title,
    link: 'https://skerry.example/changes',
    summary: 'Fixes and improvements.',
  });

  test('whose titles share no word are two, whether dated or not', () => {
    expect(lastPoll([release('Amber')], [release('Basalt')])).toEqual(isNew);
    const [before, after] = [
      { ...release('Amber'), published: at(1) },
      { ...release('Basalt'), published: at(2) },
    ];
    expect(lastPoll([before], [after])).toEqual(isNew);
  });

  test('with another picture over the same few words are two', () => {
    const photo = (name: string): Item => ({
      ...{
        title: 'New photo',
        link: 'https://skerry.example/albums/7',
        summary: `<p>By Ola</p><img src="/${name}.jpg">`,
      },
    });
    expect(lastPoll([photo('gull')], [photo('seal')])).toEqual(isNew);
    expect(lastPoll([photo('gull')], [photo('seal'), photo('gull')])).toEqual(isNew);
  });
});

describe('items of one document that share guid, words and time', () => {
  const item = (changes: Item): Item => ({
    id: 'album',
    title: 'New in the album',
    link: 'https://skerry.example/albums/7',
    published: at(3),
    ...changes,
  });
  test.each<[string, Item, Item]>([
    ['pictures', { summary: 'By Ola <img src="/gull.jpg">' }, { summary: 'By Ola <img src="/seal.jpg">' }],
    ['lead pictures', { image: 'https://skerry.example/gull.jpg' }, { image: 'https://skerry.example/seal.jpg' }],
    [
      'files to fetch',
      { summary: '<a href="https://skerry.example/f/1.zip">Fetch</a>' },
      { summary: '<a href="https://skerry.example/f/2.zip">Fetch</a>' },
    ],
  ])('and differ in their %s are two, at every poll', (_, one, two) => {
    const both = [item(one), item(two)];
    expect(documentOf(both)).toMatchObject({ entries: [{}, {}], codes: [] });
    expect(lastPoll(both, both)).toEqual(isSame);
    expect(lastPoll(both, [item(two)])).toEqual(isSame);
    expect(lastPoll([item(one)], both)).toEqual(isNew);
    expect(
      lastPoll(
        both.map((each) => ({ ...each, id: '' })),
        [{ ...item(two), id: '' }],
      ),
    ).toEqual(isSame);
  });
});

test('posts without titles that move to another host are known by their texts', () => {
  const posts = (host: string): readonly Item[] =>
    TEXTS.map((summary, i) => ({
      id: `https://${host}/@ola/${110 + i}`,
      link: `https://${host}/@ola/${110 + i}`,
      summary,
      published: at(i + 1),
    }));
  expect(lastPoll(posts('mole.example'), posts('social.pier.example')).added).toBe(0);
});
