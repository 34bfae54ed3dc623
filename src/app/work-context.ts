/** What polling feeds and reading articles needs: the records, the HTTP client and the threads, but no stories. */
import { headersOf, openSiteRules, type SiteRules } from '../article-pipeline/site-rules.ts';
import { type FetchedPage, fetchPage } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';
import { createHttpClient, type HttpClient } from '../http/client.ts';
import type { HostCooldown } from '../http/host-cooldowns.ts';
import type { HostTable } from '../http/host-leases.ts';
import { createRobots, type Robots } from '../http/robots.ts';
import type { UserAgent } from '../http/user-agent.ts';
import type { Page } from '../model/article.ts';
import type { Clock } from '../model/time.ts';
import { readCooldowns } from '../records/host-cooldowns.ts';
import { openRecords, type Records } from '../records/records.ts';
import type { Log } from '../runtime/log.ts';
import { VERSION } from '../runtime/version.ts';
import { type Cluster, openCluster } from '../storage/cluster.ts';
import { DAMAGE_ADVICE, describeDamaged, openStore, type Store } from '../storage/store.ts';
import { createWorkerPool, type WorkerPool } from '../workers/pool.ts';

/** Everything that is needed up to a stored article. Functions of a pass take this, or a `Pick` of the fields they use. */
export interface WorkContext {
  readonly config: Config;
  readonly store: Store;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly http: HttpClient;
  readonly robots: Robots;
  readonly workers: WorkerPool;
  readonly siteRules: SiteRules;
  /** What the processes that share the store use besides records; absent where one process does all the work. */
  readonly cluster?: Cluster;
  /**
   * Fetches an article's page. `stored`: our copy, to send its validators and get only a newer one. `configuredUrl`: the URL
   * of the feed that led to the page; default `url`, for an address that the operator typed.
   */
  fetchPage(url: string, stored?: Page, configuredUrl?: string): Promise<FetchedPage>;
  /** Stops requests and threads, and closes the store. */
  close(): Promise<void>;
}

/** Options of {@link openWork}. */
export interface WorkOptions {
  readonly config: Config;
  readonly log: Log;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly clock?: Clock;
  /** A store that is open already, for tests and for a daemon that reloads its configuration; default: `config.storage`. */
  readonly store?: Store;
  /** The collections of that store, where they are open already. */
  readonly records?: Records;
  /** Whether `close` leaves the store open; default false. */
  readonly keepStore?: boolean;
  /** A cluster that is open already, which `close` leaves open; default: that of `config.storage`, if its backend has one. */
  readonly cluster?: Cluster;
  /** Worker threads that run already, which `close` leaves running; default: threads of its own. */
  readonly workers?: WorkerPool;
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

/** What {@link openHttp} needs besides the configuration. */
interface HttpContext {
  readonly clock?: Clock | undefined;
  readonly cooldowns?: readonly HostCooldown[];
  readonly sharedHosts?: HostTable | undefined;
}

/** The HTTP client as configured. `cooldowns`: hosts to leave alone, stored before a restart; default none. `sharedHosts`: hosts that other processes send requests to as well. */
export function openHttp(
  config: Config,
  log: Log,
  { clock, cooldowns = [], sharedHosts }: HttpContext = {},
): HttpClient {
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
    ...(sharedHosts === undefined ? {} : { sharedHosts }),
    onException: (host, exception) => log.debug({ host, exception }, 'address allowed by an exception in http.allow'),
  });
}

/**
 * Opens the store for writing; each damaged record is skipped and logged once. `migrates`: whether an older store is migrated, which
 * needs the lock; default true. Rejects with a StoreError.
 */
export function openLoggedStore(url: string, log: Log, migrates = true): Promise<Store> {
  return openStore(url, {
    migrates,
    onDamaged: (record) => log.error(`${describeDamaged(record)}. It is skipped; ${DAMAGE_ADVICE}`),
  });
}

/** Opens everything but the stories. Rejects with a StoreError when the store cannot be opened. */
export async function openWork(options: WorkOptions): Promise<WorkContext> {
  const { config, log, records: opened } = options;
  const clock = options.clock ?? Date.now;
  const store = options.store ?? (await openLoggedStore(config.storage.url, log));
  const records = opened ?? openRecords(store);
  const cluster = options.cluster ?? (await openCluster(config.storage.url));
  const cooldowns = await readCooldowns(records);
  const http = openHttp(config, log, { clock: options.clock, cooldowns, sharedHosts: cluster?.hosts });
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
    ...{ config, store, records, clock, log, http, robots, workers, siteRules },
    ...(cluster !== undefined && { cluster }),
    fetchPage: async (url, stored, configuredUrl = url) => {
      const headers = headersOf(await siteRules.ruleFor(url));
      const validators = stored === undefined ? {} : { validators: stored };
      return await fetchPage(url, { ...pageDeps, configuredUrl, headers, ...validators });
    },
    close: async () => {
      try {
        await http.close();
        if (options.workers === undefined) await workers.close();
        if (options.cluster === undefined) await cluster?.close();
      } finally {
        if (options.keepStore !== true) await store.close();
      }
    },
  };
}
