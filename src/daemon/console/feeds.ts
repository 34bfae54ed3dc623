/** Why: how each feed is doing, in the words and numbers that the console and the problem feed show. */
import type { AppContext } from '../../app/app.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import type { StoryMember } from '../../model/story.ts';
import { toInstant } from '../../model/time.ts';
import { yieldEvery } from '../../runtime/yield.ts';
import type { FeedHealth, Problem } from '../../server/console/data.ts';

/** How many articles of a feed are kept, and the share of the newest ones that have their whole text. */
interface Counted {
  readonly articles: number;
  readonly fullText?: number;
}

/** So many of the newest articles tell how a feed is now, and are read in no time. */
const NEWEST = 20;

/** The articles are counted in memory, and only the newest are read. */
async function countArticles(feedId: string, { records, catalogue }: AppContext): Promise<Counted> {
  const members: StoryMember[] = [];
  for (const story of catalogue.ofFeeds(new Set([feedId]))) {
    for (const member of story.members) if (member.feedId === feedId) members.push(member);
  }
  const newest = members.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, NEWEST);
  const stored = (await records.articles.getMany(newest.map((member) => member.entryId))).flatMap((one) => one ?? []);
  const whole = stored.filter((one) => one.from !== 'feed-only').length;
  return { articles: members.length, ...(stored.length === 0 ? {} : { fullText: whole / stored.length }) };
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
    ...counted,
  };
}

/** Every feed of the configuration, in its order. */
export async function feedHealth(app: AppContext): Promise<readonly FeedHealth[]> {
  return await healthWith((feedId) => countArticles(feedId, app), app);
}

async function healthWith(
  counted: (feedId: string) => Counted | Promise<Counted>,
  { config, records }: AppContext,
): Promise<readonly FeedHealth[]> {
  const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
  const yieldIfDue = yieldEvery(FEED_BATCH_SIZE);
  const health: FeedHealth[] = [];
  for (const [i, feed] of config.feeds.entries()) {
    health.push(healthOf(feed, states[i], await counted(feed.id)));
    await yieldIfDue();
  }
  return health;
}

/** Feeds whose newest articles are read in one go, at some 5 ms each. */
const FEED_BATCH_SIZE = 5;

/** Fewer failures in a row are nothing to tell an operator of: publishers restart their servers too. */
const FAILURES_TO_TELL = 3;

/** Feeds that keep failing or are gone; `since` and id stay the same as long as the problem does. */
export async function feedProblems(app: AppContext): Promise<readonly Problem[]> {
  const health = await healthWith(() => ({ articles: 0 }), app);
  return health.flatMap((feed): Problem[] => {
    const tells = feed.condition === 'gone' || (feed.condition === 'failing' && feed.failures >= FAILURES_TO_TELL);
    if (!tells) return [];
    const since = feed.failingSince ?? feed.lastPollAt ?? toInstant(app.clock());
    const title = `${feed.title} ${feed.condition === 'gone' ? 'is gone' : 'cannot be read'}`;
    return [{ id: `feed:${feed.id}:${since}`, title, text: `${feed.reason ?? ''}. Since ${since}.`, since }];
  });
}
