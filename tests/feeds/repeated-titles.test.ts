/** Feeds that repeat a title within hours: each item stays, also when it left the feed before the next one came. */
import { describe, expect, test } from 'vitest';
import { type Item, lastPoll, polls } from './identity/items.ts';

const isNew = { added: 1, changed: 0 };
const isSame = { added: 0, changed: 0 };

function at(hour: number): string {
  return `2026-06-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
}

function author(name: string): Pick<Item, 'authors'> {
  return { authors: [{ name }] };
}

describe('an item with the title of one that left the feed is new', () => {
  const vacancy = (town: string, number: number): Item => ({
    ...{ id: `vacancy-${number}`, title: 'Sailmaker wanted', published: at(number % 24) },
    link: `https://skerry.example/vacancies/${88120 + number}`,
    summary: `The loft in ${town} looks for a sailmaker who can sew by hand, splice rope and teach two apprentices.`,
  });
  const post = (number: number, link: string, summary: string): Item => ({
    ...{ id: `post-${number}`, title: 'Leak under the mast step', published: at(number), link, summary },
  });
  const topic = 'https://skerry.example/boats/leak-under-the-mast-step';
  const question =
    'Water comes in under the mast step of my old ketch whenever it rains, and the bilge stays dry at sea.';
  const tremor = (number: number, depth: number): Item => ({
    ...{ id: `tremor-${number}`, title: 'Tremor south of Skerry', published: at(number) },
    link: `https://skerry.example/tremors-felt-today/${'abcd'[number]}`,
    summary: `Magnitude 2.5, depth ${depth} km.`,
  });
  test.each<[string, Item, Item]>([
    ['an offer of another place', vacancy('Lindholm', 1), vacancy('Sandvik', 2)],
    ['a commit', post(1, `${topic}/commit/3fa91c`, 'Fix a typo'), post(2, `${topic}/commit/77be02`, 'Fix a typo')],
    ['a video', post(1, 'https://skerry.example/watch?v=aB3', ''), post(2, 'https://skerry.example/watch?v=Ab7', '')],
    ['a comment at another fragment', post(1, `${topic}#c1`, 'Thanks!'), post(2, `${topic}#c2`, 'Thanks!')],
    [
      'a post that quotes another one',
      post(1, `${topic}/41`, question),
      post(2, `${topic}/42`, `${question} Same here since May.`),
    ],
    ['a report of other figures', tremor(1, 10), tremor(2, 20)],
    [
      'a post of another author',
      { ...post(1, 'https://ada.skerry.example/hello', 'My first post.'), ...author('Ada Holm') },
      { ...post(2, 'https://bo.skerry.example/first', 'My first post.'), ...author('Bo Lind') },
    ],
  ])('%s', (_, before, after) => {
    expect(lastPoll([before], [after])).toEqual(isNew);
    expect(lastPoll([before], [after], [after])).toEqual(isSame);
    expect(lastPoll([{ ...before, id: '' }], [{ ...after, id: '' }])).toEqual(isNew);
  });
});

describe('the next issue at one page is new', () => {
  const page = 'https://skerry.example/knots';
  const release = (version: string): Item => ({
    ...{ id: `knots-${version}`, title: `Knots ${version}`, link: page, summary: 'Fixes and improvements.' },
  });
  const rates = (hour: number, shell: string): Item => ({
    ...{ id: `rates-${hour}`, title: 'Exchange rates', link: page, published: at(hour) },
    summary: `One crown is ${shell} shells at the close of the market.`,
  });
  test.each<[string, Item, Item]>([
    ['of a release', release('1.0'), release('1.1')],
    ['of a release with the same digits', release('2.1.2'), release('2.2.1')],
    ['of figures', rates(9, '3.41'), rates(17, '3.14')],
  ])('%s', (_, before, after) => {
    expect(lastPoll([before], [after])).toEqual(isNew);
    expect(lastPoll([{ ...before, id: '' }], [{ ...after, id: '' }])).toEqual(isNew);
  });

  test('unless the number is only written in another way', () => {
    const crates = (title: string): Item => ({ ...release('1.0'), id: '', title });
    expect(lastPoll([crates('1,200 crates landed')], [crates('1200 crates landed')])).toEqual({ added: 0, changed: 1 });
  });

  test('unless a figure of it is corrected', () => {
    const corrected = { ...rates(9, '3.41'), id: '' };
    expect(lastPoll([corrected], [{ ...rates(9, '3.14'), id: '' }])).toEqual({ added: 0, changed: 1 });
  });
});

describe('an item whose address names another day', () => {
  const gallery = (path: string, hour: number): Item => ({
    ...{ id: `gallery-${path}`, title: 'Pictures of the week at sea', published: at(hour) },
    link: `https://skerry.example/${path}`,
    summary: 'Our photographers choose the best pictures that reached the desk, from harbours, boats and beaches.',
  });
  test.each<[string, string, string]>([
    ['in its name', 'gallery-pictures-at-sea-20260602-h1a.html', 'gallery-pictures-at-sea-20260603-h1b.html'],
    ['in folders', '2026/06/02/tide-watch.html', '2026/06/03/tide-watch-today.html'],
  ])('%s, and is otherwise different, is the next of a daily series', (_, before, after) => {
    expect(lastPoll([gallery(before, 1)], [gallery(after, 20)])).toEqual(isNew);
    expect(lastPoll([{ ...gallery(before, 1), id: '' }], [{ ...gallery(after, 20), id: '' }])).toEqual(isNew);
  });

  test('and is otherwise the same was dated anew', () => {
    const [before, after] = ['2026/06/02/tide-watch', '2026/06/03/tide-watch'];
    expect(lastPoll([gallery(before, 1)], [gallery(after, 20)]).added).toBe(0);
  });

  test('with the same time is the same item', () => {
    const [before, after] = ['2026/06/02/tide-watch', '2026/06/03/tide-watch-7'];
    expect(lastPoll([gallery(before, 9)], [gallery(after, 9)]).added).toBe(0);
  });
});

describe('an item that comes back within hours is not new', () => {
  const video: Item = {
    ...{ id: 'v-1', title: 'How to whip a rope', published: at(9), link: 'https://skerry.example/watch?v=a1' },
    summary:
      'Wind the twine tightly around the end of the rope, twelve turns, and pull both ends under before you cut.',
  };
  test.each<[string, Item]>([
    ['uploaded again', { ...video, id: 'v-2', link: 'https://skerry.example/watch?v=b2', published: at(11) }],
    ['with another headline in its address', { ...video, id: 'v-2', link: 'https://skerry.example/whipping-rope' }],
  ])('%s', (_, after) => {
    expect(lastPoll([video], [after]).added).toBe(0);
  });

  test('with its address in another normal form', () => {
    const cafe = (form: 'NFC' | 'NFD'): Item => ({
      ...video,
      id: '',
      link: `https://skerry.example/${'café'.normalize(form)}`,
    });
    expect(polls([cafe('NFC')], [cafe('NFD')])[1]?.added).toEqual([]);
  });
});
