/** Finds the listed entries that are known under their guid, although guids are reused and several items share one. */
import type { Entry } from '../../model/entry.ts';
import { toMs } from '../../model/time.ts';
import { fragmentOf, itemAddress } from '../../url/item-address.ts';
import { filesOf } from './details.ts';
import { isGivenGuid } from './entry-id.ts';
import type { FeedContext } from './feed-context.ts';
import { bodyOf, foldedTitle, hoursBetween, overlapOf } from './likeness.ts';
import { type Key, type Pairs, pairByKey } from './pair-items.ts';
import { isOther } from './reused-guids.ts';

/** What the guids of a document say. */
export interface SameGuids {
  readonly pairs: Pairs;
  /** Listed entries that are a former version of another listed one: both have guids of one known entry. */
  readonly superseded: readonly Entry[];
}

/** Common words of two texts of one title under one guid that several items share. */
const SAME_BODY = 0.5;

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
  pairShifted(
    entries.filter((entry) => !skipped.has(entry)),
    knownByGuid,
    pairs,
  );
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

/**
 * Pairs the entries that are known word for word under another guid, while their own was that of another item: guids that
 * count the places of a list.
 */
function pairShifted(
  entries: readonly Entry[],
  knownByGuid: ReadonlyMap<string, readonly Entry[]>,
  pairs: Pairs,
): void {
  const hadOther = ({ guid, contentHash }: Entry): boolean => {
    const olds = isGivenGuid(guid) ? (knownByGuid.get(guid) ?? []) : [];
    return olds.length > 0 && olds.every((before) => before.contentHash !== contentHash);
  };
  if (!entries.some(hadOther)) return;
  const former = [...new Set([...knownByGuid.values()].flat())];
  pairByKey({ of: wholeOf, confirm: hadOther }, { listed: entries, former, older: [] }, pairs);
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
    of: (entry) => `${wholeOf(entry)}\n${filesOf(entry)}`,
    confirm: () => true,
  },
  {
    of: wholeOf,
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

/** All that an item says, and its time. */
function wholeOf(entry: Entry): string {
  return `${entry.contentHash}\n${fragmentOf(entry.url ?? '')}\n${timeOf(entry)}`;
}

function timeOf({ published }: Entry): number {
  return published === undefined ? 0 : toMs(published);
}
