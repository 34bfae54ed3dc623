/** Why: a store that runs for years must not grow for years: what is past its time goes, and does not come back as news. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import type { Entry } from '../model/entry.ts';
import type { Story } from '../model/story.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { leaveStory } from '../stories/story/story.ts';

export interface PurgeResult {
  readonly entries: number;
  readonly pages: number;
}

const DAY = 24 * 3_600_000;
/** Feeds re-issue what is years old; a tombstone is some sixty bytes, so ten times the retention is cheap. */
const TOMBSTONE_RETENTIONS = 10;
/** Once a day is often enough for limits counted in days. */
const BETWEEN_PURGES = DAY;

/** What the last documents of all feeds listed, and the feeds whose lists can be read. */
interface Listed {
  readonly present: ReadonlySet<string>;
  readonly feeds: ReadonlySet<string>;
}

async function listed(app: AppContext): Promise<Listed> {
  const present = new Set<string>();
  const feeds = new Set<string>();
  for await (const [feedId, { present: ids }] of app.records.feedEntries.entries()) {
    feeds.add(feedId);
    for (const id of ids) present.add(id);
  }
  return { present, feeds };
}

/**
 * Entries that were in no feed's last document, and not seen or changed since `before`. Those of a feed whose list is damaged
 * may still be in it, and stay until it is known again.
 */
async function expired(before: Instant, app: AppContext): Promise<readonly Entry[]> {
  const { present, feeds } = await listed(app);
  const found: Entry[] = [];
  for await (const [id, entry] of app.records.entries.entries()) {
    const isOld = entry.changedAt < before && entry.firstSeenAt < before;
    if (isOld && feeds.has(entry.feedId) && !present.has(id)) found.push(entry);
  }
  return found;
}

/** Entries that are buried in one go. */
const PURGE_BATCH_SIZE = 50;

/** All that is kept of the entries goes in one transaction, and their tombstones come. */
async function replaceByTombstones(
  entries: readonly Entry[],
  now: Instant,
  { records, catalogue, index }: AppContext,
): Promise<void> {
  const left = new Map<string, Story>();
  const removed = new Set<string>();
  for (const { id } of entries) {
    const kept = catalogue.storyOf(id);
    if (kept === undefined) continue;
    const rest = leaveStory(left.get(kept.id) ?? kept, id, now);
    if (rest !== undefined) left.set(kept.id, rest);
    else {
      left.delete(kept.id);
      removed.add(kept.id);
    }
  }
  const { fingerprints, articles, pages, learnedPages, jobs } = records;
  const ofEntry = [fingerprints, articles, pages, learnedPages, jobs, records.entries];
  const writes = entries.flatMap(({ id }) => [
    records.tombstones.setting(id, { version: 1, purgedAt: now }),
    ...ofEntry.map((collection) => collection.deleting(id)),
  ]);
  await catalogue.putWith(writes, [...left.values()], [...removed]);
  for (const { id } of entries) index.remove(id);
}

async function purgePages(before: Instant, { records }: AppContext): Promise<number> {
  const old: string[] = [];
  for await (const [id, page] of records.pages.entries()) if (page.fetchedAt < before) old.push(id);
  await records.pages.deleteMany(old);
  return old.length;
}

async function purgeTombstones(before: Instant, { records }: AppContext): Promise<void> {
  const old: string[] = [];
  for await (const [id, tombstone] of records.tombstones.entries()) if (tombstone.purgedAt < before) old.push(id);
  await records.tombstones.deleteMany(old);
}

/** Answers whose feed was never added, and what was learned of hosts that no page came from for long. */
async function purgeTransient(before: Instant, { records }: AppContext): Promise<void> {
  const answers: string[] = [];
  for await (const [url, { response }] of records.initialResponses.entries()) {
    if (toInstant(response.startedAt) < before) answers.push(url);
  }
  await records.initialResponses.deleteMany(answers);
  const hosts: string[] = [];
  for await (const [host, { at }] of records.templates.entries()) if (at < before) hosts.push(host);
  await records.templates.deleteMany(hosts);
}

/** Takes away what is past its time, at most once a day. */
export async function purgeIfDue(app: AppContext): Promise<PurgeResult> {
  const now = app.clock();
  const { meta } = app.records;
  const last = await meta.get('purged-at');
  if (typeof last === 'string' && now - Date.parse(last) < BETWEEN_PURGES) return { entries: 0, pages: 0 };
  const { days, pagesDays } = app.config.retention;
  const entries = await expired(toInstant(now - days * DAY), app);
  if (entries.length > 0) await meta.set('stale', true);
  for (let at = 0; at < entries.length; at += PURGE_BATCH_SIZE) {
    await setImmediate();
    await replaceByTombstones(entries.slice(at, at + PURGE_BATCH_SIZE), toInstant(now), app);
  }
  const pages = await purgePages(toInstant(now - pagesDays * DAY), app);
  await purgeTransient(toInstant(now - pagesDays * DAY), app);
  await purgeTombstones(toInstant(now - TOMBSTONE_RETENTIONS * days * DAY), app);
  await meta.set('purged-at', toInstant(now));
  return { entries: entries.length, pages };
}
