/** Turns notifications of hubs into passes, one at a time, with at most one waiting document per feed. */
import { randomBytes } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import type { Randomness } from '../feeds/websub/subscription.ts';
import type { HttpClient } from '../http/client.ts';
import type { PassOptions } from '../pass/pass.ts';
import { openSubscriptions, type Subscriptions } from './subscriptions.ts';

/** Options of {@link openHubPolls}. */
export interface HubPollsOptions {
  /** Returns the app with the current configuration, which changes while the program runs. */
  readonly app: () => AppContext;
  /** Queues a pass; `options` is called when it starts. Must not reject. */
  readonly pass: (options: () => PassOptions) => Promise<void>;
}

/** The subscriptions at hubs, and their polls. */
export interface HubPolls {
  /** Whether a hub currently pushes this feed; passed to every pass. */
  isPushed(feedId: string): boolean;
  /** The handler for the callback routes. */
  readonly callback: Subscriptions;
  /** Subscribes, renews and unsubscribes where due; at most one round at a time. Never rejects. */
  keepUp(): Promise<void>;
  /** Resolves when no round is running. */
  settled(): Promise<void>;
}

function random(): Randomness {
  return { token: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') };
}

/** A client that always uses the current configuration. */
function currentHttp(app: () => AppContext): HttpClient {
  return {
    fetch: (request) => app().http.fetch(request),
    cooldowns: () => app().http.cooldowns(),
    close: () => app().http.close(),
  };
}

/** Opens the subscriptions; undefined when `websub.subscribe` is off. Rejects when the store fails. */
export async function openHubPolls({ app, pass }: HubPollsOptions): Promise<HubPolls | undefined> {
  const { config, records, clock, log } = app();
  const { subscribe, callbackUrl } = config.websub;
  if (!subscribe || callbackUrl === undefined) return undefined;
  const waiting = new Map<string, Pushed | undefined>();
  const poll = (feedId: string, pushed: Pushed | undefined): void => {
    // A second notification before the first poll: fetch the feed, which has both updates.
    const isWaiting = waiting.has(feedId);
    waiting.set(feedId, isWaiting ? undefined : pushed);
    if (isWaiting) return;
    void pass(() => {
      const document = waiting.get(feedId);
      waiting.delete(feedId);
      return { only: [feedId], ...(document === undefined ? {} : { pushed: new Map([[feedId, document]]) }) };
    });
  };
  const http = currentHttp(app);
  const stored = records.subscriptions;
  const subscriptions = await openSubscriptions({ stored, http, clock, log, callbackUrl, random, poll });
  let round: Promise<void> | undefined;
  return {
    isPushed: (feedId) => subscriptions.isPushed(feedId),
    callback: subscriptions,
    keepUp: () => {
      round ??= keepUp(subscriptions, app()).finally(() => {
        round = undefined;
      });
      return round;
    },
    settled: () => round ?? Promise.resolve(),
  };
}

async function keepUp(subscriptions: Subscriptions, { config, records, log }: AppContext): Promise<void> {
  try {
    const facts = await records.feedFacts.of(config.feeds.map(({ id }) => id));
    // Only of those that have a hub: a feed without one is not subscribed, and a subscription that it had before ends.
    const withHub = config.feeds.filter((_, i) => facts[i]?.hubUrl !== undefined);
    const states = await records.feeds.getMany(withHub.map(({ id }) => id));
    await subscriptions.keepUp(withHub.map((source, i) => ({ source, state: stateFor(source, states[i]) })));
  } catch (error) {
    log.error({ err: error }, 'the subscriptions at hubs could not be updated; they are updated after the next pass');
  }
}
