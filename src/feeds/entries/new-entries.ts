/**
 * Compares the entries of a poll with the known ones: feeds repeat themselves, reuse guids and change them, but each
 * article is new only once, and none takes the place of another.
 */
import type { Entry } from '../../model/entry.ts';
import { haveOtherDetails } from './details.ts';
import { firstDates } from './entry-dates.ts';
import { freeId } from './entry-id.ts';
import type { FeedContext } from './feed-context.ts';
import { findMovedFeed } from './moved-feed.ts';
import { findReissued } from './reissued-guids.ts';
import { findSameGuids } from './same-guids.ts';

/** An item that came back under another guid; it retains its first id. */
export interface ReissuedGuid {
  readonly oldId: string;
  /** The id that its current guid would have. */
  readonly newId: string;
}

/** The entries of a poll, sorted by what changed. */
export interface NewEntries {
  /** Never seen before. */
  readonly added: readonly Entry[];
  /** Known, with a difference that a reader sees; `firstSeenAt` is that of the known entry. */
  readonly changed: readonly Entry[];
  /** Known and the same; these are the known records. */
  readonly unchanged: readonly Entry[];
  /** Those of `changed` and `unchanged` that have a new guid. */
  readonly rekeyed: readonly ReissuedGuid[];
  /** Those of `unchanged` whose records must be stored again, with a further guid. */
  readonly renamed: readonly Entry[];
  /** Listed entries that are a former version of one that the document also lists in a newer version. */
  readonly superseded: readonly Entry[];
}

/** Guids remembered of an item besides its first one; a feed that changes them at every poll needs only the last. */
const MAX_GUIDS = 8;

/**
 * Sorts the entries of one poll by what is known of their feed. `known` holds entries by id: those with the ids of
 * `entries`, those of the former document, and the newest others of the feed (hundreds or thousands), which are searched
 * for reissued items. Pure.
 */
export function newEntries(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  feed: FeedContext = { addresses: new Set() },
): NewEntries {
  const { pairs, superseded } = findSameGuids(entries, known, feed);
  const gone = new Set(superseded);
  const listed = entries.filter((entry) => !gone.has(entry));
  const same = new Set(pairs.keys());
  findReissued(listed, known, pairs, feed);
  findMovedFeed(listed, known, same, pairs, feed);
  const isTaken = takenIds(known);
  const added = listed.filter((entry) => !pairs.has(entry)).map((entry) => withFreeId(entry, isTaken));
  return {
    added: firstDates(listed, added, pairs, known),
    ...compare(pairs, known),
    rekeyed: [...pairs].flatMap(([entry, oldId]) => (same.has(entry) ? [] : [{ oldId, newId: entry.id }])),
    superseded,
  };
}

/** Whether an id belongs to a known entry or was given before. */
function takenIds(known: ReadonlyMap<string, Entry>): (id: string) => boolean {
  const given = new Set<string>();
  return (id) => known.has(id) || given.has(id) || !given.add(id).has(id);
}

function withFreeId(entry: Entry, isTaken: (id: string) => boolean): Entry {
  if (!isTaken(entry.id)) return entry;
  return { ...entry, id: freeId(entry, isTaken) };
}

function compare(
  pairs: ReadonlyMap<Entry, string>,
  known: ReadonlyMap<string, Entry>,
): Pick<NewEntries, 'changed' | 'unchanged' | 'renamed'> {
  const owners = new Map([...known.values()].map(({ guid, id }) => [guid, id]));
  const changed: Entry[] = [];
  const unchanged: Entry[] = [];
  const renamed: Entry[] = [];
  for (const [entry, id] of pairs) {
    const before = known.get(id);
    if (!before) continue;
    // A guid that is another item's counts the places of a list, and names neither.
    const isOthers = (owners.get(entry.guid) ?? id) !== id;
    const guids = isOthers ? (before.guids ?? []) : guidsOf(before, entry);
    const isRenamed = guids.join('\n') !== (before.guids ?? []).join('\n');
    const named = isRenamed ? { ...before, guids } : before;
    const isChanged = before.contentHash !== entry.contentHash || haveOtherDetails(before, entry);
    if (isChanged) changed.push(changedEntry(before, entry, guids));
    else {
      unchanged.push(named);
      if (isRenamed) renamed.push(named);
    }
  }
  return { changed, unchanged, renamed };
}

/** The new contents under the id, guid and first date of the known entry. */
function changedEntry(before: Entry, entry: Entry, guids: readonly string[]): Entry {
  const { id, guid, firstSeenAt, datedBefore } = before;
  // An item without a date of its own was dated when it was first seen, and its `updated` may have moved since.
  const published = entry.published ?? before.published;
  return {
    ...entry,
    ...{ id, guid, firstSeenAt },
    ...(published === undefined ? {} : { published }),
    ...(datedBefore === undefined || published !== undefined ? {} : { datedBefore }),
    ...(guids.length === 0 ? {} : { guids }),
  };
}

/** The guids of the known entry besides its first, with those of the listed one. */
function guidsOf(before: Entry, entry: Entry): readonly string[] {
  const known = before.guids ?? [];
  const all = [entry.guid, ...(entry.guids ?? [])].filter((guid) => guid !== before.guid && !known.includes(guid));
  return all.length === 0 ? known : [...known, ...all].slice(-MAX_GUIDS);
}
