/** Why: the story record changes only by these pure steps, so that a rebuild ends where the stream did. */
import type { Story, StoryMember } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Placement } from './index.ts';

/** The article that was placed. */
export interface Joiner {
  readonly entryId: string;
  readonly feedId: string;
  /** As claimed; a claim after `now` counts as `now`. */
  readonly publishedAt?: Instant | undefined;
}

function memberOf(joiner: Joiner, { joined }: Placement, now: Instant): StoryMember {
  const { entryId, feedId, publishedAt: claimed = now } = joiner;
  const member = { entryId, feedId, joinedAt: now, publishedAt: claimed < now ? claimed : now };
  if (joined === undefined) return { ...member, evidence: [] };
  const { id: article, signal, score, grade, evidence: grounds } = joined;
  return { ...member, grade, evidence: [{ article, signal, score, grounds }] };
}

/**
 * `story` (undefined when the record is new) after `joiner` was placed in it. Joining again changes nothing; the founder
 * leads until the caller chooses otherwise with {@link withLead}.
 */
export function joinStory(story: Story | undefined, placement: Placement, joiner: Joiner, now: Instant): Story {
  if (story === undefined) {
    const members = [memberOf(joiner, placement, now)];
    return { version: 1, id: placement.storyId, leadId: joiner.entryId, members, createdAt: now, updatedAt: now };
  }
  if (story.members.some(({ entryId }) => entryId === joiner.entryId)) return story;
  return { ...story, members: [...story.members, memberOf(joiner, placement, now)], updatedAt: now };
}

/** `story` without a member; undefined when nobody is left. When the lead goes, the eldest member leads. */
export function leaveStory(story: Story, entryId: string, now: Instant): Story | undefined {
  const members = story.members.filter((member) => member.entryId !== entryId);
  if (members.length === story.members.length) return story;
  const [eldest] = members;
  if (eldest === undefined) return undefined;
  return { ...story, members, leadId: story.leadId === entryId ? eldest.entryId : story.leadId, updatedAt: now };
}

/** `story` with another of its members as lead; a settled story keeps the one it was published with. */
export function withLead(story: Story, entryId: string): Story {
  const isMember = story.members.some((member) => member.entryId === entryId);
  return story.settled === true || !isMember ? story : { ...story, leadId: entryId };
}
