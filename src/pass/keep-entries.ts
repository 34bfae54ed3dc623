/** Why: of what a feed lists, what is new or changed is kept together with the work it makes; what is gone makes no more. */
import type { Deps } from '../deps.ts';
import { withdrawnIds } from '../feeds/archives.ts';
import { newEntries } from '../feeds/new-entries.ts';
import { toEntries } from '../feeds/to-entry.ts';
import type { Work } from '../kept/records.ts';
import type { Entry } from '../model/entry.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';

/** What one poll brought. */
export interface Listed {
  readonly current: ParsedFeed;
  /** Documents before it, newest first. */
  readonly older: readonly ParsedFeed[];
  /** `current` holds only what is new: what it leaves out is still there. */
  readonly isDelta: boolean;
}

export interface News {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
}

/** Newest entry ids kept of a feed, to recognise one that re-issues all its guids. */
const RECENT_IDS = 1_000;

/** Keeps what is new of the documents, and which entries the current one listed. Rejects only when the store fails. */
export async function keepEntries(source: FeedSource, listed: Listed, seenAt: Instant, deps: Deps): Promise<News> {
  const { records } = deps;
  const { maxEntries } = deps.config.polling;
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
  await save(source, news, deps);
  const olderGuids = new Set(older.map((entry) => entry.guid));
  const present = [...added, ...changed, ...unchanged].filter(({ guid }) => !olderGuids.has(guid)).map(({ id }) => id);
  if (!listed.isDelta) await dropWork(listed.current, present, known, deps);
  const still = listed.isDelta ? (before?.present ?? []) : [];
  await records.feedEntries.set(source.id, {
    version: 1,
    ids: [...new Set([...news.added.map((entry) => entry.id), ...(before?.ids ?? [])])].slice(0, RECENT_IDS),
    present: [...new Set([...present, ...still])].slice(0, maxEntries),
  });
  return news;
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

/** Work first, then the entry: a crash between leaves work without an entry, which is dropped, and no lost entry. */
async function save(source: FeedSource, { added, changed }: News, { records, clock }: Deps): Promise<void> {
  const now = toInstant(clock());
  const work = (entry: Entry, need: Work['need']): readonly [string, Work] => [
    entry.id,
    { version: 1, entryId: entry.id, feedId: source.id, need, attempts: 0, notBefore: now },
  ];
  const newWork = added.map((entry) => work(entry, 'new'));
  await records.work.setMany([...changed.map((entry) => work(entry, 'changed')), ...newWork]);
  await records.entries.setMany([...changed, ...added].map((entry) => [entry.id, entry]));
}

/**
 * A feed that calls itself complete takes back what it leaves out. What was published stays, since readers have it; its
 * page is asked for no more. The entry, and later its tombstone, keep it from returning as news.
 */
async function dropWork(
  parsed: ParsedFeed,
  present: readonly string[],
  known: ReadonlyMap<string, Entry>,
  { records }: Deps,
): Promise<void> {
  const listed = new Set(present);
  const absent = [...known.values()].filter((entry) => !listed.has(entry.id));
  const guids = new Set(
    withdrawnIds(
      parsed,
      absent.map((entry) => entry.guid),
    ),
  );
  const withdrawn = absent.filter((entry) => guids.has(entry.guid)).map((entry) => entry.id);
  const work = await records.work.getMany(withdrawn);
  await records.work.deleteMany(work.flatMap((one) => (one === undefined || one.need === 'new' ? [] : [one.entryId])));
}
