/**
 * The stories as assigning and publishing see them. Up to some number all of them are in memory, in step with the store; more of them
 * stay in the store, and are found there by rows of their own.
 */
import pLimit from 'p-limit';
import { defaults } from '../config/defaults.ts';
import type { Write } from '../storage/store.ts';
import { buildRows, dropRows, hasRows, type StoryRecords } from './open-story-rows.ts';
import { StoredStories } from './stored-stories.ts';
import { StoriesInMemory } from './stories-in-memory.ts';
import type { StoryChangeSet, StorySource } from './story-source.ts';

/** The stories as they are stored. */
export interface Catalogue extends Omit<StorySource, 'plan'> {
  /**
   * Runs `work`, which reads stories and saves what follows from them, when every earlier change has ended. Other tasks run
   * while a write is awaited: without this order, one of them would decide from stories that are about to be replaced.
   * `save` is the only way to write stories. Do not nest calls: the inner one would wait for the outer one forever.
   */
  change<T>(work: (save: SaveStories) => Promise<T>): Promise<T>;
}

/** Writes stories, first to the store and then to memory, so that memory is never ahead. Rejects when the store fails. */
export type SaveStories = (changes: CatalogueChanges) => Promise<void>;

/** What is written together, all or none. */
export interface CatalogueChanges extends StoryChangeSet {
  /** Writes to other collections. Default: none. */
  readonly others?: readonly Write[];
}

/** How a catalogue is opened. */
export interface CatalogueOptions {
  /** With more stories, they stay in the store. Default: that of the configuration. */
  readonly maxInMemory?: number;
  /** Another process may write meanwhile: `change`, `has`, `size` and `articlesByFeed` cannot be used. Default false. */
  readonly isForReading?: boolean;
}

/** Opens the stories. Rejects with a StoreError. */
export async function openCatalogue(records: StoryRecords, options: CatalogueOptions = {}): Promise<Catalogue> {
  const source = await openSource(records, options);
  const inTurn = pLimit(1);
  const save: SaveStories = async ({ stories, removed = [], others = [] }) => {
    const { writes, apply } = await source.plan({ stories, removed });
    const changed = stories.map((story) => records.stories.setting(story.id, story));
    const deleted = removed.map((id) => records.stories.deleting(id));
    await records.write([...others, ...changed, ...deleted, ...writes]);
    apply();
  };
  return {
    get: (id) => source.get(id),
    getMany: (ids) => source.getMany(ids),
    storiesOf: (entryIds) => source.storiesOf(entryIds),
    withItems: (itemIds) => source.withItems(itemIds),
    all: () => source.all(),
    ofFeeds: (feeds, since) => source.ofFeeds(feeds, since),
    newest: (feedId) => source.newest(feedId),
    sinceOf: (feeds, count) => source.sinceOf(feeds, count),
    unsettled: () => source.unsettled(),
    has: (id) => source.has(id),
    get size() {
      return source.size;
    },
    get articlesByFeed() {
      return source.articlesByFeed;
    },
    change: (work) => inTurn(work, save),
  };
}

/** All stories in memory, or those of the store if they are more than fit into it. */
async function openSource(
  records: StoryRecords,
  { maxInMemory = defaults.storiesInMemory, isForReading = false }: CatalogueOptions,
): Promise<StorySource> {
  if (await hasRows(records)) {
    const stored = new StoredStories(records);
    if (isForReading) return stored;
    await stored.prepare();
    // Not at every start another form, where their number is near the limit.
    if (stored.size > maxInMemory / 2 || maxInMemory === 0) return stored;
    await dropRows(records);
  }
  const memory = await loadUpTo(isForReading ? Number.POSITIVE_INFINITY : maxInMemory, records);
  if (memory !== undefined) return memory;
  await buildRows(records);
  const stored = new StoredStories(records);
  await stored.prepare();
  return stored;
}

/** Reads all stories into memory; undefined when there are more than `limit`, or it is 0. */
async function loadUpTo(limit: number, { stories }: StoryRecords): Promise<StoriesInMemory | undefined> {
  if (limit === 0) return undefined;
  const memory = new StoriesInMemory();
  for await (const [, story] of stories.entries()) {
    memory.put(story);
    if (memory.size > limit) return undefined;
  }
  return memory;
}
