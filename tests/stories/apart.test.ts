/** Checks that each rule that keeps similar articles apart is named in words. */
import { describe, expect, test } from 'vitest';
import { type Apart, createStoryIndex, findApart, type StoryArticle } from '../../src/stories/index.ts';
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

/** What each of `articles`, added in order, was kept apart from. */
async function apartOf(articles: readonly StoryArticle[]): Promise<(Apart | undefined)[]> {
  const index = createStoryIndex({ seed: 'apart' });
  for (const one of articles) index.add(one);
  const records = articles.flatMap(({ id }) => index.toRecord(id) ?? []);
  const found = await findApart(records, [...records].reverse(), 'apart');
  return articles.map(({ id }) => found.get(id));
}

describe('two articles that a rule kept apart', () => {
  test.each([
    ['its feed lists the two as two items', FERRY, { source: 'herald', title: 'Ferry aground', text: FERRY.text }],
    [
      'one form, filled in with other names or products',
      { title: 'Obituary: Ansa Merrow', text: notice('Ansa Merrow', 'Lindmouth') },
      { title: 'Obituary: Tobias Rooke', text: notice('Tobias Rooke', 'Sandvik') },
    ],
    [
      'the later title reports a turn of the event: a cancellation or an end',
      { title: 'Flood barrier order issued for Tolland harbour', text: ORCHARD.text },
      {
        title: 'Flood barrier order for Tolland harbour cancelled',
        text: ORCHARD.text,
        seenAt: '2026-03-05T12:00:00.000Z',
      },
    ],
    [
      'one title with other numbers, or another part: the next issue',
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
  ])('%s', async (grounds, first, second) => {
    const a = article('herald', { seenAt: '2026-03-05T09:00:00.000Z', ...first });
    const b = article('courier', { seenAt: '2026-03-05T09:00:00.000Z', ...second });
    const [, apart] = await apartOf([a, b]);
    expect(apart).toEqual({ id: a.id, grounds });
  });

  test('are found among articles that have nothing in common with them', async () => {
    const pilots = { title: 'Pilots of Tolland', text: bulletin };
    const a = article('herald', { ...pilots, seenAt: '2026-03-05T09:00:00.000Z' });
    const b = article('courier', { ...pilots, seenAt: '2026-03-07T09:00:00.000Z' });
    const [, , , apart] = await apartOf([a, article('post', FERRY), article('gazette', ORCHARD), b]);
    expect(apart?.id).toBe(a.id);
  });

  test('are not named when nothing is similar, or the article is in one story with it', async () => {
    const all = [article('herald', FERRY), article('courier', FERRY), article('post', ORCHARD)];
    expect(await apartOf(all)).toEqual([undefined, undefined, undefined]);
  });
});
