/** Checks that the stories do not depend on the installation's secret. */
import { expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { readExpected } from '../sample-newsroom/expectations.ts';

const week = readExpected().toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));

function storiesUnder(seed: string): readonly string[] {
  const index = createStoryIndex({ seed });
  for (const { id, title, paragraphs, feed, path, published } of week) {
    const article = { id, title, text: paragraphs.join('\n\n'), source: feed, url: `https://news.example${path}` };
    index.add(published === null ? article : { ...article, published });
  }
  return week.map(({ id }) => index.membersOf(id).toSorted().join(' '));
}

test('the sample week has the same stories under forty secrets', () => {
  const stories = storiesUnder('secret');
  expect(new Set(stories).size).toBeLessThan(week.length);
  for (let i = 0; i < 40; i++) expect(storiesUnder(`secret ${i}`)).toEqual(stories);
});
