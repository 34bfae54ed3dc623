/** Checks that each rule that keeps similar articles apart is named in words. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { article, FERRY, ORCHARD } from './articles.ts';

const notice = (name: string, town: string): string =>
  `${name} of ${town} passed away peacefully at home on Sunday, surrounded by family. A patient teacher and keen gardener, ${name} will be
missed by all who knew the house. Visitors are received at Brook and Daughters from four to seven. A service follows at eleven.`;
const bulletin =
  'The harbour pilots of Tolland report calm water in the roads and a free passage at the grain quay this evening.';
const standing =
  'Support the workshop and see every film a week early on our page. Tools, plans to print and the list are at our house.';
const balance = (sum: number): string =>
  `The treasury of Vessland has put its balance at ${sum} million crowns this morning, after taxes of the harbour towns came in. The
treasurer expects no further loans before the summer, and thanks all towns that paid in time.`;

describe('two articles that a rule kept apart', () => {
  test.each([
    ['its feed lists the two as two items', FERRY, { source: 'herald', title: 'Ferry aground', text: FERRY.text }],
    [
      'one form, filled in with other names or products',
      { title: 'Obituary: Ansa Merrow', text: notice('Ansa Merrow', 'Lindmouth') },
      { title: 'Obituary: Tobias Rooke', text: notice('Tobias Rooke', 'Sandvik') },
    ],
    [
      'the later title reports a turn of the event',
      { title: 'Flood barrier order issued for Tolland harbour', text: ORCHARD.text },
      {
        title: 'Flood barrier order for Tolland harbour cancelled',
        text: ORCHARD.text,
        seenAt: '2026-03-05T12:00:00.000Z',
      },
    ],
    [
      'one title with other numbers: the next issue',
      { title: 'Treasury balance of 5 March', text: balance(310) },
      { title: 'Treasury balance of 6 March', text: balance(310) },
    ],
    [
      'one wording with other numbers',
      { title: 'Treasury balance', text: balance(310) },
      { title: 'Treasury balance', text: balance(480) },
    ],
    [
      'a standing text that does not say what its item is about',
      { title: 'Building a dinghy from ash', text: standing },
      { title: 'I was wrong about plane irons', text: standing },
    ],
    [
      'equal short texts of another day, or with another picture or sound',
      { title: 'Pilots of Tolland', text: bulletin },
      { title: 'Pilots of Tolland', text: bulletin, seenAt: '2026-03-07T09:00:00.000Z' },
    ],
  ])('%s', (grounds, first, second) => {
    const index = createStoryIndex({ seed: 'apart' });
    const a = article('herald', { seenAt: '2026-03-05T09:00:00.000Z', ...first });
    const b = article('courier', { seenAt: '2026-03-05T09:00:00.000Z', ...second });
    expect(index.add(a).storyId).not.toBe(index.add(b).storyId);
    expect(index.apartFrom(b.id)).toEqual({ id: a.id, grounds });
  });

  test('are not named when nothing is similar, or the article is in one story with it', () => {
    const index = createStoryIndex({ seed: 'apart' });
    const [a, b, c] = [article('herald', FERRY), article('courier', FERRY), article('post', ORCHARD)];
    for (const one of [a, b, c]) index.add(one);
    expect([a, b, c].map(({ id }) => index.apartFrom(id))).toEqual([undefined, undefined, undefined]);
    expect(index.apartFrom('unknown')).toBeUndefined();
  });
});
