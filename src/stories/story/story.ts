/** Why: the story record changes only by these pure steps, so that a rebuild ends where the stream did. */
import type { Dated, FormerMember, PastItem, Story, StoryMember } from '../../model/story.ts';
import type { Instant } from '../../model/time.ts';
import { LIMITS } from '../thresholds.ts';
import type { Placement } from './placement.ts';
import { storyIdOf } from './story-id.ts';

/** The article that was placed. */
export interface Joiner {
  readonly entryId: string;
  readonly feedId: string;
  /** As claimed; a claim after `now` counts as `now`. */
  readonly publishedAt?: Instant | undefined;
  /** Whether it has a title only. */
  readonly isTextless?: boolean;
  /** Whether a story bears the name that is made from its entry, while it is placed. */
  readonly isNamesake?: boolean;
  /** Its own items until now, see {@link pastItems}. */
  readonly past?: readonly PastItem[];
}

/** The id of its own item where that made from its entry is another's: a new one each time, but the name of a story that it founds. */
function itemIdOf({ entryId, isNamesake }: Joiner, storyId: string, founds: boolean, now: Instant): string | undefined {
  if (founds) return storyId === storyIdOf(entryId) ? undefined : storyId;
  return isNamesake ? storyIdOf(`${entryId}\n${storyId}\n${now}`) : undefined;
}

function memberOf(joiner: Joiner, placement: Placement, founds: boolean, now: Instant): StoryMember {
  const { entryId, feedId, publishedAt: claimed = now, past = [] } = joiner;
  const { joined, left } = placement;
  const itemId = itemIdOf(joiner, placement.storyId, founds, now);
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

/** How far a member is from being fit to lead: the least in a story may. */
export function unfitness({ strayed, textless }: Pick<StoryMember, 'strayed' | 'textless'>): number {
  return (strayed ? 2 : 0) + (textless ? 1 : 0);
}

/** Its own items are remembered up to this number; who bounces between stories more often has newer dates. */
const MAX_PAST = 24;

/** The items that `member` of `storyId` had for itself, here and before, each with the date that it had first. */
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

/** `story` with its lead to be chosen anew. */
export function reopened({ settled, ...story }: Story): Story {
  const lead = story.members.find(({ entryId }) => entryId === story.leadId);
  return settled !== true || lead === undefined ? story : { ...story, ledBy: datedOf(lead, story.id) };
}

/** `story` as it is published at `now`, led by that member; a lead that follows another is known as one. */
export function settledWith(story: Story, leadId: string, now: Instant): Story {
  const { ledBy, ...led } = withLead(story, leadId);
  const isAnother = ledBy !== undefined && ledBy.entryId !== led.leadId;
  return { ...led, ...(isAnother ? { ledFirst: led.ledFirst ?? ledBy, leadSince: now } : {}), settled: true };
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
    const members = [memberOf(joiner, placement, true, now)];
    return { version: 1, id: placement.storyId, leadId: joiner.entryId, members, createdAt: now, updatedAt: now };
  }
  const known = story.members.find(({ entryId }) => entryId === joiner.entryId);
  if (known === undefined)
    return checked({ ...story, members: [...story.members, memberOf(joiner, placement, false, now)], updatedAt: now });
  const after = updated(known, joiner, placement);
  if (unfitness(after) === unfitness(known)) return story;
  const refit = { ...after, refitAt: now };
  return checked({ ...story, members: story.members.map((member) => (member === known ? refit : member)) });
}

/** `story` without a member; undefined when nobody is left. When the lead goes, the eldest member leads. */
export function leaveStory(story: Story, entryId: string, now: Instant): Story | undefined {
  const members = story.members.filter((member) => member.entryId !== entryId);
  if (members.length === story.members.length) return story;
  const [eldest] = members;
  const leaver = story.members.find((member) => member.entryId === entryId);
  if (eldest === undefined || leaver === undefined) return undefined;
  const ahead = story.members.slice(0, story.members.indexOf(leaver)).map((member) => member.entryId);
  const one = { ...datedOf(leaver, story.id), until: now, ahead };
  const { ledBy, ...rest } = story;
  const after = { ...rest, members, gone: [...(story.gone ?? []), one].slice(-LIMITS.members), updatedAt: now };
  if (story.leadId !== entryId) return ledBy === undefined ? after : { ...after, ledBy };
  const ledFirst = story.ledFirst ?? ledBy ?? datedOf(leaver, story.id);
  return { ...after, leadId: eldest.entryId, ledFirst, leadSince: now };
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
