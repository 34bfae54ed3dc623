/** Finds the listed entries that are known under their guid, although guids are reused and several items share one. */
import type { Entry } from '../../model/entry.ts';
import { toMs } from '../../model/time.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { fragmentOf, itemAddress } from '../../url/item-address.ts';
import { haveOtherRecordings } from '../../url/recording.ts';
import { articleNumbers } from './article-numbers.ts';
import { isGivenGuid, isGuidOfText } from './entry-id.ts';
import { addressStrength, type FeedContext } from './feed-context.ts';
import { bodyOf, foldedTitle, haveOtherNumbers, haveOtherSubjects, hoursBetween, overlapOf } from './likeness.ts';
import { type Key, type Pairs, pairByKey } from './pair-items.ts';

/** What the guids of a document say. */
export interface SameGuids {
  readonly pairs: Pairs;
  /** Listed entries that are a former version of another listed one: both have guids of one known entry. */
  readonly superseded: readonly Entry[];
}

/**
 * Below these shares of common words a title or text is a different one. Calibrated on hourly snapshots of 18 news
 * feeds.
 */
const EDITED_TITLE = 0.25;
const EDITED_BODY = 0.25;

/** Common words of two texts of one title under one guid that several items share. */
const SAME_BODY = 0.5;

const MAX_HOURS_APART = 24;

/** Pairs each listed entry with the known entry that has its guid, unless the guid now names another item. */
export function findSameGuids(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  feed: FeedContext,
): SameGuids {
  const pairs: Pairs = new Map();
  const knownByGuid = byGuid([...known.values()]);
  const superseded = pairVersions(entries, knownByGuid, pairs);
  const skipped = new Set(superseded);
  const listedByGuid = byGuid(entries.filter((entry) => !skipped.has(entry)));
  const taken = new Set(pairs.values());
  for (const [guid, group] of listedByGuid) {
    const listed = group.filter((entry) => !pairs.has(entry));
    const olds = knownByGuid.get(guid) ?? [];
    const [entry, second] = listed;
    const [before, other] = olds;
    if (entry === undefined || before === undefined) continue;
    if (group.length === 1 && second === undefined && other === undefined) {
      if (!taken.has(before.id) && !isOther(before, entry, feed)) pairs.set(entry, before.id);
    } else for (const key of SHARED_GUID_KEYS) pairByKey(key, { listed: group, former: olds, older: [] }, pairs);
    for (const one of listed) taken.add(pairs.get(one) ?? '');
  }
  return { pairs, superseded };
}

function byGuid(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const guid of [entry.guid, ...(entry.guids ?? [])]) {
      const group = found.get(guid);
      if (group === undefined) found.set(guid, [entry]);
      else if (!group.includes(entry)) group.push(entry);
    }
  }
  return found;
}

/**
 * Where a document lists several guids of one reissued entry, pairs the newest version with it; the versions that agree
 * with that one or with the stored text are superseded.
 */
function pairVersions(
  entries: readonly Entry[],
  knownByGuid: ReadonlyMap<string, readonly Entry[]>,
  pairs: Pairs,
): readonly Entry[] {
  const versions = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    const [before, other] = knownByGuid.get(entry.guid) ?? [];
    if (before?.guids === undefined || other !== undefined) continue;
    versions.set(before, [...(versions.get(before) ?? []), entry]);
  }
  const superseded: Entry[] = [];
  for (const [before, listed] of versions) {
    if (listed.length < 2) continue;
    const [newest, ...others] = listed.toSorted((a, b) => (isNewer(a, b, before) ? -1 : 1));
    if (newest === undefined) continue;
    pairs.set(newest, before.id);
    superseded.push(...others.filter((entry) => isFormer(entry, newest, before)));
  }
  return superseded;
}

/** Whether `a` is dated after `b`, or was first listed after it. */
function isNewer(a: Entry, b: Entry, before: Entry): boolean {
  const dateOf = ({ updated, published }: Entry): string => updated ?? published ?? '';
  if (dateOf(a) !== dateOf(b)) return dateOf(a) > dateOf(b);
  const place = ({ guid }: Entry): number => before.guids?.indexOf(guid) ?? -1;
  return place(a) > place(b);
}

/** Whether the entry is the stored version or an older one of `newest`. */
function isFormer(entry: Entry, newest: Entry, before: Entry): boolean {
  if (entry.contentHash === before.contentHash || entry.contentHash === newest.contentHash) return true;
  return isSameText(entry, newest);
}

/** Whether the guid now names another item: not merely edited, moved or dated again. */
function isOther(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (before.contentHash === after.contentHash && isSameFragment(before, after)) {
    return !isGivenGuid(after.guid) && isOtherDay(before, after, feed);
  }
  return isGivenGuid(after.guid) ? isReuse(before, after, feed) : isOtherAtAddress(before, after, feed);
}

function isSameFragment(before: Entry, after: Entry): boolean {
  return fragmentOf(before.url ?? '') === fragmentOf(after.url ?? '');
}

/** Whether two items without guid and address of their own that say the same are of different days. */
function isOtherDay(before: Entry, after: Entry, feed: FeedContext): boolean {
  const hours = hoursBetween(before, after);
  if (hours === undefined || hours === 0) return false;
  if (isGuidOfText(after.guid)) return true;
  return addressStrength(addressIn(after), feed) !== 'article' && hours > MAX_HOURS_APART;
}

/** The address that identifies an item without a guid: its link, or that of its enclosure. */
function addressIn({ url, guid }: Entry): string | undefined {
  return url ?? (isGuidOfText(guid) ? undefined : `https:${guid}`);
}

/** Whether a given guid now names another article: address and text have changed, and title or date. */
function isReuse(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (isSameAddress(before, after, feed)) return false;
  if (overlapOf(bodyOf(before), bodyOf(after)).share >= EDITED_BODY) return false;
  if (before.title !== after.title) return overlapOf(before.title, after.title).share < EDITED_TITLE;
  // A bulletin of one name with another address, text and date is the next one.
  return bodyOf(before) !== '' && bodyOf(after) !== '' && (hoursBetween(before, after) ?? 0) > 0;
}

/** Equal, or with the same article number: the words in a live page's address change with its headline. */
function isSameAddress(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (before.url === undefined || after.url === undefined) return false;
  if (canonicalUrl(before.url) === canonicalUrl(after.url) && isSameFragment(before, after))
    return addressStrength(after.url, feed) !== 'none';
  const numbers = new Set(articleNumbers(before.url, before.guid));
  return articleNumbers(after.url, after.guid).some((number) => numbers.has(number));
}

/** Whether an item without a guid is another one at the same address. */
function isOtherAtAddress(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (isGuidOfText(after.guid)) return false;
  const fragments = [fragmentOf(before.url ?? ''), fragmentOf(after.url ?? '')];
  if (fragments[0] !== fragments[1] && !fragments.includes('')) return true;
  const strength = addressStrength(addressIn(after), feed);
  if (strength === 'article') return false;
  if (isOtherIssue(before, after)) return true;
  const { share, words } = overlapOf(bodyOf(before), bodyOf(after));
  if (strength === 'none') return share < SAME_BODY;
  if (share >= EDITED_BODY) return false;
  // A page of one name with another text and date has the next notice.
  const isNext = words > 0 && (hoursBetween(before, after) ?? 0) > 0;
  return isNext || overlapOf(before.title, after.title).share < EDITED_TITLE;
}

/** Whether subject, number or recording make it the next item of its kind. */
function isOtherIssue(before: Entry, after: Entry): boolean {
  if (haveOtherSubjects(before, after) || haveOtherNumbers(before.title, after.title)) return true;
  return haveOtherRecordings(before.enclosures, after.enclosures);
}

/** Whether the dates allow one item: equal, or one is unknown. */
function isSameDate(a: Entry, b: Entry): boolean {
  return (hoursBetween(a, b) ?? 0) === 0;
}

function isSameText(a: Entry, b: Entry): boolean {
  return overlapOf(bodyOf(a), bodyOf(b)).share >= SAME_BODY;
}

/** Tells apart items that share a guid; the surest first. */
const SHARED_GUID_KEYS: readonly Key[] = [
  {
    of: (entry) => `${entry.contentHash}\n${fragmentOf(entry.url ?? '')}\n${timeOf(entry)}`,
    confirm: () => true,
  },
  {
    of: (entry) => `${entry.contentHash}\n${fragmentOf(entry.url ?? '')}`,
    confirm: isSameDate,
  },
  {
    of: (entry) => `${foldedTitle(entry.title)}\n${bodyOf(entry)}\n${timeOf(entry)}`,
    confirm: isSameDate,
  },
  {
    of: (entry) => (entry.url === undefined ? undefined : itemAddress(entry.url)),
    confirm: (listed, known) =>
      isSameText(listed, known) || (listed.title === known.title && isSameDate(listed, known)),
  },
  {
    of: (entry) => `${foldedTitle(entry.title)}\n${timeOf(entry)}`,
    confirm: (listed, known) => listed.published !== undefined && isSameDate(listed, known),
  },
  {
    of: (entry) => (entry.published === undefined ? undefined : String(timeOf(entry))),
    confirm: isSameText,
  },
];

function timeOf({ published }: Entry): number {
  return published === undefined ? 0 : toMs(published);
}
