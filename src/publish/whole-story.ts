/** Finds what a story's page shows: an item of the whole story, whichever output lists it. */
import type { AppContext } from '../app/app.ts';
import type { StoryMode } from '../config/config.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { Story } from '../model/story.ts';
import { listOutputs } from '../outputs/outputs.ts';
import { feedsOf, type Selected, selectFrom } from '../outputs/select.ts';
import { publishedIds } from './archives.ts';
import { itemsFor } from './items.ts';
import type { Sources } from './sources.ts';
import { createUnblock } from './unblocked.ts';

/** Finds the items of the pages of stories, for one publication or some requests. */
export interface WholeStories {
  /** The item of the whole story that has this page (id), without what is blocked in every output. */
  find(story: Story, page: string): Promise<Selected | undefined>;
  /** The item that the page shows also where no output may list it now: what is blocked has had its page before. */
  item(story: Story, page: string): Promise<PublishedItem | undefined>;
}

/** Finds items of the articles of the feeds with the ids in `every`. */
export function createWholeStories(
  sources: Sources,
  every: ReadonlySet<string>,
  { config, records }: Pick<AppContext, 'config' | 'records'>,
): WholeStories {
  const modes: readonly StoryMode[] = [config.stories.mode, 'group', 'off'];
  const unblocks = modes.map((mode) => createUnblock({ feeds: every, mode }, sources, { records }));
  const find: WholeStories['find'] = async (story, page) => {
    for (const [i, mode] of modes.entries()) {
      const all = await unblocks[i]?.(selectFrom(story, every, mode));
      const found = all?.find(({ id }) => id === page);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  /** As the first output that lists the page shows it. */
  const listed = async (story: Story, page: string): Promise<Selected | undefined> => {
    const members = new Set(story.members.flatMap(({ feedId }) => (every.has(feedId) ? [feedId] : [])));
    for (const { output } of listOutputs(config, sources)) {
      const isOther = output.tags === undefined && output.sources?.every((id) => !members.has(id)) === true;
      if (isOther) continue;
      // Also under its former ids: a publication may not have taken over their histories yet.
      const histories = await records.histories.getMany([output.id, ...(output.formerly ?? [])]);
      const isShown = new Set(
        histories.flatMap((history) => (history === undefined ? [] : [...publishedIds(history)])),
      );
      const items = selectFrom(story, feedsOf(output, config.feeds), output.mode, (id) => isShown.has(id));
      const found = items.find((one) => (one.page ?? one.id) === page);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const blocked = (story: Story, page: string): Selected | undefined =>
    modes.flatMap((mode) => selectFrom(story, every, mode)).find(({ id }) => id === page);
  return {
    find,
    item: async (story, page) => {
      const selected = (await find(story, page)) ?? blocked(story, page) ?? (await listed(story, page));
      const [item] = selected === undefined ? [] : await itemsFor([selected], sources, { records });
      return item;
    },
  };
}
