/** The page of each story: one for all public outputs, so it is made from the whole story, not from one output's selection. */

import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import type { FileSource } from '../formats/format.ts';
import { pageOf } from '../formats/paths.ts';
import { storySource } from '../formats/render-output.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import type { Story } from '../model/story.ts';
import type { Selected } from '../outputs/select.ts';
import { itemsFor, type ShownArticles } from './items.ts';
import type { Sources } from './sources.ts';
import type { WholeStories } from './whole-story.ts';

/** Makes the pages of stories. */
export interface StoryPages {
  /** The pages of what an output shows, each page once: its bytes do not depend on the outputs that list it. */
  of(feed: PublishedFeed, shown: readonly ShownArticles[]): AsyncGenerator<FileSource>;
  /** Those of the `pages` of a story (ids) that have an item, unless they were made already. */
  again(feed: PublishedFeed, story: Story, pages: readonly string[]): AsyncGenerator<FileSource>;
}

/** The page that shows `item` of the story with this id. */
export function pageSource(feed: PublishedFeed, item: PublishedItem, { id }: Pick<Story, 'id'>): FileSource {
  return storySource(feed, item, id, RENDERER_VERSION);
}

/** Makes the pages of one publication. */
export function createStoryPages(
  sources: Sources,
  whole: WholeStories,
  { records }: Pick<AppContext, 'records'>,
): StoryPages {
  const made = new Set<string>();
  return {
    of: async function* (feed, shown) {
      for (const { item, selected } of shown) {
        const page = pageOf(item);
        if (made.has(page)) continue;
        made.add(page);
        const found = await whole.find(selected.story, page);
        const isRuled = sources.rules?.outputs.includes(feed.id) === true;
        const isWhole = !isRuled && (found === undefined || isSame(found, selected));
        const [other] = isWhole ? [] : await itemsFor([found ?? selected], sources, { records });
        yield pageSource(feed, other ?? item, selected.story);
      }
    },
    again: async function* (feed, story, pages) {
      for (const page of pages) {
        if (made.has(page)) continue;
        made.add(page);
        const found = await whole.find(story, page);
        const [item] = found === undefined ? [] : await itemsFor([found], sources, { records });
        if (item !== undefined) yield pageSource(feed, item, story);
      }
    },
  };
}

/** Pages of a site with one output only: each is the item as that output shows it. */
export const ownStoryPages: StoryPages = {
  of: async function* (feed, shown) {
    for (const { item, selected } of shown) yield pageSource(feed, item, selected.story);
  },
  again: async function* () {},
};

function isSame(a: Selected, b: Selected): boolean {
  const ids = ({ shown, others }: Selected): string => [shown, ...others].map((member) => member.entryId).join(' ');
  return ids(a) === ids(b) && a.publishedAt === b.publishedAt && a.since === b.since;
}
