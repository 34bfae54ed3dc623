/** Why: what a daemon is while it runs: one piece of work at a time, passes by the schedule, and the config as it is edited. */
import { type AppContext, openApp } from '../app/app.ts';
import { toInstant } from '../model/time.ts';
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
import { createMetrics } from './metrics.ts';
import { createSerialQueue } from './serial-queue.ts';

export interface DaemonLoopOptions {
  readonly log: Log;
  /** Reads the configuration again; called when the file has changed. */
  readonly reload: Reload;
}

/** A daemon whose feeds have all failed for this long is not well, minutes. */
const UNWELL_AFTER_MINUTES = 26 * 60;

const EVERYTHING_DUE: PassOptions = { spreadsFirstPolls: true };

export class DaemonLoop {
  readonly #options: DaemonLoopOptions;
  readonly #store: Store;
  readonly #abort = new AbortController();
  readonly #metrics = createMetrics();
  #deps: AppContext;
  #watch: ConfigWatch | undefined;
  readonly #line = createSerialQueue();
  #saidOverlap = false;
  /** What the last pass failed of; empty when it did not. */
  #failure = '';
  #lastSuccessAt: number;
  #hubs: HubPolls | undefined;
  firstPass: Promise<boolean> = Promise.resolve(true);
  readonly #closers: (() => Promise<void>)[] = [];
  url = '';

  constructor(options: DaemonLoopOptions, store: Store, app: AppContext) {
    this.#options = options;
    this.#store = store;
    this.#deps = app;
    this.#lastSuccessAt = app.clock();
  }

  /** Hubs that tell of news; to be opened before the server, which hubs come to. */
  async openHubs(): Promise<HubPolls | undefined> {
    this.#hubs = await openHubPolls({ deps: () => this.#deps, pass: (options) => this.#begin(options) });
    return this.#hubs;
  }

  /** Serves, takes its first pass at once, and goes on by the schedule. */
  async open(listening: Listening, sample: { close(): Promise<void> }): Promise<this> {
    this.url = listening.url;
    const { schedule: expression, timezone, path } = this.#deps.config;
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

  metrics(): Promise<string> {
    return this.#metrics.render(this.#deps);
  }

  deps(): AppContext {
    return this.#deps;
  }

  /** For somebody who waits for an answer: `later` when a pass is running, after which it is done. */
  soon(work: (app: AppContext) => Promise<void>): Promise<'done' | 'later'> {
    return this.#line.soon(
      () => work(this.#deps),
      (err) => this.#options.log.error({ err }, 'what was decided is applied at the next pass'),
    );
  }

  health(): Health {
    const minutes = Math.floor((this.#deps.clock() - this.#lastSuccessAt) / 60_000);
    const status = this.#failure !== '' || minutes > UNWELL_AFTER_MINUTES ? 'failing' : 'ok';
    return { status, lastSuccessAt: toInstant(this.#lastSuccessAt), stories: this.#deps.catalogue.size };
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    for (const close of this.#closers) await close();
    await shutdown(this.#deps, this.#line.settled());
    await this.#hubs?.settled();
    await this.#deps.close();
    await this.#store.close();
  }

  /** Takes a pass when none is running; never rejects. */
  #begin(options: () => PassOptions = () => EVERYTHING_DUE): Promise<void> {
    return this.#line.add(async () => {
      if (!this.#abort.signal.aborted) await this.#pass(options());
    });
  }

  /** One tick of the schedule; never rejects. Ticks do not overlap. */
  async #tick(): Promise<void> {
    this.#saidOverlap = false;
    await this.#line.add(async () => {
      if (this.#abort.signal.aborted) return;
      await this.#reloadIfChanged();
      await this.#pass(EVERYTHING_DUE);
    });
  }

  async #pass(options: PassOptions): Promise<void> {
    const { log } = this.#options;
    const onEvent = (event: PassEvent): void => this.#metrics.count(event);
    const isPushed = (feedId: string): boolean => this.#hubs?.isPushed(feedId) ?? false;
    try {
      const report = await runPass(this.#deps, { ...options, signal: this.#abort.signal, onEvent, isPushed });
      this.#metrics.passDone(report);
      const { due, fetched, notModified } = report.feeds;
      if (due === 0 || fetched + notModified > 0) this.#lastSuccessAt = this.#deps.clock();
      if (due > 0 || report.articles.read > 0) log.info(report, 'pass done');
      if (!this.#abort.signal.aborted) void this.#hubs?.keepUp();
      if (this.#failure !== '') log.info('passes work again');
      this.#failure = '';
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#failed(error);
    }
  }

  /** A disk that is full stays full for many ticks: each reason is told once. */
  #failed(error: unknown): void {
    this.#metrics.passFailed(error instanceof StoreError ? 'store' : isOperatorError(error) ? 'publish' : 'error');
    const kind = errorKind(error);
    const { log } = this.#options;
    if (kind === this.#failure) return;
    this.#failure = kind;
    const known = isOperatorError(error) ? { reason: describeError(error) } : { err: error };
    log.error(known, 'the pass failed; it is tried again at every tick, and told of when it works again');
  }

  /** A tick came while the one before was still at work. */
  #overlaps(): void {
    if (this.#saidOverlap) return;
    this.#saidOverlap = true;
    this.#options.log.info('the pass before is still at work; the schedule goes on when it has ended');
  }

  /** Takes a changed configuration up. */
  async #reloadIfChanged(): Promise<void> {
    const { log } = this.#options;
    const before = this.#deps;
    const config = await this.#watch?.changed(before.config);
    if (config === undefined) return;
    for (const change of needsRestart(before.config, config)) log.warn(`${change} takes effect after a restart`);
    this.#deps = await openApp({ config, log, clock: before.clock, store: this.#store, keepStore: true });
    await before.close();
    log.info({ feeds: config.feeds.length, outputs: config.outputs.length }, 'the changed configuration is in use');
  }
}
