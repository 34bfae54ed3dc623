/** Why: the stories as they stand, in memory: placing and publishing look at all of them, the store keeps them. */
import type { Story } from '../model/story.ts';
import type { Write } from '../storage/store.ts';
import type { Records } from './records.ts';

export interface Catalogue {
  get(storyId: string): Story | undefined;
  /** The story that an entry is a member of. */
  storyOf(entryId: string): Story | undefined;
  all(): Iterable<Story>;
  /** The stories with a member of one of these feeds, each once. */
  ofFeeds(feeds: ReadonlySet<string>): Iterable<Story>;
  readonly size: number;
  /** Writes to the store first, all or none, so that memory is never ahead of it. */
  put(...stories: readonly Story[]): Promise<void>;
  /** The same together with `others`, and with stories that go: all or none. */
  putWith(others: readonly Write[], stories: readonly Story[], removed?: readonly string[]): Promise<void>;
  remove(storyId: string): Promise<void>;
}

/** Reads every story once. */
export async function openCatalogue(records: Pick<Records, 'stories' | 'write'>): Promise<Catalogue> {
  const { stories } = records;
  const byId = new Map<string, Story>();
  const storyOfEntry = new Map<string, string>();
  const storiesOfFeed = new Map<string, Set<string>>();
  const forget = (id: string): void => {
    for (const member of byId.get(id)?.members ?? []) {
      if (storyOfEntry.get(member.entryId) === id) storyOfEntry.delete(member.entryId);
      storiesOfFeed.get(member.feedId)?.delete(id);
    }
    byId.delete(id);
  };
  const remember = (story: Story): void => {
    forget(story.id);
    byId.set(story.id, story);
    for (const { entryId, feedId } of story.members) {
      storyOfEntry.set(entryId, story.id);
      const ofFeed = storiesOfFeed.get(feedId);
      if (ofFeed === undefined) storiesOfFeed.set(feedId, new Set([story.id]));
      else ofFeed.add(story.id);
    }
  };
  for await (const [, story] of stories.entries()) remember(story);
  const putWith: Catalogue['putWith'] = async (others, changed, removed = []) => {
    const writes = changed.map((story) => stories.setting(story.id, story));
    await records.write([...others, ...writes, ...removed.map((id) => stories.deleting(id))]);
    changed.forEach(remember);
    removed.forEach(forget);
  };
  return {
    get: (id) => byId.get(id),
    storyOf: (entryId) => byId.get(storyOfEntry.get(entryId) ?? ''),
    all: () => byId.values(),
    *ofFeeds(feeds) {
      const seen = new Set<string>();
      for (const feed of feeds) {
        for (const id of storiesOfFeed.get(feed) ?? []) {
          const story = seen.has(id) ? undefined : byId.get(id);
          seen.add(id);
          if (story !== undefined) yield story;
        }
      }
    },
    get size() {
      return byId.size;
    },
    put: (...changed) => putWith([], changed),
    putWith,
    remove: (id) => putWith([], [], [id]),
  };
}
