/** Every story in memory, in step with the store: assigning and publishing look at all of them. */
import pLimit from 'p-limit';
import type { Story } from '../model/story.ts';
import type { Write } from '../storage/store.ts';
import type { Records } from './records.ts';

/** The stories as they are stored. */
export interface Catalogue {
  get(storyId: string): Story | undefined;
  /** The story that an entry is a member of. */
  storyOf(entryId: string): Story | undefined;
  all(): Iterable<Story>;
  /** The stories with a member of one of these feeds, each once. */
  ofFeeds(feeds: ReadonlySet<string>): Iterable<Story>;
  /** The stories whose lead is not chosen yet. */
  unsettled(): Iterable<Story>;
  readonly size: number;
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
export interface CatalogueChanges {
  /** New or replaced stories. */
  readonly stories: readonly Story[];
  /** Ids of stories to delete. Default: none. */
  readonly removed?: readonly string[];
  /** Writes to other collections. Default: none. */
  readonly others?: readonly Write[];
}

/** Reads every story once. Rejects with a StoreError. */
export async function openCatalogue(records: Pick<Records, 'stories' | 'write'>): Promise<Catalogue> {
  const memory = new StoriesInMemory();
  for await (const [, story] of records.stories.entries()) memory.put(story);
  const inTurn = pLimit(1);
  const save: SaveStories = async ({ stories, removed = [], others = [] }) => {
    const writes = stories.map((story) => records.stories.setting(story.id, story));
    await records.write([...others, ...writes, ...removed.map((id) => records.stories.deleting(id))]);
    for (const story of stories) memory.put(story);
    for (const id of removed) memory.remove(id);
  };
  return {
    get: (id) => memory.get(id),
    storyOf: (entryId) => memory.storyOf(entryId),
    all: () => memory.all(),
    ofFeeds: (feeds) => memory.ofFeeds(feeds),
    unsettled: () => memory.unsettled(),
    get size() {
      return memory.size;
    },
    change: (work) => inTurn(work, save),
  };
}

/** Stories by id, by entry and by feed. */
class StoriesInMemory {
  readonly #byId = new Map<string, Story>();
  readonly #storyOfEntry = new Map<string, string>();
  readonly #storiesOfFeed = new Map<string, Set<string>>();
  readonly #unsettled = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Story | undefined {
    return this.#byId.get(id);
  }

  storyOf(entryId: string): Story | undefined {
    return this.#byId.get(this.#storyOfEntry.get(entryId) ?? '');
  }

  all(): Iterable<Story> {
    return this.#byId.values();
  }

  *ofFeeds(feeds: ReadonlySet<string>): Iterable<Story> {
    const seen = new Set<string>();
    for (const feed of feeds) {
      for (const id of this.#storiesOfFeed.get(feed) ?? []) {
        const story = seen.has(id) ? undefined : this.#byId.get(id);
        seen.add(id);
        if (story !== undefined) yield story;
      }
    }
  }

  *unsettled(): Iterable<Story> {
    for (const id of this.#unsettled) {
      const story = this.#byId.get(id);
      if (story !== undefined) yield story;
    }
  }

  put(story: Story): void {
    this.remove(story.id);
    this.#byId.set(story.id, story);
    if (!story.settled) this.#unsettled.add(story.id);
    for (const { entryId, feedId } of story.members) {
      this.#storyOfEntry.set(entryId, story.id);
      const ofFeed = this.#storiesOfFeed.get(feedId);
      if (ofFeed === undefined) this.#storiesOfFeed.set(feedId, new Set([story.id]));
      else ofFeed.add(story.id);
    }
  }

  remove(id: string): void {
    for (const member of this.#byId.get(id)?.members ?? []) {
      if (this.#storyOfEntry.get(member.entryId) === id) this.#storyOfEntry.delete(member.entryId);
      this.#storiesOfFeed.get(member.feedId)?.delete(id);
    }
    this.#byId.delete(id);
    this.#unsettled.delete(id);
  }
}
