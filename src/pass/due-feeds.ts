/** Selects the feeds that a pass polls: those that are due, or those that the caller names. */
import type { AppContext } from '../app/app.ts';
import { firstPollAt } from '../feeds/poll/jitter.ts';
import { newState } from '../feeds/poll/poll-state.ts';
import { isDue, mayRefresh } from '../feeds/poll/refresh.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource, FeedState } from '../model/source.ts';

/** Which feeds to poll; see `PassOptions` for the same fields. */
export interface DueFeedsOptions {
  /** Ids of feeds to poll now, due or not, unless a server's Retry-After forbids it. Default: the feeds that are due. */
  readonly only?: readonly string[];
  /** Feeds whose documents a hub sent: they need no request, so no wait applies to them. Default none. */
  readonly pushed?: ReadonlyMap<string, unknown>;
  /** Spread many first polls over the next half hour; default false. */
  readonly spreadsFirstPolls?: boolean;
}

/** Up to this many feeds that were never polled are polled at once: a new operator wants to see results. */
const MAX_IMMEDIATE_FIRST_POLLS = 50;

/** Schedules the first polls of new feeds when there are many; the stored states of all `sources`. */
async function spreadFirstPolls(
  sources: readonly FeedSource[],
  states: readonly (FeedState | undefined)[],
  app: AppContext,
): Promise<readonly (FeedState | undefined)[]> {
  const newFeeds = sources.filter((source, i) => stateFor(source, states[i]) === undefined);
  if (newFeeds.length <= MAX_IMMEDIATE_FIRST_POLLS) return states;
  const now = app.clock();
  const scheduled = newFeeds.map((source) => newState(source, firstPollAt(source.id, now, newFeeds.length)));
  await app.records.feeds.setMany(scheduled.map((state) => [state.id, state]));
  return await app.records.feeds.getMany(sources.map((feed) => feed.id));
}

/** The feeds to poll now, in the order of the configuration. */
export async function dueFeeds(options: DueFeedsOptions, app: AppContext): Promise<readonly FeedSource[]> {
  const { only, pushed, spreadsFirstPolls } = options;
  const { feeds } = app.config;
  const stored = await app.records.feeds.getMany(feeds.map((feed) => feed.id));
  const isSpread = only === undefined && spreadsFirstPolls === true;
  const states = isSpread ? await spreadFirstPolls(feeds, stored, app) : stored;
  const now = app.clock();
  return feeds.filter((feed, i) => {
    const state = stateFor(feed, states[i]);
    // A feed that the operator names is polled once all the same.
    if (feed.isPaused === true && (only === undefined || pushed?.has(feed.id) === true)) return false;
    if (only === undefined) return isDue(state, now);
    return only.includes(feed.id) && (pushed?.has(feed.id) === true || mayRefresh(state, now).allowed);
  });
}
