/** Why: how the feeds are doing, as the console and the operator's own reader are told. */
import { feedAddress } from './config/redact.ts';
import type { Kept } from './deps.ts';
import type { FeedSource, FeedState } from './model/source.ts';
import { toMs } from './model/time.ts';
import type { FeedHealth, Problem } from './server/console/data.ts';

/** Newest entries of a feed by which the share of whole texts is told. */
const JUDGED = 20;
/** One failure in a row is a hiccup; two polls are at least an hour. */
const TROUBLE = 2;
const DAY_MS = 86_400_000;

/** Health of every configured feed. `now` in milliseconds since the epoch. */
export async function feedHealth(kept: Kept, now: number): Promise<readonly FeedHealth[]> {
  const { feeds } = kept.config;
  const states = await kept.records.feeds.getMany(feeds.map((feed) => feed.id));
  const counts = new Map<string, number>();
  for (const story of kept.catalogue.all()) {
    for (const { feedId } of story.members) counts.set(feedId, (counts.get(feedId) ?? 0) + 1);
  }
  return await Promise.all(
    feeds.map(async (feed, index) => {
      const fullText = await shareOfWhole(feed.id, kept);
      const health = healthOf(feed, states[index], now);
      return { ...health, articles: counts.get(feed.id) ?? 0, ...(fullText === undefined ? {} : { fullText }) };
    }),
  );
}

function healthOf(feed: FeedSource, state: FeedState | undefined, now: number): Omit<FeedHealth, 'articles'> {
  const perDay = state?.recentEntryTimes === undefined ? undefined : entriesPerDay(state.recentEntryTimes, now);
  const reason =
    state?.stopped?.reason ?? (state !== undefined && state.failures > 0 ? state.lastOutcome?.reason : undefined);
  const facts = {
    url: feed.isPrivate ? undefined : feedAddress(feed),
    siteUrl: state?.siteUrl,
    lastPollAt: state?.lastPollAt,
    lastSuccessAt: state?.lastSuccessAt,
    nextPollAt: state?.stopped === undefined ? state?.nextPollAt : undefined,
    failingSince: state?.failingSince,
    reason,
    entriesPerDay: perDay,
  };
  return {
    id: feed.id,
    title: feed.title ?? state?.title ?? feed.id,
    condition: conditionOf(state),
    failures: state?.failures ?? 0,
    ...defined(facts),
  };
}

function conditionOf(state: FeedState | undefined): FeedHealth['condition'] {
  if (state?.lastOutcome === undefined) return 'new';
  if (state.stopped !== undefined) return 'gone';
  return state.failures > 0 ? 'failing' : 'well';
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** By the newest entries, up to now: a feed that fell silent slows down. */
function entriesPerDay(times: readonly string[], now: number): number | undefined {
  const oldest = Math.min(...times.map(toMs).filter((ms) => !Number.isNaN(ms)));
  if (times.length < 2 || !Number.isFinite(oldest) || oldest >= now) return undefined;
  return times.length / Math.max(1, (now - oldest) / DAY_MS);
}

async function shareOfWhole(feedId: string, { records }: Kept): Promise<number | undefined> {
  const ids = (await records.feedEntries.get(feedId))?.ids.slice(0, JUDGED) ?? [];
  const articles = (await records.articles.getMany(ids)).filter((one) => one !== undefined);
  if (articles.length === 0) return undefined;
  return articles.filter((one) => one.from !== 'feed-only').length / articles.length;
}

/** Feeds in trouble; a new time of trouble is a new problem. */
export function feedProblems(feeds: readonly FeedHealth[]): readonly Problem[] {
  return feeds.flatMap((feed): Problem[] => {
    const since = feed.failingSince ?? feed.lastPollAt;
    if (since === undefined || (feed.condition !== 'gone' && feed.failures < TROUBLE)) return [];
    const reason = feed.reason ?? 'no reason known';
    const title = feed.condition === 'gone' ? `${feed.title} is gone` : `${feed.title} fails`;
    return [
      {
        id: `feed:${feed.id}:${since}`,
        title: `${title}: ${reason}`,
        text: `${feed.id}: ${reason}. Since ${since}.`,
        since,
      },
    ];
  });
}
