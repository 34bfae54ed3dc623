/** Checks that texts of a language new to the index are not joined by words that only seem rare. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { Contrasts } from '../../src/stories/text/contrasts.ts';
import { createDocumentFrequency } from '../../src/stories/text/document-frequency.ts';
import { FeedBoilerplate } from '../../src/stories/text/feed-boilerplate.ts';
import { createWordHasher } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { type ArticleReader, readArticle } from '../../src/stories/text/read-article.ts';
import { Turns } from '../../src/stories/text/turns.ts';

/** Word n of an invented language, made of syllables. */
function wordOf(n: number): string {
  const syllables = ['qua', 'vel', 'zor', 'mip', 'tuk', 'xen', 'hul', 'bry'];
  return [n, n >> 3, n >> 6, n >> 9].map((part) => syllables[part & 7]).join('');
}

/**
 * A text of it: its commonest words come again and again, as in every language; the others are of this text's own
 * topic.
 */
function textOf(topic: number, words = 260): string {
  return Array.from({ length: words }, (_, i) =>
    i % 5 < 3 ? wordOf((i * i + 7 * topic * i) % 60) : wordOf(100 + topic * 90 + ((i * 7) % 80)),
  ).join(' ');
}

function readerOf(): ArticleReader {
  const hasher = createWordHasher(1);
  return {
    lexicon: new Lexicon(hasher),
    frequency: createDocumentFrequency(hasher),
    boilerplate: new FeedBoilerplate(),
    contrasts: new Contrasts(hasher),
    turns: new Turns(hasher),
  };
}

const ENGLISH = `The harbour master said on Tuesday that the ferry would not sail before the storm had passed, because
  the waves at the mouth of the bay were higher than anybody had seen there since the old pier was built.`;

describe('how well the index knows the language of a text', () => {
  test('English is covered from the start, an unknown language is not', () => {
    const reader = readerOf();
    expect(readArticle('Ferry stays in', ENGLISH, 0, reader).vocabularyCoverage).toBeGreaterThan(0.8);
    expect(readArticle(wordOf(1), textOf(0), 0, reader).vocabularyCoverage).toBeLessThan(0.1);
  });

  test('coverage of a language grows with the articles read', () => {
    const reader = readerOf();
    const before = readArticle('', textOf(31), 0, reader).vocabularyCoverage;
    for (let topic = 0; topic < 30; topic++) {
      const { terms } = readArticle('', textOf(topic), 0, reader).fingerprint;
      reader.frequency.learn(terms.map((term) => term >>> 8));
    }
    // Three words in five are common ones; most of these are known by now.
    expect(readArticle('', textOf(31), 0, reader).vocabularyCoverage).toBeGreaterThan(before + 0.3);
  });
});

test('texts of a new language are not joined by words that all of its texts contain', () => {
  const index = createStoryIndex({ seed: 's' });
  const stories = new Set<string>();
  for (let topic = 0; topic < 12; topic++) {
    const article = { id: `${topic}`, title: `${wordOf(9)} ${wordOf(100 + topic * 90)}`, text: textOf(topic) };
    stories.add(index.add({ ...article, source: `s${topic}` }).storyId);
  }
  expect(stories.size).toBe(12);
});
