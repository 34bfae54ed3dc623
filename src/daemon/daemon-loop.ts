/** The loop of the daemon: scheduled passes, one piece of work at a time, and reloads of the configuration. */
import { type AppContext, openApp } from '../app/app.ts';
import { defined } from '../model/defined.ts';
import { toInstant } from '../model/time.ts';
import type { Distribution } from '../pass/distribute.ts';
import { type PassOptions, runPass } from '../pass/pass.ts';
import type { PassEvent } from '../pass/pass-event.ts';
import { shutdown } from '../pass/shutdown.ts';
import { describeError, errorKind, isOperatorError } from '../runtime/error-messages.ts';
import type { Log } from '../runtime/log.ts';
import { startSchedule } from '../runtime/schedule.ts';
import type { Health } from '../server/app.ts';
import type { Listening } from '../server/listen.ts';
import { type Store, StoreError } from '../storage/store.ts';
import { needsRestart } from './config-stamp.ts';
import { type ConfigWatch, type Reload, watchConfig } from './config-watch.ts';
import { type HubPolls, openHubPolls } from './hub-polls.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Options of {@link DaemonLoop}. */
export interface DaemonLoopOptions {
  readonly log: Log;
  /** Reads the configuration again; called when the file has changed. */
  readonly reload: Reload;
  /** Has workers poll and read; default: this process does all of it. */
  readonly distribution?: Distribution;
  /** Default: metrics of its own. */
  readonly metrics?: Metrics;
}

/** The health check fails when no feed has succeeded for this long, minutes. */
const FAILING_AFTER_MINUTES = 26 * 60;

const EVERYTHING_DUE: PassOptions = { spreadsFirstPolls: true };

/** Runs passes until it is stopped. */
export class DaemonLoop {
  readonly #options: DaemonLoopOptions;
  readonly #store: Store;
  readonly #abort = new AbortController();
  readonly #metrics: Metrics;
  #app: AppContext;
  #watch: ConfigWatch | undefined;
  readonly #queue = createSerialQueue();
  #loggedOverlap = false;
  /** The kind of error of the last pass; empty when it succeeded. */
  #failure = '';
  #lastSuccessAt: number;
  #hubs: HubPolls | undefined;
  /** Is another one after a pass or a decision may have changed feeds or stories. */
  version = 0;
  /** Ids of feeds that the operator asked to poll. */
  readonly #asked = new Set<string>();
  firstPass: Promise<boolean> = Promise.resolve(true);
  readonly #closers: (() => Promise<void>)[] = [];
  url = '';

  constructor(options: DaemonLoopOptions, store: Store, app: AppContext) {
    this.#options = options;
    this.#metrics = options.metrics ?? createMetrics();
    this.#store = store;
    this.#app = app;
    this.#lastSuccessAt = app.clock();
  }

  /** Opens the subscriptions at hubs; call it before the server starts, which hubs call back. */
  async openHubs(): Promise<HubPolls | undefined> {
    this.#hubs = await openHubPolls({ app: () => this.#app, pass: (options) => this.#begin(options) });
    return this.#hubs;
  }

  /** Starts the schedule and the first pass. */
  async open(listening: Pick<Listening, 'url' | 'close'>, sample: { close(): Promise<void> }): Promise<this> {
    this.url = listening.url;
    const { schedule: expression, timezone, path } = this.#app.config;
    const schedule = startSchedule(expression, timezone, {
      onTick: () => this.#tick(),
      onOverlap: () => this.#overlaps(),
    });
    this.#closers.push(
      () => schedule.stop(),
      () => listening.close(),
      () => sample.close(),
    );
    this.#watch = await watchConfig(path, this.#options);
    this.firstPass = this.#begin().then(() => this.#failure === '');
    return this;
  }

  /** The text of `/metrics`. */
  metrics(): Promise<string> {
    return this.#metrics.render(this.#app);
  }

  /** The app with the current configuration. */
  app(): AppContext {
    return this.#app;
  }

  /** Runs `work` now, or returns `later` when a pass is running, and runs it afterwards. */
  soon(work: (app: AppContext) => Promise<void>): Promise<'done' | 'later'> {
    return this.#queue.soon(
      async () => {
        await work(this.#app);
        this.version++;
      },
      (err) => this.#options.log.error({ err }, 'applying the decision failed; the next pass applies it'),
    );
  }

  /** Queues a pass over feeds, due or not. What is asked for while one waits is added to it. */
  poll(feedIds: readonly string[]): void {
    const isWaiting = this.#asked.size > 0;
    for (const id of feedIds) this.#asked.add(id);
    if (isWaiting) return;
    void this.#begin(() => {
      const only = [...this.#asked];
      this.#asked.clear();
      return { only };
    });
  }

  /** The content of `/healthz`. */
  health(): Health {
    const minutes = Math.floor((this.#app.clock() - this.#lastSuccessAt) / 60_000);
    const status = this.#failure !== '' || minutes > FAILING_AFTER_MINUTES ? 'failing' : 'ok';
    const leads = this.#app.term === undefined ? {} : { role: 'lead', term: this.#app.term };
    return { status, ...leads, lastSuccessAt: toInstant(this.#lastSuccessAt), stories: this.#app.catalogue.size };
  }

  /** Drops requests in flight, finishes writing, and closes everything. */
  async stop(): Promise<void> {
    this.#abort.abort();
    for (const close of this.#closers) await close();
    await shutdown(this.#app, this.#queue.settled());
    await this.#hubs?.settled();
    await this.#app.close();
    await this.#store.close();
  }

  /** Queues a pass; never rejects. */
  #begin(options: () => PassOptions = () => EVERYTHING_DUE): Promise<void> {
    return this.#queue.add(async () => {
      if (!this.#abort.signal.aborted) await this.#pass(options());
    });
  }

  /** One tick of the schedule; never rejects. Ticks do not overlap. */
  async #tick(): Promise<void> {
    this.#loggedOverlap = false;
    await this.#queue.add(async () => {
      if (this.#abort.signal.aborted) return;
      await this.#reloadIfChanged();
      await this.#pass(EVERYTHING_DUE);
    });
  }

  async #pass(options: PassOptions): Promise<void> {
    const { log, distribution } = this.#options;
    const onEvent = (event: PassEvent): void => {
      this.version++;
      this.#metrics.count(event);
    };
    const isPushed = (feedId: string): boolean => this.#hubs?.isPushed(feedId) ?? false;
    const shared = distribution === undefined ? {} : { distribution };
    try {
      const report = await runPass(this.#app, { ...options, signal: this.#abort.signal, onEvent, isPushed, ...shared });
      this.#metrics.passDone(report);
      const { due, fetched, notModified } = report.feeds;
      if (due === 0 || fetched + notModified > 0) this.#lastSuccessAt = this.#app.clock();
      if (due > 0 || report.articles.read > 0) log.info(report, 'pass done');
      if (!this.#abort.signal.aborted) void this.#hubs?.keepUp();
      if (this.#failure !== '') log.info('passes succeed again');
      this.#failure = '';
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#failed(error);
    } finally {
      this.version++;
    }
  }

  /** Logs each kind of failure once: a full disk stays full for many ticks. */
  #failed(error: unknown): void {
    this.#metrics.passFailed(error instanceof StoreError ? 'store' : isOperatorError(error) ? 'publish' : 'error');
    const kind = errorKind(error);
    const { log } = this.#options;
    if (kind === this.#failure) return;
    this.#failure = kind;
    const details = isOperatorError(error) ? { reason: describeError(error) } : { err: error };
    log.error(details, 'the pass failed; it is retried at every tick, and the next success is logged');
  }

  /** Called for a tick during the pass of an earlier tick. */
  #overlaps(): void {
    if (this.#loggedOverlap) return;
    this.#loggedOverlap = true;
    this.#options.log.info('the last pass is still running; the schedule continues when it has ended');
  }

  /** Applies a changed configuration. */
  async #reloadIfChanged(): Promise<void> {
    const { log } = this.#options;
    const before = this.#app;
    const config = await this.#watch?.changed(before.config);
    if (config === undefined) return;
    for (const change of needsRestart(before.config, config)) log.warn(`${change} takes effect after a restart`);
    const { term, confirmLead, isServing } = before;
    // The index of another window has other articles in it.
    const isSameWindow = config.stories.windowDays === before.config.stories.windowDays;
    const stories = isSameWindow ? { stories: before } : {};
    const cluster = before.cluster === undefined ? {} : { cluster: before.cluster };
    const options = { config, log, clock: before.clock, store: this.#store, keepStore: true, ...cluster };
    this.#app = await openApp({ ...options, ...stories, ...defined({ term, confirmLead, isServing }) });
    await before.close();
    log.info({ feeds: config.feeds.length, outputs: config.outputs.length }, 'the changed configuration is now in use');
  }
}
