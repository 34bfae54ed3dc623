/** Turns what a feed lists into writes: new and changed entries with their jobs, and no jobs for entries it has withdrawn. */
import type { WorkContext } from '../app/work-context.ts';
import { freeId, possibleIds } from '../feeds/entries/entry-id.ts';
import { type FeedContext, feedAddresses } from '../feeds/entries/feed-context.ts';
import { newEntries } from '../feeds/entries/new-entries.ts';
import { beyondLimit, newestOf } from '../feeds/entries/newest-entries.ts';
import { isPurgedItem } from '../feeds/entries/purged-item.ts';
import { readDocument, repeatedItems, toEntries } from '../feeds/entries/to-entries.ts';
import { withdrawnIds } from '../feeds/poll/archives.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import type { Write } from '../storage/store.ts';

/** The documents of one poll. */
export interface FeedSnapshot {
  readonly current: ParsedFeed;
  /** Archive documents, newest first. */
  readonly older: readonly ParsedFeed[];
  /** Whether `current` lists only changes (RFC 3229), so that entries it leaves out are still in the feed. */
  readonly isDelta: boolean;
}

/** The entries that a poll adds and changes. */
export interface EntryChanges {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  /** What the document lists and was left out. */
  readonly problems: readonly FeedProblem[];
  /** To be written together with the state of the feed: a crash leaves all of a poll or nothing. */
  readonly writes: readonly Write[];
}

/** Newest entry ids stored for a feed, to recognise re-issued guids. */
const MAX_RECENT_IDS = 1_000;

/** The new and changed entries of a snapshot, and the writes that save them. Rejects only when the store fails. */
export async function saveEntries(
  source: FeedSource,
  snapshot: FeedSnapshot,
  seenAt: Instant,
  app: WorkContext,
): Promise<EntryChanges> {
  const { records } = app;
  const { maxEntries } = app.config.polling;
  const before = await records.feedEntries.get(source.id);
  // Ids of entries are made from the first id of their feed.
  const named = before?.idOfEntries === undefined ? source : { ...source, id: before.idOfEntries };
  const document = readDocument(snapshot.current, named, seenAt);
  const current = document.entries;
  const older = olderEntries(current, named, snapshot.older, seenAt);
  const entries = [...newestOf(current, maxEntries), ...older].slice(0, maxEntries);
  const ids = [...new Set([...entries.flatMap(possibleIds), ...(before?.present ?? []), ...(before?.ids ?? [])])];
  const found = await records.entries.getMany(ids);
  const known = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry] as const])));
  const addresses = feedAddresses(snapshot.current.feed, source);
  const former = before === undefined ? {} : { former: new Set(before.present) };
  const context = { addresses, ...former };
  const { added, changed, unchanged, renamed, superseded } = newEntries(entries, known, context);
  const ofSource = (entry: Entry): Entry => ({ ...entry, feedId: source.id });
  const kept = await withoutPurged(added, known, context, app);
  const changes = { added: kept.map(ofSource), changed: changed.map(ofSource) };
  const olderGuids = new Set(older.map((entry) => entry.guid));
  const present = [...added, ...changes.added, ...changed, ...unchanged]
    .filter(({ guid }) => !olderGuids.has(guid))
    .map(({ id }) => id);
  const dropped = snapshot.isDelta ? [] : await withdrawnJobs(snapshot.current, present, known, app);
  const stillPresent = snapshot.isDelta ? (before?.present ?? []) : [];
  const listing = records.feedEntries.setting(source.id, {
    version: 1,
    ids: [...new Set([...changes.added.map((entry) => entry.id), ...(before?.ids ?? [])])].slice(0, MAX_RECENT_IDS),
    present: [...new Set([...present, ...stillPresent])].slice(0, maxEntries),
    ...(before?.idOfEntries !== undefined && { idOfEntries: before.idOfEntries }),
  });
  const renames = renamed.map((entry) => records.entries.setting(entry.id, entry));
  const problems = [
    ...document.problems,
    ...repeatedItems(superseded.length),
    ...beyondLimit(current.length, maxEntries),
  ];
  return { ...changes, problems, writes: [...entryWrites(source, changes, app), ...renames, ...dropped, listing] };
}

/**
 * `added` without the items that were deleted after their retention. Another item that the feed gives the guid of a deleted
 * one gets an id of its own, since tombstones stay for years.
 */
async function withoutPurged(
  added: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  context: FeedContext,
  { records }: WorkContext,
): Promise<readonly Entry[]> {
  const ids = [...new Set(added.flatMap((entry) => [entry.id, ...possibleIds(entry)]))];
  const found = await records.tombstones.getMany(ids);
  const tombstones = new Map(found.flatMap((one, i) => (one === undefined ? [] : [[ids[i] ?? '', one] as const])));
  if (tombstones.size === 0) return added;
  const given = new Set(added.map(({ id }) => id));
  return added.flatMap((entry): readonly Entry[] => {
    const standsFor = (id: string): boolean => {
      const tombstone = tombstones.get(id);
      if (tombstone?.item === undefined) return tombstone !== undefined && id === entry.id;
      return isPurgedItem(entry, tombstone.item, context);
    };
    if ([entry.id, ...possibleIds(entry)].some(standsFor)) return [];
    if (!tombstones.has(entry.id)) return [entry];
    const id = freeId(entry, (one) => tombstones.has(one) || known.has(one) || given.has(one));
    given.add(id);
    return [{ ...entry, id }];
  });
}

/** The guids that several entries of one document have. */
function sharedGuids(documents: readonly (readonly Entry[])[]): ReadonlySet<string> {
  const shared = documents.flatMap((entries) => {
    const seen = new Set<string>();
    return entries.flatMap(({ guid }) => (seen.has(guid) || !seen.add(guid).has(guid) ? [guid] : []));
  });
  return new Set(shared);
}

/** Entries of the older documents; the newest version of one that is in several (RFC 5005). */
function olderEntries(
  current: readonly Entry[],
  source: FeedSource,
  older: readonly ParsedFeed[],
  seenAt: Instant,
): readonly Entry[] {
  const documents = older.map((parsed) => toEntries(parsed, source, seenAt));
  const shared = sharedGuids([current, ...documents]);
  // A guid that several items have says nothing: only what is equal is the same item.
  const keyOf = ({ guid, contentHash, published }: Entry): string =>
    shared.has(guid) ? [guid, contentHash, published].join('\n') : guid;
  const known = new Set(current.map(keyOf));
  return documents.flat().filter((entry) => !known.has(keyOf(entry)) && known.add(keyOf(entry)).size > 0);
}

function entryWrites(
  source: FeedSource,
  { added, changed }: Pick<EntryChanges, 'added' | 'changed'>,
  { records, clock }: WorkContext,
): Write[] {
  const now = toInstant(clock());
  const newJob = (entry: Entry, need: Job['need']): Write => {
    const { id, firstSeenAt } = entry;
    const published = dateOfEntry(entry);
    const order = published === undefined ? { firstSeenAt } : { firstSeenAt, published };
    const ids = { entryId: id, feedId: source.id };
    return records.jobs.setting(id, { version: 1, ...ids, need, attempts: 0, notBefore: now, ...order });
  };
  return [
    ...changed.map((entry) => newJob(entry, 'changed')),
    ...added.map((entry) => newJob(entry, 'new')),
    ...[...changed, ...added].map((entry) => records.entries.setting(entry.id, entry)),
  ];
}

/**
 * Deletes the open jobs of withdrawn entries: those that a feed which calls itself complete leaves out. A published
 * article stays, since readers have it, and its page is not requested again. The entry, and later its tombstone, keep it
 * from returning as new.
 */
async function withdrawnJobs(
  parsed: ParsedFeed,
  present: readonly string[],
  known: ReadonlyMap<string, Entry>,
  { records }: WorkContext,
): Promise<Write[]> {
  const listed = new Set(present);
  const absent = [...known.values()].filter((entry) => !listed.has(entry.id));
  const guids = new Set(
    withdrawnIds(
      parsed,
      absent.map((entry) => entry.guid),
    ),
  );
  const withdrawn = absent.filter((entry) => guids.has(entry.guid)).map((entry) => entry.id);
  const jobs = await records.jobs.getMany(withdrawn);
  return jobs.flatMap((job) => (job === undefined || job.need === 'new' ? [] : [records.jobs.deleting(job.entryId)]));
}
