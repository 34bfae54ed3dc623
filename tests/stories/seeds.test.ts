/** Checks that no secret of an installation leads to a wrong join. */
import { describe, expect, it } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { readExpected, readExpectedStories } from '../sample-newsroom/expectations.ts';

const week = readExpected()
  .filter((article) => article.id !== 'millfire-hp-2')
  .toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));

/** Articles that may share a story; groups that share an article are one story. */
const meant: Set<string>[] = [];
for (const { articles } of readExpectedStories().together) {
  const known = meant.find((group) => articles.some((id) => group.has(id)));
  if (known === undefined) meant.push(new Set(articles));
  for (const id of articles) known?.add(id);
}

function strayJoins(seed: string): readonly (readonly string[])[] {
  const index = createStoryIndex({ seed });
  for (const { id, title, paragraphs, feed, path, published } of week) {
    const base = { id, title, text: paragraphs.join('\n\n'), source: feed, url: `http://127.0.0.1:8099${path}` };
    index.add(published === null ? base : { ...base, published });
  }
  const groups = new Map(week.map(({ id }) => [index.storyOf(id), index.membersOf(id)]));
  return [...groups.values()].filter(
    (members) => members.length > 1 && !meant.some((group) => members.every((id) => group.has(id))),
  );
}

describe('the stories of the sample week', () => {
  it('hold no stranger with any of 60 secrets', () => {
    const strays = Array.from({ length: 60 }, (_, at) => strayJoins(`secret ${at}`)).flat();
    expect(strays).toEqual([]);
  });
});
