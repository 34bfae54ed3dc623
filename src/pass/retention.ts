/** Deletes records past their retention, so that the store does not grow for years. Tombstones keep deleted entries from returning as new. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { purgedItem } from '../feeds/entries/purged-item.ts';
import type { Entry } from '../model/entry.ts';
import type { Story } from '../model/story.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { SaveStories } from '../records/catalogue.ts';
import type { Collection } from '../storage/store.ts';
import { leaveStory } from '../stories/story/story.ts';

/** How many entries and stored pages were deleted. */
export interface PurgeResult {
  readonly entries: number;
  readonly pages: number;
}

const DAY_MS = 24 * 3_600_000;
/** Tombstones stay this many times the retention: feeds re-issue items that are years old, and a tombstone is some two hundred bytes. */
const TOMBSTONE_RETENTIONS = 10;

/** What the last documents of feeds listed; read once for each feed. */
class ListedEntries {
  readonly #app: Pick<AppContext, 'records' | 'store'>;
  readonly #present = new Map<string, ReadonlySet<string>>();

  constructor(app: Pick<AppContext, 'records' | 'store'>) {
    this.#app = app;
  }

  /** The entries that are in no feed's last document. Those of a feed whose list is damaged may still be in it, and are left out. */
  async unlisted(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const { records, store } = this.#app;
    const feeds = [...new Set(entries.map(({ feedId }) => feedId))].filter((id) => !this.#present.has(id));
    const lists = await records.feedEntries.getMany(feeds);
    for (const [i, feed] of feeds.entries()) this.#present.set(feed, new Set(lists[i]?.present));
    // Reading them has found the damaged ones.
    const damaged = new Set(store.damaged.flatMap((one) => (one.collection === 'feed-entries' ? [one.id] : [])));
    return entries.filter(({ id, feedId }) => !damaged.has(feedId) && this.#present.get(feedId)?.has(id) !== true);
  }
}

/** Records that are read at once while looking for old ones. */
const READ_BATCH_SIZE = 500;

/** Entries that are in no feed's last document, and were first seen and last changed before `before`. */
async function expired(before: Instant, app: AppContext): Promise<readonly Entry[]> {
  const listed = new ListedEntries(app);
  const old = await app.records.entries.select({ upTo: before });
  const found: Entry[] = [];
  for (let at = 0; at < old.length; at += READ_BATCH_SIZE) {
    const ids = old.slice(at, at + READ_BATCH_SIZE).map(({ id }) => id);
    const entries = (await app.records.entries.getMany(ids)).flatMap((entry) => entry ?? []);
    found.push(...(await listed.unlisted(entries.filter((one) => one.changedAt < before && one.firstSeenAt < before))));
  }
  // One order, whatever their times.
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of the records whose index value is before `before`. */
async function idsBefore(before: Instant, records: Pick<Collection<unknown>, 'select'>): Promise<readonly string[]> {
  const old = await records.select({ upTo: before });
  return old.flatMap(({ id, at }) => (at !== undefined && at < before ? [id] : []));
}

/** Entries that are deleted in one transaction. */
const PURGE_BATCH_SIZE = 50;

/** Deletes everything stored about the entries and writes their tombstones, in one transaction. */
async function replaceByTombstones(
  entries: readonly Entry[],
  now: Instant,
  { records, catalogue, index }: AppContext,
  save: SaveStories,
): Promise<void> {
  const changed = new Map<string, Story>();
  const removed = new Set<string>();
  const stories = await catalogue.storiesOf(entries.map(({ id }) => id));
  for (const [i, { id }] of entries.entries()) {
    const story = stories[i];
    if (story === undefined) continue;
    const rest = leaveStory(changed.get(story.id) ?? story, id, now);
    if (rest !== undefined) changed.set(story.id, rest);
    else {
      changed.delete(story.id);
      removed.add(story.id);
    }
  }
  const { fingerprints, articles, pages, learnedPages, jobs } = records;
  const ofEntry = [fingerprints, articles, pages, learnedPages, jobs, records.entries];
  const writes = entries.flatMap((entry) => [
    records.tombstones.setting(entry.id, { version: 1, purgedAt: now, item: purgedItem(entry) }),
    ...ofEntry.map((collection) => collection.deleting(entry.id)),
    ...(records.search === undefined ? [] : [records.search.deleting(entry.id)]),
  ]);
  await save({ stories: [...changed.values()], removed: [...removed], others: writes });
  for (const { id } of entries) index.remove(id);
}

async function purgePages(before: Instant, { records }: AppContext): Promise<number> {
  const old = await idsBefore(before, records.pages);
  await records.pages.deleteMany(old);
  return old.length;
}

async function purgeTombstones(before: Instant, { records }: AppContext): Promise<void> {
  await records.tombstones.deleteMany(await idsBefore(before, records.tombstones));
}

/** What webhooks were told of long ago; that a feed fails is remembered until it works again. */
async function purgeMarks(before: Instant, { records }: AppContext): Promise<void> {
  const old = await idsBefore(before, records.webhookMarks);
  await records.webhookMarks.deleteMany(old.filter((id) => !id.includes(' feed:')));
}

/** Deletes responses whose feed was never added, and templates of hosts that no page has come from for long. */
async function purgeTransient(before: Instant, { records }: AppContext): Promise<void> {
  await records.initialResponses.deleteMany(await idsBefore(before, records.initialResponses));
  await records.templates.deleteMany(await idsBefore(before, records.templates));
}

/** Deletes what is past its retention, at most once a day. */
export async function purgeIfDue(app: AppContext): Promise<PurgeResult> {
  const now = app.clock();
  const { meta } = app.records;
  const last = await meta.get('purged-at');
  if (typeof last === 'string' && now - Date.parse(last) < DAY_MS) return { entries: 0, pages: 0 };
  const { days, pagesDays } = app.config.retention;
  const entries = await expired(toInstant(now - days * DAY_MS), app);
  if (entries.length > 0) await meta.set('stale', true);
  for (let at = 0; at < entries.length; at += PURGE_BATCH_SIZE) {
    await setImmediate();
    const batch = entries.slice(at, at + PURGE_BATCH_SIZE);
    await app.catalogue.change((save) => replaceByTombstones(batch, toInstant(now), app, save));
  }
  const pages = await purgePages(toInstant(now - pagesDays * DAY_MS), app);
  await purgeTransient(toInstant(now - pagesDays * DAY_MS), app);
  await purgeMarks(toInstant(now - days * DAY_MS), app);
  await purgeTombstones(toInstant(now - TOMBSTONE_RETENTIONS * days * DAY_MS), app);
  await meta.set('purged-at', toInstant(now));
  return { entries: entries.length, pages };
}
