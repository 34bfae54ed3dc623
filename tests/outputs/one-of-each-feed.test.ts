/** The list of other sources names each feed once, however often it covered the story (line D6). */
import { expect, it } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import { type MemberParts, toItem } from '../../src/outputs/item.ts';
import { joinStory } from '../../src/stories/story/story.ts';

const NOW = '2026-03-05T09:00:00.000Z';

function member(feedId: string, number: number): MemberParts {
  const id = `${feedId}-${number}`;
  const entry = {
    ...{ id, feedId, guid: id, title: `Ferry aground, ${id}`, url: `https://${feedId}.example/${number}` },
    ...{ authors: [], categories: [], enclosures: [], firstSeenAt: NOW, changedAt: NOW },
  } as unknown as Entry;
  return { entry, source: { id: feedId, title: feedId } };
}

const stored = {
  ...{ from: 'page', textChangedAt: NOW },
  article: {
    text: 'The ferry ran aground.',
    html: '<p>The ferry ran aground.</p>',
    authors: [],
    tags: [],
    readingMinutes: 1,
  },
} as unknown as StoredArticle;

it('lists each other feed once, by its first member, and the shown feed not at all', () => {
  const shown = member('herald', 1);
  const story = joinStory(undefined, { storyId: 'f'.repeat(32) }, { entryId: shown.entry.id, feedId: 'herald' }, NOW);
  const [first] = story.members;
  if (first === undefined) throw new Error('a story has its founder');
  const others = [
    member('herald', 2),
    member('mallory', 1),
    member('mallory', 2),
    member('post', 1),
    member('mallory', 3),
  ];
  const item = toItem({ id: story.id, story, shown: first, others: [], publishedAt: NOW }, shown, stored, others);
  expect(item.alsoCoveredBy.map(({ url }) => url)).toEqual(['https://mallory.example/1', 'https://post.example/1']);
});
