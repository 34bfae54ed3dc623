/** A story as stored: its lead, its members, and the evidence that joined each of them. */
import type { Instant } from './time.ts';

/** Id of the signal of a join that the operator made; stored, so it never changes. */
export const BY_OPERATOR = 'operator';

/** Why an entry was joined: to which member, by which signal, how strongly. */
export interface Evidence {
  /** Entry id of the member that it matched. */
  readonly article: string;
  /** Id of the signal; see stories/match/signals/. */
  readonly signal: string;
  /** 0 to 1. */
  readonly score: number;
  /** What agreed, in words. */
  readonly grounds?: string;
}

/** `copy` (T1): outputs show it once. `same-event` (T2): outputs group it under one lead. */
export type JoinGrade = 'copy' | 'same-event';

/** An article of a story, with what it is shown as and why it is there. */
export interface StoryMember {
  readonly entryId: string;
  readonly feedId: string;
  readonly joinedAt: Instant;
  /** As its publisher claims, but never later than we first saw it: sorts the member in lists. */
  readonly publishedAt: Instant;
  readonly grade?: JoinGrade;
  /** Empty for the seed article of the story. */
  readonly evidence: readonly Evidence[];
  /** Set when it moved here out of another story because it was rewritten (the index's `moved-out`). */
  readonly left?: Departure;
  /** Set when it was rewritten and now says too little of the story to lead it (the index's `cannot-lead`). */
  readonly strayed?: true;
  /** Set when it has a title only. */
  readonly textless?: true;
  /** When its fitness to lead last changed; absent while it is as it joined. */
  readonly refitAt?: Instant;
  /** Id of its own item when another story still uses the id made from its entry. */
  readonly itemId?: string;
  /** Its own items in stories that it has left; absent when it left none. */
  readonly past?: readonly PastItem[];
}

/** An item that once showed the article alone: its id, the mode of the outputs that had it, and its date there. */
export interface PastItem {
  readonly id: string;
  readonly mode: 'merge' | 'group' | 'off';
  readonly publishedAt: Instant;
}

/** The fields of a member that date an item. */
export type Dated = Pick<StoryMember, 'entryId' | 'feedId' | 'joinedAt' | 'publishedAt'>;

/** A member that is gone for any reason; `ahead` lists the ids of those that had joined before it. */
export interface GoneMember extends Dated {
  readonly until: Instant;
  readonly ahead: readonly string[];
}

/** The story that an article left, when, and on what grounds, in words. */
export interface Departure {
  readonly storyId: string;
  readonly at: Instant;
  readonly grounds: string;
}

/** A former member that was rewritten into something else and has been in story `to` since `at`. */
export interface FormerMember {
  readonly entryId: string;
  readonly feedId: string;
  readonly joinedAt: Instant;
  readonly at: Instant;
  readonly to: string;
  /** In words. */
  readonly grounds: string;
}

/**
 * A story as stored. `id` is derived from the seed article's id and never changes. `leadId` never changes once
 * published, as long as the lead remains a member, still covers the story, and has a text if any member has one.
 */
export interface Story {
  readonly version: 1;
  readonly id: string;
  readonly leadId: string;
  /** Set when the lead was chosen for publication; from then on it is fixed. */
  readonly settled?: true;
  /** In order of joining; the lead is one of them. */
  readonly members: readonly StoryMember[];
  /** In order of leaving; absent when none left. */
  readonly former?: readonly FormerMember[];
  /** In order of leaving: items retain the dates of the members that they showed. */
  readonly gone?: readonly GoneMember[];
  /** The lead that it was published with, while a new one has to be chosen. */
  readonly ledBy?: Dated;
  /** The lead that it was first published with, absent while it is the same. */
  readonly ledFirst?: Dated;
  /** Since when the present lead leads; absent while it is the first. */
  readonly leadSince?: Instant;
  /** When we first published the story. */
  readonly createdAt: Instant;
  /** Changes only with the lead's text or the list of members. */
  readonly updatedAt: Instant;
}
