/** Checks that two items of one feed are one story only when one is the other issued again. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, type StoryArticle } from '../../src/stories/index.ts';
import { article, FERRY, FERRY_RETOLD } from './articles.ts';

const DATE = '2026-03-05T08:00:00.000Z';

/** Whether the second article joined the first. */
function isJoined(first: StoryArticle, second: StoryArticle): boolean {
  const index = createStoryIndex({ seed: 'one feed' });
  return index.add(first).storyId === index.add(second).storyId;
}

describe('two items of one feed', () => {
  test.each([
    ['retell one event', FERRY_RETOLD],
    ['share most of the text', { title: FERRY.title, text: FERRY.text.slice(0, 600) }],
    ['have one text under two titles', { title: 'All ashore from the Halcyon', text: FERRY.text }],
    ['have one text at two times', { ...FERRY, published: '2026-03-05T13:00:00.000Z' }],
  ])('are two stories when they %s', (_, second) => {
    const first = article('herald', { ...FERRY, published: DATE });
    expect(isJoined(first, article('herald', { published: DATE, ...second }))).toBe(false);
    expect(isJoined({ ...first, source: 'courier' }, article('herald', { published: DATE, ...second }))).toBe(true);
  });

  test.each([
    ['with the same date', DATE],
    ['without dates', undefined],
  ])('are one story when nothing differs, %s', (_, published) => {
    expect(isJoined(article('herald', { ...FERRY, published }), article('herald', { ...FERRY, published }))).toBe(true);
  });

  test.each([
    ['one picture', 'https://herald.example/strips/7.png', true],
    ['two pictures', 'https://herald.example/strips/8.png', false],
  ])('at one link with one title and text, and %s', (_, picture, isOne) => {
    const url = 'https://herald.example/strip/today';
    const first = article('herald', { ...FERRY, url, media: ['https://herald.example/strips/7.png'] });
    const second = article('herald', { ...FERRY, url, media: [picture], seenAt: '2026-03-06T05:00:00.000Z' });
    expect(isJoined(first, second)).toBe(isOne);
  });

  test('are two when one of the two has no date', () => {
    expect(isJoined(article('herald', { ...FERRY, published: DATE }), article('herald', FERRY))).toBe(false);
  });
});

describe('a story that has an item of the feed', () => {
  test('takes in no other item of it, which is a story of its own', () => {
    const index = createStoryIndex({ seed: 'one feed' });
    const first = index.add(article('herald', FERRY));
    expect(index.add(article('courier', FERRY_RETOLD)).storyId).toBe(first.storyId);
    const second = index.add(article('herald', { title: FERRY_RETOLD.title, text: FERRY_RETOLD.text }));
    expect(second.joined).toBeUndefined();
  });

  test('takes in its reissue', () => {
    const index = createStoryIndex({ seed: 'one feed' });
    const own = article('herald', FERRY);
    const first = index.add(own);
    index.add(article('courier', FERRY_RETOLD));
    const again = index.add({ ...own, id: 'again', guid: 'again' });
    expect(again).toMatchObject({ storyId: first.storyId, joined: { signal: 'reissued', id: own.id } });
  });

  test('leaves the second item to a story without the feed', () => {
    const index = createStoryIndex({ seed: 'one feed' });
    const first = index.add(article('herald', FERRY));
    const apart = article('courier', FERRY_RETOLD);
    index.override([{ kind: 'apart', a: 'one', b: apart.id }]);
    index.add(article('courier', FERRY));
    const other = index.add(apart);
    expect(other.storyId).not.toBe(first.storyId);
    expect(index.add(article('herald', FERRY_RETOLD)).joined?.id).toBe(apart.id);
  });
});
