/** Output addresses are unique: two outputs at one address would hide each other's stories. */
import { expect, it } from 'vitest';
import type { FeedSource } from '../../src/model/source.ts';
import { listOutputs } from '../../src/outputs/outputs.ts';

const feed = (id: string, tags: readonly string[]): FeedSource => ({
  id,
  url: `https://${id}.example/`,
  tags,
  fetchArticles: 'auto',
  priority: 0,
  isPrivate: false,
});

it('gives tags that share an address one output with the stories of all of them', () => {
  const feeds = [feed('a', ['Sea', 'c']), feed('b', ['sea', 'C++']), feed('d', ['sky'])];
  const config = {
    feeds,
    outputs: [],
    output: {
      dir: 'public',
      baseUrl: 'http://localhost/',
      itemsPerFeed: 10,
      perSource: true,
      storyPages: 'auto' as const,
    },
    stories: { mode: 'merge', windowDays: 14 },
  } as const;
  const placed = listOutputs(config, new Map()).filter(({ path }) => path.startsWith('tag/'));
  expect(placed.map(({ path, output }) => [path, output.id, output.title, output.tags])).toEqual([
    ['tag/sea/', 'tag-sea', 'Sea, sea', ['Sea', 'sea']],
    ['tag/c/', 'tag-c', 'c, C++', ['c', 'C++']],
    ['tag/sky/', 'tag-sky', 'sky', ['sky']],
  ]);
});

it('has an output for each source, unless the operator does without them', () => {
  const config = {
    feeds: [feed('a', ['sea'])],
    outputs: [],
    output: {
      dir: 'public',
      baseUrl: 'http://localhost/',
      itemsPerFeed: 10,
      perSource: true,
      storyPages: 'auto' as const,
    },
    stories: { mode: 'merge', windowDays: 14 },
  } as const;
  const pathsOf = (perSource: boolean): readonly string[] =>
    listOutputs({ ...config, output: { ...config.output, perSource } }, new Map()).map(({ path }) => path);
  expect(pathsOf(true)).toEqual(['source/a/', 'tag/sea/']);
  expect(pathsOf(false)).toEqual(['tag/sea/']);
});
