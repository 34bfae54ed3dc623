/** Why: a store that runs for years must not grow for years: what is past its time goes, and does not come back as news. */
import type { Deps } from '../deps.ts';
import { givingWay } from '../give-way.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { leaveStory } from '../stories/story.ts';

export interface Purged {
  readonly entries: number;
  readonly pages: number;
}

const DAY = 24 * 3_600_000;
/** Feeds re-issue what is years old; a tombstone is some sixty bytes, so ten times the retention is cheap. */
const TOMBSTONE_RETENTIONS = 10;
/** Once a day is often enough for limits counted in days. */
const BETWEEN_PURGES = DAY;

async function listed(deps: Deps): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for await (const [, { present: ids }] of deps.records.feedEntries.entries()) for (const id of ids) present.add(id);
  return present;
}

/** Entries that were in no feed's last document, and not seen or changed since `before`. */
async function expired(before: Instant, deps: Deps): Promise<readonly Entry[]> {
  const present = await listed(deps);
  const found: Entry[] = [];
  for await (const [id, entry] of deps.records.entries.entries()) {
    if (entry.changedAt < before && entry.firstSeenAt < before && !present.has(id)) found.push(entry);
  }
  return found;
}

/** The tombstone first and the entry last, so that a crash between is finished by the next purge. */
async function bury(entry: Entry, now: Instant, deps: Deps): Promise<void> {
  const { records, catalogue, index } = deps;
  await records.tombstones.set(entry.id, { version: 1, purgedAt: now });
  const story = catalogue.storyOf(entry.id);
  const left = story === undefined ? undefined : leaveStory(story, entry.id, now);
  if (left !== undefined) await catalogue.put(left);
  else if (story !== undefined) await catalogue.remove(story.id);
  index.remove(entry.id);
  for (const collection of [
    records.fingerprints,
    records.articles,
    records.pages,
    records.learnedPages,
    records.work,
    records.entries,
  ]) {
    await collection.delete(entry.id);
  }
}

async function purgePages(before: Instant, { records }: Deps): Promise<number> {
  const old: string[] = [];
  for await (const [id, page] of records.pages.entries()) if (page.fetchedAt < before) old.push(id);
  await records.pages.deleteMany(old);
  return old.length;
}

async function purgeTombstones(before: Instant, { records }: Deps): Promise<void> {
  const old: string[] = [];
  for await (const [id, tombstone] of records.tombstones.entries()) if (tombstone.purgedAt < before) old.push(id);
  await records.tombstones.deleteMany(old);
}

/** Answers whose feed was never added, and what was learned of hosts that no page came from for long. */
async function purgeTransient(before: Instant, { records }: Deps): Promise<void> {
  const answers: string[] = [];
  for await (const [url, { response }] of records.firstAnswers.entries()) {
    if (toInstant(response.startedAt) < before) answers.push(url);
  }
  await records.firstAnswers.deleteMany(answers);
  const hosts: string[] = [];
  for await (const [host, { at }] of records.templates.entries()) if (at < before) hosts.push(host);
  await records.templates.deleteMany(hosts);
}

/** Takes away what is past its time, at most once a day. */
export async function purgeIfDue(deps: Deps): Promise<Purged> {
  const now = deps.clock();
  const { meta } = deps.records;
  const last = await meta.get('purged-at');
  if (typeof last === 'string' && now - Date.parse(last) < BETWEEN_PURGES) return { entries: 0, pages: 0 };
  const { days, pagesDays } = deps.config.retention;
  const entries = await expired(toInstant(now - days * DAY), deps);
  if (entries.length > 0) await meta.set('stale', true);
  const giveWay = givingWay();
  for (const entry of entries) {
    await giveWay();
    await bury(entry, toInstant(now), deps);
  }
  const pages = await purgePages(toInstant(now - pagesDays * DAY), deps);
  await purgeTransient(toInstant(now - pagesDays * DAY), deps);
  await purgeTombstones(toInstant(now - TOMBSTONE_RETENTIONS * days * DAY), deps);
  await meta.set('purged-at', toInstant(now));
  return { entries: entries.length, pages };
}
