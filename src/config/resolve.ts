/** Converts the validated file into the configuration that the program uses, with units in the names. */
import { defined } from '../model/defined.ts';
import type { FeedSource } from '../model/source.ts';
import { parseUrl } from '../url/parse-url.ts';
import type { Config, OutputConfig } from './config.ts';
import { ROLES } from './defaults.ts';
import { feedIdOf } from './feed-id.ts';
import type { ReferencesOf } from './feed-secrets.ts';
import { atSamplePort } from './sample-url.ts';
import type { ConfigFile, FeedEntry, OutputEntry } from './schema.ts';
import { storyScopes } from './story-scope.ts';
import { toRules } from './to-rules.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** What the document tells about references, by the index of a feed. */
export interface FromOutside {
  /** Whether the feed's URL contains a reference. */
  readonly isSecret: (feed: number) => boolean;
  readonly referencesOf: ReferencesOf;
}

/** Converts `file`, read from `path`, into a configuration. */
export function resolve(file: ConfigFile, path: string, outside: FromOutside): Config {
  const { http, polling, articles, stories, retention, websub } = file;
  const feeds = file.feeds.map((feed, index) => toSource(feed, file, index, outside));
  return {
    path,
    schedule: file.schedule,
    timezone: file.timezone,
    ...defined({ contact: file.contact, userAgent: file.userAgent }),
    storage: file.storage,
    roles: ROLES.filter((role) => file.roles.includes(role)),
    output: { ...file.output, baseUrl: withSlash(file.output.baseUrl ?? `http://localhost:${file.server.port}/`) },
    server: serverSettings(file.server),
    retention: { days: retention.entries / DAY, pagesDays: retention.pages / DAY },
    http: {
      timeoutSeconds: http.timeout,
      maxBytes: http.maxSize,
      maxRedirects: http.maxRedirects,
      concurrency: http.concurrency,
      feedDelaySeconds: http.feedDelay,
      pageDelaySeconds: http.pageDelay,
      allow: file.sample.enabled ? [...http.allow, `127.0.0.1/32:${file.sample.port}`] : http.allow,
      ports: http.ports,
    },
    polling: {
      minIntervalMinutes: polling.minInterval / MINUTE,
      maxIntervalHours: polling.maxInterval / HOUR,
      maxEntries: polling.maxEntries,
      slowUnread: polling.slowUnread,
    },
    articles: {
      fetch: articles.fetch,
      obeyRobots: articles.obeyRobots,
      maxRefetches: articles.maxRefetches,
      passBudgetMinutes: articles.passBudget / MINUTE,
      siteRulesDir: articles.siteRules,
    },
    stories: { mode: stories.mode, windowDays: stories.window / DAY },
    clean: file.clean,
    websub: { subscribe: websub.subscribe, hubs: websub.hubs, ...defined({ callbackUrl: websub.callbackUrl }) },
    sample: file.sample,
    feeds,
    outputs: toOutputs(file),
    rules: toRules(file, feeds),
    mutes: file.mutes,
    ...mailSettings(file),
    webhooks: file.webhooks.map(({ output, secret, ...hook }) => ({ ...hook, ...defined({ output, secret }) })),
  };
}

function toSource(feed: FeedEntry, file: ConfigFile, index: number, outside: FromOutside): FeedSource {
  const isPrivate = feed.private ?? (outside.isSecret(index) || hasPassword(feed.url));
  const secrets = [...(isPrivate ? outside.referencesOf(index, 'url') : []), ...outside.referencesOf(index, 'headers')];
  const scopes = storyScopes(feed, file);
  return {
    id: feed.id ?? feedIdOf(feed.url) ?? feed.url,
    url: atSamplePort(feed.url, file.sample),
    tags: feed.tags,
    fetchArticles: feed.articles ?? file.articles.fetch,
    priority: feed.priority,
    isPrivate,
    ...pausedFlag(feed),
    ...(secrets.length > 0 && { secrets }),
    ...(scopes.length > 0 && { stories: scopes }),
    ...defined({
      formerlyId: feed.formerlyId,
      title: feed.title,
      language: feed.language,
      intervalMinutes: feed.interval === undefined ? undefined : feed.interval / MINUTE,
      cron: feed.cron,
      headers: feed.headers,
      maxBytes: feed.maxSize,
      obeyRobots: feed.obeyRobots ?? (feed.page === undefined ? undefined : true),
      page: feed.page && defined(feed.page),
    }),
  };
}

function pausedFlag({ paused }: FeedEntry): Pick<FeedSource, 'isPaused'> {
  return paused ? { isPaused: true } : {};
}

/** Without configured outputs, one with the id `feed` takes every feed. */
function toOutputs(file: ConfigFile): OutputConfig[] {
  const everything: OutputEntry = {
    id: 'feed',
    title: 'All stories',
    formerly: [],
    private: false,
    filter: NO_FILTER,
    order: 'newest',
  };
  return (file.outputs.length === 0 ? [everything] : file.outputs).map((output) => ({
    id: output.id,
    title: output.title,
    mode: output.mode ?? file.stories.mode,
    limit: output.limit ?? file.output.itemsPerFeed,
    filter: filterOf(output.filter),
    ...defined({
      isPrivate: output.private || undefined,
      order: output.order === 'coverage' ? output.order : undefined,
      formerly: output.formerly.length > 0 ? output.formerly : undefined,
      description: output.description,
      language: output.language,
      sources: output.sources,
      tags: output.tags,
    }),
  }));
}

function filterOf({ minSources, ...filter }: OutputEntry['filter']): OutputConfig['filter'] {
  return { ...filter, ...defined({ minSources }) };
}

const NO_FILTER = { include: [], exclude: [], languages: [], minWords: 0 };

function mailSettings({ mail, digests }: ConfigFile): Pick<Config, 'mail' | 'digests'> {
  const all = digests.map(({ output, unsubscribe, maxSize, ...digest }) => ({
    ...digest,
    maxBytes: maxSize,
    ...defined({ output, unsubscribe }),
  }));
  if (mail === undefined) return { digests: all };
  const { host, security, from, user, password } = mail;
  const port = mail.port ?? SMTP_PORTS[security];
  return { mail: { host, port, security, from, ...defined({ user, password }) }, digests: all };
}

/** RFC 8314: submission with TLS, and with STARTTLS; RFC 5321: without. */
const SMTP_PORTS = { tls: 465, starttls: 587, none: 25 };

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function hasPassword(url: string): boolean {
  return (parseUrl(url)?.username ?? '') !== '';
}

function serverSettings({ token, ...server }: ConfigFile['server']): Config['server'] {
  return { ...server, ...defined({ token }) };
}
