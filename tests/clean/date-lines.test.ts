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

const PROSE: Readonly<Record<string, string>> = {
  en: 'Lanterns hang on the quay, and everybody sings what they can remember of the harbour song. ',
  de: 'Laternen hängen am Kai, und alle singen, was sie von dem Lied des Hafens noch wissen. ',
  fi: 'Lyhdyt riippuvat laiturilla, ja kaikki laulavat sen, mitä he sataman laulusta muistavat. ',
  ru: 'Фонари висят на набережной, и все поют то, что они помнят из песни о гавани. ',
};

/** A page that does not say when it was published. */
function textOf(line: string, language = 'en'): string {
  const page = `<html lang="${language}"><article><h1>Lantern walk</h1><p>${PROSE[language]?.repeat(3)}</p>${line}</article>`;
  return cleanPage(page, { url: 'https://skerry.example/walk' }).text;
}

test.each(['Valid until 30 June 2026', 'Deadline: 1 May 2026, 12:00', 'Saturday, 12 April 2026, 7 pm, Net Loft'])(
  'a page keeps the day of an event: %s',
  (line) => {
    expect(textOf(`<p>${line}</p>`)).toContain(line);
  },
);

test.each([
  ['en', 'Published on Thursday, June 4, 2026'],
  ['de', 'Aktualisiert am Donnerstag, 04.06.2026, 12:00 Uhr'],
  ['fi', 'Julkaistu 4. kesäkuuta 2026'],
  ['ru', 'Опубликовано 4 июня 2026'],
])('a page loses the line that names its day (%s)', (language, line) => {
  expect(textOf(`<p>${line}</p>`, language)).not.toContain('2026');
});

test.each([
  ['by Friday', 'Send your lantern to <a href="mailto:walk@skerry.example">walk@skerry.example</a> by Friday.'],
  ['by 4 June', 'Send your lantern to <a href="mailto:walk@skerry.example">walk@skerry.example</a> by 4 June.'],
])('a page keeps the address of the outlet where a sentence says until when: %s', (day, sentence) => {
  expect(textOf(`<p>${sentence}</p>`)).toContain(day);
});

test('a page loses the address of the outlet in another sentence', () => {
  const sentence = 'Write to the lantern desk at <a href="mailto:walk@skerry.example">walk@skerry.example</a>.';
  expect(textOf(`<p>${sentence}</p>`)).not.toContain('lantern desk');
});
