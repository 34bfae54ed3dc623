/** Why: keeps the subscriptions at hubs (WebSub) in step with the feeds: asks, renews, ends, and turns pings into polls. */

import { answerVerification, receivePing } from '../feeds/websub/callback.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { requestSubscription } from '../feeds/websub/request-subscription.ts';
import { isPushed, nextStep, type Randomness, type Subscription } from '../feeds/websub/subscription.ts';
import type { HttpClient } from '../http/request.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Clock } from '../model/time.ts';
import type { Log } from '../runtime/log.ts';
import type { Collection } from '../storage/store.ts';

export interface SubscriptionsOptions {
  /** By feed id. */
  readonly kept: Collection<Subscription>;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Public base address under which hubs reach the server. */
  readonly callbackUrl: string;
  readonly random: () => Randomness;
  /** Has the feed polled soon: with the document that came, or by asking for it. Must not throw. */
  readonly poll: (feedId: string, pushed: Pushed | undefined) => void;
}

export interface Subscriptions {
  /** Asks hubs where something is due, for at most 50 feeds at a time. Rejects only when the store fails. */
  keepUp(feeds: readonly { readonly source: FeedSource; readonly state: FeedState | undefined }[]): Promise<void>;
  /** Whether a hub tells us of this feed's news at the moment. */
  isPushed(feedId: string): boolean;
  /** Whether a subscription has this token. */
  knows(token: string): boolean;
  verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }>;
  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410>;
}

/** Requests to hubs in one go: a first pass over thousands of feeds is spread over several. */
const MAX_CONCURRENT_REQUESTS = 50;

/** Reads what is kept and goes on with it. Rejects when the store fails. */
export async function openSubscriptions(options: SubscriptionsOptions): Promise<Subscriptions> {
  const byFeed = new Map<string, Subscription>();
  for await (const [feedId, subscription] of options.kept.entries()) byFeed.set(feedId, subscription);
  return new Kept(options, byFeed);
}

class Kept implements Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #byFeed: Map<string, Subscription>;
  readonly #feedOf: Map<string, string>;

  constructor(options: SubscriptionsOptions, byFeed: Map<string, Subscription>) {
    this.#options = options;
    this.#byFeed = byFeed;
    this.#feedOf = new Map([...byFeed].map(([feedId, { token }]) => [token, feedId]));
  }

  isPushed(feedId: string): boolean {
    return isPushed(this.#byFeed.get(feedId), this.#options.clock());
  }

  knows(token: string): boolean {
    return this.#withToken(token) !== undefined;
  }

  async keepUp(feeds: Parameters<Subscriptions['keepUp']>[0]): Promise<void> {
    // A private feed's address is a secret, and a hub would be told of it.
    const wanted = new Map(
      feeds.flatMap(({ source, state }) => (source.isPrivate ? [] : [[source.id, state] as const])),
    );
    let asked = 0;
    for (const feedId of new Set([...wanted.keys(), ...this.#byFeed.keys()])) {
      if (asked >= MAX_CONCURRENT_REQUESTS) return;
      const step = nextStep(
        wanted.get(feedId),
        this.#byFeed.get(feedId),
        this.#options.clock(),
        this.#options.random(),
      );
      if (step.kind === 'none') continue;
      asked++;
      // Kept first: the hub may verify before it has answered.
      await this.#keep(step.subscription);
      await this.#ask(step.kind, step.subscription);
    }
  }

  async verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }> {
    const subscription = this.#withToken(token);
    const answer = answerVerification(subscription, query, this.#options.clock());
    if (answer.subscription === 'ended') await this.#forget(subscription);
    else if (answer.subscription !== undefined) await this.#keep(answer.subscription);
    if (answer.refetch && subscription !== undefined) this.#options.poll(subscription.feedId, undefined);
    return { status: answer.status, body: answer.body };
  }

  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410> {
    const subscription = this.#withToken(token);
    const ping = receivePing(subscription, headers, body);
    if (subscription === undefined || ping.kind === 'unknown') return Promise.resolve(410);
    if (ping.kind === 'ignored')
      this.#options.log.warn({ feed: subscription.feedId }, `a ping was thrown away: ${ping.reason}`);
    else this.#options.poll(subscription.feedId, ping.kind === 'content' ? ping : undefined);
    return Promise.resolve(202);
  }

  async #ask(mode: 'subscribe' | 'unsubscribe', subscription: Subscription): Promise<void> {
    const { http, callbackUrl, log } = this.#options;
    const answer = await requestSubscription(http, mode, subscription, callbackUrl);
    const { feedId } = subscription;
    if (answer.kind === 'accepted') log.debug({ feed: feedId }, `the hub was asked to ${mode}`);
    else log.warn({ feed: feedId, reason: answer.reason }, `the hub refuses to ${mode}; polling goes on as before`);
    // There is nothing to be ended at a hub that does not answer: its lease runs out.
    if (mode === 'unsubscribe' && answer.kind === 'refused') await this.#forget(subscription);
  }

  #withToken(token: string): Subscription | undefined {
    const feedId = this.#feedOf.get(token);
    return feedId === undefined ? undefined : this.#byFeed.get(feedId);
  }

  async #keep(subscription: Subscription): Promise<void> {
    const before = this.#byFeed.get(subscription.feedId);
    if (before !== undefined && before.token !== subscription.token) this.#feedOf.delete(before.token);
    this.#byFeed.set(subscription.feedId, subscription);
    this.#feedOf.set(subscription.token, subscription.feedId);
    await this.#options.kept.set(subscription.feedId, subscription);
  }

  async #forget(subscription: Subscription | undefined): Promise<void> {
    if (subscription === undefined) return;
    this.#byFeed.delete(subscription.feedId);
    this.#feedOf.delete(subscription.token);
    await this.#options.kept.delete(subscription.feedId);
  }
}
