/** What looks like the item before and is the next one, and what looks new and is a corrected one. */
import { describe, expect, test } from 'vitest';
import { documentOf, type Item, lastPoll, polls } from './identity/items.ts';

const isNew = { added: 1, changed: 0 };
const isChanged = { added: 0, changed: 1 };

function at(hour: number): string {
  return `2026-06-03T${String(hour).padStart(2, '0')}:30:00.000Z`;
}

const page = 'https://skerry.example/daily';
const text = (words: string): string =>
  `${words} The board met on the quay, heard three skippers and the pilot, and voted after an hour of questions.`;

describe('the next item at the page of the one before', () => {
  const comic = (day: number): Item => ({
    ...{ title: 'Today’s drawing', link: page, content: `<img src="https://skerry.example/drawings/${day}.png">` },
  });
  const saying = (words: string): Item => ({ title: 'A saying a day', link: page, summary: words });

  test('drawings that differ in nothing else are two items of one document', () => {
    expect(documentOf([comic(2), comic(1)])).toMatchObject({ entries: [{}, {}], codes: [] });
    expect(lastPoll([comic(1)], [comic(2), comic(1)])).toEqual(isNew);
    expect(lastPoll([comic(1)], [comic(2), comic(1)], [comic(3)])).toEqual(isNew);
    expect(lastPoll([comic(1)], [comic(2), comic(1)], [comic(2), comic(1)])).toEqual({ added: 0, changed: 0 });
  });

  test('a drawing does not overwrite the one that left the feed', () => {
    expect(lastPoll([comic(1)], [comic(2)])).toEqual(isNew);
    const dated = (day: number): Item => ({ ...comic(day), id: `drawing-${day}`, published: at(day) });
    expect(lastPoll([dated(1)], [dated(2)])).toEqual(isNew);
  });

  test('an undated text of the same title does not overwrite another one', () => {
    const [first, second] = ['Wind from the east brings no fish to the nets.', 'Who ties two knots sleeps until noon.'];
    expect(lastPoll([saying(first)], [saying(second)])).toEqual(isNew);
    expect(lastPoll([saying(first)], [saying(`${first} So they say.`)])).toEqual(isChanged);
  });
});

describe('a short notice that is given again', () => {
  const alert = (number: number, link = 'https://skerry.example/'): Item => ({
    ...{ id: `alert-${number}`, title: 'Bridge: delays', summary: 'The bridge is raised for a ship.', link },
    published: at(number),
  });

  test('is new after the former one had left the feed', () => {
    expect(lastPoll([alert(1)], [], [alert(4)])).toEqual(isNew);
    expect(lastPoll([alert(1, page)], [], [alert(4, page)])).toEqual(isNew);
  });

  test('is the same one when its guid and date change at every poll', () => {
    expect(lastPoll([alert(1)], [alert(2)], [alert(3)])).toEqual({ added: 0, changed: 0 });
  });

  test('is two items of a document when the guids name comments of a page', () => {
    const comment = (id: string, hour: number): Item => ({
      ...{ id: `https://skerry.example/boats/leak-7#${id}`, link: 'https://skerry.example/boats/leak-7' },
      ...{ title: 'Leak 7 updated', summary: 'Status: open', published: at(hour) },
    });
    expect(documentOf([comment('note-2', 2), comment('note-1', 1)]).entries).toHaveLength(2);
    expect(documentOf([comment('88142', 2), comment('88141', 1)]).entries).toHaveLength(2);
    expect(documentOf([comment('1', 2), comment('0', 1)]).entries).toHaveLength(1);
  });
});

describe('a corrected headline that guid and address are made of', () => {
  const report = (title: string, hour = 9, words = 'The sluice stays shut.'): Item => {
    const address = `https://skerry.example/2026/06/${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
    return { id: address, link: address, title, published: at(hour), summary: text(words) };
  };
  const former = report('Pilot resings over sluice');

  test('changes the same item', () => {
    const [first, second] = polls([former], [report('Pilot resigns over sluice')]);
    expect(second).toMatchObject({
      added: [],
      changed: [{ id: first?.added[0]?.id, title: 'Pilot resigns over sluice' }],
    });
    expect(lastPoll([former], [report('Pilot resings over sluice and pay')])).toEqual(isChanged);
  });

  test.each<[string, Item]>([
    ['another subject', report('Pilot praised over sluice')],
    ['another time', report('Pilot resigns over sluice', 10)],
    ['another text', report('Pilot resigns over sluice', 9, 'The harbour master stays.')],
    ['nothing in common', report('Council votes')],
  ])('with %s it is another item', (_, item) => {
    expect(lastPoll([former], [item])).toEqual(isNew);
  });

  test('an item that is still listed is no former version', () => {
    expect(lastPoll([former], [former, report('Pilot resigns over sluice')])).toEqual(isNew);
  });

  test('numbers in the title name two items', () => {
    expect(lastPoll([report('Berth 3 is free')], [report('Berth 4 is free')])).toEqual(isNew);
  });
});

describe('a feed that moves to another system', () => {
  const note = (number: number, title: string, isMoved: boolean): Item => ({
    ...{ id: isMoved ? `entry-${number + 500}` : `https://skerry.example/${number}.html`, title },
    link: isMoved ? `https://www.skerry.example/posts/x${number}` : `https://skerry.example/${number}.html`,
    summary: text(`Note ${['one', 'two', 'three', 'four', 'five'][number]} of the harbour office.`),
    published: isMoved ? '2026-06-20T07:00:00.000Z' : `2026-06-0${number + 1}T09:00:00.000Z`,
  });
  const titles = ['Sluice repaired', 'Pilot honoured', 'Quay widened', 'In brief', 'In brief'];

  test('has no new items, those with a repeated title included', () => {
    const before = titles.map((title, i) => note(i, title, false));
    const after = titles.map((title, i) => note(i, title, true));
    expect(lastPoll(before, after)).toMatchObject({ added: 0 });
  });
});
