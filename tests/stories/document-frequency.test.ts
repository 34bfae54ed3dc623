/** Checks that the rarity of a word does not depend on restarts or on placing an article twice. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, type StoryArticle, type StoryIndex } from '../../src/stories/index.ts';
import { createDocumentFrequency } from '../../src/stories/text/document-frequency.ts';
import { createWordHasher } from '../../src/stories/text/hash.ts';
import { article, FERRY, FERRY_RETOLD, HARBOUR_STRIKE, ORCHARD } from './articles.ts';

const week = [FERRY, HARBOUR_STRIKE, ORCHARD].map((what, i) => article(`paper${i}`, what));

/** The score of a join, which depends on the rarities of both. */
function scoreOf(index: StoryIndex): number {
  const { joined } = index.add({ ...article('late', FERRY_RETOLD), id: 'late', url: '' });
  return joined?.score ?? 0;
}

function filled(articles: readonly StoryArticle[]): StoryIndex {
  const index = createStoryIndex({ seed: 's' });
  for (const each of articles) index.add(each);
  return index;
}

function restarted(index: StoryIndex): StoryIndex {
  const again = createStoryIndex({ seed: 's' });
  again.restore(week.flatMap(({ id }) => index.toRecord(id) ?? []));
  return again;
}

const expected = scoreOf(filled(week));
/** Decimals compared: vector lengths are computed on arrival, so those of a re-added article differ slightly. */
const DIGITS = 4;

describe('rarity is the same', () => {
  test('after a restart', () => expect(scoreOf(restarted(filled(week)))).toBe(expected));

  test('when an article is placed again after a restart that came too early', () => {
    const again = restarted(filled(week));
    for (const each of week) again.add(each);
    expect(scoreOf(again)).toBeCloseTo(expected, DIGITS);
  });

  test('when an article is updated a hundred times', () => {
    const index = filled(week);
    for (let i = 0; i < 100; i++) for (const each of week) index.add(each);
    expect(scoreOf(index)).toBeCloseTo(expected, DIGITS);
  });

  test('when others were added and removed', () => {
    const index = filled(week);
    for (let i = 0; i < 100; i++) {
      const passing = article('passing', {
        title: `Ferry notice ${i}`,
        text: `Ferry Halcyon, notice ${i} of the harbour.`,
      });
      index.add(passing);
      index.remove(passing.id);
    }
    expect(scoreOf(index)).toBe(expected);
  });
});

test('a forgotten article leaves no trace, and a commoner word is less rare', () => {
  const hasher = createWordHasher(7);
  const frequency = createDocumentFrequency(hasher);
  const [ferry, halcyon] = [hasher.term('ferry'), hasher.term('halcyon')];
  const before = frequency.idf(ferry);
  for (let i = 0; i < 50; i++) frequency.learn(Uint32Array.of(ferry));
  expect(frequency.idf(ferry)).toBeLessThan(frequency.idf(halcyon));
  for (let i = 0; i < 50; i++) frequency.forget(Uint32Array.of(ferry));
  expect(frequency.idf(ferry)).toBe(before);
});
