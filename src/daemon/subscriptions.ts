/** Maintains the subscriptions at WebSub hubs: subscribes, renews, unsubscribes, and turns notifications into polls. */
import { answerVerification, receivePing } from '../feeds/websub/callback.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { requestSubscription } from '../feeds/websub/request-subscription.ts';
import { isPushed, nextStep, type Randomness, type Subscription } from '../feeds/websub/subscription.ts';
import type { HttpClient } from '../http/request.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Clock } from '../model/time.ts';
import type { Log } from '../runtime/log.ts';
import type { Collection } from '../storage/store.ts';

/** Options of {@link openSubscriptions}. */
export interface SubscriptionsOptions {
  /** The stored subscriptions by feed id. */
  readonly stored: Collection<Subscription>;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Public base URL at which hubs reach the server. */
  readonly callbackUrl: string;
  readonly random: () => Randomness;
  /** Polls the feed soon, with the pushed document or by a request. Must not throw. */
  readonly poll: (feedId: string, pushed: Pushed | undefined) => void;
}

/** The open subscriptions. */
export interface Subscriptions {
  /** Sends due requests to hubs, for at most 50 feeds per call. Rejects only when the store fails. */
  keepUp(feeds: readonly { readonly source: FeedSource; readonly state: FeedState | undefined }[]): Promise<void>;
  /** Whether a hub currently pushes this feed. */
  isPushed(feedId: string): boolean;
  /** Whether a subscription has this token. */
  knows(token: string): boolean;
  verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }>;
  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410>;
}

/** Requests to hubs per call: the first subscriptions of thousands of feeds are spread over several passes. */
const REQUEST_BATCH_SIZE = 50;

/** Opens the stored subscriptions. Rejects when the store fails. */
export async function openSubscriptions(options: SubscriptionsOptions): Promise<Subscriptions> {
  const byFeed = new Map<string, Subscription>();
  for await (const [feedId, subscription] of options.stored.entries()) byFeed.set(feedId, subscription);
  return new StoredSubscriptions(options, byFeed);
}

class StoredSubscriptions implements Subscriptions {
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
    // The URL of a private feed is secret, and a subscription would reveal it to the hub.
    const wanted = new Map(
      feeds.flatMap(({ source, state }) => (source.isPrivate ? [] : [[source.id, state] as const])),
    );
    let requests = 0;
    for (const feedId of new Set([...wanted.keys(), ...this.#byFeed.keys()])) {
      if (requests >= REQUEST_BATCH_SIZE) return;
      const step = nextStep(
        wanted.get(feedId),
        this.#byFeed.get(feedId),
        this.#options.clock(),
        this.#options.random(),
      );
      if (step.kind === 'none') continue;
      requests++;
      // Stored first: the hub may verify before it responds.
      await this.#store(step.subscription);
      await this.#request(step.kind, step.subscription);
    }
  }

  async verify(token: string, query: URLSearchParams): Promise<{ readonly status: 200 | 404; readonly body: string }> {
    const subscription = this.#withToken(token);
    const verified = answerVerification(subscription, query, this.#options.clock());
    if (verified.subscription === 'ended') await this.#delete(subscription);
    else if (verified.subscription !== undefined) await this.#store(verified.subscription);
    if (verified.refetch && subscription !== undefined) this.#options.poll(subscription.feedId, undefined);
    return { status: verified.status, body: verified.body };
  }

  ping(token: string, headers: Readonly<Record<string, string | undefined>>, body: Uint8Array): Promise<202 | 410> {
    const subscription = this.#withToken(token);
    const ping = receivePing(subscription, headers, body);
    if (subscription === undefined || ping.kind === 'unknown') return Promise.resolve(410);
    if (ping.kind === 'ignored')
      this.#options.log.warn({ feed: subscription.feedId }, `a hub's notification was ignored: ${ping.reason}`);
    else this.#options.poll(subscription.feedId, ping.kind === 'content' ? ping : undefined);
    return Promise.resolve(202);
  }

  async #request(mode: 'subscribe' | 'unsubscribe', subscription: Subscription): Promise<void> {
    const { http, callbackUrl, log } = this.#options;
    const result = await requestSubscription(http, mode, subscription, callbackUrl);
    const { feedId } = subscription;
    if (result.kind === 'accepted') log.debug({ feed: feedId }, `request to ${mode} sent to the hub`);
    else log.warn({ feed: feedId, reason: result.reason }, `the hub refused to ${mode}; polling continues as before`);
    // Nothing more to do when unsubscribing fails: the lease at the hub expires.
    if (mode === 'unsubscribe' && result.kind === 'refused') await this.#delete(subscription);
  }

  #withToken(token: string): Subscription | undefined {
    const feedId = this.#feedOf.get(token);
    return feedId === undefined ? undefined : this.#byFeed.get(feedId);
  }

  async #store(subscription: Subscription): Promise<void> {
    const before = this.#byFeed.get(subscription.feedId);
    if (before !== undefined && before.token !== subscription.token) this.#feedOf.delete(before.token);
    this.#byFeed.set(subscription.feedId, subscription);
    this.#feedOf.set(subscription.token, subscription.feedId);
    await this.#options.stored.set(subscription.feedId, subscription);
  }

  async #delete(subscription: Subscription | undefined): Promise<void> {
    if (subscription === undefined) return;
    this.#byFeed.delete(subscription.feedId);
    this.#feedOf.delete(subscription.token);
    await this.#options.stored.delete(subscription.feedId);
  }
}
