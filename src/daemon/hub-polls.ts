/** Why: hubs speak when they like; their words become passes one after the other, and a hub that talks fast fills no memory. */
import { randomBytes } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import type { Randomness } from '../feeds/websub/subscription.ts';
import type { HttpClient } from '../http/client.ts';
import type { PassOptions } from '../pass/pass.ts';
import { openSubscriptions, type Subscriptions } from './subscriptions.ts';

export interface HubPollsOptions {
  /** The configuration and what belongs to it as they are now: they change while the program runs. */
  readonly deps: () => AppContext;
  /** Runs a pass when none is running, with the options as they are then. Must not reject. */
  readonly pass: (options: () => PassOptions) => Promise<void>;
}

export interface HubPolls {
  /** Given to every pass. */
  isPushed(feedId: string): boolean;
  /** The routes' part. */
  readonly callback: Subscriptions;
  /** Asks hubs where something is due; at most one such round at a time. Never rejects. */
  keepUp(): Promise<void>;
  /** Resolves when no round runs. */
  settled(): Promise<void>;
}

function random(): Randomness {
  return { token: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') };
}

/** The client of the configuration in use. */
function presentHttp(app: () => AppContext): HttpClient {
  return {
    fetch: (request) => app().http.fetch(request),
    cooldowns: () => app().http.cooldowns(),
    close: () => app().http.close(),
  };
}

/** Opens what subscribes to hubs; undefined where the configuration does not want it. Rejects when the store fails. */
export async function openHubPolls({ deps, pass }: HubPollsOptions): Promise<HubPolls | undefined> {
  const { config, records, clock, log } = deps();
  const { subscribe, callbackUrl } = config.websub;
  if (!subscribe || callbackUrl === undefined) return undefined;
  const waiting = new Map<string, Pushed | undefined>();
  const poll = (feedId: string, pushed: Pushed | undefined): void => {
    // A second word before the first was heard: the feed itself says both.
    const isWaiting = waiting.has(feedId);
    waiting.set(feedId, isWaiting ? undefined : pushed);
    if (isWaiting) return;
    void pass(() => {
      const document = waiting.get(feedId);
      waiting.delete(feedId);
      return { only: [feedId], ...(document === undefined ? {} : { pushed: new Map([[feedId, document]]) }) };
    });
  };
  const http = presentHttp(deps);
  const kept = records.subscriptions;
  const subscriptions = await openSubscriptions({ kept, http, clock, log, callbackUrl, random, poll });
  let round: Promise<void> | undefined;
  return {
    isPushed: (feedId) => subscriptions.isPushed(feedId),
    callback: subscriptions,
    keepUp: () => {
      round ??= keepUp(subscriptions, deps()).finally(() => {
        round = undefined;
      });
      return round;
    },
    settled: () => round ?? Promise.resolve(),
  };
}

async function keepUp(subscriptions: Subscriptions, { config, records, log }: AppContext): Promise<void> {
  try {
    const states = await records.feeds.getMany(config.feeds.map((feed) => feed.id));
    await subscriptions.keepUp(config.feeds.map((source, i) => ({ source, state: stateFor(source, states[i]) })));
  } catch (error) {
    log.error({ err: error }, 'the subscriptions could not be kept up; they are looked at again after the next pass');
  }
}
