/** A date is metadata on a page that prints when an article was published, and text in what a feed says of an event. */
import { expect, test } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import { cleanPage } from '../../src/index.ts';

const first = 'Lantern walk along the quay with songs.';
const last = 'Free entry for children.';

function bodyWith(line: string): string {
  return `<p>${first}</p><p>${line}</p><p>${last}</p>`;
}

const hours = [
  '0:00 Depot<br>3:10 Market<br>12:45 Quay',
  'Mon–Fri 9:00–17:00',
  'Doors 19:30, start 20:00',
  '2:10 (1:05)',
];

test.each([...hours, 'Saturday 5 December 2026, 18:00', 'Sat 5 Dec, 18:00'])('a feed’s item keeps %s', (line) => {
  const { text, removed } = cleanFragment(bodyWith(line), {
    url: 'https://skerry.example/walk',
    title: 'Lantern walk',
  });
  const words = line.replaceAll('<br>', ' ');
  expect([text.replace(/\s+/g, ' '), removed]).toEqual([`${first} ${words} ${last}`, []]);
});

test.each(hours)('a page keeps %s', (line) => {
  const page = `<article><h1>Lantern walk</h1>${bodyWith(line)}</article>`;
  const { text } = cleanPage(page, { url: 'https://skerry.example/walk' });
  expect(text.replace(/\s+/g, ' ')).toContain(line.replaceAll('<br>', ' '));
});

test('a page loses the line that says when it was published', () => {
  const page = `<article><h1>Lantern walk</h1>${bodyWith('12 November 2026, 10:30')}</article>`;
  expect(cleanPage(page, { url: 'https://skerry.example/walk' }).text).not.toContain('2026');
});
