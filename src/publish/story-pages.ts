/** Why: a story has one page for all outputs, so it is made from the whole story, never from what one output takes of it. */
import type { StoryMode } from '../config/config.ts';
import type { Deps } from '../deps.ts';
import type { RenderedFile } from '../formats/format.ts';
import { storyFile } from '../formats/render-output.ts';
import { givingWay } from '../give-way.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { type Selected, selectFrom } from '../outputs/select.ts';

/** An item as an output lists it. */
export interface Listed {
  readonly feed: PublishedFeed;
  readonly item: PublishedItem;
  readonly selected: Selected;
}

/** The pages of `listed`, each once; the same bytes whichever outputs list them. */
export async function storyPages(
  listed: readonly Listed[],
  itemOf: (selected: Selected) => Promise<PublishedItem | undefined>,
  { config }: Pick<Deps, 'config'>,
): Promise<readonly RenderedFile[]> {
  const every = new Set(config.feeds.map((feed) => feed.id));
  const modes: readonly StoryMode[] = [config.stories.mode, 'group', 'off'];
  const pages = new Map<string, RenderedFile>();
  const giveWay = givingWay();
  for (const { feed, item, selected } of listed) {
    if (pages.has(item.storyId)) continue;
    await giveWay();
    const whole = modes
      .flatMap((mode) => selectFrom(selected.story, every, mode))
      .find((one) => one.id === selected.id);
    const shown = whole === undefined || isSame(whole, selected) ? item : ((await itemOf(whole)) ?? item);
    pages.set(item.storyId, storyFile(feed, shown));
  }
  return [...pages.values()];
}

function isSame(a: Selected, b: Selected): boolean {
  const ids = ({ shown, others }: Selected): string => [shown, ...others].map((member) => member.entryId).join(' ');
  return ids(a) === ids(b);
}
