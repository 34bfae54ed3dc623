/** Whether the pages of stories are files: decided once, so that no address depends on the size of a day. */
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { decideStoryPages, MAX_FILE_FEEDS, MAX_FILE_STORIES } from '../../src/records/story-page-mode.ts';

function configOf(settings: string, feeds = 1) {
  const list = Array.from({ length: feeds }, (_, n) => `  - { id: f${n}, url: "https://f${n}.example/feed" }`);
  const text = [settings, 'feeds:', ...list, 'outputs: [{ id: all, title: All }]', ''].join('\n');
  const { config, problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  return config;
}

const NEW = { stored: undefined, isPublished: false, isServing: true, stories: 0 };
const [small, large] = [configOf('', 3), configOf('', MAX_FILE_FEEDS + 1)];

it('chooses by size when a server publishes first', () => {
  expect(decideStoryPages(small, NEW)).toBe('files');
  expect(decideStoryPages(large, NEW)).toBe('on-demand');
  expect(decideStoryPages(small, { ...NEW, stories: MAX_FILE_STORIES })).toBe('files');
  expect(decideStoryPages(small, { ...NEW, stories: MAX_FILE_STORIES + 1 })).toBe('on-demand');
});

it('stays with files once they are written, and with pages on demand once there are none', () => {
  expect(decideStoryPages(large, { ...NEW, isPublished: true })).toBe('files');
  expect(decideStoryPages(large, { ...NEW, stored: 'files', isPublished: true })).toBe('files');
  expect(decideStoryPages(small, { ...NEW, stored: 'on-demand', isPublished: true })).toBe('on-demand');
  // A command beside the server.
  expect(decideStoryPages(small, { ...NEW, stored: 'on-demand', isServing: false })).toBe('on-demand');
});

it('writes files where nothing answers readers', () => {
  expect(decideStoryPages(large, { ...NEW, isServing: false })).toBe('files');
  const silent = { ...large, roles: ['lead', 'work'] as const };
  expect(decideStoryPages(silent, NEW)).toBe('files');
  expect(decideStoryPages(silent, { ...NEW, stored: 'on-demand' })).toBe('files');
});

it('does what the operator says', () => {
  expect(decideStoryPages(configOf('output: { storyPages: on-demand }'), { ...NEW, stored: 'files' })).toBe(
    'on-demand',
  );
  expect(decideStoryPages(configOf('output: { storyPages: files }'), { ...NEW, stored: 'on-demand' })).toBe('files');
});

it('names the line of another value', () => {
  const text = 'output:\n  storyPages: on demand\nfeeds: []\n';
  const { problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [2, expect.stringMatching(/auto.*files.*on-demand/)],
  ]);
});
