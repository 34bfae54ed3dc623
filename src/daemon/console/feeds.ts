/** The health of each feed, for the console and the problem feed. */
import type { AppContext } from '../../app/app.ts';
import { defined } from '../../model/defined.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { toInstant } from '../../model/time.ts';
import { newestArticles } from '../../records/newest-stories.ts';
import type { FeedFilter, FeedHealth, FeedPage, FeedQuery, Problem } from '../../server/console/data.ts';
import { feedPage, feedTest } from './feed-list.ts';

/** Newest articles to read: enough to show the current state of a feed, and quick to read. */
const MAX_NEWEST = 10;

/** The rows with the share of full texts among the newest articles of each feed. */
async function withFullText(rows: readonly FeedHealth[], app: AppContext): Promise<readonly FeedHealth[]> {
  const ids: (readonly string[])[] = [];
  for (const { id } of rows) ids.push(await newestArticles({ feedId: id, limit: MAX_NEWEST }, app.catalogue));
  const stored = await app.records.articles.getMany(ids.flat());
  let at = 0;
  return rows.map((row, i) => {
    const end = at + (ids[i]?.length ?? 0);
    const articles = stored.slice(at, end).flatMap((article) => article ?? []);
    at = end;
    const full = articles.filter(({ from }) => from !== 'feed-only').length;
    return articles.length === 0 ? row : { ...row, fullText: full / articles.length };
  });
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

function healthOf(source: FeedSource, state: FeedState | undefined, articles: number): FeedHealth {
  const condition = conditionOf(source, state);
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    tags: source.tags,
    condition,
    articles,
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
  };
}

function reasonOf(state: FeedState | undefined): string {
  return state?.stopped?.reason ?? state?.lastOutcome?.reason ?? 'unknown reason';
}

/** The health of every configured feed, in the order of the configuration, without what has to be read from articles. */
async function healthOfAll(
  counts: ReadonlyMap<string, number>,
  { config, records }: Pick<AppContext, 'config' | 'records'>,
): Promise<readonly FeedHealth[]> {
  const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
  return config.feeds.map((feed, i) => healthOf(feed, states[i], counts.get(feed.id) ?? 0));
}

/** The list of feeds, computed again only when something has changed: reading 2,000 states is most of the cost of a page. */
export interface FeedList {
  page(query: FeedQuery): Promise<FeedPage>;
  /** Ids of all feeds that `filter` takes. */
  ids(filter: FeedFilter): Promise<readonly string[]>;
}

/** Options of {@link createFeedList}. */
export interface FeedListOptions {
  readonly app: () => AppContext;
  /** A number that is another one after anything that the list shows may have changed. */
  readonly version: () => number;
}

/** Creates the list. */
export function createFeedList({ app, version }: FeedListOptions): FeedList {
  let cached: { readonly of: AppContext; readonly version: number; readonly rows: readonly FeedHealth[] } | undefined;
  const rows = async (): Promise<readonly FeedHealth[]> => {
    const [of, now] = [app(), version()];
    if (cached?.of === of && cached.version === now) return cached.rows;
    const read = await healthOfAll(of.catalogue.articlesByFeed, of);
    cached = { of, version: now, rows: read };
    return read;
  };
  return {
    page: async (query) => {
      const page = feedPage(await rows(), query);
      return { ...page, feeds: await withFullText(page.feeds, app()) };
    },
    ids: async (filter) => (await rows()).filter(feedTest(filter)).map(({ id }) => id),
  };
}

/** Fewer consecutive failures are not reported: publishers restart their servers too. */
const MIN_FAILURES = 3;

/** Feeds that keep failing or are gone; `since` and id do not change while the problem lasts. */
export async function feedProblems(app: AppContext): Promise<readonly Problem[]> {
  const health = await healthOfAll(new Map(), app);
  return health.flatMap((feed): Problem[] => {
    const isProblem = feed.condition === 'gone' || (feed.condition === 'failing' && feed.failures >= MIN_FAILURES);
    if (!isProblem) return [];
    const since = feed.failingSince ?? feed.lastPollAt ?? toInstant(app.clock());
    const title = `${feed.title} ${feed.condition === 'gone' ? 'is gone' : 'cannot be read'}`;
    return [{ id: `feed:${feed.id}:${since}`, title, text: `${feed.reason ?? ''}. Since ${since}.`, since }];
  });
}
