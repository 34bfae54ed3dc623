/** Turns what a feed lists into writes: new and changed entries with their jobs, and no jobs for entries it has withdrawn. */
import type { AppContext } from '../app/app.ts';
import { newEntries } from '../feeds/entries/new-entries.ts';
import { toEntries } from '../feeds/entries/to-entries.ts';
import { withdrawnIds } from '../feeds/poll/archives.ts';
import type { Entry } from '../model/entry.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
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
  app: AppContext,
): Promise<EntryChanges> {
  const { records } = app;
  const { maxEntries } = app.config.polling;
  const current = toEntries(snapshot.current, source, seenAt);
  const older = olderEntries(current, source, snapshot.older, seenAt);
  const entries = [...current, ...older].slice(0, maxEntries);
  const before = await records.feedEntries.get(source.id);
  const ids = [...new Set([...entries.map((entry) => entry.id), ...(before?.ids ?? [])])];
  const found = await records.entries.getMany(ids);
  const known = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry] as const])));
  const { added, changed, unchanged } = newEntries(entries, known);
  const tombstones = await records.tombstones.getMany(added.map((entry) => entry.id));
  const changes = { added: added.filter((_, i) => tombstones[i] === undefined), changed };
  const olderGuids = new Set(older.map((entry) => entry.guid));
  const present = [...added, ...changed, ...unchanged].filter(({ guid }) => !olderGuids.has(guid)).map(({ id }) => id);
  const dropped = snapshot.isDelta ? [] : await withdrawnJobs(snapshot.current, present, known, app);
  const stillPresent = snapshot.isDelta ? (before?.present ?? []) : [];
  const listing = records.feedEntries.setting(source.id, {
    version: 1,
    ids: [...new Set([...changes.added.map((entry) => entry.id), ...(before?.ids ?? [])])].slice(0, MAX_RECENT_IDS),
    present: [...new Set([...present, ...stillPresent])].slice(0, maxEntries),
  });
  return { ...changes, writes: [...entryWrites(source, changes, app), ...dropped, listing] };
}

/** Entries of the older documents; the newest version of one that is in several (RFC 5005). */
function olderEntries(
  current: readonly Entry[],
  source: FeedSource,
  older: readonly ParsedFeed[],
  seenAt: Instant,
): readonly Entry[] {
  const known = new Set(current.map((entry) => entry.id));
  return older
    .flatMap((parsed) => toEntries(parsed, source, seenAt))
    .filter(({ id }) => !known.has(id) && known.add(id).has(id));
}

function entryWrites(
  source: FeedSource,
  { added, changed }: Omit<EntryChanges, 'writes'>,
  { records, clock }: AppContext,
): Write[] {
  const now = toInstant(clock());
  const newJob = (entry: Entry, need: Job['need']): Write => {
    const { id, firstSeenAt, published } = entry;
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
  { records }: AppContext,
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
