/** Corrections that change no word of an item reach the readers as well. */
import { expect, test } from 'vitest';
import { type Item, lastPoll } from './identity/items.ts';

const report: Item = {
  ...{ id: 'a', title: 'Sluice repaired', link: 'https://skerry.example/2026/06/sluice-repaired' },
  published: '2026-06-03T09:30:00.000Z',
  content:
    '<p>The <a href="https://board.example/plan">plan</a> is public.</p><img src="https://i1.skerry.example/a.jpg?w=300&sig=1">',
  authors: [{ name: 'Ola Sand' }],
  categories: [{ term: 'Harbour' }],
};
const content = report.content ?? '';

test.each<[string, Item]>([
  ['a link in the text', { content: content.replace('/plan', '/plans/2026') }],
  ['a picture in the text', { content: content.replace('a.jpg', 'b.jpg') }],
  ['a link that was added', { content: content.replace('public', '<a href="https://board.example/">public</a>') }],
  ['the author', { authors: [{ name: 'Ola Strand' }] }],
  ['a category', { categories: [{ term: 'Harbour' }, { term: 'Water' }] }],
  ['the lead image', { image: 'https://skerry.example/lead.jpg' }],
  ['transcripts', { transcripts: [{ url: 'https://skerry.example/a.vtt', type: 'text/vtt' }] }],
  ['chapters', { chapters: { url: 'https://skerry.example/a.json' } }],
  ['a query in a link', { content: content.replace('/plan', '/plan?id=42') }],
  ['a sentence that is struck out', { content: content.replace('is public', '<s>is public</s>') }],
  ['the text of a picture', { content: content.replace('<img', '<img alt="Ola Sand"') }],
  ['a row of a table', { content: `${content}<table><tr><td>4</td></tr></table>` }],
  ['the length of the recording', { duration: '12:30' }],
])('%s makes a changed item', (_, changes) => {
  expect(lastPoll([report], [{ ...report, ...changes }])).toEqual({ added: 0, changed: 1 });
});

test.each<[string, string, string]>([
  [
    'the column of a figure',
    '<table><tr><td>4</td><td></td></tr></table>',
    '<table><tr><td></td><td>4</td></tr></table>',
  ],
  ['the indent of a line of code', '<pre>if wet:\nstay()</pre>', '<pre>if wet:\n    stay()</pre>'],
  ['deleted words', '<p>It was <del>four</del> five.</p>', '<p>It was four <del>five</del>.</p>'],
  ['the note of a picture', '<img src="/a.png" title="Ha">', '<img src="/a.png" title="Ho">'],
])('%s makes a changed item', (_, before, after) => {
  expect(lastPoll([{ ...report, content: before }], [{ ...report, content: after }])).toEqual({ added: 0, changed: 1 });
});

test.each<[string, Item]>([
  ['signature and host of a picture', { content: content.replace('i1.', 'i2.').replace('sig=1', 'sig=2') }],
  ['tracking of a link', { content: content.replace('/plan"', '/plan?utm_source=feed"') }],
  ['time and signature of a link', { content: content.replace('/plan"', '/plan?t=1780000000&sig=a81bc81bdead4e5d"') }],
  ['markup', { content: content.replaceAll('p>', 'div>') }],
  ['the date', { published: '2026-06-03T10:30:00.000Z' }],
])('%s makes none', (_, changes) => {
  expect(lastPoll([report], [{ ...report, ...changes }])).toEqual({ added: 0, changed: 0 });
});
