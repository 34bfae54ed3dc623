/** What the catalogue needs of the stories, whether they are in memory or are read from the store when they are needed. */
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Write } from '../storage/store.ts';

/** Stories that are written or deleted together. */
export interface StoryChangeSet {
  /** New or replaced stories. */
  readonly stories: readonly Story[];
  /** Ids of stories to delete. Default: none. */
  readonly removed?: readonly string[];
}

/** Stories by id, by article and by feed. Promises reject with a StoreError. Iterables yield stories in batches, as they are read. */
export interface StorySource {
  get(storyId: string): Promise<Story | undefined>;
  /** In the order of `storyIds`. */
  getMany(storyIds: readonly string[]): Promise<readonly (Story | undefined)[]>;
  /** The stories that entries are members of, in the order of `entryIds`. */
  storiesOf(entryIds: readonly string[]): Promise<readonly (Story | undefined)[]>;
  /** The stories that may show an item with one of these ids, each once: their own, and those of their members. */
  withItems(itemIds: readonly string[]): Promise<readonly Story[]>;
  all(): AsyncIterable<readonly Story[]>;
  /** Stories with a member of one of these feeds, each once. `since`: only those whose {@link latestOf} is not before it. */
  ofFeeds(feeds: ReadonlySet<string>, since?: Instant): AsyncIterable<readonly Story[]>;
  /** Latest first by {@link latestOf}. `feedId`: only stories with a member of this feed. */
  newest(feedId?: string): AsyncIterable<readonly Story[]>;
  /**
   * A time since which there are some `count` stories of these feeds, for {@link ofFeeds}; '' if there are fewer.
   */
  sinceOf(feeds: ReadonlySet<string>, count: number): Promise<Instant>;
  /** Ids of the stories whose lead is not chosen yet. */
  unsettled(): Promise<readonly string[]>;
  /** Whether there is a story with this id. */
  has(storyId: string): boolean;
  readonly size: number;
  /** How many articles there are of each feed. */
  readonly articlesByFeed: ReadonlyMap<string, number>;
  /** Plans `changes`, which nothing may overlap until they are applied or given up. */
  plan(changes: StoryChangeSet): Promise<PlannedChanges>;
}

/** Changes that are about to be written. */
export interface PlannedChanges {
  /** What has to be written together with the stories. */
  readonly writes: readonly Write[];
  /** Call it when everything has been written, and not if that failed. */
  apply(): void;
}

/** The latest time in a story: no date of an item that shows it, and no member's joining, is after it. */
export function latestOf({ updatedAt, members, gone, ledBy, ledFirst }: Story): Instant {
  let latest = updatedAt;
  for (const { publishedAt, joinedAt, past } of members) {
    latest = later(later(latest, publishedAt), joinedAt);
    if (past !== undefined) for (const item of past) latest = later(latest, item.publishedAt);
  }
  if (gone !== undefined) for (const one of gone) latest = later(latest, one.publishedAt);
  if (ledBy !== undefined) latest = later(latest, ledBy.publishedAt);
  return ledFirst === undefined ? latest : later(latest, ledFirst.publishedAt);
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
