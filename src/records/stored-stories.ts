/** Stories that stay in the store: found by their rows, with a cache of the latest. For stores with more of them than fit into memory. */
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { openRows, type StoryRecords, type StoryRows } from './open-story-rows.ts';
import { countArticles } from './stories-in-memory.ts';
import { StoryCache } from './story-cache.ts';
import { StoryIdSet } from './story-id-set.ts';
import { entryKey, feedPrefix, itemKey, LATEST, readFeedRow, rowWrites, UNSETTLED } from './story-rows.ts';
import type { PlannedChanges, StoryChangeSet, StorySource } from './story-source.ts';

/** Stories that are read at once. */
const BATCH_SIZE = 100;
/** With more feeds, their stories are looked for among all: a statement for each feed would take longer. */
const MAX_FEEDS = 50;
/** Rows that are read of each feed to find a time, at least. */
const MIN_SAMPLE = 10;

/** Which stories there are, and of which feeds. */
interface Known {
  readonly ids: StoryIdSet;
  readonly articles: Map<string, number>;
}

/** The stories of a store whose rows are complete. */
export class StoredStories implements StorySource {
  readonly #stories: StoryRecords['stories'];
  readonly #rows: StoryRows;
  readonly #cache: StoryCache;
  #known: Known | undefined;
  /** Changes with every write: what was read before may be out of date. */
  #epoch = 0;

  constructor(records: StoryRecords, cache = new StoryCache()) {
    this.#stories = records.stories;
    this.#rows = openRows(records);
    this.#cache = cache;
  }

  /** Reads which stories there are. Before, only what returns a promise or stories may be called. */
  async prepare(): Promise<void> {
    const known = { ids: new StoryIdSet(), articles: new Map<string, number>() };
    for await (const [key, count] of this.#rows.entries(feedPrefix())) {
      const { feedId, storyId } = readFeedRow(key);
      known.ids.add(storyId);
      countArticles(known.articles, feedId, Number(count));
    }
    this.#known = known;
  }

  get size(): number {
    return this.#prepared().ids.size;
  }

  get articlesByFeed(): ReadonlyMap<string, number> {
    return this.#prepared().articles;
  }

  has(id: string): boolean {
    return this.#prepared().ids.has(id);
  }

  async get(id: string): Promise<Story | undefined> {
    return (await this.getMany([id]))[0];
  }

  async getMany(ids: readonly string[]): Promise<readonly (Story | undefined)[]> {
    const found = ids.map((id) => this.#cache.get(id));
    const missing = ids.filter((id, i) => found[i] === undefined && this.#known?.ids.has(id) !== false);
    if (missing.length === 0) return found;
    const epoch = this.#epoch;
    const loaded = new Map<string, Story>();
    const wanted = [...new Set(missing)];
    for (const [i, story] of (await this.#stories.getMany(wanted)).entries()) {
      const isCurrent = epoch === this.#epoch;
      if (story === undefined && isCurrent) await this.#lost(wanted[i] ?? '');
      if (story === undefined) continue;
      loaded.set(story.id, story);
      if (isCurrent) this.#cache.set(story);
    }
    return found.map((story, i) => story ?? loaded.get(ids[i] ?? ''));
  }

  async storiesOf(entryIds: readonly string[]): Promise<readonly (Story | undefined)[]> {
    const owners = await this.#rows.getMany(entryIds.map(entryKey));
    const stories = await this.#byId(owners.flatMap((owner) => owner ?? []));
    return owners.map((owner) => stories.get(owner ?? ''));
  }

  async withItems(itemIds: readonly string[]): Promise<readonly Story[]> {
    const owners = await this.#rows.getMany(itemIds.map(itemKey));
    return [...(await this.#byId([...itemIds, ...owners.flatMap((owner) => owner ?? [])])).values()];
  }

  async *all(): AsyncIterable<readonly Story[]> {
    let batch: Story[] = [];
    for await (const [, story] of this.#stories.entries()) {
      batch.push(story);
      if (batch.length < BATCH_SIZE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  async *ofFeeds(feeds: ReadonlySet<string>, since: Instant = ''): AsyncIterable<readonly Story[]> {
    if (feeds.size <= MAX_FEEDS) return yield* this.#ofFew(feeds, since);
    const isOfFeeds = ({ members }: Story): boolean => members.some(({ feedId }) => feeds.has(feedId));
    for await (const batch of since === '' ? this.all() : this.#batches(LATEST, since)) yield batch.filter(isOfFeeds);
  }

  newest(feedId?: string): AsyncIterable<readonly Story[]> {
    return this.#batches(feedId === undefined ? LATEST : feedPrefix(feedId), '');
  }

  async sinceOf(feeds: ReadonlySet<string>, count: number): Promise<Instant> {
    const prefixes = feeds.size > MAX_FEEDS ? [LATEST] : [...feeds].map((feed) => feedPrefix(feed));
    const sample = prefixes.length === 1 ? count : Math.max(MIN_SAMPLE, Math.ceil((4 * count) / prefixes.length));
    const times: Instant[] = [];
    let isAll = true;
    for (const prefix of prefixes) {
      let left = sample;
      for await (const { at } of this.#rows.dated(prefix, '')) {
        times.push(at);
        if (--left > 0) continue;
        isAll = false;
        break;
      }
    }
    const sorted = times.sort();
    return sorted.at(-count) ?? (isAll ? '' : (sorted[0] ?? ''));
  }

  async unsettled(): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const [key] of this.#rows.entries(UNSETTLED)) ids.push(key.slice(UNSETTLED.length));
    return ids;
  }

  async plan(changes: StoryChangeSet): Promise<PlannedChanges> {
    const { stories, removed = [] } = changes;
    const before = await this.#byId([...stories.map(({ id }) => id), ...removed]);
    const writes = await rowWrites(changes, before, this.#rows);
    this.#epoch++;
    return { writes, apply: () => this.#apply(changes, before) };
  }

  #apply({ stories, removed = [] }: StoryChangeSet, before: ReadonlyMap<string, Story>): void {
    this.#epoch++;
    const after = new Map(stories.map((story) => [story.id, story]));
    for (const id of removed) after.delete(id);
    if (this.#known !== undefined) {
      for (const story of before.values()) forget(story, this.#known);
      for (const story of after.values()) learn(story, this.#known);
    }
    for (const id of removed) this.#cache.delete(id);
    for (const story of after.values()) this.#cache.set(story);
  }

  /** A story that should be there is damaged: its rows are of no use, and whoever repairs it may have its id. */
  async #lost(id: string): Promise<void> {
    if (this.#known?.ids.has(id) !== true) return;
    this.#known.ids.delete(id);
    await this.#rows.distrust();
  }

  #prepared(): Known {
    if (this.#known === undefined) throw new Error('the stories were opened for reading only');
    return this.#known;
  }

  /** The stories with these ids. */
  async #byId(ids: readonly string[]): Promise<ReadonlyMap<string, Story>> {
    const found = await this.getMany([...new Set(ids)]);
    return new Map(found.flatMap((story) => (story === undefined ? [] : [[story.id, story] as const])));
  }

  /** Those with a row in the part of time since `since`. */
  async *#batches(prefix: string, since: Instant): AsyncGenerator<readonly Story[]> {
    let ids: string[] = [];
    for await (const { storyId } of this.#rows.dated(prefix, since)) {
      ids.push(storyId);
      if (ids.length < BATCH_SIZE) continue;
      yield (await this.getMany(ids)).flatMap((story) => story ?? []);
      ids = [];
    }
    yield (await this.getMany(ids)).flatMap((story) => story ?? []);
  }

  async *#ofFew(feeds: ReadonlySet<string>, since: Instant): AsyncGenerator<readonly Story[]> {
    const ids = new Set<string>();
    for (const feed of feeds)
      for await (const { storyId } of this.#rows.dated(feedPrefix(feed), since)) ids.add(storyId);
    const all = [...ids];
    for (let at = 0; at < all.length; at += BATCH_SIZE)
      yield (await this.getMany(all.slice(at, at + BATCH_SIZE))).flatMap((story) => story ?? []);
  }
}

function forget({ id, members }: Story, { ids, articles }: Known): void {
  ids.delete(id);
  for (const { feedId } of members) countArticles(articles, feedId, -1);
}

function learn({ id, members }: Story, { ids, articles }: Known): void {
  ids.add(id);
  for (const { feedId } of members) countArticles(articles, feedId, 1);
}
