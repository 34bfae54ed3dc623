/** Why: how each feed is doing, in the words and numbers that the console and the problem feed show. */
import type { Deps } from '../deps.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import type { FeedHealth, Problem } from '../server/console/data.ts';

/** How many articles of a feed are kept, and how many of them have their whole text. */
interface Counted {
  readonly articles: number;
  readonly whole: number;
}

async function countArticles({ records, catalogue }: Deps): Promise<ReadonlyMap<string, Counted>> {
  const counts = new Map<string, Counted>();
  for await (const [id, stored] of records.articles.entries()) {
    const member = catalogue.storyOf(id)?.members.find((one) => one.entryId === id);
    if (member === undefined) continue;
    const { articles, whole } = counts.get(member.feedId) ?? { articles: 0, whole: 0 };
    counts.set(member.feedId, { articles: articles + 1, whole: whole + (stored.from === 'feed-only' ? 0 : 1) });
  }
  return counts;
}

function conditionOf(state: FeedState | undefined): FeedHealth['condition'] {
  if (state?.lastOutcome === undefined) return 'new';
  if (state.stopped !== undefined) return 'gone';
  return state.failures > 0 ? 'failing' : 'well';
}

const DAY = 24 * 3_600_000;

/** Entries a day over the newest ones; undefined with fewer than two. */
export function entriesPerDay(times: readonly string[] | undefined): number | undefined {
  const [newest, oldest] = [times?.[0], times?.at(-1)];
  if (times === undefined || newest === undefined || oldest === undefined || times.length < 2) return undefined;
  const days = (Date.parse(newest) - Date.parse(oldest)) / DAY;
  return days > 0 ? (times.length - 1) / days : undefined;
}

function healthOf(source: FeedSource, state: FeedState | undefined, counted: Counted): FeedHealth {
  const perDay = entriesPerDay(state?.recentEntryTimes);
  const { articles, whole } = counted;
  const condition = conditionOf(state);
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    ...(source.isPrivate ? {} : { url: state?.url ?? source.url }),
    ...(state?.siteUrl === undefined ? {} : { siteUrl: state.siteUrl }),
    condition,
    ...(state?.lastPollAt === undefined ? {} : { lastPollAt: state.lastPollAt }),
    ...(state?.lastSuccessAt === undefined ? {} : { lastSuccessAt: state.lastSuccessAt }),
    ...(state === undefined || condition === 'gone' ? {} : { nextPollAt: state.nextPollAt }),
    failures: state?.failures ?? 0,
    ...(state?.failingSince === undefined ? {} : { failingSince: state.failingSince }),
    ...(condition === 'failing' || condition === 'gone'
      ? { reason: state?.stopped?.reason ?? state?.lastOutcome?.reason ?? 'no reason known' }
      : {}),
    ...(perDay === undefined ? {} : { entriesPerDay: perDay }),
    ...(articles === 0 ? {} : { fullText: whole / articles }),
    articles,
  };
}

/** Every feed of the configuration, in its order. */
export async function feedHealth(deps: Deps): Promise<readonly FeedHealth[]> {
  const { feeds } = deps.config;
  const states = await deps.records.feeds.getMany(feeds.map((feed) => feed.id));
  const counts = await countArticles(deps);
  return feeds.map((feed, i) => healthOf(feed, states[i], counts.get(feed.id) ?? { articles: 0, whole: 0 }));
}

/** Fewer failures in a row are nothing to tell an operator of: publishers restart their servers too. */
const FAILURES_TO_TELL = 3;

/** Feeds that keep failing or are gone; `since` and id stay the same as long as the problem does. */
export async function feedProblems(deps: Deps): Promise<readonly Problem[]> {
  const health = await feedHealth(deps);
  return health.flatMap((feed): Problem[] => {
    const tells = feed.condition === 'gone' || (feed.condition === 'failing' && feed.failures >= FAILURES_TO_TELL);
    if (!tells) return [];
    const since = feed.failingSince ?? feed.lastPollAt ?? toInstant(deps.clock());
    const title = `${feed.title} ${feed.condition === 'gone' ? 'is gone' : 'cannot be read'}`;
    return [{ id: `feed:${feed.id}:${since}`, title, text: `${feed.reason ?? ''}. Since ${since}.`, since }];
  });
}
