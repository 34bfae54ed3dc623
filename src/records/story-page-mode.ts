/** Decides whether the pages of stories are files. By default that is decided once: addresses must not depend on the day's size. */
import type { Config } from '../config/config.ts';
import type { Log } from '../runtime/log.ts';
import { openStore } from '../storage/store.ts';
import { storeExists } from '../storage/store-address.ts';
import { StoreError } from '../storage/store-error.ts';
import { openRecords, type Records } from './records.ts';

/** How the pages of public stories are published: as files, or rendered by the built-in server when they are requested. */
export type StoryPageMode = Exclude<Config['output']['storyPages'], 'auto'>;

/** With more feeds or stories, a new installation has its pages rendered on demand: from there on they are most of its files. */
export const MAX_FILE_FEEDS = 200;
export const MAX_FILE_STORIES = 5_000;

const MODE = 'story-pages';

/** What is known when the mode is decided. */
interface Situation {
  /** The mode so far. */
  readonly stored: StoryPageMode | undefined;
  /** Whether something was published before. */
  readonly isPublished: boolean;
  /** Whether this program answers readers. */
  readonly isServing: boolean;
  readonly stories: number;
}

/**
 * The mode. `auto`: files without the built-in server, otherwise what it was; at the first publication of a server, what fits the
 * size. An installation that grows keeps its files: another web server may serve them.
 */
export function decideStoryPages(
  { output, roles, feeds }: Pick<Config, 'output' | 'roles' | 'feeds'>,
  { stored, isPublished, isServing, stories }: Situation,
): StoryPageMode {
  if (output.storyPages !== 'auto') return output.storyPages;
  if (!roles.includes('serve')) return 'files';
  if (stored !== undefined) return stored;
  const isLarge = feeds.length > MAX_FILE_FEEDS || stories > MAX_FILE_STORIES;
  return isServing && !isPublished && isLarge ? 'on-demand' : 'files';
}

async function storedMode({ meta }: Pick<Records, 'meta'>): Promise<StoryPageMode | undefined> {
  const mode = await meta.get(MODE);
  return mode === 'files' || mode === 'on-demand' ? mode : undefined;
}

/** What {@link chooseStoryPages} needs. */
interface Choosing {
  readonly config: Config;
  readonly records: Pick<Records, 'meta'>;
  readonly catalogue: { readonly size: number };
  readonly log: Log;
  readonly isServing?: boolean;
}

/** The mode for the next publication, which is stored. Rejects with a StoreError. */
export async function chooseStoryPages(app: Choosing): Promise<StoryPageMode> {
  const { config, records, catalogue, isServing = false } = app;
  const stored = await storedMode(records);
  const isPublished = (await records.meta.get('rendered-with')) !== undefined;
  const mode = decideStoryPages(config, { stored, isPublished, isServing, stories: catalogue.size });
  if (mode === stored) return mode;
  await records.meta.set(MODE, mode);
  if (mode === 'on-demand' && config.output.storyPages === 'auto')
    app.log.info(
      { feeds: config.feeds.length, stories: catalogue.size },
      'the pages of stories are rendered when readers open them; if another web server serves the folder, set `output.storyPages: files`',
    );
  return mode;
}

/** The mode of the next publication by `winnow start`, as far as the store can be read: what is wrong with it, `winnow doctor` reports. */
export async function expectedStoryPages(config: Config): Promise<StoryPageMode> {
  // How many stories a first publication has is not known before it.
  const unknown: Situation = { stored: undefined, isPublished: false, isServing: true, stories: 0 };
  try {
    if (!(await storeExists(config.storage.url))) return decideStoryPages(config, unknown);
    const store = await openStore(config.storage.url, { upgrade: false });
    try {
      const records = openRecords(store);
      const isPublished = (await records.meta.get('rendered-with')) !== undefined;
      return decideStoryPages(config, { ...unknown, stored: await storedMode(records), isPublished });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return decideStoryPages(config, unknown);
    throw error;
  }
}
