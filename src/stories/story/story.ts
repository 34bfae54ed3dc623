/**
 * The pure steps by which a story record changes; all changes go through them, so that a rebuild gives the same
 * records.
 */
import type { Dated, FormerMember, PastItem, Story, StoryMember } from '../../model/story.ts';
import type { Instant } from '../../model/time.ts';
import { CORRECTED, LIMITS } from '../thresholds.ts';
import type { Placement } from './placement.ts';
import { storyIdOf } from './story-id.ts';

/** An article that was placed in a story. */
export interface Joiner {
  readonly entryId: string;
  readonly feedId: string;
  /** As claimed; a claim in the future counts as now. */
  readonly publishedAt?: Instant | undefined;
  /** Whether it has a title only; default as before, or false. */
  readonly isTextless?: boolean;
  /** Whether another story has the id that is made from its entry; default false. */
  readonly isNamesake?: boolean;
  /** Its own items so far, see {@link pastItems}; default none. */
  readonly past?: readonly PastItem[];
}

/**
 * The id of its own item, when the one made from its entry belongs to another story: the id of a story that it starts,
 * otherwise a new one each time.
 */
function itemIdOf({ entryId, isNamesake }: Joiner, storyId: string, starts: boolean, now: Instant): string | undefined {
  if (starts) return storyId === storyIdOf(entryId) ? undefined : storyId;
  return isNamesake ? storyIdOf(`${entryId}\n${storyId}\n${now}`) : undefined;
}

function memberOf(joiner: Joiner, placement: Placement, starts: boolean, now: Instant): StoryMember {
  const { entryId, feedId, publishedAt: claimed = now, past = [] } = joiner;
  const { joined, left } = placement;
  const itemId = itemIdOf(joiner, placement.storyId, starts, now);
  const member = {
    ...{ entryId, feedId, joinedAt: now, publishedAt: claimed < now && left === undefined ? claimed : now },
    ...(left === undefined ? {} : { left: { ...left, at: now } }),
    ...(itemId === undefined ? {} : { itemId }),
    ...(past.length === 0 ? {} : { past }),
    ...(joiner.isTextless ? { textless: true as const } : {}),
  };
  if (joined === undefined) return { ...member, evidence: [] };
  const { id: article, signal, score, grade, evidence: grounds } = joined;
  return { ...member, grade, evidence: [{ article, signal, score, grounds }] };
}

/** How unfit a member is to lead, 0 to 3; the lead is one of those with the lowest value in the story. */
export function unfitness({ strayed, textless }: Pick<StoryMember, 'strayed' | 'textless'>): number {
  return (strayed ? 2 : 0) + (textless ? 1 : 0);
}

/** Past items stored of an article; one that changes stories more often gets newer dates. */
const MAX_PAST = 24;

/** The items that showed a member of `storyId` alone, here and in former stories, each with its first date. */
export function pastItems(
  { entryId, itemId, grade, publishedAt, past = [] }: StoryMember,
  storyId: string,
): PastItem[] {
  const id = itemId ?? storyIdOf(entryId);
  const here: PastItem[] = [{ id: storyIdOf(entryId), mode: 'off', publishedAt }];
  if (grade !== 'copy') here.push({ id: grade === undefined ? storyId : id, mode: 'group', publishedAt });
  if (grade === undefined) here.push({ id: storyId, mode: 'merge', publishedAt });
  const isNew = (one: PastItem): boolean => !past.some(({ id, mode }) => id === one.id && mode === one.mode);
  return [...past, ...here.filter(isNew)].slice(0, MAX_PAST);
}

function datedOf({ entryId, feedId, joinedAt, publishedAt, past = [] }: StoryMember, storyId: string): Dated {
  const before = past.find(({ id, mode }) => id === storyId && mode === 'merge');
  return { entryId, feedId, joinedAt, publishedAt: before?.publishedAt ?? publishedAt };
}

/** `story` with its lead to be chosen again. */
export function reopened({ settled, ...story }: Story): Story {
  const lead = story.members.find(({ entryId }) => entryId === story.leadId);
  return settled !== true || lead === undefined ? story : { ...story, ledBy: datedOf(lead, story.id) };
}

/** `story` as published at `now`, led by that member; records that it replaces an earlier lead. */
export function settledWith(story: Story, leadId: string, now: Instant): Story {
  const { ledBy, ...led } = withLead(story, leadId);
  const isAnother = ledBy !== undefined && ledBy.entryId !== led.leadId;
  return { ...led, ...(isAnother ? { ledFirst: led.ledFirst ?? ledBy, leadSince: now } : {}), settled: true };
}

/** Reopens a settled story whose lead is less fit than another member. */
function reopenedIfUnfit(story: Story): Story {
  const lead = story.members.find(({ entryId }) => entryId === story.leadId);
  const lowest = Math.min(...story.members.map(unfitness));
  return story.settled !== true || (lead !== undefined && unfitness(lead) <= lowest) ? story : reopened(story);
}

/** The newest correction that the feed of `entryId` has sent of it; undefined when there is none. */
export function correctionOf({ members }: Story, entryId: string): StoryMember | undefined {
  const at = members.findIndex((member) => member.entryId === entryId);
  const feedId = members[at]?.feedId;
  const isCorrection = ({ evidence }: StoryMember): boolean => evidence.some(({ signal }) => signal === CORRECTED);
  return members.findLast((member, i) => i > at && member.feedId === feedId && isCorrection(member));
}

/** `story` led by the correction of its lead, if its feed has corrected that: readers see the right figures. */
function ledByCorrection(story: Story, now: Instant): Story {
  const correction = story.settled === true ? correctionOf(story, story.leadId) : undefined;
  return correction === undefined ? story : settledWith(reopened(story), correction.entryId, now);
}

/** `member` after its article was placed again. */
function updatedMember(member: StoryMember, joiner: Joiner, { strayed }: Placement): StoryMember {
  const { strayed: wasStrayed, textless: wasTextless, ...rest } = member;
  return {
    ...rest,
    ...((strayed ?? wasStrayed) ? { strayed: true as const } : {}),
    ...((joiner.isTextless ?? wasTextless) ? { textless: true as const } : {}),
  };
}

/**
 * `story` (undefined: a new record) after `joiner` was placed in it. Joining again updates only the member's fitness to
 * lead. The seed article leads until the caller chooses another with {@link withLead}.
 */
export function joinStory(story: Story | undefined, placement: Placement, joiner: Joiner, now: Instant): Story {
  if (story === undefined) {
    const members = [memberOf(joiner, placement, true, now)];
    return { version: 1, id: placement.storyId, leadId: joiner.entryId, members, createdAt: now, updatedAt: now };
  }
  const known = story.members.find(({ entryId }) => entryId === joiner.entryId);
  if (known === undefined) {
    const members = [...story.members, memberOf(joiner, placement, false, now)];
    return reopenedIfUnfit(ledByCorrection({ ...story, members, updatedAt: now }, now));
  }
  const after = updatedMember(known, joiner, placement);
  if (unfitness(after) === unfitness(known)) return story;
  const refit = { ...after, refitAt: now };
  return reopenedIfUnfit({ ...story, members: story.members.map((member) => (member === known ? refit : member)) });
}

/** `story` without a member; undefined when none remains. If the lead goes, the oldest member leads. */
export function leaveStory(story: Story, entryId: string, now: Instant): Story | undefined {
  const members = story.members.filter((member) => member.entryId !== entryId);
  if (members.length === story.members.length) return story;
  const [oldest] = members;
  const leaving = story.members.find((member) => member.entryId === entryId);
  if (oldest === undefined || leaving === undefined) return undefined;
  const ahead = story.members.slice(0, story.members.indexOf(leaving)).map((member) => member.entryId);
  const goneMember = { ...datedOf(leaving, story.id), until: now, ahead };
  const { ledBy, ...rest } = story;
  const after = { ...rest, members, gone: [...(story.gone ?? []), goneMember].slice(-LIMITS.members), updatedAt: now };
  if (story.leadId !== entryId) return ledBy === undefined ? after : { ...after, ledBy };
  const ledFirst = story.ledFirst ?? ledBy ?? datedOf(leaving, story.id);
  return { ...after, leadId: oldest.entryId, ledFirst, leadSince: now };
}

/**
 * `story` without a member that was rewritten and moved to story `to`; it is recorded as a former member. Reopens the
 * choice of the lead if it led; undefined when no member remains.
 */
export function partStory(story: Story, entryId: string, to: Placement, now: Instant): Story | undefined {
  const gone = story.members.find((member) => member.entryId === entryId);
  const rest = leaveStory(story, entryId, now);
  if (gone === undefined || rest === undefined) return rest;
  const { feedId, joinedAt } = gone;
  const grounds = to.left?.grounds ?? '';
  const formerMember: FormerMember = { entryId, feedId, joinedAt, at: now, to: to.storyId, grounds };
  const before = (story.former ?? []).filter((former) => former.entryId !== entryId);
  const parted = { ...rest, former: [...before, formerMember].slice(0, LIMITS.members) };
  return story.leadId === entryId ? reopened(parted) : parted;
}

/** `story` with another of its members as lead; a settled story is returned unchanged. */
export function withLead(story: Story, entryId: string): Story {
  const isMember = story.members.some((member) => member.entryId === entryId);
  return story.settled === true || !isMember ? story : { ...story, leadId: entryId };
}
