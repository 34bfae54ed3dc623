/** Why: many steps change a few stories, and all of them are written together or none. */

import type { Story } from '../model/story.ts';
import type { Catalogue, CatalogueChanges } from '../records/catalogue.ts';

/** Stories as they will be; to be used inside {@link Catalogue.change} only. */
export class StoryChanges {
  readonly stories = new Map<string, Story>();
  private readonly removed = new Set<string>();
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  get(storyId: string): Story | undefined {
    return this.removed.has(storyId) ? undefined : (this.stories.get(storyId) ?? this.catalogue.get(storyId));
  }

  put(storyId: string, story: Story | undefined): void {
    this.removed.delete(storyId);
    if (story !== undefined) this.stories.set(storyId, story);
    else if (this.stories.delete(storyId) || this.catalogue.get(storyId) !== undefined) this.removed.add(storyId);
  }

  /** What to save. */
  changes(): CatalogueChanges {
    return { stories: [...this.stories.values()], removed: [...this.removed] };
  }
}
