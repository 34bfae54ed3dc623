/** Options of the story index. */

/** Options of {@link createStoryIndex}. */
export interface StoryIndexOptions {
  /**
   * The installation's secret, which keeps outsiders from constructing colliding texts; default ''. Records are valid
   * under one seed.
   */
  readonly seed?: string;
  /** Days after which an article can no longer be joined and is dropped from the index; default 14. */
  readonly windowDays?: number;
  /** Whether a story outside the index already has this id; default: none has. */
  readonly isTaken?: (storyId: string) => boolean;
}
