/** The health of each feed, for the console and the problem feed. */
import type { AppContext } from '../../app/app.ts';
import { defined } from '../../model/defined.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import type { StoryMember } from '../../model/story.ts';
import { toInstant } from '../../model/time.ts';
import { yieldEvery } from '../../runtime/yield.ts';
import type { FeedHealth, Problem } from '../../server/console/data.ts';

/** The number of stored articles of a feed, and the share of the newest ones with their full text. */
interface ArticleCount {
  readonly articles: number;
  readonly fullText?: number;
}

/** Newest articles to read: enough to show the current state of a feed, and quick to read. */
const MAX_NEWEST = 20;

/** Counts articles in memory, and reads only the newest ones. */
async function countArticles(feedId: string, { records, catalogue }: AppContext): Promise<ArticleCount> {
  const members: StoryMember[] = [];
  for (const story of catalogue.ofFeeds(new Set([feedId]))) {
    for (const member of story.members) if (member.feedId === feedId) members.push(member);
  }
  const newest = members.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, MAX_NEWEST);
  const stored = (await records.articles.getMany(newest.map((member) => member.entryId))).flatMap(
    (article) => article ?? [],
  );
  const full = stored.filter(({ from }) => from !== 'feed-only').length;
  return { articles: members.length, ...(stored.length === 0 ? {} : { fullText: full / stored.length }) };
}

function conditionOf({ isPaused }: FeedSource, state: FeedState | undefined): FeedHealth['condition'] {
  if (isPaused === true) return 'paused';
  if (state?.lastOutcome === undefined) return 'new';
  if (state.stopped !== undefined) return 'gone';
  return state.failures > 0 ? 'failing' : 'well';
}

const DAY = 24 * 3_600_000;

/** Entries a day, from the times of the newest ones, newest first; undefined with fewer than two. */
function entriesPerDay(times: readonly string[] | undefined): number | undefined {
  const [newest, oldest] = [times?.[0], times?.at(-1)];
  if (times === undefined || newest === undefined || oldest === undefined || times.length < 2) return undefined;
  const days = (Date.parse(newest) - Date.parse(oldest)) / DAY;
  return days > 0 ? (times.length - 1) / days : undefined;
}

function healthOf(source: FeedSource, state: FeedState | undefined, count: ArticleCount): FeedHealth {
  const condition = conditionOf(source, state);
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    condition,
    failures: state?.failures ?? 0,
    ...defined({
      url: source.isPrivate ? undefined : (state?.url ?? source.url),
      siteUrl: state?.siteUrl,
      lastPollAt: state?.lastPollAt,
      lastSuccessAt: state?.lastSuccessAt,
      nextPollAt: condition === 'gone' || condition === 'paused' ? undefined : state?.nextPollAt,
      failingSince: state?.failingSince,
      reason: condition === 'failing' || condition === 'gone' ? reasonOf(state) : undefined,
      entriesPerDay: entriesPerDay(state?.recentEntryTimes),
    }),
    ...count,
  };
}

function reasonOf(state: FeedState | undefined): string {
  return state?.stopped?.reason ?? state?.lastOutcome?.reason ?? 'unknown reason';
}

/** The health of every configured feed, in the order of the configuration. */
export async function feedHealth(app: AppContext): Promise<readonly FeedHealth[]> {
  return await healthWith((feedId) => countArticles(feedId, app), app);
}

async function healthWith(
  countOf: (feedId: string) => ArticleCount | Promise<ArticleCount>,
  { config, records }: AppContext,
): Promise<readonly FeedHealth[]> {
  const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
  const yieldIfDue = yieldEvery(FEED_BATCH_SIZE);
  const health: FeedHealth[] = [];
  for (const [i, feed] of config.feeds.entries()) {
    health.push(healthOf(feed, states[i], await countOf(feed.id)));
    await yieldIfDue();
  }
  return health;
}

/** Feeds whose newest articles are read before yielding, at about 5 ms each. */
const FEED_BATCH_SIZE = 5;

/** Fewer consecutive failures are not reported: publishers restart their servers too. */
const MIN_FAILURES = 3;

/** Feeds that keep failing or are gone; `since` and id do not change while the problem lasts. */
export async function feedProblems(app: AppContext): Promise<readonly Problem[]> {
  const health = await healthWith(() => ({ articles: 0 }), app);
  return health.flatMap((feed): Problem[] => {
    const isProblem = feed.condition === 'gone' || (feed.condition === 'failing' && feed.failures >= MIN_FAILURES);
    if (!isProblem) return [];
    const since = feed.failingSince ?? feed.lastPollAt ?? toInstant(app.clock());
    const title = `${feed.title} ${feed.condition === 'gone' ? 'is gone' : 'cannot be read'}`;
    return [{ id: `feed:${feed.id}:${since}`, title, text: `${feed.reason ?? ''}. Since ${since}.`, since }];
  });
}
