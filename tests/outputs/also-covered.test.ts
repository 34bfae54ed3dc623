/** The list of other articles names every member that a reader can tell from the others, whatever feed it is from. */
import { expect, it } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { PublishedItem } from '../../src/model/published-feed.ts';
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

function listed(shown: MemberParts, others: readonly MemberParts[]): PublishedItem['alsoCoveredBy'] {
  const story = joinStory(undefined, { storyId: 'f'.repeat(32) }, { entryId: shown.entry.id, feedId: 'herald' }, NOW);
  const [first] = story.members;
  if (first === undefined) throw new Error('a story has its founder');
  return toItem({ id: story.id, story, shown: first, others: [], publishedAt: NOW }, shown, stored, others)
    .alsoCoveredBy;
}

/** `one` as its feed issued it again, under another guid. */
function again(one: MemberParts, changed: Partial<Entry> = {}): MemberParts {
  return { ...one, entry: { ...one.entry, id: `${one.entry.id}-again`, guid: 'again', ...changed } };
}

it('lists every other article of the story, also those of the shown feed', () => {
  const others = [member('herald', 2), member('mallory', 1), member('mallory', 2), member('post', 1)];
  expect(listed(member('herald', 1), others).map(({ url }) => url)).toEqual([
    'https://herald.example/2',
    'https://mallory.example/1',
    'https://mallory.example/2',
    'https://post.example/1',
  ]);
});

it('lists an article that its feed issued again once, and with any other title, link or text again', () => {
  const [shown, other] = [member('herald', 1), member('post', 1)];
  expect(listed(shown, [again(shown), other, again(other)]).map(({ title }) => title)).toEqual([
    'Ferry aground, post-1',
  ]);
  const edits = [{ title: 'Ferry afloat' }, { url: 'https://post.example/2' }, { summary: 'Tugs pulled her off.' }];
  for (const edit of edits) expect(listed(shown, [other, again(other, edit)])).toHaveLength(2);
});

it('lists an article without an address by its title, source and time', () => {
  const other = member('post', 1);
  const { url: _, ...entry } = other.entry;
  const published = '2026-03-05T08:00:00.000Z';
  expect(listed(member('herald', 1), [{ ...other, entry: { ...entry, published } }])).toEqual([
    { source: { id: 'post', title: 'post' }, title: 'Ferry aground, post-1', published },
  ]);
});
