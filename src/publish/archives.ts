/** Why: a subscriber who was away follows the archives back and has lost nothing; once written they never change. */
import type { AppContext } from '../app/app.ts';
import { planArchives } from '../formats/archive.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import { newestFirst, type Selected } from '../outputs/select.ts';
import type { OutputHistory } from '../records/records.ts';
import { sortYielding } from '../runtime/yield.ts';

/** Most stories in one archive document: full text of 50 is some 300 kB, what a reader takes in one piece. */
const ARCHIVE_SIZE = 50;

const NO_HISTORY: OutputHistory = { version: 1, upTo: '', waiting: [], archives: [] };

/** The feed's own order from its end, so that of equal times too the last are archived first. */
const oldestFirst = (a: Selected, b: Selected): number => newestFirst(b, a);

const HOUR = 3_600_000;

/**
 * What joined since then is looked at. A story is published in the pass that it joined in, or in the next one; passes take
 * minutes, so an hour is enough where the clock was set back between the two. Where it is behind what was looked at
 * already, a day: the program may have been down in between.
 */
function lookFrom(upTo: Instant, now: number): Instant {
  if (upTo === '') return '';
  const at = toMs(upTo);
  return toInstant(now < at ? Math.min(at - HOUR, now - 24 * HOUR) : at - HOUR);
}

/** Stories that are asked about in one go. */
const BATCH_SIZE = 50;

/**
 * The history after `selected` (all that the output could show now) was looked at. `accepted` gives those that its filter
 * takes. An archive is no larger than the feed document, so that what waits for the next one still stands in the feed.
 */
export async function updateHistories(
  output: { readonly id: string; readonly limit: number },
  selected: readonly Selected[],
  accepted: (some: readonly Selected[]) => Promise<readonly Selected[]>,
  { records, clock }: Pick<AppContext, 'records' | 'clock'>,
): Promise<OutputHistory> {
  const before = (await records.histories.get(output.id)) ?? NO_HISTORY;
  const known = new Set([...before.waiting, ...before.archives.flatMap((archive) => archive.storyIds)]);
  const now = clock();
  const from = lookFrom(before.upTo, now);
  const fresh = selected.filter(({ id, shown }) => shown.joinedAt >= from && !known.has(id));
  const sorted = await sortYielding(fresh, oldestFirst);
  const news: string[] = [];
  for (let at = 0; at < sorted.length; at += BATCH_SIZE) {
    for (const { id } of await accepted(sorted.slice(at, at + BATCH_SIZE))) news.push(id);
  }
  // Never ahead of the clock: what joins after it was set back would be taken for looked at.
  const latest = selected.reduce((last, { shown }) => (shown.joinedAt > last ? shown.joinedAt : last), before.upTo);
  const upTo = latest > toInstant(now) ? toInstant(now) : latest;
  const listed = [...before.waiting, ...news];
  const archives = planArchives(listed, before.archives, Math.min(ARCHIVE_SIZE, output.limit));
  const archived = new Set(archives.slice(before.archives.length).flatMap((archive) => archive.storyIds));
  const after = { version: 1 as const, upTo, waiting: listed.filter((id) => !archived.has(id)), archives };
  if (upTo !== before.upTo || news.length > 0 || archives !== before.archives)
    await records.histories.set(output.id, after);
  return after;
}

/** The archive documents of `feed` whose files are not there yet, one after the other. */
export async function* archiveFeeds(
  feed: PublishedFeed,
  { archives }: OutputHistory,
  isWritten: (name: string) => boolean,
  itemsOf: (ids: readonly string[]) => Promise<readonly (PublishedItem | undefined)[]>,
): AsyncGenerator<PublishedFeed> {
  for (const [i, { name, storyIds }] of archives.entries()) {
    if (isWritten(name)) continue;
    const previous = archives[i - 1]?.name;
    const found = await itemsOf(storyIds);
    const items = found.flatMap((item) => item ?? []).reverse();
    const updated = items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), '');
    const archive = previous === undefined ? { name } : { name, previous };
    yield { ...feed, updated: updated === '' ? feed.updated : updated, items, archive };
  }
}
