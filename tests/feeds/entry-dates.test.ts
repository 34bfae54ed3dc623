/** Dates of entries without a publication date. */
import { describe, expect, test } from 'vitest';
import { type Item, polls } from './identity/items.ts';

const note = (number: number): Item => ({
  id: `note-${number}`,
  title: `Note ${number}`,
  link: `https://skerry.example/notes/${number}`,
  summary: `What the warden wrote on evening ${number}.`,
});
const numbers = (from: number, to: number): Item[] => Array.from({ length: to - from + 1 }, (_, i) => note(from + i));
const FIRST = '2026-06-20T08:00:00.000Z';
const SECOND = '2026-06-21T08:00:00.000Z';

describe('an entry with only `updated`', () => {
  const release = { ...note(1), updated: '2022-03-01T10:00:00.000Z' };
  const edited = {
    ...release,
    updated: '2026-06-01T10:00:00.000Z',
    summary: 'What the warden wrote, with an errata sheet.',
  };

  test('is dated by it when it is first seen, and keeps that date', () => {
    const [first, second] = polls([release], [edited]);
    expect(first?.added).toMatchObject([{ published: '2022-03-01T10:00:00.000Z' }]);
    expect(second?.changed).toMatchObject([{ published: '2022-03-01T10:00:00.000Z', updated: edited.updated }]);
  });
});

describe('entries without dates', () => {
  test('have the time at which they were first seen', () => {
    const [first, second] = polls(numbers(1, 4), [note(0), ...numbers(1, 4)]);
    for (const entry of [...(first?.added ?? []), ...(second?.added ?? [])]) expect(entry.datedBefore).toBeUndefined();
    expect(second?.added).toMatchObject([{ firstSeenAt: SECOND }]);
  });

  test('that appear below known ones are not newer than these, in the order of the document', () => {
    const [, second] = polls(numbers(1, 4), numbers(1, 9));
    const dates = second?.added.map(({ datedBefore = '' }) => datedBefore) ?? [];
    expect(dates).toHaveLength(5);
    for (const date of dates) expect(date < FIRST).toBe(true);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('are not newer than a dated neighbour above them', () => {
    const dated = (number: number, published: string): Item => ({ ...note(number), published });
    const [first] = polls([dated(1, '2026-06-03T09:00:00.000Z'), note(2), dated(3, '2026-06-01T09:00:00.000Z')]);
    expect(first?.added[1]?.datedBefore).toBe('2026-06-03T08:59:59.000Z');
  });

  test('at the end of a feed that lists the newest last are new', () => {
    const [, , third] = polls(numbers(1, 2), numbers(1, 4), numbers(1, 8));
    for (const entry of third?.added ?? []) expect(entry.datedBefore).toBeUndefined();
  });

  test('keep their date when their text changes', () => {
    const changed = { ...note(8), summary: 'What the warden wrote on evening 8, and what he left out.' };
    const [, second, third] = polls(numbers(1, 4), numbers(1, 9), [...numbers(1, 7), changed]);
    const before = second?.added.find(({ guid }) => guid === 'note-8');
    expect(third?.changed).toMatchObject([{ datedBefore: before?.datedBefore }]);
  });
});
