/** Renders the page of each story: one for all public outputs, so it is made from the whole story, not from one output's selection. */

import type { AppContext } from '../app/app.ts';
import type { StoryMode } from '../config/config.ts';
import type { RenderedFile } from '../formats/format.ts';
import { pageOf } from '../formats/paths.ts';
import { storyFile } from '../formats/render-output.ts';
import type { PublishedFeed } from '../model/published-feed.ts';
import type { Story } from '../model/story.ts';
import { type Selected, selectFrom } from '../outputs/select.ts';
import { itemsFor, type ShownArticles } from './items.ts';
import type { Sources } from './sources.ts';
import { createUnblock } from './unblocked.ts';

/** Renders the pages of stories. */
export interface StoryPages {
  /** The pages of what an output shows, each page once: its bytes do not depend on the outputs that list it. */
  of(feed: PublishedFeed, shown: readonly ShownArticles[]): AsyncGenerator<RenderedFile>;
  /** Those of the `pages` of a story (ids) that have an item, unless they were rendered already. */
  again(feed: PublishedFeed, story: Story, pages: readonly string[]): AsyncGenerator<RenderedFile>;
}

/** Creates a renderer for one publication. `hidden`: ids of feeds that the pages show nothing of. */
export function createStoryPages(
  sources: Sources,
  hidden: ReadonlySet<string>,
  { config, records }: Pick<AppContext, 'config' | 'records'>,
): StoryPages {
  const every = new Set(config.feeds.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
  const modes: readonly StoryMode[] = [config.stories.mode, 'group', 'off'];
  const rendered = new Set<string>();
  const unblocks = modes.map((mode) => createUnblock({ feeds: every, mode }, sources, { records }));
  /** The item of the whole story that has this page, without what is blocked in every output. */
  const wholeStory = async (story: Story, page: string): Promise<Selected | undefined> => {
    for (const [i, mode] of modes.entries()) {
      const all = await unblocks[i]?.(selectFrom(story, every, mode));
      const found = all?.find(({ id }) => id === page);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    of: async function* (feed, shown) {
      for (const { item, selected } of shown) {
        const page = pageOf(item);
        if (rendered.has(page)) continue;
        rendered.add(page);
        const whole = await wholeStory(selected.story, page);
        const isRuled = sources.rules?.outputs.includes(feed.id) === true;
        const isWhole = !isRuled && (whole === undefined || isSame(whole, selected));
        const [other] = isWhole ? [] : await itemsFor([whole ?? selected], sources, { records });
        yield storyFile(feed, other ?? item);
      }
    },
    again: async function* (feed, story, pages) {
      for (const page of pages) {
        if (rendered.has(page)) continue;
        rendered.add(page);
        const whole = await wholeStory(story, page);
        const [item] = whole === undefined ? [] : await itemsFor([whole], sources, { records });
        if (item !== undefined) yield storyFile(feed, item);
      }
    },
  };
}

/** Pages of a site with one output only: each is the item as that output shows it. */
export const ownStoryPages: StoryPages = {
  of: async function* (feed, shown) {
    for (const { item } of shown) yield storyFile(feed, item);
  },
  again: async function* () {},
};

function isSame(a: Selected, b: Selected): boolean {
  const ids = ({ shown, others }: Selected): string => [shown, ...others].map((member) => member.entryId).join(' ');
  return ids(a) === ids(b);
}
