/** Why: the story record changes only by these pure steps, so that a rebuild ends where the stream did. */
import type { FormerMember, Story, StoryMember } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Placement } from './index.ts';
import { LIMITS } from './thresholds.ts';

/** The article that was placed. */
export interface Joiner {
  readonly entryId: string;
  readonly feedId: string;
  /** As claimed; a claim after `now` counts as `now`. */
  readonly publishedAt?: Instant | undefined;
  /** Whether it has a title only. */
  readonly isTextless?: boolean;
}

function memberOf(joiner: Joiner, { joined, left }: Placement, now: Instant): StoryMember {
  const { entryId, feedId, publishedAt: claimed = now } = joiner;
  const member = {
    ...{ entryId, feedId, joinedAt: now, publishedAt: claimed < now && left === undefined ? claimed : now },
    ...(left === undefined ? {} : { left: { ...left, at: now } }),
    ...(joiner.isTextless ? { textless: true as const } : {}),
  };
  if (joined === undefined) return { ...member, evidence: [] };
  const { id: article, signal, score, grade, evidence: grounds } = joined;
  return { ...member, grade, evidence: [{ article, signal, score, grounds }] };
}

/** How far a member is from being fit to lead: the least in a story may. */
export function unfitness({ strayed, textless }: Pick<StoryMember, 'strayed' | 'textless'>): number {
  return (strayed ? 2 : 0) + (textless ? 1 : 0);
}

/** `story` with its lead to be chosen anew. */
export function reopened({ settled: _, ...story }: Story): Story {
  return story;
}

/** A settled story whose lead is less fit than another member has to choose anew. */
function checked(story: Story): Story {
  const lead = story.members.find(({ entryId }) => entryId === story.leadId);
  const least = Math.min(...story.members.map(unfitness));
  return story.settled !== true || (lead !== undefined && unfitness(lead) <= least) ? story : reopened(story);
}

/** `member` after its article was placed again. */
function updated(member: StoryMember, joiner: Joiner, { strayed }: Placement): StoryMember {
  const { strayed: wasStrayed, textless: wasTextless, ...rest } = member;
  return {
    ...rest,
    ...((strayed ?? wasStrayed) ? { strayed: true as const } : {}),
    ...((joiner.isTextless ?? wasTextless) ? { textless: true as const } : {}),
  };
}

/**
 * `story` (undefined when the record is new) after `joiner` was placed in it. Joining again changes only what is known of
 * the member's fitness to lead; the founder leads until the caller chooses otherwise with {@link withLead}.
 */
export function joinStory(story: Story | undefined, placement: Placement, joiner: Joiner, now: Instant): Story {
  if (story === undefined) {
    const members = [memberOf(joiner, placement, now)];
    return { version: 1, id: placement.storyId, leadId: joiner.entryId, members, createdAt: now, updatedAt: now };
  }
  const known = story.members.find(({ entryId }) => entryId === joiner.entryId);
  if (known === undefined)
    return checked({ ...story, members: [...story.members, memberOf(joiner, placement, now)], updatedAt: now });
  const after = updated(known, joiner, placement);
  if (unfitness(after) === unfitness(known)) return story;
  return checked({ ...story, members: story.members.map((member) => (member === known ? after : member)) });
}

/** `story` without a member; undefined when nobody is left. When the lead goes, the eldest member leads. */
export function leaveStory(story: Story, entryId: string, now: Instant): Story | undefined {
  const members = story.members.filter((member) => member.entryId !== entryId);
  if (members.length === story.members.length) return story;
  const [eldest] = members;
  if (eldest === undefined) return undefined;
  return { ...story, members, leadId: story.leadId === entryId ? eldest.entryId : story.leadId, updatedAt: now };
}

/**
 * `story` without a member that was rewritten into something else and is in story `to` now, on record as a former one.
 * Another lead is chosen when it led; undefined when nobody is left.
 */
export function partStory(story: Story, entryId: string, to: Placement, now: Instant): Story | undefined {
  const gone = story.members.find((member) => member.entryId === entryId);
  const rest = leaveStory(story, entryId, now);
  if (gone === undefined || rest === undefined) return rest;
  const { feedId, joinedAt } = gone;
  const grounds = to.left?.grounds ?? '';
  const one: FormerMember = { entryId, feedId, joinedAt, at: now, to: to.storyId, grounds };
  const before = (story.former ?? []).filter((former) => former.entryId !== entryId);
  const parted = { ...rest, former: [...before, one].slice(0, LIMITS.members) };
  return story.leadId === entryId ? reopened(parted) : parted;
}

/** `story` with another of its members as lead; a settled story keeps the one it was published with. */
export function withLead(story: Story, entryId: string): Story {
  const isMember = story.members.some((member) => member.entryId === entryId);
  return story.settled === true || !isMember ? story : { ...story, leadId: entryId };
}
