/** Which published files stay although they are not rendered now: pages of stored stories, and archives. */
import type { AppContext } from '../app/app.ts';
import { storyPath } from '../formats/paths.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { Story } from '../model/story.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import type { Site } from './feed-record.ts';

/** Ids of the pages that a story and its articles can have. */
export function pagesOf({ id, members }: Pick<Story, 'id' | 'members'>): readonly string[] {
  return [
    id,
    ...members.flatMap(({ entryId, itemId }) => [storyIdOf(entryId), ...(itemId === undefined ? [] : [itemId])]),
  ];
}

/**
 * Decides which files to retain although they are not rendered now: pages of stored stories, and archives. A public page of a
 * story with an article of a hidden feed is retained only as it is rendered now: it may be from before the feed was hidden.
 */
export async function retainedPaths(
  all: readonly OutputLocation[],
  moved: readonly MovedPath[],
  { hidden, isPrivate }: Pick<Site, 'hidden' | 'isPrivate'>,
  { catalogue, store }: AppContext,
): Promise<(path: string) => boolean> {
  // Which pages belong to a story that cannot be read is not known.
  const areKnown = (!isPrivate && hidden.size > 0) || !store.damaged.some(({ collection }) => collection === 'stories');
  const pages = new Set<string>();
  const yieldIfDue = yieldAfter();
  for await (const stories of catalogue.all()) {
    for (const story of stories) {
      const ofHidden = story.members.filter(({ feedId }) => hidden.has(feedId)).length;
      if (isPrivate ? ofHidden < story.members.length : ofHidden === 0)
        for (const page of pagesOf(story)) pages.add(storyPath(page));
      await yieldIfDue();
    }
  }
  const movedFrom = new Set(moved.map(({ from }) => from));
  const archives = new Set(all.map((placed) => `${placed.path}archive/`));
  const isStory = (path: string): boolean => pages.has(path) || (!areKnown && path.startsWith('story/'));
  return (path) => (isStory(path) && !movedFrom.has(path)) || archives.has(path.slice(0, path.lastIndexOf('/') + 1));
}
