/** Why: the program as it is left alone for years: passes by the schedule, the server, and the config as it is edited. */
import { randomBytes } from 'node:crypto';
import type { Config, ConfigProblem } from '../config/config.ts';
import { createConsoleData } from '../console/index.ts';
import { type Deps, openDeps } from '../deps.ts';
import { LARGEST_PING } from '../feeds/websub/callback.ts';
import { createReadCounter } from '../kept/last-reads.ts';
import type { Log } from '../log.ts';
import { toInstant } from '../model/time.ts';
import { type PassOptions, runPass } from '../pass/pass.ts';
import type { PassEvent } from '../pass/pass-event.ts';
import { applyDecisions } from '../pass/regroup.ts';
import { publishIfStale } from '../publish/publish.ts';
import { startSchedule } from '../schedule.ts';
import { createApp, type Health } from '../server/app.ts';
import { addConsole, type ConsoleOptions } from '../server/console/routes.ts';
import { addHubCallback } from '../server/hub-callback.ts';
import { type Listening, listen, remoteAddress } from '../server/listen.ts';
import { createReaderLimit } from '../server/reader-limit.ts';
import { checkSiteRule } from '../site-rules.ts';
import { openStore, type Store } from '../storage/store.ts';
import { needsRestart, stampOf } from './config-stamp.ts';
import { type HubPolls, openHubPolls } from './hub-polls.ts';
import { createMetrics } from './metrics.ts';
import { openSample } from './sample.ts';

export interface DaemonOptions {
  readonly config: Config;
  readonly log: Log;
  /** Reads the configuration again; called when the file has changed. */
  readonly reload: () => Promise<{ readonly config?: Config; readonly problems: readonly ConfigProblem[] }>;
  /** What is wrong with a text as the configuration file. */
  readonly checkConfig: (text: string) => readonly ConfigProblem[];
}

export interface Daemon {
  readonly url: string;
  /** Resolves when the first pass has been published. */
  readonly firstPass: Promise<void>;
  /** Drops requests in flight, finishes what is being written, and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Whole documents of one feed that one reader gets in an hour. A reader that keeps validators needs none of them; ten
 * people behind one address, each with a reader that does not and comes every five minutes, are let through.
 */
const WHOLE_FEEDS_PER_HOUR = 120;
/** What is being parsed or cleaned when the program is to stop may take this long to end. */
const PATIENCE_MS = 2_000;
/** A daemon whose feeds have all failed for this long is not well, minutes. */
const UNWELL_AFTER_MINUTES = 26 * 60;

const EVERYTHING_DUE: PassOptions = { spreadsFirstPolls: true };

class Running implements Daemon {
  readonly #options: DaemonOptions;
  readonly #store: Store;
  readonly #abort = new AbortController();
  readonly #metrics = createMetrics();
  #deps: Deps;
  #configStamp = '';
  #busy: Promise<void> = Promise.resolve();
  #lastSuccessAt: number;
  #hubs: HubPolls | undefined;
  firstPass: Promise<void> = Promise.resolve();
  readonly #closers: (() => Promise<void>)[] = [];
  url = '';

  constructor(options: DaemonOptions, store: Store, deps: Deps) {
    this.#options = options;
    this.#store = store;
    this.#deps = deps;
    this.#lastSuccessAt = deps.clock();
  }

  /** Hubs that tell of news; to be opened before the server, which hubs come to. */
  async openHubs(): Promise<HubPolls | undefined> {
    this.#hubs = await openHubPolls({ deps: () => this.#deps, pass: (options) => this.#begin(options) });
    return this.#hubs;
  }

  /** Serves, takes its first pass at once, and goes on by the schedule. */
  async open(listening: Listening, sample: { close(): Promise<void> }): Promise<this> {
    this.url = listening.url;
    const schedule = startSchedule(this.#deps.config.schedule, this.#deps.config.timezone, () => this.#tick());
    this.#closers.push(
      () => schedule.stop(),
      () => listening.close(),
      () => sample.close(),
    );
    this.#configStamp = await stampOf(this.#deps.config.path);
    this.firstPass = this.#begin();
    return this;
  }

  metrics(): Promise<string> {
    return this.#metrics.render(this.#deps);
  }

  deps(): Deps {
    return this.#deps;
  }

  /** Runs `work` when no pass is running, and holds the next one off until it is done. */
  async exclusively(work: (deps: Deps) => Promise<void>): Promise<void> {
    const before = this.#busy;
    const done = before.then(() => work(this.#deps));
    this.#busy = done.catch(() => undefined);
    await done;
  }

  health(): Health {
    const minutes = Math.floor((this.#deps.clock() - this.#lastSuccessAt) / 60_000);
    const status = minutes > UNWELL_AFTER_MINUTES ? 'failing' : 'ok';
    return { status, lastSuccessAt: toInstant(this.#lastSuccessAt), stories: this.#deps.catalogue.size };
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    for (const close of this.#closers) await close();
    await this.#deps.http.close();
    const patience = setTimeout(() => void this.#deps.workers.close(), PATIENCE_MS);
    await this.#busy;
    clearTimeout(patience);
    await this.#hubs?.settled();
    await this.#deps.close();
    await this.#store.close();
  }

  /** Takes a pass when none is running; never rejects. */
  #begin(options: () => PassOptions = () => EVERYTHING_DUE): Promise<void> {
    return this.exclusively(async () => {
      if (!this.#abort.signal.aborted) await this.#pass(options());
    });
  }

  /** One tick of the schedule; never rejects. Ticks do not overlap. */
  async #tick(): Promise<void> {
    await this.exclusively(async () => {
      if (this.#abort.signal.aborted) return;
      await this.#reloadIfChanged();
      await this.#pass(EVERYTHING_DUE);
    });
  }

  async #pass(options: PassOptions): Promise<void> {
    const { log } = this.#options;
    const tell = (event: PassEvent): void => this.#metrics.count(event);
    const isPushed = (feedId: string): boolean => this.#hubs?.isPushed(feedId) ?? false;
    try {
      const report = await runPass(this.#deps, { ...options, signal: this.#abort.signal, tell, isPushed });
      this.#metrics.passDone(report);
      const { due, fetched, notModified } = report.feeds;
      if (due === 0 || fetched + notModified > 0) this.#lastSuccessAt = this.#deps.clock();
      if (due > 0 || report.articles.read > 0) log.info(report, 'pass done');
      if (!this.#abort.signal.aborted) void this.#hubs?.keepUp();
    } catch (error) {
      if (!this.#abort.signal.aborted) log.error({ err: error }, 'the pass failed; it is tried again at the next tick');
    }
  }

  /** Takes a changed configuration up, or says what is wrong with it and stays with the last good one. */
  async #reloadIfChanged(): Promise<void> {
    const { log, reload } = this.#options;
    const stamp = await stampOf(this.#deps.config.path);
    if (stamp === this.#configStamp) return;
    this.#configStamp = stamp;
    const { config, problems } = await reload();
    for (const problem of problems) log.error(`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
    if (config === undefined) {
      log.error('the configuration has mistakes; going on with the last good one');
      return;
    }
    for (const change of needsRestart(this.#deps.config, config)) log.warn(`${change} takes effect after a restart`);
    const before = this.#deps;
    this.#deps = await openDeps({ config, log, clock: before.clock, store: this.#store, keepStore: true });
    await before.close();
    log.info({ feeds: config.feeds.length, outputs: config.outputs.length }, 'the changed configuration is in use');
  }
}

/** Origins that are not TLS and whose pictures are shown all the same: those the operator allows addresses of. */
function imageOrigins({ sample }: Config): readonly string[] {
  return sample.enabled ? [`http://127.0.0.1:${sample.port}`] : [];
}

function consoleOptions(running: Running, { config, checkConfig }: DaemonOptions): ConsoleOptions {
  return {
    data: createConsoleData({
      deps: () => running.deps(),
      apply: () =>
        running.exclusively(async (deps) => {
          await applyDecisions(deps);
          await publishIfStale(deps);
        }),
      checkConfig,
      checkSiteRule,
    }),
    metrics: () => running.metrics(),
    baseUrl: config.output.baseUrl,
    ...(config.server.token === undefined ? {} : { token: config.server.token }),
    secret: randomBytes(32).toString('hex'),
    remoteAddress,
    imageOrigins: imageOrigins(config),
  };
}

/** Starts serving and polling. Rejects when the port cannot be had or the store cannot be opened. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { config, log } = options;
  const store = await openStore(config.storage.url);
  const deps = await openDeps({ config, log, store, keepStore: true });
  const sample = await openSample(config);
  const running = new Running(options, store, deps);
  const reads = createReadCounter(deps.records, deps.clock, (error) =>
    log.error({ err: error }, 'a read was not kept'),
  );
  const hubs = await running.openHubs();
  const app = createApp({
    publicDir: config.output.dir,
    imageOrigins: imageOrigins(config),
    health: () => running.health(),
    readerLimit: { limit: createReaderLimit({ perHour: WHOLE_FEEDS_PER_HOUR, clock: deps.clock }), remoteAddress },
    extend: (routes) => {
      addConsole(routes, consoleOptions(running, options));
      if (hubs !== undefined) addHubCallback(routes, { callback: hubs.callback, largestPing: LARGEST_PING });
    },
    onServed: reads.note,
    onError: (error) => log.error({ err: error }, 'an answer failed'),
  });
  try {
    return await running.open(await listen(app, config.server), sample);
  } catch (error) {
    await sample.close();
    await deps.close();
    await store.close();
    throw error;
  }
}
