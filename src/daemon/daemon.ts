/** Assembles the long-running program: store, server, console, hubs and the scheduled passes. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppContext, openApp } from '../app/app.ts';
import { openLoggedStore } from '../app/work-context.ts';
import { checkSiteRule } from '../article-pipeline/site-rules.ts';
import type { Config } from '../config/config.ts';
import { MAX_PING } from '../feeds/websub/callback.ts';
import { defined } from '../model/defined.ts';
import { applyOverrides } from '../pass/apply-overrides.ts';
import type { Distribution } from '../pass/distribute.ts';
import { publishIfStale } from '../publish/publish.ts';
import { createSearchService } from '../publish/search-service.ts';
import { createReadCounter } from '../records/last-reads.ts';
import type { Log } from '../runtime/log.ts';
import { createServerApp, type ServerApp } from '../server/app.ts';
import { addConsole, type ConsoleOptions } from '../server/console/routes.ts';
import { createTokenTries } from '../server/console/token-tries.ts';
import { contentSecurityPolicy } from '../server/headers.ts';
import { addHubCallback } from '../server/hub-callback.ts';
import { type Listening, listen, remoteAddress } from '../server/listen.ts';
import { createReaderLimit } from '../server/reader-limit.ts';
import { addSearch } from '../server/search-routes.ts';
import type { Store } from '../storage/store.ts';
import type { Reload } from './config-watch.ts';
import type { CheckConfig } from './console/files.ts';
import { type ConfigEdits, createConsoleData } from './console/index.ts';
import { DaemonLoop } from './daemon-loop.ts';
import type { EarlyServer } from './early-server.ts';
import type { Metrics } from './metrics.ts';
import { servePrivateOutputs } from './private-outputs.ts';
import { openSampleNewsroom } from './sample-newsroom.ts';
import { imageOrigins, WHOLE_FEEDS_PER_HOUR } from './serving.ts';
import { rendererOfLeader } from './story-pages.ts';

/** Options of {@link startDaemon}. */
export interface DaemonOptions {
  readonly config: Config;
  readonly log: Log;
  /** The token of the console. */
  readonly consoleToken: string;
  /** Reads the configuration again; called when the file has changed. */
  readonly reload: Reload;
  readonly checkConfig: CheckConfig;
  /** Edits the text of the configuration for the console. Default: at once, in this thread. */
  readonly editConfig?: ConfigEdits;
  /** The number of this leader among those of the store. Default: processes do not take turns. */
  readonly term?: number;
  /** Rejects with a StoreError when another process has taken the lock. Default: it cannot be lost. */
  readonly confirmLead?: () => Promise<void>;
  /** A server that has the port already, and gets the app when everything is loaded. Default: the daemon starts one then. */
  readonly early?: EarlyServer;
  /** Called when everything is loaded, before the port is opened: another server of this process may use it until then. */
  readonly beforeListening?: () => Promise<void>;
  /** Has workers poll and read; its cluster is closed by the caller. Default: this process does all of it. */
  readonly distribution?: Distribution;
  /** Default: metrics of its own. */
  readonly metrics?: Metrics;
}

/** A running daemon. */
export interface Daemon {
  readonly url: string;
  /** Resolves after the first pass: whether it succeeded. */
  readonly firstPass: Promise<boolean>;
  /** Drops requests in flight, finishes writing, and closes everything. */
  stop(): Promise<void>;
}

/** Searches by one address per hour: a reader that types, and some dozens of subscribed searches. */
const SEARCHES_PER_HOUR = 300;

function consoleOptions(
  running: DaemonLoop,
  { config, checkConfig, editConfig, consoleToken }: DaemonOptions,
  onSubscribers: () => void,
): ConsoleOptions {
  return {
    data: createConsoleData({
      app: () => running.app(),
      apply: () =>
        running.soon(async (app) => {
          await applyOverrides(app);
          await publishIfStale(app);
        }),
      version: () => running.version,
      poll: (feedIds) => running.poll(feedIds),
      onSubscribers,
      checkConfig,
      ...(editConfig !== undefined && { editConfig }),
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

/** A leader that takes over publishes everything once: what its predecessor published last is not known. */
async function openLeadingApp(
  { config, log, term, confirmLead, distribution }: DaemonOptions,
  store: Store,
): Promise<AppContext> {
  const shared = distribution === undefined ? {} : { cluster: distribution.cluster };
  const isServing = config.roles.includes('serve');
  const app = await openApp({
    config,
    log,
    store,
    keepStore: true,
    ...shared,
    ...defined({ term, confirmLead, isServing }),
  });
  if (term !== undefined) await app.records.meta.set('stale', true);
  return app;
}

/** Starts serving and polling. Rejects when the port is not available or the store cannot be opened. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { config, log } = options;
  const sample = await openSampleNewsroom(config);
  const store = await openLoggedStore(config.storage.url, log).catch(async (error: unknown) => {
    await sample.close();
    throw error;
  });
  const app = await openLeadingApp(options, store).catch(async (error: unknown) => {
    await store.close();
    await sample.close();
    throw error;
  });
  const running = new DaemonLoop(options, store, app);
  const reads = createReadCounter(app.records, app.clock, (error) =>
    log.error({ err: error }, 'could not record a download'),
  );
  const hubs = await running.openHubs();
  const policy = contentSecurityPolicy(imageOrigins(config));
  const feedLimit = options.early?.limit ?? createReaderLimit({ perHour: WHOLE_FEEDS_PER_HOUR, clock: app.clock });
  const served = createServerApp({
    publicDir: config.output.dir,
    renderPage: rendererOfLeader(() => running.app(), log),
    imageOrigins: imageOrigins(config),
    health: () => running.health(),
    readerLimit: { limit: feedLimit, remoteAddress },
    extend: (routes) => {
      const closed = servePrivateOutputs(routes, async () => running.app().records, {
        ...{ config: () => running.app().config, clock: app.clock, log, policy, limit: feedLimit },
        onServed: reads.record,
      });
      addConsole(routes, consoleOptions(running, options, closed.forget));
      addSearch(routes, {
        search: createSearchService(() => running.app()),
        policy,
        limit: { limit: createReaderLimit({ perHour: SEARCHES_PER_HOUR, clock: app.clock }), remoteAddress },
      });
      if (hubs !== undefined) addHubCallback(routes, { callback: hubs.callback, maxPingBytes: MAX_PING });
    },
    onServed: reads.record,
    onError: (error) => log.error({ err: error }, 'a response failed'),
  });
  try {
    await options.beforeListening?.();
    const listening = options.early ?? (await listenIfServing(config, served));
    for (const path of options.early?.open(served) ?? []) reads.record(path);
    return await running.open(listening, sample);
  } catch (error) {
    await sample.close();
    await app.close();
    await store.close();
    throw error;
  }
}

/** A leader that serves nobody has no port. */
async function listenIfServing(
  { roles, server }: Config,
  { app, quick }: ServerApp,
): Promise<Pick<Listening, 'url' | 'close'>> {
  if (!roles.includes('serve')) return { url: '', close: async () => undefined };
  return await listen(app, { ...server, quick });
}
