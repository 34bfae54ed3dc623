/** Which items of a long document are taken. */
import { expect, test } from 'vitest';
import { beyondLimit, newestOf } from '../../src/feeds/entries/newest-entries.ts';
import { documentOf, type Item } from './identity/items.ts';

const note = (day: number, isDated = true): Item => ({
  ...{ id: `note-${day}`, title: `Note ${day}`, summary: 'Text.' },
  ...(isDated ? { published: `2026-06-0${day}T09:30:00.000Z` } : {}),
});

function taken(items: readonly Item[], limit: number): readonly string[] {
  return newestOf(documentOf(items).entries, limit).map(({ guid }) => guid);
}

test('the newest are taken, in their order, also where the oldest come first', () => {
  expect(taken([note(1), note(2), note(3), note(4)], 2)).toEqual(['note-3', 'note-4']);
  expect(taken([note(4), note(3), note(2), note(1)], 2)).toEqual(['note-4', 'note-3']);
  expect(taken([note(2), note(1)], 2)).toEqual(['note-2', 'note-1']);
});

test('without dates the first are taken', () => {
  expect(taken([note(1, false), note(2, false), note(3, false)], 2)).toEqual(['note-1', 'note-2']);
});

test('a document beyond the limit is reported with both numbers', () => {
  expect(beyondLimit(2, 2)).toEqual([]);
  expect(beyondLimit(2003, 1000)[0]?.message).toBe(
    'The feed lists 2003 items and polling.maxEntries is 1000: only the newest are used.',
  );
});
