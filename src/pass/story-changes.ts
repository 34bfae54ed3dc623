/** Collects changes to stories over many steps, and writes all of them in one transaction. */

import type { Story } from '../model/story.ts';
import type { Catalogue } from '../records/catalogue.ts';
import type { Write } from '../storage/store.ts';

/** The stories with their pending changes. */
export class StoryChanges {
  readonly stories = new Map<string, Story>();
  private readonly removed = new Set<string>();
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** The story with its pending changes; undefined when there is none, or it is to be removed. */
  get(storyId: string): Story | undefined {
    return this.removed.has(storyId) ? undefined : (this.stories.get(storyId) ?? this.catalogue.get(storyId));
  }

  /** Changes a story; undefined removes it. */
  put(storyId: string, story: Story | undefined): void {
    this.removed.delete(storyId);
    if (story !== undefined) this.stories.set(storyId, story);
    else if (this.stories.delete(storyId) || this.catalogue.get(storyId) !== undefined) this.removed.add(storyId);
  }

  /** Writes all changes together with `others`. Rejects when the store fails. */
  async write(others: readonly Write[]): Promise<void> {
    await this.catalogue.putWith(others, [...this.stories.values()], [...this.removed]);
  }
}
