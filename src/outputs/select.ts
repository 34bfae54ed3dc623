/** Why: which articles an output shows, and which of a story's members stand behind each of them. Pure. */
import type { OutputConfig, StoryMode } from '../config/config.ts';
import { defined } from '../model/defined.ts';
import type { FeedSource } from '../model/source.ts';
import type { Dated, Story, StoryMember } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { unfitness } from '../stories/story/story.ts';
import { storyIdOf } from '../stories/story/story-id.ts';

/** One item to be: the member that is shown, and the others that "also covered" it. */
export interface Selected {
  /** Of the item; never changes. An article shown by itself has the id of the story that it would have founded. */
  readonly id: string;
  readonly story: Story;
  readonly shown: StoryMember;
  readonly others: readonly StoryMember[];
  readonly publishedAt: Instant;
  /** Since when this member is shown under the id, when another one was before. */
  readonly since?: Instant;
  /** The id that its page bears, where that of the item is also a story's that goes on without it. */
  readonly page?: string;
}

/** Ids of the feeds that an output takes: those named, those with one of its tags, or all. */
export function feedsOf(
  output: Pick<OutputConfig, 'sources' | 'tags'>,
  feeds: readonly FeedSource[],
): ReadonlySet<string> {
  const { sources, tags } = output;
  if (sources !== undefined && tags === undefined) return named(sources, feeds);
  const all = sources === undefined && tags === undefined;
  const taken = feeds.filter(
    (feed) => all || sources?.includes(feed.id) || tags?.some((tag) => feed.tags.includes(tag)),
  );
  return new Set(taken.map((feed) => feed.id));
}

const places = new WeakMap<readonly FeedSource[], ReadonlyMap<string, number>>();

/** Those of `ids` that are feeds, in the order of the feeds: thousands of outputs name one of thousands of feeds each. */
function named(ids: readonly string[], feeds: readonly FeedSource[]): ReadonlySet<string> {
  const known = places.get(feeds) ?? new Map(feeds.map((feed, i) => [feed.id, i]));
  places.set(feeds, known);
  const found = [...new Set(ids)].filter((id) => known.has(id));
  return new Set(found.sort((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0)));
}

/** The first of those that are fittest to lead. */
function fittest(members: readonly StoryMember[]): StoryMember | undefined {
  const least = Math.min(...members.map(unfitness));
  return members.find((member) => unfitness(member) === least);
}

/** The member that stands for the others: the story's lead when the output takes it, else the first that is fit to have joined. */
function leadOf(story: Story, members: readonly StoryMember[]): StoryMember | undefined {
  return members.find((member) => member.entryId === story.leadId) ?? fittest(members);
}

/** The first member and its copies are one item, which is shown by the first of them that is fit. */
function headOf([first, ...rest]: readonly StoryMember[]): StoryMember | undefined {
  return first && fittest([first, ...rest.filter(({ grade }) => grade === 'copy')]);
}

/**
 * Whether the story's own item stood for one of `feeds` that has left it: a telling of the event that had an item of its own
 * keeps that.
 */
function isOrphaned({ gone = [], former = [] }: Story, first: StoryMember, feeds: ReadonlySet<string>): boolean {
  const wasFirst = gone.some(({ feedId, ahead }) => feeds.has(feedId) && !ahead.includes(first.entryId));
  return wasFirst || former.some(({ feedId, joinedAt }) => feeds.has(feedId) && joinedAt < first.joinedAt);
}

/** A claimed date further back than this from when we saw the article is the publisher's word alone. */
const DOUBTED_AFTER_MS = 48 * 3_600_000;

/**
 * The date of an item. A feed that leads others cannot bury their story under a date of long ago: where its claim is doubtful,
 * the earliest claim of another feed counts, but for one that is later than we saw it.
 */
function dateOf({ publishedAt, joinedAt, feedId }: Dated, members: readonly StoryMember[]): Instant {
  if (Date.parse(joinedAt) - Date.parse(publishedAt) <= DOUBTED_AFTER_MS) return publishedAt;
  const claims = members.filter((member) => member.feedId !== feedId).map((member) => member.publishedAt);
  const earliest = claims.reduce((least, claim) => (claim < least ? claim : least), joinedAt);
  return claims.length === 0 || earliest < publishedAt ? publishedAt : earliest;
}

/** Whom the story's own item first stood for: it keeps that one's date when another is shown under its id. */
function firstShown(
  members: readonly StoryMember[],
  stood: readonly Dated[],
  shown: StoryMember,
  isLed: boolean,
): Dated {
  const before = members
    .slice(0, members.indexOf(shown))
    .filter(({ strayed, textless, joinedAt }) => isLed || strayed || (textless && joinedAt < shown.joinedAt));
  return [...stood, ...before, shown].reduce((least, one) => (one.joinedAt < least.joinedAt ? one : least));
}

/** When those became more or less fit that may have made `shown` the one to be shown. */
function fitting(members: readonly StoryMember[], shown: StoryMember): readonly (Instant | undefined)[] {
  const ahead = unfitness(shown) > 0 ? members : members.slice(0, members.indexOf(shown) + 1);
  return ahead.map(({ refitAt }) => refitAt);
}

/** The dates of the story's own item in an output that takes `feeds`, of which `members` are. */
function ownDates(
  story: Story,
  members: readonly StoryMember[],
  feeds: ReadonlySet<string>,
  mode: StoryMode,
  shown: StoryMember,
): Pick<Selected, 'publishedAt' | 'since'> {
  const { ledFirst, leadSince } = story;
  const stood = (story.gone ?? []).filter(({ feedId, ahead }) => feeds.has(feedId) && !ahead.includes(shown.entryId));
  const isLead = mode === 'merge' && shown.entryId === story.leadId;
  const switches = [
    ...(mode === 'merge' ? [leadSince] : []),
    ...(isLead ? [] : [...fitting(members, shown), ...stood.map((one) => one.until)]),
  ];
  const since = switches.reduce((latest, one) => (one !== undefined && (latest ?? '') < one ? one : latest), undefined);
  const first = (): Dated => {
    if (mode === 'merge' && ledFirst !== undefined && feeds.has(ledFirst.feedId)) return ledFirst;
    return isLead && ledFirst === undefined ? shown : firstShown(members, stood, shown, isLead);
  };
  return defined({ publishedAt: dateOf(dated(first(), story.id, mode), members), since });
}

/** `member` with the date that its item has had under this id before it left a story, if it had one. */
function dated<Kind extends Dated>(member: Kind & Pick<StoryMember, 'past'>, id: string, mode: StoryMode): Kind {
  const before = member.past?.find((one) => one.id === id && one.mode === mode);
  return before === undefined ? member : { ...member, publishedAt: before.publishedAt };
}

/**
 * What a story gives to an output that takes `feeds`. `merge`: one item. `group`: copies are shown once, under the first
 * of them; other tellings of the same event are items of their own, with the rest beside them. `off`: every article by itself.
 */
export function selectFrom(story: Story, feeds: ReadonlySet<string>, mode: StoryMode): readonly Selected[] {
  const members = story.members.filter((member) => feeds.has(member.feedId));
  const [first, ...rest] = members;
  const head = mode === 'merge' ? leadOf(story, members) : headOf(members);
  if (head === undefined || first === undefined) return [];
  if (mode === 'off') return members.map((member) => byItself(story, member));
  const select = (id: string, shown: StoryMember): Selected => ({
    ...{ id, story, shown, others: members.filter((member) => member !== shown) },
    ...(id === story.id
      ? ownDates(story, members, feeds, mode, shown)
      : { publishedAt: dateOf(dated(shown, id, mode), members) }),
  });
  const alone = rest
    .filter((member) => mode === 'group' && member.grade === 'same-event')
    .map((member) => select(itemIdOf(member), member));
  const hadItsOwn = mode === 'group' && head.grade === 'same-event' && isOrphaned(story, first, feeds);
  return [select(hadItsOwn ? itemIdOf(head) : story.id, head), ...alone];
}

function itemIdOf({ itemId, entryId }: StoryMember): string {
  return itemId ?? storyIdOf(entryId);
}

/** The article under the id that it has for ever where stories are not joined, whatever else has become of the story so named. */
function byItself(story: Story, shown: StoryMember): Selected {
  const id = storyIdOf(shown.entryId);
  const { publishedAt } = dated(shown, id, 'off');
  return defined({ id, story, shown, others: [], publishedAt, page: shown.itemId });
}

/** Newest first; equal times in the order of ids, so that the same state gives the same order everywhere. */
export function newestFirst(a: Selected, b: Selected): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
