/** Which published files stay although they are not rendered now: pages of stored stories, and archives. */
import type { AppContext } from '../app/app.ts';
import { storyPath } from '../formats/paths.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { storyIdOf } from '../stories/story/story-id.ts';

/** Decides which files to retain although they are not rendered now: pages of stored stories, and archives. */
export async function retainedPaths(
  all: readonly OutputLocation[],
  moved: readonly MovedPath[],
  { catalogue, store }: AppContext,
): Promise<(path: string) => boolean> {
  // Which pages belong to a story that cannot be read is not known.
  const areKnown = !store.damaged.some(({ collection }) => collection === 'stories');
  const pages = new Set<string>();
  const yieldIfDue = yieldAfter();
  for (const story of catalogue.all()) {
    pages.add(storyPath(story.id));
    for (const { entryId, itemId } of story.members) {
      pages.add(storyPath(storyIdOf(entryId)));
      if (itemId !== undefined) pages.add(storyPath(itemId));
    }
    await yieldIfDue();
  }
  const movedFrom = new Set(moved.map(({ from }) => from));
  const archives = new Set(all.map((placed) => `${placed.path}archive/`));
  const isStory = (path: string): boolean => pages.has(path) || (!areKnown && path.startsWith('story/'));
  return (path) => (isStory(path) && !movedFrom.has(path)) || archives.has(path.slice(0, path.lastIndexOf('/') + 1));
}
