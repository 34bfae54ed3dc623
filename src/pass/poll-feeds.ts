/** Polls the feeds of one pass, in parallel within the limit of requests. */
import type { LimitFunction } from 'p-limit';
import type { WorkContext } from '../app/work-context.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { defined } from '../model/defined.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { PassEvent } from './pass-event.ts';
import { pollFeed } from './poll.ts';
import { PollSaver } from './poll-saver.ts';
import type { FeedPoll, PollPacing } from './save-poll-result.ts';

/** How the feeds of a pass are polled. */
export interface PollFeedsOptions {
  /** Documents that hubs sent, by feed id; default none. */
  readonly pushed?: ReadonlyMap<string, Pushed> | undefined;
  readonly paceOf: (feedId: string) => PollPacing;
  readonly limit: LimitFunction;
  readonly signal: AbortSignal;
  /** Aborted when no further poll may begin; default: never. */
  readonly beginsUntil?: AbortSignal;
  /** The first-seen time of new entries; default: now. */
  readonly seenAt?: Instant;
  /** States of feeds that nothing else changes meanwhile, by feed id. Default: each is read when its feed is polled. */
  readonly states?: ReadonlyMap<string, FeedState | undefined>;
  readonly onEvent: (event: PassEvent) => void;
}

/** Polls `sources`. After an abort or a failure of the store no further poll starts. Rejects when the store fails. */
export async function pollFeeds(
  sources: readonly FeedSource[],
  { pushed, paceOf, limit, signal, beginsUntil, onEvent, states, ...options }: PollFeedsOptions,
  app: WorkContext,
): Promise<readonly FeedPoll[]> {
  const seenAt = options.seenAt ?? toInstant(app.clock());
  let done = 0;
  let isBroken = false;
  const saver = new PollSaver(app, () => {
    isBroken = true;
  });
  const poll = async (source: FeedSource): Promise<readonly FeedPoll[]> => {
    if (isBroken || signal.aborted || beginsUntil?.aborted === true) return [];
    const document = pushed?.get(source.id);
    const how = {
      seenAt,
      pace: paceOf(source.id),
      saver,
      ...defined({ pushed: document, state: states?.get(source.id) }),
    };
    const result = await pollFeed(source, how, app).catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
    // The outcome of a poll that our own shutdown cut off says nothing about its feed.
    if (isBroken || signal.aborted) return [];
    done++;
    const { outcome, message } = result;
    onEvent({ kind: 'polled', feedId: source.id, outcome, message, done, total: sources.length });
    return [result];
  };
  const polls = sources.map((source) => limit(poll, source));
  // Wait for all before rejecting: the next pass would repeat requests that are still in progress.
  await Promise.allSettled(polls);
  await saver.end();
  return (await Promise.all(polls)).flat();
}
