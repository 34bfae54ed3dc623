/** Collects changes to stories over many steps, and writes all of them in one transaction. */

import type { Story } from '../model/story.ts';
import type { Catalogue, CatalogueChanges } from '../records/catalogue.ts';

/** The stories with their pending changes; used only inside {@link Catalogue.change}. */
export class StoryChanges {
  readonly stories = new Map<string, Story>();
  private readonly removed = new Set<string>();
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** The story with its pending changes; undefined when there is none, or it is to be removed. */
  async get(storyId: string): Promise<Story | undefined> {
    return this.removed.has(storyId) ? undefined : (this.stories.get(storyId) ?? (await this.catalogue.get(storyId)));
  }

  /** Changes a story; undefined removes it. */
  put(storyId: string, story: Story | undefined): void {
    this.removed.delete(storyId);
    if (story !== undefined) this.stories.set(storyId, story);
    else if (this.stories.delete(storyId) || this.catalogue.has(storyId)) this.removed.add(storyId);
  }

  /** The changes, to be saved. */
  changes(): CatalogueChanges {
    return { stories: [...this.stories.values()], removed: [...this.removed] };
  }
}
