/** The story index's answer for one article: its story, and why it joined or left one. */
import type { Joined } from './joined.ts';

/** Where the index placed an article. */
export interface Placement {
  readonly storyId: string;
  /** The member it matched; absent for the seed article of a story, and for an article that was already indexed. */
  readonly joined?: Joined;
  /** Set when a rewritten article moved out of a story of several: that story, and the grounds in words. */
  readonly left?: { readonly storyId: string; readonly grounds: string };
  /** Set when a rewritten article stayed in a story of several: whether it is now barred from leading it. */
  readonly strayed?: boolean;
}
