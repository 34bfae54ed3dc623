/** Plans and renders an output's archives (RFC 5005): a subscriber who was away follows them back. They never change once written. */
import type { AppContext } from '../app/app.ts';
import type { OutputConfig } from '../config/config.ts';
import { planArchives } from '../formats/archive.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import { newestFirst, type Selected } from '../outputs/select.ts';
import type { Arrivals, OutputHistory, Records } from '../records/records.ts';
import { forEachYielding, sortYielding, yieldAfter } from '../runtime/yield.ts';
import { earlierArrivals, LIVE_MS, withArrivals } from './arrivals.ts';

/** Stories in one archive document: the full texts of 50 are some 300 kB. */
const MAX_ARCHIVE_STORIES = 50;

const NO_HISTORY: OutputHistory = { version: 1, upTo: '', waiting: [], archives: [] };

/** The feed's own order reversed, also for equal times: what is last in the feed is archived first. */
const oldestFirst = (a: Selected, b: Selected): number => newestFirst(b, a);

const HOUR_MS = 3_600_000;

/**
 * Stories that joined since this time are checked. A story is published in the pass it joined in, or in the next one;
 * passes take minutes, so an hour is enough if the clock was set back between the two. A day if the clock is behind what
 * was checked already: the program may have been down in between.
 */
function checkFrom(upTo: Instant, now: number): Instant {
  if (upTo === '') return '';
  const at = toMs(upTo);
  return toInstant(now < at ? Math.min(at - HOUR_MS, now - 24 * HOUR_MS) : at - HOUR_MS);
}

/** Stories in which something has happened since then are all that an update of the history needs; '' = all there are. */
export function historySince({ upTo, arrivals }: OutputHistory, now: number): Instant {
  const from = checkFrom(upTo, now);
  const live = toInstant(now - LIVE_MS);
  return arrivals === undefined && live < from ? live : from;
}

/** Stories whose items are filtered at once. */
const BATCH_SIZE = 50;

/** The stored history of an output. A renamed one takes over that of its former id, so that its archives continue. */
export async function historyOf(
  { id, formerly = [] }: Pick<OutputConfig, 'id' | 'formerly'>,
  { histories }: Pick<Records, 'histories'>,
): Promise<OutputHistory> {
  const own = await histories.get(id);
  if (own !== undefined) return own;
  const before = await histories.getMany(formerly);
  const latest = before.reduce((a, b) => (b !== undefined && b.upTo >= (a?.upTo ?? '') ? b : a), undefined);
  if (latest === undefined) return NO_HISTORY;
  await histories.set(id, latest);
  return latest;
}

/** Ids of the items that the output has published so far. */
export function publishedIds({ waiting, archives }: OutputHistory): ReadonlySet<string> {
  return new Set([...waiting, ...archives.flatMap((archive) => archive.storyIds)]);
}

/** What is known of an output before its history is updated. */
export interface HistoryContext {
  /** Default: the stored one. */
  readonly before?: OutputHistory;
  /** What its document shows now; its filter accepts them. Default: none. */
  readonly listed?: readonly Selected[];
  /** Ids of what the output has published. Default: those of `before`. */
  readonly published?: ReadonlySet<string>;
}

/**
 * Updates and stores the history of an output. `selected`: all stories that it could show now; `accepted`: those that its
 * filter accepts. An archive is no larger than the feed document, so that stories waiting for the next one are in the feed.
 */
export async function updateHistories(
  output: { readonly id: string; readonly limit: number },
  selected: readonly Selected[],
  accepted: (some: readonly Selected[]) => Promise<readonly Selected[]>,
  { records, clock }: Pick<AppContext, 'records' | 'clock'>,
  context: HistoryContext = {},
): Promise<OutputHistory> {
  const { before = await historyOf(output, records), listed = [] } = context;
  const yieldIfDue = yieldAfter();
  const known = context.published ?? publishedIds(before);
  const now = clock();
  const from = checkFrom(before.upTo, now);
  const shown = new Set(listed.map(({ id }) => id));
  // What is shown in place of a blocked article is not among `selected`.
  const all = new Map<string, Selected>();
  let latest = before.upTo;
  await forEachYielding(listed, (one) => all.set(one.id, one));
  await forEachYielding(selected, (one) => {
    all.set(one.id, one);
    if (one.shown.joinedAt > latest) latest = one.shown.joinedAt;
  });
  const fresh: Selected[] = [];
  await forEachYielding(all.values(), (one) => {
    if ((one.shown.joinedAt >= from || shown.has(one.id)) && !known.has(one.id)) fresh.push(one);
  });
  const sorted = await sortYielding(fresh, oldestFirst);
  const found = new Map<string, Selected>();
  for (let at = 0; at < sorted.length; at += BATCH_SIZE) {
    for (const one of await accepted(sorted.slice(at, at + BATCH_SIZE))) if (!known.has(one.id)) found.set(one.id, one);
    await yieldIfDue();
  }
  const news = [...found.values()];
  const after = await historyAfter(before, news, selected, { latest, now: toInstant(now), limit: output.limit });
  await yieldIfDue();
  const isSame = after.upTo === before.upTo && news.length === 0 && after.archives === before.archives;
  if (!isSame || before.arrivals === undefined) await records.histories.set(output.id, after);
  return after;
}

/** When an output is published. */
interface Publication {
  /** The latest time at which a story that it could show joined. */
  readonly latest: Instant;
  readonly now: Instant;
  readonly limit: number;
}

/** The history after `news`, oldest first, were published. */
async function historyAfter(
  before: OutputHistory,
  news: readonly Selected[],
  selected: readonly Selected[],
  { latest, now, limit }: Publication,
): Promise<OutputHistory> {
  const yieldIfDue = yieldAfter();
  // Never ahead of the clock: what joins after the clock was set back would count as checked.
  const upTo = latest > now ? now : latest;
  const ids = news.map(({ id }) => id);
  const listed = [...before.waiting, ...ids];
  const archives = planArchives(listed, before.archives, Math.min(MAX_ARCHIVE_STORIES, limit));
  const archived = new Set(archives.slice(before.archives.length).flatMap((archive) => archive.storyIds));
  await yieldIfDue();
  const arrivals = arrivalsAfter(before, news, selected, now, limit);
  await yieldIfDue();
  const waiting = listed.filter((id) => !archived.has(id));
  return { version: 1, upTo, waiting, archives, arrivals, ...(isOpening(before) && { isOpening: true }) };
}

/** Whether an output was published first in the pass that runs, or in one that was ended early. */
export function isOpening(before: OutputHistory): boolean {
  return before.upTo === '' || before.isOpening === true;
}

/** Ends the first publication of outputs: what joins them from the next pass on is news. */
export async function endOpenings(
  outputs: readonly Pick<OutputConfig, 'id'>[],
  { histories }: Pick<Records, 'histories'>,
): Promise<void> {
  const all = await histories.getMany(outputs.map(({ id }) => id));
  for (const [i, { id }] of outputs.entries()) {
    const { isOpening: isOpen, ...history } = all[i] ?? NO_HISTORY;
    if (isOpen === true) await histories.set(id, history);
  }
}

/** The arrivals after `news`. An output without any on record had its stories when they joined: they are not all news. */
function arrivalsAfter(
  { arrivals, upTo }: OutputHistory,
  news: readonly Selected[],
  selected: readonly Selected[],
  now: Instant,
  limit: number,
): readonly Arrivals[] {
  if (arrivals === undefined && upTo === '') return earlierArrivals(news, now, limit);
  const fresh = new Set(news);
  const earlier =
    arrivals ??
    earlierArrivals(
      selected.filter((one) => !fresh.has(one)),
      now,
      limit,
    );
  const ids = news.map(({ id }) => id);
  return withArrivals(earlier, ids, now, limit);
}

/** The archive documents of `feed` that are not written yet, one at a time. */
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
