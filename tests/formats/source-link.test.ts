/** Where sources have no outputs of their own, pages name them without a link that would lead nowhere. */
import { expect, it } from 'vitest';
import { renderSourcesPage } from '../../src/formats/pages/sources.ts';
import { renderStoryPage } from '../../src/formats/pages/story.ts';
import { feed, item } from './sample-feed.ts';

it.each([
  [undefined, true],
  [true, true],
  [false, false],
])('with hasSourceOutputs %s, pages link to them: %s', (hasSourceOutputs, areLinked) => {
  const site = {
    ...feed,
    path: '',
    siteSources: feed.sources,
    ...(hasSourceOutputs !== undefined && { hasSourceOutputs }),
  };
  const pages = [renderStoryPage(site, item).html, renderSourcesPage(site)?.html ?? ''];
  expect(pages.map((html) => html.includes('href="/source/harbour/"'))).toEqual([areLinked, areLinked]);
  expect(pages.every((html) => html.includes('The Harbour Herald'))).toBe(true);
});
