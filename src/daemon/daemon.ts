/** Why: the program as it is left alone for years, put together: store, server, console, hubs, and what runs by the schedule. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openApp, openLoggedStore } from '../app/app.ts';
import { checkSiteRule } from '../article-pipeline/site-rules.ts';
import type { Config, ConfigProblem } from '../config/config.ts';
import { MAX_PING } from '../feeds/websub/callback.ts';
import { applyOverrides } from '../pass/apply-overrides.ts';
import { publishIfStale } from '../publish/publish.ts';
import { createReadCounter } from '../records/last-reads.ts';
import type { Log } from '../runtime/log.ts';
import { createApp } from '../server/app.ts';
import { addConsole, type ConsoleOptions } from '../server/console/routes.ts';
import { createTokenTries } from '../server/console/token-tries.ts';
import { addHubCallback } from '../server/hub-callback.ts';
import { listen, remoteAddress } from '../server/listen.ts';
import { createReaderLimit } from '../server/reader-limit.ts';
import type { Reload } from './config-watch.ts';
import { createConsoleData } from './console/index.ts';
import { DaemonLoop } from './daemon-loop.ts';
import { openSampleNewsroom } from './sample-newsroom.ts';

export interface DaemonOptions {
  readonly config: Config;
  readonly log: Log;
  /** What operators log in to the console with. */
  readonly consoleToken: string;
  /** Reads the configuration again; called when the file has changed. */
  readonly reload: Reload;
  /** What is wrong with a text as the configuration file, whose content is `before` now. */
  readonly checkConfig: (text: string, before: string) => readonly ConfigProblem[];
}

export interface Daemon {
  readonly url: string;
  /** Resolves when the first pass is over: whether it was published. */
  readonly firstPass: Promise<boolean>;
  /** Drops requests in flight, finishes what is being written, and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Whole documents of one feed that one reader gets in an hour. A reader that keeps validators needs none of them; ten
 * people behind one address, each with a reader that does not and comes every five minutes, are let through.
 */
const WHOLE_FEEDS_PER_HOUR = 120;

/** Origins that are not TLS and whose pictures are shown all the same: those the operator allows addresses of. */
function imageOrigins({ sample }: Config): readonly string[] {
  return sample.enabled ? [`http://127.0.0.1:${sample.port}`] : [];
}

function consoleOptions(running: DaemonLoop, { config, checkConfig, consoleToken }: DaemonOptions): ConsoleOptions {
  return {
    data: createConsoleData({
      deps: () => running.deps(),
      apply: () =>
        running.soon(async (deps) => {
          await applyOverrides(deps);
          await publishIfStale(deps);
        }),
      checkConfig,
      checkSiteRule,
    }),
    metrics: () => running.metrics(),
    baseUrl: config.output.baseUrl,
    token: consoleToken,
    secret: randomBytes(32).toString('hex'),
    tries: createTokenTries({ clock: Date.now, wait: (ms) => pause(ms, undefined, { ref: false }) }),
    imageOrigins: imageOrigins(config),
  };
}

/** Starts serving and polling. Rejects when the port cannot be had or the store cannot be opened. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { config, log } = options;
  const sample = await openSampleNewsroom(config);
  const store = await openLoggedStore(config.storage.url, log).catch(async (error: unknown) => {
    await sample.close();
    throw error;
  });
  const app = await openApp({ config, log, store, keepStore: true }).catch(async (error: unknown) => {
    await store.close();
    await sample.close();
    throw error;
  });
  const running = new DaemonLoop(options, store, app);
  const reads = createReadCounter(app.records, app.clock, (error) => log.error({ err: error }, 'a read was not kept'));
  const hubs = await running.openHubs();
  const httpApp = createApp({
    publicDir: config.output.dir,
    imageOrigins: imageOrigins(config),
    health: () => running.health(),
    readerLimit: { limit: createReaderLimit({ perHour: WHOLE_FEEDS_PER_HOUR, clock: app.clock }), remoteAddress },
    extend: (routes) => {
      addConsole(routes, consoleOptions(running, options));
      if (hubs !== undefined) addHubCallback(routes, { callback: hubs.callback, largestPing: MAX_PING });
    },
    onServed: reads.record,
    onError: (error) => log.error({ err: error }, 'an answer failed'),
  });
  try {
    return await running.open(await listen(httpApp, config.server), sample);
  } catch (error) {
    await sample.close();
    await app.close();
    await store.close();
    throw error;
  }
}
