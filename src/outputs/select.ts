/** Decides which articles an output shows, and which members of a story are listed with each. Pure. */
import type { OutputConfig, StoryMode } from '../config/config.ts';
import { defined } from '../model/defined.ts';
import type { FeedSource } from '../model/source.ts';
import type { Dated, Story, StoryMember } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { unfitness } from '../stories/story/story.ts';
import { storyIdOf } from '../stories/story/story-id.ts';

/** An item before rendering: the member that is shown, and the others that "also covered" it. */
export interface Selected {
  /** Id of the item; never changes. An article shown by itself has the id of the story that it would have founded. */
  readonly id: string;
  readonly story: Story;
  readonly shown: StoryMember;
  readonly others: readonly StoryMember[];
  readonly publishedAt: Instant;
  /** Since when this member is shown under the id; absent if no other one was before. */
  readonly since?: Instant;
  /** Id of its page, if the item's id is also that of a story that continues without it. */
  readonly page?: string;
  /** Entry id of the story's own item: this copy of it is shown only if a reader would tell the two apart. */
  readonly copyOf?: string;
}

/** Ids of the feeds of an output: those named, those with one of its tags, or all. */
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

/** Position of each feed, by list of feeds. */
const positions = new WeakMap<readonly FeedSource[], ReadonlyMap<string, number>>();

/**
 * The `ids` that are feeds, in the order of the feeds. Cached: thousands of outputs each name one of thousands of
 * feeds.
 */
function named(ids: readonly string[], feeds: readonly FeedSource[]): ReadonlySet<string> {
  const known = positions.get(feeds) ?? new Map(feeds.map((feed, i) => [feed.id, i]));
  positions.set(feeds, known);
  const found = [...new Set(ids)].filter((id) => known.has(id));
  return new Set(found.sort((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0)));
}

/** The first of the members that are most fit to lead. */
function fittest(members: readonly StoryMember[]): StoryMember | undefined {
  const least = Math.min(...members.map(unfitness));
  return members.find((member) => unfitness(member) === least);
}

/** The member shown for all: the story's lead if the output takes it, otherwise the first that is fit to lead. */
function leadOf(story: Story, members: readonly StoryMember[]): StoryMember | undefined {
  return members.find((member) => member.entryId === story.leadId) ?? fittest(members);
}

/** The first member and its copies are one item; the first of them that is fit is shown. */
function headOf([first, ...rest]: readonly StoryMember[]): StoryMember | undefined {
  return first && fittest([first, ...rest.filter(({ grade }) => grade === 'copy')]);
}

/**
 * Whether the story's own item showed a member of one of `feeds` that has since left the story. An article about the
 * same event that had its own item then retains it.
 */
function isOrphaned({ gone = [], former = [] }: Story, first: StoryMember, feeds: ReadonlySet<string>): boolean {
  const wasFirst = gone.some(({ feedId, ahead }) => feeds.has(feedId) && !ahead.includes(first.entryId));
  return wasFirst || former.some(({ feedId, joinedAt }) => feeds.has(feedId) && joinedAt < first.joinedAt);
}

/** A claimed date that is further before the arrival than this is doubted. */
const DOUBTED_AFTER_MS = 48 * 3_600_000;

/**
 * The date of an item. A lead with an old claimed date must not bury the story of others: if its claim is doubted, the
 * earliest claim of another feed counts, at most the time of arrival.
 */
function dateOf({ publishedAt, joinedAt, feedId }: Dated, members: readonly StoryMember[]): Instant {
  if (Date.parse(joinedAt) - Date.parse(publishedAt) <= DOUBTED_AFTER_MS) return publishedAt;
  const claims = members.filter((member) => member.feedId !== feedId).map((member) => member.publishedAt);
  const earliest = claims.reduce((least, claim) => (claim < least ? claim : least), joinedAt);
  return claims.length === 0 || earliest < publishedAt ? publishedAt : earliest;
}

/** The member that the story's own item first showed: its date stays when another one is shown under the id. */
function firstShown(
  members: readonly StoryMember[],
  departed: readonly Dated[],
  shown: StoryMember,
  isLed: boolean,
): Dated {
  const before = members
    .slice(0, members.indexOf(shown))
    .filter(({ strayed, textless, joinedAt }) => isLed || strayed || (textless && joinedAt < shown.joinedAt));
  return [...departed, ...before, shown].reduce((first, next) => (next.joinedAt < first.joinedAt ? next : first));
}

/** When the fitness of those members changed that may have made `shown` the shown one. */
function fitnessChanges(members: readonly StoryMember[], shown: StoryMember): readonly (Instant | undefined)[] {
  const ahead = unfitness(shown) > 0 ? members : members.slice(0, members.indexOf(shown) + 1);
  return ahead.map(({ refitAt }) => refitAt);
}

/** The dates of the story's own item in an output of `feeds`, to which `members` belong. */
function ownDates(
  story: Story,
  members: readonly StoryMember[],
  feeds: ReadonlySet<string>,
  mode: StoryMode,
  shown: StoryMember,
): Pick<Selected, 'publishedAt' | 'since'> {
  const { ledFirst, leadSince } = story;
  const departed = (story.gone ?? []).filter(
    ({ feedId, ahead }) => feeds.has(feedId) && !ahead.includes(shown.entryId),
  );
  const isLead = mode === 'merge' && shown.entryId === story.leadId;
  const switches = [
    ...(mode === 'merge' ? [leadSince] : []),
    ...(isLead ? [] : [...fitnessChanges(members, shown), ...departed.map(({ until }) => until)]),
  ];
  const since = switches.reduce((latest, one) => (one !== undefined && (latest ?? '') < one ? one : latest), undefined);
  const first = (): Dated => {
    if (mode === 'merge' && ledFirst !== undefined && feeds.has(ledFirst.feedId)) return ledFirst;
    return isLead && ledFirst === undefined ? shown : firstShown(members, departed, shown, isLead);
  };
  return defined({ publishedAt: dateOf(dated(first(), story.id, mode), members), since });
}

/** `member` with the date that its item had under this id before it left a story, if it had one. */
function dated<Kind extends Dated>(member: Kind & Pick<StoryMember, 'past'>, id: string, mode: StoryMode): Kind {
  const before = member.past?.find((item) => item.id === id && item.mode === mode);
  return before === undefined ? member : { ...member, publishedAt: before.publishedAt };
}

/** Whether a feed issued the article again under another guid: one item, however it was edited. */
function isReissued({ evidence }: StoryMember): boolean {
  return evidence.some(({ signal }) => signal === 'reissued');
}

/** The members beside `head` that have items of their own in an output of one feed, or in mode `group`. */
function besides(
  head: StoryMember,
  members: readonly StoryMember[],
  isOneFeed: boolean,
  mode: StoryMode,
): readonly StoryMember[] {
  if (isOneFeed) return members.filter((member) => member !== head && !isReissued(member));
  return mode === 'group' ? members.slice(1).filter(({ grade }) => grade === 'same-event') : [];
}

/**
 * The items of a story in an output of `feeds`. `merge`: one item, but in an output of one feed every item of that feed.
 * `group`: copies are shown once, as the first of them; other articles about the same event are items of their own that
 * list the rest. `off`: every article by itself.
 */
export function selectFrom(story: Story, feeds: ReadonlySet<string>, mode: StoryMode): readonly Selected[] {
  const members = story.members.filter((member) => feeds.has(member.feedId));
  const [first] = members;
  const head = mode === 'merge' ? leadOf(story, members) : headOf(members);
  if (head === undefined || first === undefined) return [];
  if (mode === 'off') return members.map((member) => byItself(story, member));
  const select = (id: string, shown: StoryMember): Selected => ({
    ...{ id, story, shown, others: members.filter((member) => member !== shown) },
    ...(id === story.id
      ? ownDates(story, members, feeds, mode, shown)
      : { publishedAt: dateOf(dated(shown, id, mode), members) }),
  });
  const alone = besides(head, members, feeds.size === 1, mode).flatMap((member): readonly Selected[] => {
    const id = itemIdOf(member);
    const copyOf = member.grade === 'same-event' ? undefined : head.entryId;
    // The first article's own id is the story's, under which another one is shown.
    return id === story.id ? [] : [defined({ ...select(id, member), copyOf })];
  });
  const hadOwnItem = mode === 'group' && head.grade === 'same-event' && isOrphaned(story, first, feeds);
  return [select(hadOwnItem ? itemIdOf(head) : story.id, head), ...alone];
}

function itemIdOf({ itemId, entryId }: StoryMember): string {
  return itemId ?? storyIdOf(entryId);
}

/** The article under the fixed id that it has in outputs that do not join stories. */
function byItself(story: Story, shown: StoryMember): Selected {
  const id = storyIdOf(shown.entryId);
  const { publishedAt } = dated(shown, id, 'off');
  return defined({ id, story, shown, others: [], publishedAt, page: shown.itemId });
}

/** Sorts newest first, equal times by id, so that the same state gives the same order everywhere. */
export function newestFirst(a: Selected, b: Selected): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
