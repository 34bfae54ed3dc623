/** Selects the feeds that a pass polls: those that are due, or those that the caller names. */
import type { WorkContext } from '../app/work-context.ts';
import type { Config } from '../config/config.ts';
import { firstPollAt } from '../feeds/poll/jitter.ts';
import { newState } from '../feeds/poll/poll-state.ts';
import { isDue, MAX_AHEAD_MS, mayRefresh } from '../feeds/poll/refresh.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import type { Records } from '../records/records.ts';
import { yieldAfter } from '../runtime/yield.ts';

/** Which feeds to poll; see `PassOptions` for the same fields. */
export interface DueFeedsOptions {
  /** Ids of feeds to poll now, due or not, unless a server's Retry-After forbids it. Default: the feeds that are due. */
  readonly only?: readonly string[];
  /** Feeds whose documents a hub sent: they need no request, so no wait applies to them. Default none. */
  readonly pushed?: ReadonlyMap<string, unknown>;
  /** Spread many first polls over the next half hour; default false. */
  readonly spreadsFirstPolls?: boolean;
}

/** What selecting feeds needs. */
export type DueFeedsContext = Pick<WorkContext, 'config' | 'records' | 'clock'>;

/** Up to this many feeds that were never polled are polled at once: a new operator wants to see results. */
const MAX_IMMEDIATE_FIRST_POLLS = 50;
/** States that are written at once: some milliseconds. */
const STATE_BATCH_SIZE = 500;
/** Before the time of a feed that is stopped for good, which no index of time needs to find. */
const LAST_DAY = '9999-12-31';

/** The feeds of a configuration that are not in the store with their present address: the index of times does not have them. */
interface NewFeeds {
  readonly config: Config;
  readonly ids: Set<string>;
}

const newFeedsOf = new WeakMap<Records, NewFeeds>();

/** The ids of feeds without a state; reads all states once for each configuration. */
export async function newFeeds({ config, records }: DueFeedsContext): Promise<Set<string>> {
  const known = newFeedsOf.get(records);
  if (known?.config === config) return known.ids;
  const states = await records.feeds.getMany(config.feeds.map(({ id }) => id));
  const found = config.feeds.filter((source, i) => stateFor(source, states[i]) === undefined);
  const ids = new Set(found.map(({ id }) => id));
  newFeedsOf.set(records, { config, ids });
  return ids;
}

/** Schedules the first polls of new feeds when there are many. */
async function spreadFirstPolls(ids: ReadonlySet<string>, { config, records, clock }: DueFeedsContext): Promise<void> {
  if (ids.size <= MAX_IMMEDIATE_FIRST_POLLS) return;
  const now = clock();
  const sources = config.feeds.filter(({ id }) => ids.has(id));
  const yieldIfDue = yieldAfter();
  // Those that are left out by a crash are new to the next pass as well.
  for (let at = 0; at < sources.length; at += STATE_BATCH_SIZE) {
    const some = sources.slice(at, at + STATE_BATCH_SIZE);
    await records.feeds.setMany(
      some.map((source) => [source.id, newState(source, firstPollAt(source.id, now, sources.length))]),
    );
    await yieldIfDue();
  }
}

/** The named feeds that may be polled. */
async function namedFeeds(
  only: readonly string[],
  pushed: ReadonlyMap<string, unknown> | undefined,
  { config, records, clock }: DueFeedsContext,
): Promise<readonly FeedSource[]> {
  const ids = new Set(only);
  const sources = config.feeds.filter(({ id }) => ids.has(id));
  const states = await records.feeds.getMany(sources.map(({ id }) => id));
  const now = clock();
  return sources.filter((source, i) => {
    // A feed that the operator names is polled once all the same.
    if (pushed?.has(source.id) === true) return source.isPaused !== true;
    return mayRefresh(stateFor(source, states[i]), now).allowed;
  });
}

/** The feeds to poll now, in the order of the configuration. */
export async function dueFeeds(options: DueFeedsOptions, app: DueFeedsContext): Promise<readonly FeedSource[]> {
  const { only, pushed, spreadsFirstPolls } = options;
  if (only !== undefined) return await namedFeeds(only, pushed, app);
  const { config, records, clock } = app;
  const unknown = await newFeeds(app);
  if (spreadsFirstPolls === true) await spreadFirstPolls(unknown, app);
  const now = clock();
  const due = await records.feeds.select({ upTo: toInstant(now), isFree: true });
  const tooFarAhead = await records.feeds.select({
    after: toInstant(now + MAX_AHEAD_MS),
    ...{ upTo: LAST_DAY, isFree: true },
  });
  const ids = new Set([...due, ...tooFarAhead].map(({ id }) => id));
  const sources = config.feeds.filter(({ id, isPaused }) => isPaused !== true && (ids.has(id) || unknown.has(id)));
  const states = await records.feeds.getMany(sources.map(({ id }) => id));
  return sources.filter((source, i) => {
    const state = stateFor(source, states[i]);
    if (state !== undefined) unknown.delete(source.id);
    return isDue(state, now);
  });
}
