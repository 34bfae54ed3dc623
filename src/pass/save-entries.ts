/** Why: of what a feed lists, what is new or changed is kept together with the work it makes; what is gone makes no more. */
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

/** What one poll brought. */
export interface FeedSnapshot {
  readonly current: ParsedFeed;
  /** Documents before it, newest first. */
  readonly older: readonly ParsedFeed[];
  /** `current` holds only what is new: what it leaves out is still there. */
  readonly isDelta: boolean;
}

export interface EntryChanges {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  /** What keeps them, to be written with the state of the feed: a crash leaves all of a poll or nothing. */
  readonly writes: readonly Write[];
}

/** Newest entry ids kept of a feed, to recognise one that re-issues all its guids. */
const RECENT_IDS = 1_000;

/** What is new of the documents, and what keeps it and which entries the current one listed. Rejects only when the store fails. */
export async function saveEntries(
  source: FeedSource,
  listed: FeedSnapshot,
  seenAt: Instant,
  app: AppContext,
): Promise<EntryChanges> {
  const { records } = app;
  const { maxEntries } = app.config.polling;
  const current = toEntries(listed.current, source, seenAt);
  const older = beyond(current, source, listed.older, seenAt);
  const entries = [...current, ...older].slice(0, maxEntries);
  const before = await records.feedEntries.get(source.id);
  const ids = [...new Set([...entries.map((entry) => entry.id), ...(before?.ids ?? [])])];
  const found = await records.entries.getMany(ids);
  const known = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry] as const])));
  const { added, changed, unchanged } = newEntries(entries, known);
  const buried = await records.tombstones.getMany(added.map((entry) => entry.id));
  const news = { added: added.filter((_, i) => buried[i] === undefined), changed };
  const olderGuids = new Set(older.map((entry) => entry.guid));
  const present = [...added, ...changed, ...unchanged].filter(({ guid }) => !olderGuids.has(guid)).map(({ id }) => id);
  const dropped = listed.isDelta ? [] : await droppedJobs(listed.current, present, known, app);
  const still = listed.isDelta ? (before?.present ?? []) : [];
  const listing = records.feedEntries.setting(source.id, {
    version: 1,
    ids: [...new Set([...news.added.map((entry) => entry.id), ...(before?.ids ?? [])])].slice(0, RECENT_IDS),
    present: [...new Set([...present, ...still])].slice(0, maxEntries),
  });
  return { ...news, writes: [...saving(source, news, app), ...dropped, listing] };
}

/** Entries of the older documents; of one that stands in several, the newest version counts (RFC 5005). */
function beyond(
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

function saving(
  source: FeedSource,
  { added, changed }: Omit<EntryChanges, 'writes'>,
  { records, clock }: AppContext,
): Write[] {
  const now = toInstant(clock());
  const work = (entry: Entry, need: Job['need']): Write => {
    const { id, firstSeenAt, published } = entry;
    const order = published === undefined ? { firstSeenAt } : { firstSeenAt, published };
    const whose = { entryId: id, feedId: source.id };
    return records.jobs.setting(id, { version: 1, ...whose, need, attempts: 0, notBefore: now, ...order });
  };
  return [
    ...changed.map((entry) => work(entry, 'changed')),
    ...added.map((entry) => work(entry, 'new')),
    ...[...changed, ...added].map((entry) => records.entries.setting(entry.id, entry)),
  ];
}

/**
 * A feed that calls itself complete takes back what it leaves out. What was published stays, since readers have it; its
 * page is asked for no more. The entry, and later its tombstone, keep it from returning as news.
 */
async function droppedJobs(
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
  const work = await records.jobs.getMany(withdrawn);
  return work.flatMap((one) => (one === undefined || one.need === 'new' ? [] : [records.jobs.deleting(one.entryId)]));
}
