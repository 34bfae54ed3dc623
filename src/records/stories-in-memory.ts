/** Every story in memory, for stores of a common size: the quickest way to look at all of them. */
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { forEachYielding, sortYielding } from '../runtime/yield.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { latestOf, type PlannedChanges, type StoryChangeSet, type StorySource } from './story-source.ts';

/** Stories of one batch of an iteration. */
const BATCH_SIZE = 500;

/** Stories by id, by entry and by feed. */
export class StoriesInMemory implements StorySource {
  readonly #byId = new Map<string, Story>();
  readonly #storyOfEntry = new Map<string, string>();
  readonly #storiesOfFeed = new Map<string, Set<string>>();
  readonly #articlesOfFeed = new Map<string, number>();
  readonly #unsettled = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }

  get articlesByFeed(): ReadonlyMap<string, number> {
    return this.#articlesOfFeed;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  async get(id: string): Promise<Story | undefined> {
    return this.#byId.get(id);
  }

  async getMany(ids: readonly string[]): Promise<readonly (Story | undefined)[]> {
    return ids.map((id) => this.#byId.get(id));
  }

  async storiesOf(entryIds: readonly string[]): Promise<readonly (Story | undefined)[]> {
    return entryIds.map((id) => this.#byId.get(this.#storyOfEntry.get(id) ?? ''));
  }

  async withItems(itemIds: readonly string[]): Promise<readonly Story[]> {
    const wanted = new Set(itemIds);
    const isWanted = ({ id, members }: Story): boolean =>
      wanted.has(id) ||
      members.some(
        ({ entryId, itemId = '' }) =>
          this.#storyOfEntry.get(entryId) === id && (wanted.has(itemId) || wanted.has(storyIdOf(entryId))),
      );
    return [...this.#byId.values()].filter(isWanted);
  }

  /** Also one by one, without waiting, since they are in memory. */
  all(): AsyncIterable<readonly Story[]> & Iterable<Story> {
    const stories = this.#byId;
    return {
      [Symbol.iterator]: () => stories.values(),
      [Symbol.asyncIterator]: () => inBatches(stories.values())[Symbol.asyncIterator](),
    };
  }

  ofFeeds(feeds: ReadonlySet<string>, since: Instant = ''): AsyncIterable<readonly Story[]> {
    return inBatches(this.#ofFeeds(feeds, since));
  }

  async *newest(feedId?: string): AsyncIterable<readonly Story[]> {
    const all = feedId === undefined ? this.#byId.values() : this.#ofFeeds(new Set([feedId]), '');
    const dated = [...all].map((story) => ({ story, at: latestOf(story) }));
    const sorted = await sortYielding(dated, (a, b) => compare(b.at, a.at) || compare(a.story.id, b.story.id));
    yield* inBatches(sorted.map(({ story }) => story));
  }

  async sinceOf(feeds: ReadonlySet<string>, count: number): Promise<Instant> {
    const latest = new LatestTimes(count);
    await forEachYielding(this.#ofFeeds(feeds, ''), (story) => latest.note(latestOf(story)));
    return latest.first();
  }

  async unsettled(): Promise<readonly string[]> {
    return [...this.#unsettled];
  }

  async plan({ stories, removed = [] }: StoryChangeSet): Promise<PlannedChanges> {
    const apply = (): void => {
      for (const story of stories) this.put(story);
      for (const id of removed) this.#remove(id);
    };
    return { writes: [], apply };
  }

  /** Adds a story that is stored already. */
  put(story: Story): void {
    this.#remove(story.id);
    this.#byId.set(story.id, withCommonShape(story));
    if (!story.settled) this.#unsettled.add(story.id);
    for (const { entryId, feedId } of story.members) {
      this.#storyOfEntry.set(entryId, story.id);
      const ofFeed = this.#storiesOfFeed.get(feedId);
      if (ofFeed === undefined) this.#storiesOfFeed.set(feedId, new Set([story.id]));
      else ofFeed.add(story.id);
      countArticles(this.#articlesOfFeed, feedId, 1);
    }
  }

  #remove(id: string): void {
    for (const member of this.#byId.get(id)?.members ?? []) {
      if (this.#storyOfEntry.get(member.entryId) === id) this.#storyOfEntry.delete(member.entryId);
      this.#storiesOfFeed.get(member.feedId)?.delete(id);
      countArticles(this.#articlesOfFeed, member.feedId, -1);
    }
    this.#byId.delete(id);
    this.#unsettled.delete(id);
  }

  *#ofFeeds(feeds: ReadonlySet<string>, since: Instant): Iterable<Story> {
    const seen = new Set<string>();
    for (const feed of feeds) {
      for (const id of this.#storiesOfFeed.get(feed) ?? []) {
        const story = this.#byId.get(id);
        if (story === undefined || seen.has(id)) continue;
        if (story.members.length > 1) seen.add(id);
        if (since === '' || latestOf(story) >= since) yield story;
      }
    }
  }
}

/**
 * An equal story that needs less memory. In V8 11.3 (Node 20) an object literal with a spread and further fields gives each object a
 * hidden class of its own, half as large again as a story; `Object.assign` lets all share one.
 */
function withCommonShape(story: Story): Story {
  return Object.assign({}, story, { members: story.members.map((member) => Object.assign({}, member)) });
}

/** The latest of many times. */
class LatestTimes {
  readonly #count: number;
  #times: Instant[] = [];
  #least: Instant = '';

  /** Retains `count` of them. */
  constructor(count: number) {
    this.#count = count;
  }

  note(at: Instant): void {
    if (at <= this.#least) return;
    this.#times.push(at);
    if (this.#times.length < 2 * this.#count) return;
    this.#times = this.#times.sort().slice(-this.#count);
    this.#least = this.#times[0] ?? '';
  }

  /** The first of the latest; '' if there were fewer than that. */
  first(): Instant {
    return this.#times.sort().at(-this.#count) ?? '';
  }
}

/** Counts `more` articles of a feed; a feed without any is not listed. */
export function countArticles(counts: Map<string, number>, feedId: string, more: number): void {
  const count = (counts.get(feedId) ?? 0) + more;
  if (count > 0) counts.set(feedId, count);
  else counts.delete(feedId);
}

async function* inBatches(stories: Iterable<Story>): AsyncGenerator<readonly Story[]> {
  let batch: Story[] = [];
  for (const story of stories) {
    batch.push(story);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
