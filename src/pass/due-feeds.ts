/** Why: which feeds a pass polls: those whose time has come, those that somebody asks for now, and never a crowd at once. */
import type { AppContext } from '../app/app.ts';
import { firstPollAt } from '../feeds/poll/jitter.ts';
import { newState } from '../feeds/poll/poll-state.ts';
import { isDue, mayRefresh } from '../feeds/poll/refresh.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource, FeedState } from '../model/source.ts';

export interface WhichFeeds {
  /** Polled now, due or not, unless a server's Retry-After holds. Absent = those that are due. */
  readonly only?: readonly string[];
  /** Feeds whose documents are here already: nobody is asked, so nothing holds them back. */
  readonly pushed?: ReadonlyMap<string, unknown>;
  readonly spreadsFirstPolls?: boolean;
}

/** So many feeds that were never polled are polled at once: whoever tries the program wants to see something. */
const AT_ONCE = 50;

/** Notes down a first poll for every feed that is seen for the first time, when they are many. */
async function spread(sources: readonly FeedSource[], states: readonly (FeedState | undefined)[], app: AppContext) {
  const strangers = sources.filter((source, i) => stateFor(source, states[i]) === undefined);
  if (strangers.length <= AT_ONCE) return states;
  const now = app.clock();
  const noted = strangers.map((source) => newState(source, firstPollAt(source.id, now, strangers.length)));
  await app.records.feeds.setMany(noted.map((state) => [state.id, state]));
  return await app.records.feeds.getMany(sources.map((feed) => feed.id));
}

export async function dueFeeds(which: WhichFeeds, app: AppContext): Promise<readonly FeedSource[]> {
  const { only, pushed, spreadsFirstPolls } = which;
  const { feeds } = app.config;
  const known = await app.records.feeds.getMany(feeds.map((feed) => feed.id));
  const states = only === undefined && spreadsFirstPolls === true ? await spread(feeds, known, app) : known;
  const now = app.clock();
  return feeds.filter((feed, i) => {
    const state = stateFor(feed, states[i]);
    if (only === undefined) return isDue(state, now);
    return only.includes(feed.id) && (pushed?.has(feed.id) === true || mayRefresh(state, now).allowed);
  });
}
