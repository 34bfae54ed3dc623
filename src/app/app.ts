/** The composition root: opens the store, index, HTTP client and workers that a pass, a command and the daemon use. */
import { randomBytes } from 'node:crypto';
import { headersOf, openSiteRules, type SiteRules } from '../article-pipeline/site-rules.ts';
import { type FetchedPage, fetchPage } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';
import { storyLimits } from '../config/story-scope.ts';
import { createHttpClient, type HttpClient } from '../http/client.ts';
import type { HostCooldown } from '../http/host-cooldowns.ts';
import { createRobots, type Robots } from '../http/robots.ts';
import type { UserAgent } from '../http/user-agent.ts';
import type { Page } from '../model/article.ts';
import type { Clock } from '../model/time.ts';
import { type Catalogue, openCatalogue } from '../records/catalogue.ts';
import { readCooldowns } from '../records/host-cooldowns.ts';
import { allOverrides } from '../records/overrides.ts';
import { openRecords, type Records } from '../records/records.ts';
import type { Log } from '../runtime/log.ts';
import { VERSION } from '../runtime/version.ts';
import { DAMAGE_ADVICE, describeDamaged, openStore, type Store } from '../storage/store.ts';
import { type Apart, createStoryIndex, findApart, type StoryIndex, type StoryRecord } from '../stories/index.ts';
import { resolveOverrides } from '../stories/story/resolve-overrides.ts';
import { createWorkerPool, type WorkerPool } from '../workers/pool.ts';
import { adoptFeeds } from './adopt-feeds.ts';

/** The stored data, for reading: may be opened while another process writes to the store. */
export interface StoreContext {
  readonly config: Config;
  readonly store: Store;
  readonly records: Records;
  readonly catalogue: Catalogue;
}

/** Everything that a pass needs. Functions of the pass take this, or a `Pick` of the fields they use. */
export interface AppContext extends StoreContext {
  readonly clock: Clock;
  readonly log: Log;
  readonly index: StoryIndex;
  readonly http: HttpClient;
  readonly robots: Robots;
  readonly workers: WorkerPool;
  readonly siteRules: SiteRules;
  /** The number of this leader among those of the store; absent where processes do not take turns. */
  readonly term?: number;
  /**
   * Fetches an article's page. `stored`: our copy, to send its validators and get only a newer one. `configuredUrl`: the URL
   * of the feed that led to the page; default `url`, for an address that the operator typed.
   */
  fetchPage(url: string, stored?: Page, configuredUrl?: string): Promise<FetchedPage>;
  /** Stops requests and workers, and closes the store. */
  close(): Promise<void>;
}

/** Options of {@link openApp}. */
export interface AppOptions {
  readonly config: Config;
  readonly log: Log;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly clock?: Clock;
  /** A store that is open already, for tests and for a daemon that reloads its configuration; default: `config.storage`. */
  readonly store?: Store;
  /** Whether `close` leaves the store open; default false. */
  readonly keepStore?: boolean;
  /** Worker threads that run already, which `close` leaves running; default: threads of its own. */
  readonly workers?: WorkerPool;
  /** The number of this leader among those of the store. Default: processes do not take turns. */
  readonly term?: number;
}

const NAME = 'winnow';

/** The parts of the `User-Agent` header, as configured. */
export function userAgentOf({ contact, userAgent }: Pick<Config, 'contact' | 'userAgent'>): UserAgent {
  return {
    name: NAME,
    version: VERSION,
    ...(contact === undefined ? {} : { contact }),
    ...(userAgent === undefined ? {} : { whole: userAgent }),
  };
}

/** The HTTP client as configured. `cooldowns`: hosts to leave alone, stored before a restart; default none. */
export function openHttp(config: Config, log: Log, clock?: Clock, cooldowns: readonly HostCooldown[] = []): HttpClient {
  const { http } = config;
  // The sample newsroom runs in this process, so it needs no pause between requests.
  const hostPausesMs = config.sample.enabled ? { hostPausesMs: new Map([['127.0.0.1', 0]]) } : {};
  return createHttpClient({
    userAgent: userAgentOf(config),
    ports: http.ports,
    allow: http.allow,
    limits: { maxBytes: http.maxBytes, deadlineMs: http.timeoutSeconds * 1000, maxRedirects: http.maxRedirects },
    pausesMs: { feed: http.feedDelaySeconds * 1000, page: http.pageDelaySeconds * 1000 },
    ...hostPausesMs,
    cooldowns,
    ...(clock === undefined ? {} : { clock }),
    onException: (host, exception) => log.debug({ host, exception }, 'address allowed by an exception in http.allow'),
  });
}

/** The installation's secret, created once: fingerprints of one installation mean nothing to another. */
async function seedOf({ meta }: Records): Promise<string> {
  const stored = await meta.get('seed');
  if (typeof stored === 'string') return stored;
  const seed = randomBytes(16).toString('hex');
  await meta.set('seed', seed);
  return seed;
}

/** The order in which a pass assigns articles, so that the same article starts a story as before the restart. */
function byArrivalOrder(a: StoryRecord, b: StoryRecord): number {
  const [seenA, seenB] = [a.seenAt ?? 0, b.seenAt ?? 0];
  return seenA - seenB || (a.publishedAt ?? seenA) - (b.publishedAt ?? seenB) || (a.id < b.id ? -1 : 1);
}

/** What articles were kept apart from, by entry id; reads all stored fingerprints, and loads few. */
export async function findApartFrom(
  entryIds: readonly string[],
  { records }: Pick<StoreContext, 'records'>,
): Promise<ReadonlyMap<string, Apart>> {
  const targets = (await records.fingerprints.getMany(entryIds)).flatMap((record) => record ?? []);
  if (targets.length === 0) return new Map();
  return await findApart(targets, valuesOf(records.fingerprints.entries()), await seedOf(records));
}

async function* valuesOf<T>(entries: AsyncIterable<readonly [string, T]>): AsyncGenerator<T> {
  for await (const [, value] of entries) yield value;
}

/** Loads the story index from the stored fingerprints. */
async function openIndex({ config, records, catalogue }: StoreContext): Promise<StoryIndex> {
  const isTaken = (storyId: string): boolean => catalogue.get(storyId) !== undefined;
  const index = createStoryIndex({ seed: await seedOf(records), windowDays: config.stories.windowDays, isTaken });
  const stored: StoryRecord[] = [];
  for await (const [, record] of records.fingerprints.entries()) stored.push(record);
  index.override(resolveOverrides(await allOverrides(records)).inForce, storyLimits(config.feeds));
  index.restore(stored.sort(byArrivalOrder));
  return index;
}

/** Opens the stored data for reading. Rejects with a StoreError when the store cannot be opened. */
export async function openStoreContext(config: Config, opened?: Store): Promise<StoreContext> {
  const store = opened ?? (await openStore(config.storage.url));
  const records = openRecords(store);
  return { config, store, records, catalogue: await openCatalogue(records) };
}

/** Opens the store for writing; each damaged record is skipped and logged once. Rejects with a StoreError. */
export function openLoggedStore(url: string, log: Log): Promise<Store> {
  return openStore(url, {
    onDamaged: (record) => log.error(`${describeDamaged(record)}. It is skipped; ${DAMAGE_ADVICE}`),
  });
}

/** Opens everything. Rejects with a StoreError when the store cannot be opened. */
export async function openApp(options: AppOptions): Promise<AppContext> {
  const { config, log } = options;
  const clock = options.clock ?? Date.now;
  const opened = options.store ?? (await openLoggedStore(config.storage.url, log));
  if (config.feeds.some(({ formerlyId }) => formerlyId !== undefined)) {
    const records = openRecords(opened);
    await adoptFeeds(config, records, await seedOf(records));
  }
  const context = await openStoreContext(config, opened);
  const { store, records } = context;
  const index = await openIndex(context);
  const http = openHttp(config, log, options.clock, await readCooldowns(records));
  const robots = createRobots({ http, clock, token: NAME });
  const workers = options.workers ?? createWorkerPool();
  const siteRules = openSiteRules({
    dir: config.articles.siteRulesDir,
    onProblems: (file, problems) => {
      for (const { line, column, message } of problems) log.warn(`${file}:${line}:${column}: ${message}`);
    },
  });
  const pageDeps = { http, clock, ...(config.articles.obeyRobots ? { robots } : {}) };
  return {
    ...context,
    ...{ clock, log, index, http, robots, workers, siteRules },
    ...(options.term !== undefined && { term: options.term }),
    fetchPage: async (url, stored, configuredUrl = url) => {
      const headers = headersOf(await siteRules.ruleFor(url));
      const validators = stored === undefined ? {} : { validators: stored };
      return await fetchPage(url, { ...pageDeps, configuredUrl, headers, ...validators });
    },
    close: async () => {
      try {
        await http.close();
        if (options.workers === undefined) await workers.close();
      } finally {
        if (options.keepStore !== true) await store.close();
      }
    },
  };
}
