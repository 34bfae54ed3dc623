/** Why: the one place where the parts are put together: what a pass, a command and the daemon work with. */
import { randomBytes } from 'node:crypto';
import { headersOf, openSiteRules, type SiteRules } from '../article-pipeline/site-rules.ts';
import { type FetchedPage, fetchPage } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';
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
import { createStoryIndex, type StoryIndex, type StoryRecord } from '../stories/index.ts';
import { resolveOverrides } from '../stories/story/resolve-overrides.ts';
import { createWorkerPool, type WorkerPool } from '../workers/pool.ts';

/** What is kept, for whoever only looks at it: may be opened while another instance writes. */
export interface StoreContext {
  readonly config: Config;
  readonly store: Store;
  readonly records: Records;
  readonly catalogue: Catalogue;
}

export interface AppContext extends StoreContext {
  readonly clock: Clock;
  readonly log: Log;
  readonly index: StoryIndex;
  readonly http: HttpClient;
  readonly robots: Robots;
  readonly workers: WorkerPool;
  readonly siteRules: SiteRules;
  /**
   * `kept`: the page as we have it, when only a newer one is wanted. `configuredUrl`: of the feed that led to the page;
   * absent when the operator gave `url`.
   */
  fetchPage(url: string, kept?: Page, configuredUrl?: string): Promise<FetchedPage>;
  /** Ends what runs, and closes the store. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
  /** Already open, for tests and for a daemon that reloads its config; closed with the rest unless `keepStore`. */
  readonly store?: Store;
  readonly keepStore?: boolean;
}

const NAME = 'winnow';

export function userAgentOf({ contact, userAgent }: Pick<Config, 'contact' | 'userAgent'>): UserAgent {
  return {
    name: NAME,
    version: VERSION,
    ...(contact === undefined ? {} : { contact }),
    ...(userAgent === undefined ? {} : { whole: userAgent }),
  };
}

/** The HTTP client as configured. `holds`: hosts to leave alone, from before a restart. */
export function openHttp(config: Config, log: Log, clock?: Clock, cooldowns: readonly HostCooldown[] = []): HttpClient {
  const { http } = config;
  // The bundled newsroom is this program's own: nobody is hurt by asking it without a pause.
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
    onException: (host, exception) => log.debug({ host, exception }, 'address allowed by an exception of the operator'),
  });
}

/** The installation's secret, made once: fingerprints of one installation mean nothing to another. */
async function seedOf({ meta }: Records): Promise<string> {
  const known = await meta.get('seed');
  if (typeof known === 'string') return known;
  const seed = randomBytes(16).toString('hex');
  await meta.set('seed', seed);
  return seed;
}

/** The order in which a pass places what it found, so that the same article founds a story as before the restart. */
function byArrivalOrder(a: StoryRecord, b: StoryRecord): number {
  const [seenA, seenB] = [a.seenAt ?? 0, b.seenAt ?? 0];
  return seenA - seenB || (a.publishedAt ?? seenA) - (b.publishedAt ?? seenB) || (a.id < b.id ? -1 : 1);
}

async function openIndex({ records, catalogue }: StoreContext, windowDays: number): Promise<StoryIndex> {
  const isTaken = (storyId: string): boolean => catalogue.get(storyId) !== undefined;
  const index = createStoryIndex({ seed: await seedOf(records), windowDays, isTaken });
  const kept: StoryRecord[] = [];
  for await (const [, record] of records.fingerprints.entries()) kept.push(record);
  index.override(resolveOverrides(await allOverrides(records)).inForce);
  index.restore(kept.sort(byArrivalOrder));
  return index;
}

/** Opens the store to look at. Rejects with a StoreError when it cannot be opened. */
export async function openStoreContext(config: Config, opened?: Store): Promise<StoreContext> {
  const store = opened ?? (await openStore(config.storage.url));
  const records = openRecords(store);
  return { config, store, records, catalogue: await openCatalogue(records) };
}

/** Opens the store for writing; each damaged record that is left out is logged once. Rejects with a StoreError. */
export function openLoggedStore(url: string, log: Log): Promise<Store> {
  return openStore(url, {
    onDamaged: (record) => log.error(`${describeDamaged(record)}. It is left out; ${DAMAGE_ADVICE}`),
  });
}

/** Opens everything. Rejects with a StoreError when the store cannot be opened. */
export async function openApp(options: AppOptions): Promise<AppContext> {
  const { config, log } = options;
  const clock = options.clock ?? Date.now;
  const kept = await openStoreContext(config, options.store ?? (await openLoggedStore(config.storage.url, log)));
  const { store, records } = kept;
  const index = await openIndex(kept, config.stories.windowDays);
  const http = openHttp(config, log, options.clock, await readCooldowns(records));
  const robots = createRobots({ http, clock, token: NAME });
  const workers = createWorkerPool();
  const siteRules = openSiteRules({
    dir: config.articles.siteRulesDir,
    onProblems: (file, problems) => {
      for (const { line, column, message } of problems) log.warn(`${file}:${line}:${column}: ${message}`);
    },
  });
  const pageDeps = { http, clock, ...(config.articles.obeyRobots ? { robots } : {}) };
  return {
    ...kept,
    ...{ clock, log, index, http, robots, workers, siteRules },
    fetchPage: async (url, kept, configuredUrl = url) => {
      const headers = headersOf(await siteRules.ruleFor(url));
      const known = kept === undefined ? {} : { validators: kept };
      return await fetchPage(url, { ...pageDeps, configuredUrl, headers, ...known });
    },
    close: async () => {
      try {
        await http.close();
        await workers.close();
      } finally {
        if (options.keepStore !== true) await store.close();
      }
    },
  };
}
