/**
 * Makes damaged records again from what other collections store, so that nothing published is lost with them: stories from their
 * articles, articles from their entries and pages, lost jobs from the entries that nobody processed, entries from their feeds.
 */
import type { AppContext } from '../app/app.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import { toInstant } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import type { Store } from '../storage/store.ts';
import { assignStories, chooseLeads, type NewArticle } from './assign-stories.ts';

/** How many of the damaged records of a store were dealt with: each is repaired once, since a second try has nothing more to go by. */
const repaired = new WeakMap<Store, number>();

/** Entries that are placed and written in one go. */
const BATCH_SIZE = 50;

/** Repairs what was found damaged since the last call, and says whether there was any. Rejects only when the store cannot be written. */
export async function repairDamaged(app: AppContext): Promise<boolean> {
  const { damaged } = app.store;
  const found = damaged.slice(repaired.get(app.store) ?? 0);
  repaired.set(app.store, damaged.length);
  if (found.length === 0) return false;
  const idsIn = (collection: string): readonly string[] =>
    found.flatMap((one) => (one.collection === collection ? [one.id] : []));
  await app.records.meta.set('stale', true);
  await fetchWhole(idsIn('entries'), app);
  await processAgain(idsIn('articles'), 'new', app);
  await processAgain(idsIn('work'), 'changed', app);
  if (found.some(({ collection }) => collection === 'stories' || collection === 'work')) await placeOrphans(app);
  return true;
}

/** The next poll of the feeds that damaged entries came from takes the whole document: after a 304 they would stay absent. */
async function fetchWhole(entryIds: readonly string[], { records, catalogue, clock }: AppContext): Promise<void> {
  const stories = await catalogue.storiesOf(entryIds);
  const members = entryIds.flatMap((id, i) => stories[i]?.members.filter(({ entryId }) => entryId === id) ?? []);
  for (const feedId of new Set(members.map((member) => member.feedId))) {
    await records.feedChanges.run(feedId, async () => {
      const state = await records.feeds.get(feedId);
      if (state === undefined) return;
      const { etag: _etag, lastModified: _lastModified, bodyHash: _bodyHash, ...rest } = state;
      const now = toInstant(clock());
      await records.feeds.set(feedId, { ...rest, nextPollAt: rest.nextPollAt < now ? rest.nextPollAt : now });
    });
  }
}

/** `need` is `new` where a stored page will do, since nobody has to be asked for it. */
async function processAgain(entryIds: readonly string[], need: Job['need'], app: AppContext): Promise<void> {
  const entries = (await app.records.entries.getMany(entryIds)).flatMap((entry) => entry ?? []);
  await app.records.jobs.setMany(entries.map((entry) => [entry.id, jobFor(entry, need, app)]));
}

function jobFor(entry: Entry, need: Job['need'], { clock }: AppContext): Job {
  const { id, feedId, firstSeenAt } = entry;
  const published = dateOfEntry(entry);
  const order = published === undefined ? { firstSeenAt } : { firstSeenAt, published };
  return { version: 1, entryId: id, feedId, need, attempts: 0, notBefore: toInstant(clock()), ...order };
}

/** Places the articles that are in no story, as they are stored; entries without an article get a job. */
async function placeOrphans(app: AppContext): Promise<void> {
  const orphans = await orphanedEntries(app);
  for (let at = 0; at < orphans.length; at += BATCH_SIZE) {
    const some = orphans.slice(at, at + BATCH_SIZE);
    const articles = await app.records.articles.getMany(some.map(({ id }) => id));
    const arrivals = some.flatMap((entry, i): readonly NewArticle[] => {
      const stored = articles[i];
      return stored === undefined ? [] : [{ entry, stored }];
    });
    await assignStories(arrivals, toInstant(app.clock()), app);
    const unread = some.filter((_, i) => articles[i] === undefined);
    await app.records.jobs.setMany(unread.map((entry) => [entry.id, jobFor(entry, 'new', app)]));
  }
  await chooseLeads(app);
}

/** In the order in which they came. Reads every entry, which is worth it only when something is known to be damaged. */
async function orphanedEntries({ records, catalogue, config }: AppContext): Promise<readonly Entry[]> {
  const sources = feedsById(config.feeds);
  const found: Entry[] = [];
  let batch: Entry[] = [];
  const look = async (): Promise<void> => {
    const stories = await catalogue.storiesOf(batch.map(({ id }) => id));
    found.push(...batch.filter((_, i) => stories[i] === undefined));
    batch = [];
  };
  for await (const [, entry] of records.entries.entries()) {
    if (sources.has(entry.feedId)) batch.push(entry);
    if (batch.length >= BATCH_SIZE) await look();
  }
  await look();
  const jobs = await records.jobs.getMany(found.map(({ id }) => id));
  const orphans = found.filter((_, i) => jobs[i] === undefined);
  return orphans.sort((a, b) =>
    a.firstSeenAt === b.firstSeenAt ? (a.id < b.id ? -1 : 1) : a.firstSeenAt < b.firstSeenAt ? -1 : 1,
  );
}
