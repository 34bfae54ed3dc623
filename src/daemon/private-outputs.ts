/** Gives subscribers what their tokens open: as the configuration and the store are at the moment of each request. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Config, OutputConfig } from '../config/config.ts';
import type { Clock } from '../model/time.ts';
import { listOutputs } from '../outputs/outputs.ts';
import { privateDir } from '../publish/private-sites.ts';
import { readMark } from '../records/private-mark.ts';
import type { Records } from '../records/records.ts';
import { createSubscriberCheck, type KnownSubscriber, type SubscriberCheck } from '../records/subscriber-check.ts';
import { isOf } from '../records/subscribers.ts';
import type { Log } from '../runtime/log.ts';
import { createTokenTries } from '../server/console/token-tries.ts';
import { remoteAddress } from '../server/listen.ts';
import { addPrivateOutputs, type PrivateAccess } from '../server/private-routes.ts';
import type { ReaderLimit } from '../server/reader-limit.ts';

/** What {@link servePrivateOutputs} needs. */
export interface PrivateServing {
  /** Returns the current configuration. */
  readonly config: () => Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  readonly limit: ReaderLimit;
  readonly onServed?: (path: string) => void;
}

/** What the rest of the program needs of the routes. */
export interface PrivateServer {
  /** Has the next request read the subscribers again. */
  readonly forget: () => void;
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>;
}

/** The records that tokens are checked with. */
type TokenRecords = Pick<Records, 'subscribers' | 'subscriberDays' | 'meta'>;

/** Adds the routes of private outputs. `records`: opens the store, or rejects while it cannot be opened. */
export function servePrivateOutputs(
  routes: Hono,
  records: () => Promise<TokenRecords>,
  { config, clock, log, policy, limit, onServed }: PrivateServing,
): PrivateServer {
  let opened: { readonly records: TokenRecords; readonly check: SubscriberCheck } | undefined;
  const open = async (): Promise<NonNullable<typeof opened>> => {
    const store = await records();
    if (opened?.records !== store)
      opened = {
        records: store,
        check: createSubscriberCheck(store, clock, (err) => log.error({ err }, 'could not record a day')),
      };
    return opened;
  };
  let isFailing = false;
  addPrivateOutputs(routes, {
    access: async (output, token) => {
      const { records: store, check } = await open();
      const subscriber = await check.find(token);
      isFailing = false;
      const access = subscriber && (await accessTo(output, subscriber, config(), store));
      if (subscriber !== undefined && access !== undefined) check.used(subscriber.id);
      return access;
    },
    ...{ policy, limit: { limit, remoteAddress } },
    // A count of its own: those who guess here do not slow down the login of the console.
    tries: createTokenTries({ clock: Date.now, wait: (ms) => pause(ms, undefined, { ref: false }) }),
    ...(onServed !== undefined && { onServed }),
    onError: (err) => {
      // Once, whatever is requested meanwhile.
      if (!isFailing) log.error({ err }, 'tokens cannot be checked, so private outputs are not served');
      isFailing = true;
    },
  });
  return { forget: () => opened?.check.forget(), settled: async () => await opened?.check.settled() };
}

/** What a subscriber gets at the output with the present or former id `name`; undefined if it is not theirs. */
async function accessTo(
  name: string,
  subscriber: KnownSubscriber,
  config: Config,
  records: TokenRecords,
): Promise<PrivateAccess | undefined> {
  const output = config.outputs.find((one) => isOf(one, name));
  if (output === undefined || !isOf(output, subscriber.output)) return undefined;
  if (output.isPrivate !== true) return { kind: 'open', path: publicPath(output, config) };
  const mark = await readMark(records);
  if (mark === undefined) return undefined;
  return { kind: 'site', site: { output: output.id, directory: privateDir(config, output.id), mark } };
}

/** The folder of a public output. */
function publicPath({ id }: OutputConfig, config: Config): string {
  return listOutputs(config, new Map()).find(({ output, isNamed }) => isNamed && output.id === id)?.path ?? '';
}
