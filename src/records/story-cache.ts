/** The stories that were read or written last: most look-ups are about stories of the last hours. */
import type { Story } from '../model/story.ts';

/** Members of all stories in the cache, and one more for each story: some 40 MB. */
const MAX_WEIGHT = 40_000;

/** Stories by id, least recently used first. */
export class StoryCache {
  readonly #stories = new Map<string, Story>();
  readonly #maxWeight: number;
  #weight = 0;

  constructor(maxWeight = MAX_WEIGHT) {
    this.#maxWeight = maxWeight;
  }

  get(id: string): Story | undefined {
    const story = this.#stories.get(id);
    if (story === undefined) return undefined;
    this.#stories.delete(id);
    this.#stories.set(id, story);
    return story;
  }

  set(story: Story): void {
    this.delete(story.id);
    this.#stories.set(story.id, story);
    this.#weight += weightOf(story);
    for (const [id] of this.#stories) {
      if (this.#weight <= this.#maxWeight) break;
      this.delete(id);
    }
  }

  delete(id: string): void {
    const story = this.#stories.get(id);
    if (story === undefined) return;
    this.#stories.delete(id);
    this.#weight -= weightOf(story);
  }
}

function weightOf({ members }: Story): number {
  return members.length + 1;
}
