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
}

/** `id` is made from the founding entry's id and never changes; nor does `leadId` once published. */
export interface Story {
  readonly version: 1;
  readonly id: string;
  readonly leadId: string;
  /** Set when the lead was chosen for publication: from then on it stays. */
  readonly settled?: true;
  /** In order of joining; the lead is one of them. */
  readonly members: readonly StoryMember[];
  /** When the story was first published by us. */
  readonly createdAt: Instant;
  /** Moves only when the lead's text or the list of members changed. */
  readonly updatedAt: Instant;
}
