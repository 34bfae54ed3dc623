/** Checks that need more than one setting, or knowledge from other parts of the program. */
import { canShareWork, SHARED_STORE_USAGE } from '../storage/cluster.ts';
import { parseStoreAddress } from '../storage/store-address.ts';
import type { Config, HttpSettings } from './config.ts';
import { cronFindings } from './cron.ts';
import { defaults, ROLES } from './defaults.ts';
import { feedIdOf } from './feed-id.ts';
import type { Finding } from './locate.ts';
import { outputIdFindings } from './output-ids.ts';
import { group, list, type Raw, strings } from './raw-value.ts';
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
    ...outputIdFindings(list(value, 'outputs')),
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
  return { path: ['feeds', index, 'url'], message: `{value} gives the same id as ${place}; give each an \`id\`` };
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
  findings.push(
    ...intervalOrder(group(value, 'polling')),
    ...samePort(group(value, 'sample'), group(value, 'server')),
    ...roleFindings(value),
  );
  if (websub.subscribe !== true || websub.callbackUrl !== undefined) return findings;
  return [...findings, { path: ['websub', 'subscribe'], message: 'subscribing to hubs requires `websub.callbackUrl`' }];
}

/** The sample newsroom is a separate server and needs its own port. */
/** Roles are divided among processes that share a store. */
function roleFindings(value: unknown): Finding[] {
  const { roles } = group({ file: value }, 'file');
  const { url = defaults.storageUrl } = group(value, 'storage');
  if (!Array.isArray(roles) || typeof url !== 'string' || parseStoreAddress(url).kind === 'refused') return [];
  // A misspelled one is reported by the schema.
  if (roles.some((role) => !ROLES.some((one) => one === role))) return [];
  if (canShareWork(url) || ROLES.every((role) => roles.includes(role))) return [];
  const message = `\`roles\` can be divided only with a store that processes share, ${SHARED_STORE_USAGE}: leave it out`;
  return [{ path: ['roles'], message }];
}

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
export interface Known extends PhraseChecks {
  /** Ids of the cleaning rules. */
  readonly cleaningRules: readonly string[];
  /** Why the scheduler refuses a cron expression; undefined when it does not. */
  refusedCron?(expression: string): string | undefined;
  /**
   * Why `dir` cannot be the public folder when the store is at `storageUrl` and these files and folders are private too;
   * undefined when it can.
   */
  outputDirProblem?(
    dir: string,
    storageUrl: string,
    secretFiles: readonly string[],
    siteRules: string,
  ): string | undefined;
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
  const refusedCrons = cronFindings(group({ file: value }, 'file').schedule, crons, known.refusedCron);
  return [
    ...skipped,
    ...phrases,
    ...rulePhraseFindings(value, known),
    ...refusedCrons,
    ...outputDirFindings(value, known, secretFiles),
  ];
}

function outputDirFindings(value: unknown, { outputDirProblem }: Known, secretFiles: readonly string[]): Finding[] {
  const { dir = defaults.outputDir } = group(value, 'output');
  const { url = defaults.storageUrl } = group(value, 'storage');
  const { siteRules = defaults.siteRules } = group(value, 'articles');
  if (typeof dir !== 'string' || typeof url !== 'string' || typeof siteRules !== 'string') return [];
  const problem = outputDirProblem?.(dir, url, secretFiles, siteRules);
  return problem === undefined ? [] : [{ path: ['output', 'dir'], message: problem }];
}

/** Finds what is allowed but probably an error: a missing rules folder, a local `baseUrl` with the wrong port, or an interval that is not used. */
export function unwiseFindings(value: unknown, { isFolder }: Known): Finding[] {
  const { siteRules } = group(value, 'articles');
  const found = [
    ...otherPort(group(value, 'output').baseUrl, group(value, 'server').port ?? defaults.serverPort),
    ...shortIntervals(value),
  ];
  if (typeof siteRules !== 'string' || isFolder === undefined || isFolder(siteRules)) return found;
  const message = 'there is no folder {value}, so no host has a rule';
  return [...found, { path: ['articles', 'siteRules'], message }];
}

/** Intervals below the minimum, which need a server that allows less. */
function shortIntervals(value: unknown): Finding[] {
  const { minInterval = defaults.minInterval } = group(value, 'polling');
  const min = typeof minInterval === 'string' ? parseDuration(minInterval) : undefined;
  return list(value, 'feeds').flatMap(({ interval }, index) => {
    const seconds = typeof interval === 'string' ? parseDuration(interval) : undefined;
    if (seconds === undefined || min === undefined || seconds >= min) return [];
    const message = `{value} is shorter than \`polling.minInterval\` (${String(minInterval)}) and used only while the server allows it`;
    return [{ path: ['feeds', index, 'interval'], message }];
  });
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

/** Exceptions that no feed can use. */
function needlessExceptions(value: unknown, { feeds, webhooks }: Config, { mayNeed }: Known): Finding[] {
  if (mayNeed === undefined) return [];
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
  if (port === 0 || !URL.canParse(baseUrl) || Number(new URL(baseUrl).port || 80) === port) return [];
  const message = `{value} does not have the server's port (${String(port)}), so no link in the feeds would work`;
  return [{ path: ['output', 'baseUrl'], message }];
}

function noSuchRule(name: string, at: number, rules: readonly string[]): Finding {
  return { path: ['clean', 'skip', at], message: `there is no cleaning rule {value}${didYouMean(name, rules)}` };
}
