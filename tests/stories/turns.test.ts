/** Checks that the turn of an event is a story of its own, in several languages. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { createWordHasher, seedOf } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { TokenColumns } from '../../src/stories/text/token-columns.ts';
import { Turns } from '../../src/stories/text/turns.ts';
import { article } from './articles.ts';

const ORDER = {
  title: 'Flood barrier order issued for Tolland harbour',
  text: `The county has ordered the flood barrier of Tolland harbour to be shut because of the spring tide. Boats must leave the inner
basin by nine. The ferry to Ister sails from the grain quay while the barrier is shut.`,
};
const CANCELLED = {
  title: 'Flood barrier order for Tolland harbour cancelled',
  text: `The county has cancelled the order to shut the flood barrier of Tolland harbour, as the spring tide stays low. Boats may return
to the inner basin. The ferry to Ister sails from its own quay.`,
};

describe('the turn of an event', () => {
  test('is a story of its own in another feed', () => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...ORDER, seenAt: '2026-03-05T09:00:00.000Z' }));
    const turn = index.add(article('courier', { ...CANCELLED, seenAt: '2026-03-05T12:00:00.000Z' }));
    expect(turn.storyId).not.toBe(first.storyId);
    const third = index.add(article('post', { ...CANCELLED, seenAt: '2026-03-05T13:00:00.000Z' }));
    expect(third.storyId).toBe(turn.storyId);
  });

  test('joins what knows of it', () => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...ORDER, title: CANCELLED.title, text: CANCELLED.text }));
    const other = { title: 'County drops flood barrier order for Tolland harbour', text: CANCELLED.text };
    expect(index.add(article('courier', other)).storyId).toBe(first.storyId);
  });
});

test.each([
  ['en', 'Missing girl from Elmbury found safe', true],
  ['en', 'Update 2: guard found in burnt hall', true],
  ['en', 'Trading in Quayworks shares resumes', true],
  ['de', 'Unwetterwarnung für Tolland aufgehoben', true],
  ['fr', "L'alerte aux crues levée à Lindmouth", true],
  ['es', 'Cancelado el aviso por viento en Tolland', true],
  ['pl', 'Odwołano alarm powodziowy', true],
  ['ru', 'Эвакуация отменена', true],
  ['el', 'Ακυρώθηκε η εκκένωση', true],
  ['tr', 'Tahliye kararı iptal edildi', true],
  ['en', 'The council sends an update on fees', false],
  ['en', 'Flood barrier order issued', false],
])('a title in %s names a turn or does not: %s', (_, title, isTurn) => {
  const hasher = createWordHasher(seedOf('turns'));
  const words = new TokenColumns(60);
  new Lexicon(hasher).read(title, words);
  expect(new Turns(hasher).in(words) !== 0).toBe(isTurn);
});
