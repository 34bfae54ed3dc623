/** Checks that the operator's limits keep the articles of a feed out of stories of other feeds. */
import { expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { article, FERRY, FERRY_RETOLD } from './articles.ts';

test.each([
  ['of a feed without partners', [{ source: 'courier', partners: [] }], false],
  ['whose feed may join others only', [{ source: 'herald', partners: ['herald', 'post'] }], false],
  ['of a partner', [{ source: 'courier', partners: ['courier', 'herald'] }], true],
  ['without limits', [], true],
])('an article %s joins a story, or does not', (_, limits, isJoined) => {
  const index = createStoryIndex({ seed: 'limits' });
  index.override([], limits);
  const { storyId } = index.add(article('herald', FERRY));
  expect(index.add(article('courier', FERRY)).storyId === storyId).toBe(isJoined);
});

test('a story that has an article of a feed with limits takes in none of the others', () => {
  const index = createStoryIndex({ seed: 'limits' });
  index.override([], [{ source: 'courier', partners: ['courier', 'herald'] }]);
  const { storyId } = index.add(article('herald', FERRY));
  expect(index.add(article('courier', FERRY_RETOLD)).storyId).toBe(storyId);
  expect(index.add(article('post', FERRY)).storyId).not.toBe(storyId);
});

test('an article of a feed without partners is not even joined with its reissue, but with what the operator joins it', () => {
  const index = createStoryIndex({ seed: 'limits' });
  const own = article('herald', FERRY);
  index.override([{ kind: 'together', a: own.id, b: 'named' }], [{ source: 'herald', partners: [] }]);
  const { storyId } = index.add(own);
  expect(index.add({ ...own, id: 'again' }).storyId).not.toBe(storyId);
  expect(index.add({ ...own, id: 'named' }).storyId).toBe(storyId);
});
