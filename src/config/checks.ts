/** Checks that need more than one setting, or knowledge from other parts of the program. */

import { parseUrl } from '../url/parse-url.ts';
import type { Config, HttpSettings } from './config.ts';
import { cronFindings } from './cron.ts';
import { defaults } from './defaults.ts';
import { feedIdOf } from './feed-id.ts';
import { type FolderChecks, outputDirFindings } from './folder-findings.ts';
import { formerFeedIds } from './former-feed-ids.ts';
import { shortIntervals } from './interval-findings.ts';
import type { Finding } from './locate.ts';
import { mailFindings } from './mail-schema.ts';
import { outputIdFindings } from './output-ids.ts';
import { selectorFindings } from './page-schema.ts';
import { privateOutputFindings, unwisePrivateOutputs } from './private-outputs.ts';
import { group, list, type Raw, strings } from './raw-value.ts';
import { roleFindings } from './role-findings.ts';
import { type PhraseChecks, ruleFindings, rulePhraseFindings } from './rule-findings.ts';
import { scopeFindings } from './story-scope.ts';
import { didYouMean } from './suggest.ts';
import { parseDuration } from './units.ts';

/** What can be read of a feed in a file that may have other errors. */
interface RawFeed {
  readonly index: number;
  readonly hasId: boolean;
  readonly id?: string;
  readonly url?: string;
  readonly tags: readonly string[];
}

/** Finds duplicate ids and URLs, outputs that refer to unknown feeds or tags, and settings that conflict. Does not trust the shape of `value`. */
export function crossFindings(value: unknown): Finding[] {
  const feeds = list(value, 'feeds').map(readFeed);
  return [
    ...duplicates(feeds, 'id', (feed) => feed.id),
    ...duplicates(feeds, 'url', (feed) => feed.url),
    ...formerFeedIds(list(value, 'feeds')),
    ...outputIdFindings(list(value, 'outputs')),
    ...privateOutputFindings(value),
    ...unknownNames(list(value, 'outputs'), feeds),
    ...scopeFindings(value),
    ...ruleFindings(value, {
      feeds: new Set(feeds.flatMap((feed) => feed.id ?? [])),
      tags: new Set(feeds.flatMap((feed) => feed.tags)),
      outputs: new Set(list(value, 'outputs').flatMap(({ id }) => (typeof id === 'string' ? id : []))),
    }),
    ...conflicts(value),
  ];
}

function readFeed(raw: Raw, index: number): RawFeed {
  const url = typeof raw.url === 'string' ? raw.url : undefined;
  const id = typeof raw.id === 'string' ? raw.id : url === undefined ? undefined : feedIdOf(url);
  const tags = strings(raw.tags);
  return { index, tags, hasId: 'id' in raw, ...(id !== undefined && { id }), ...(url !== undefined && { url }) };
}

function duplicates(
  feeds: readonly RawFeed[],
  key: 'id' | 'url',
  read: (feed: RawFeed) => string | undefined,
): Finding[] {
  const first = new Map<string, number>();
  return feeds.flatMap((feed) => {
    const value = read(feed);
    if (value === undefined) return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, feed.index);
    return before === undefined ? [] : [duplicateFeed(feed, key, `feed number ${before + 1}`)];
  });
}

function duplicateFeed({ index, hasId }: RawFeed, key: 'id' | 'url', place: string): Finding {
  if (key === 'url') return { path: ['feeds', index, 'url'], message: `{value} is already polled by ${place}` };
  if (hasId) return { path: ['feeds', index, 'id'], message: `the id {value} is already used by ${place}` };
  return {
    path: ['feeds', index, 'url'],
    message: `{value} leads to the same id as ${place}; give each feed its own \`id\``,
  };
}

function unknownNames(outputs: readonly Raw[], feeds: readonly RawFeed[]): Finding[] {
  const ids = new Set(feeds.flatMap((feed) => feed.id ?? []));
  const tags = new Set(feeds.flatMap((feed) => feed.tags));
  return outputs.flatMap((output, index) => [
    ...missing(output, index, 'sources', ids, 'no feed has the id'),
    ...missing(output, index, 'tags', tags, 'no feed has the tag'),
  ]);
}

function missing(output: Raw, index: number, key: string, known: ReadonlySet<string>, problem: string): Finding[] {
  return strings(output[key]).flatMap((name, at) =>
    known.has(name)
      ? []
      : [{ path: ['outputs', index, key, at], message: `${problem} {value}${didYouMean(name, known)}` }],
  );
}

/** Settings that require or exclude another one. */
function conflicts(value: unknown): Finding[] {
  const websub = group(value, 'websub');
  const findings: Finding[] = list(value, 'feeds').flatMap((feed, index) =>
    'interval' in feed && 'cron' in feed
      ? [{ path: ['feeds', index, 'cron'], message: 'a feed has either `interval` or `cron`, not both' }]
      : [],
  );
  findings.push(...mailFindings(value));
  findings.push(...intervalOrder(group(value, 'polling')), ...samePort(group(value, 'sample'), group(value, 'server')));
  findings.push(...roleFindings(value));
  if (websub.subscribe !== true || websub.callbackUrl !== undefined) return findings;
  return [...findings, { path: ['websub', 'subscribe'], message: 'subscribing to hubs requires `websub.callbackUrl`' }];
}

/** The sample newsroom is a separate server and needs its own port. */
function samePort(sample: Raw, server: Raw): Finding[] {
  const { port = defaults.samplePort } = sample;
  if (sample.enabled !== true || port === 0 || port !== (server.port ?? defaults.serverPort)) return [];
  return [{ path: ['sample', 'port'], message: `the sample newsroom must use a different port from the server` }];
}

/** The maximum time between two polls must not be shorter than the minimum. */
function intervalOrder({ minInterval = defaults.minInterval, maxInterval = defaults.maxInterval }: Raw): Finding[] {
  if (typeof minInterval !== 'string' || typeof maxInterval !== 'string') return [];
  const [min, max] = [parseDuration(minInterval), parseDuration(maxInterval)];
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ path: ['polling', 'maxInterval'], message: '`maxInterval` must be at least as long as `minInterval`' }];
}

/** Knowledge from other parts of the program, passed in because the configuration imports none of them. */
export interface Known extends PhraseChecks, FolderChecks {
  /** Ids of the cleaning rules. */
  readonly cleaningRules: readonly string[];
  /** Why the scheduler refuses a cron expression; undefined when it does not. */
  refusedCron?(expression: string): string | undefined;
  /** Why `text` is neither a CSS selector nor an XPath expression; undefined when it is one. */
  selectorProblem?(text: string): string | undefined;
  /** Whether `path` is an existing folder. */
  isFolder?(path: string): boolean;
  /** Why `url` is refused with these ports and exceptions; undefined when it may be requested. */
  refusal?(url: string, http: Pick<HttpSettings, 'ports' | 'allow'>): string | undefined;
  /** Whether a feed at `url` may need `exception` of `http.allow`. True for any name on its port, since it may resolve into the range. */
  mayNeed?(url: string, exception: string): boolean;
}

/** Gathers what the checks need to know for the text of a configuration. */
export type KnownFor = (text: string) => Promise<Known>;

/** Finds unknown cleaning rules, invalid expressions, and a public folder that contains `secretFiles` or the store. */
export function unknownFindings(value: unknown, known: Known, secretFiles: readonly string[]): Finding[] {
  const skipped = strings(group(value, 'clean').skip).flatMap((name, at) =>
    known.cleaningRules.includes(name) ? [] : [noSuchRule(name, at, known.cleaningRules)],
  );
  const phrases = list(value, 'outputs').flatMap((output, index) =>
    ['include', 'exclude'].flatMap((key) =>
      strings(group(output, 'filter')[key]).flatMap((text, at) => {
        const problem = known.phraseProblem(text);
        const path = ['outputs', index, 'filter', key, at];
        return problem === undefined ? [] : [{ path, message: `{value}: ${problem}` }];
      }),
    ),
  );
  const crons = list(value, 'feeds').map(({ cron }) => cron);
  const refusedDigests = list(value, 'digests').flatMap(({ cron }, at) =>
    cronFindings(undefined, [cron], known.refusedCron).map(({ message }) => ({
      path: ['digests', at, 'cron'],
      message,
    })),
  );
  const refusedCrons = cronFindings(group({ file: value }, 'file').schedule, crons, known.refusedCron);
  return [
    ...skipped,
    ...phrases,
    ...rulePhraseFindings(value, known),
    ...selectorFindings(value, known.selectorProblem),
    ...refusedCrons,
    ...refusedDigests,
    ...outputDirFindings(value, known, secretFiles),
  ];
}

/** Finds what is allowed but probably an error: a missing rules folder, a local `baseUrl` with the wrong port, or an interval that is not used. */
export function unwiseFindings(value: unknown, { isFolder }: Known): Finding[] {
  const { siteRules } = group(value, 'articles');
  const found = [
    ...otherPort(group(value, 'output').baseUrl, group(value, 'server').port ?? defaults.serverPort),
    ...shortIntervals(list(value, 'feeds'), group(value, 'polling').minInterval),
    ...unwisePrivateOutputs(value),
  ];
  if (typeof siteRules !== 'string' || isFolder === undefined || isFolder(siteRules)) return found;
  const message = 'there is no folder {value}, so no host has a rule';
  return [...found, { path: ['articles', 'siteRules'], message }];
}

/** Finds feeds that the address guard refuses, and exceptions that no feed needs. `value`: the file as written. */
export function networkFindings(value: unknown, config: Config, known: Known): Finding[] {
  return [...refusedFeeds(config, known), ...needlessExceptions(value, config, known)];
}

/** Feeds that will never be fetched; otherwise only the failures of each pass would show it. */
function refusedFeeds({ feeds, http }: Config, { refusal }: Known): Finding[] {
  return feeds.flatMap(({ url }, index) => {
    const reason = refusal?.(url, http);
    return reason === undefined ? [] : [{ path: ['feeds', index, 'url'], message: `will not be fetched: ${reason}` }];
  });
}

/** Exceptions that no feed can use. Before the first feed is added none is needless: adding it may need the exception. */
function needlessExceptions(value: unknown, { feeds, webhooks }: Config, { mayNeed }: Known): Finding[] {
  if (mayNeed === undefined || feeds.length === 0) return [];
  return strings(group(value, 'http').allow).flatMap((exception, at) => {
    if ([...feeds, ...webhooks].some(({ url }) => mayNeed(url, exception))) return [];
    const message = 'no feed is at an address in {value}: remove it, or correct its address or port';
    return [{ path: ['http', 'allow', at], message }];
  });
}

/** A `baseUrl` on this machine is wrong when the server listens on another port. */
function otherPort(baseUrl: unknown, port: unknown): Finding[] {
  if (typeof baseUrl !== 'string' || !/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(baseUrl)) return [];
  // Port 0 means any free port, known only once the server listens.
  const url = port === 0 ? undefined : parseUrl(baseUrl);
  if (url === undefined || Number(url.port || 80) === port) return [];
  const message = `{value} does not have the server's port (${String(port)}), so no link in the feeds would work`;
  return [{ path: ['output', 'baseUrl'], message }];
}

function noSuchRule(name: string, at: number, rules: readonly string[]): Finding {
  return { path: ['clean', 'skip', at], message: `there is no cleaning rule {value}${didYouMean(name, rules)}` };
}
