/** Why: a story is one lead and the copies found of it, each with the evidence that put it there. */
import type { Instant } from './time.ts';

/** Why an entry was joined: to which member, by which signal, how strongly (0 to 1). */
export interface Evidence {
  /** Entry id of the member that it matched. */
  readonly article: string;
  readonly signal: string;
  readonly score: number;
  /** In words, what agreed. */
  readonly grounds?: string;
}

/** T1 `copy`: show once. T2 `same-event`: group under one lead. */
export type JoinGrade = 'copy' | 'same-event';

export interface StoryMember {
  readonly entryId: string;
  readonly feedId: string;
  readonly joinedAt: Instant;
  /** As claimed by its publisher but never later than we first saw it: places the member in lists. */
  readonly publishedAt: Instant;
  readonly grade?: JoinGrade;
  /** Empty for the member that founded the story. */
  readonly evidence: readonly Evidence[];
  /** The story that it was in before it was rewritten into something else. */
  readonly left?: Departure;
  /** It was rewritten, and tells too little of the story now to stand for the others. */
  readonly strayed?: true;
  /** It has a title only. */
  readonly textless?: true;
  /** When it last became more or less fit to stand for others; absent while it is what it joined as. */
  readonly refitAt?: Instant;
  /** Id of its own item, where a story goes on without it under the one that is made from its entry. */
  readonly itemId?: string;
  /** Its own items in stories that it has left; absent when it left none. */
  readonly past?: readonly PastItem[];
}

/** That an article was shown by itself under `id` in outputs of that mode, and the date that the item had there. */
export interface PastItem {
  readonly id: string;
  readonly mode: 'merge' | 'group' | 'off';
  readonly publishedAt: Instant;
}

/** What the date of an item is made from. */
export type Dated = Pick<StoryMember, 'entryId' | 'feedId' | 'joinedAt' | 'publishedAt'>;

/** A member that is gone, whatever took it out; `ahead` are the ids of those that had joined before it. */
export interface GoneMember extends Dated {
  readonly until: Instant;
  readonly ahead: readonly string[];
}

/** That an article left story `storyId`, and on what grounds, in words. */
export interface Departure {
  readonly storyId: string;
  readonly at: Instant;
  readonly grounds: string;
}

/** A former member, which was rewritten into something else and is in story `to` since. */
export interface FormerMember {
  readonly entryId: string;
  readonly feedId: string;
  readonly joinedAt: Instant;
  readonly at: Instant;
  readonly to: string;
  readonly grounds: string;
}

/**
 * `id` is made from the founding entry's id and never changes; nor does `leadId` once published, as long as the lead stays, tells
 * of the story, and has a text where another has.
 */
export interface Story {
  readonly version: 1;
  readonly id: string;
  readonly leadId: string;
  /** Set when the lead was chosen for publication: from then on it stays. */
  readonly settled?: true;
  /** In order of joining; the lead is one of them. */
  readonly members: readonly StoryMember[];
  /** In order of leaving; absent when none did. */
  readonly former?: readonly FormerMember[];
  /** In order of leaving: items keep the dates of those that stood in them. */
  readonly gone?: readonly GoneMember[];
  /** The lead that it was published with, while another is to be chosen. */
  readonly ledBy?: Dated;
  /** The lead that it was first published with, and since when the present one leads; absent while it is the same. */
  readonly ledFirst?: Dated;
  readonly leadSince?: Instant;
  /** When the story was first published by us. */
  readonly createdAt: Instant;
  /** Moves only when the lead's text or the list of members changed. */
  readonly updatedAt: Instant;
}
