/** Why: some mistakes only show when two places of the file are held together. */
import type { Config, HttpSettings } from './config.ts';
import { defaults } from './defaults.ts';
import { feedIdOf } from './feed-id.ts';
import type { Finding } from './locate.ts';
import { reservedIdProblem } from './reserved.ts';
import { didYouMean } from './suggest.ts';
import { parseDuration } from './units.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A feed as far as it can be read from a file that may hold other mistakes. */
interface RawFeed {
  readonly index: number;
  readonly hasId: boolean;
  readonly id?: string;
  readonly url?: string;
  readonly tags: readonly string[];
}

/** Ids and addresses used twice, and outputs that name what is not there. Reads `value` without trusting its shape. */
export function crossFindings(value: unknown): Finding[] {
  const feeds = list(value, 'feeds').map(readFeed);
  return [
    ...twice(feeds, 'id', (feed) => feed.id),
    ...twice(feeds, 'url', (feed) => feed.url),
    ...duplicateOutputs(list(value, 'outputs')),
    ...reservedOutputs(list(value, 'outputs')),
    ...unknownNames(list(value, 'outputs'), feeds),
    ...conflicts(value),
  ];
}

function readFeed(raw: Raw, index: number): RawFeed {
  const url = typeof raw.url === 'string' ? raw.url : undefined;
  const id = typeof raw.id === 'string' ? raw.id : url === undefined ? undefined : feedIdOf(url);
  const tags = strings(raw.tags);
  return { index, tags, hasId: 'id' in raw, ...(id !== undefined && { id }), ...(url !== undefined && { url }) };
}

function twice(feeds: readonly RawFeed[], key: 'id' | 'url', read: (feed: RawFeed) => string | undefined): Finding[] {
  const first = new Map<string, number>();
  return feeds.flatMap((feed) => {
    const value = read(feed);
    if (value === undefined) return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, feed.index);
    return before === undefined ? [] : [usedTwice(feed, key, `feed number ${before + 1}`)];
  });
}

function usedTwice({ index, hasId }: RawFeed, key: 'id' | 'url', place: string): Finding {
  if (key === 'url') return { path: ['feeds', index, 'url'], message: `{value} is polled already by ${place}` };
  if (hasId) return { path: ['feeds', index, 'id'], message: `the id {value} is that of ${place} already` };
  return { path: ['feeds', index, 'url'], message: `{value} makes the same id as ${place}; give each an \`id\`` };
}

function duplicateOutputs(outputs: readonly Raw[]): Finding[] {
  const seen = new Set<unknown>();
  return outputs.flatMap((output, index) => {
    const id = output.id;
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: ['outputs', index, 'id'], message: 'the id {value} is that of another output already' }];
  });
}

function reservedOutputs(outputs: readonly Raw[]): Finding[] {
  return outputs.flatMap(({ id }, index) => {
    const message = typeof id === 'string' ? reservedIdProblem(id) : undefined;
    return message === undefined ? [] : [{ path: ['outputs', index, 'id'], message }];
  });
}

function unknownNames(outputs: readonly Raw[], feeds: readonly RawFeed[]): Finding[] {
  const ids = new Set(feeds.flatMap((feed) => feed.id ?? []));
  const tags = new Set(feeds.flatMap((feed) => feed.tags));
  return outputs.flatMap((output, index) => [
    ...missing(output, index, 'sources', ids, 'no feed has the id'),
    ...missing(output, index, 'tags', tags, 'no feed has the tag'),
  ]);
}

function missing(output: Raw, index: number, key: string, known: ReadonlySet<string>, words: string): Finding[] {
  return strings(output[key]).flatMap((name, at) =>
    known.has(name)
      ? []
      : [{ path: ['outputs', index, key, at], message: `${words} {value}${didYouMean(name, known)}` }],
  );
}

/** Settings that need another one, or forbid it. */
function conflicts(value: unknown): Finding[] {
  const websub = group(value, 'websub');
  const both: Finding[] = list(value, 'feeds').flatMap((feed, index) =>
    'interval' in feed && 'cron' in feed
      ? [{ path: ['feeds', index, 'cron'], message: 'a feed has either `interval` or `cron`, not both' }]
      : [],
  );
  both.push(...tooShort(group(value, 'polling')), ...onePort(group(value, 'sample'), group(value, 'server')));
  if (websub.subscribe !== true || websub.callbackUrl !== undefined) return both;
  return [...both, { path: ['websub', 'subscribe'], message: 'subscribing to hubs needs `websub.callbackUrl`' }];
}

/** The sample newsroom is a server of its own. */
function onePort(sample: Raw, server: Raw): Finding[] {
  const { port = defaults.samplePort } = sample;
  if (sample.enabled !== true || port === 0 || port !== (server.port ?? defaults.serverPort)) return [];
  return [{ path: ['sample', 'port'], message: `the sample newsroom needs another port than the server's` }];
}

/** The longest time between two polls is no shorter than the shortest one. */
function tooShort({ minInterval = defaults.minInterval, maxInterval = defaults.maxInterval }: Raw): Finding[] {
  if (typeof minInterval !== 'string' || typeof maxInterval !== 'string') return [];
  const [least, most] = [parseDuration(minInterval), parseDuration(maxInterval)];
  if (least === undefined || most === undefined || least <= most) return [];
  return [{ path: ['polling', 'maxInterval'], message: '`maxInterval` must be as long as `minInterval` at least' }];
}

/** What only other parts of the program know: they are told of it here, since the configuration imports none of them. */
export interface Known {
  readonly cleaningRules: readonly string[];
  /** What is wrong with a phrase or expression of a filter, in words; undefined when nothing is. */
  phraseProblem(text: string): string | undefined;
  /**
   * Why nothing can be published into `dir`, in words, with the store at `storageUrl` and these further private files and
   * folders; undefined when it can.
   */
  outputDirProblem?(
    dir: string,
    storageUrl: string,
    secretFiles: readonly string[],
    siteRules: string,
  ): string | undefined;
  /** Whether there is such a folder. */
  isFolder?(path: string): boolean;
  /** Why an address would be refused by these ports and exceptions, in words; undefined when it may be asked. */
  refusal?(url: string, http: Pick<HttpSettings, 'ports' | 'allow'>): string | undefined;
  /** Whether a feed at `url` may need `exception` of `http.allow`; true for a name on its port, which may resolve into it. */
  mayNeed?(url: string, exception: string): boolean;
}

/** Cleaning rules that do not exist, expressions that are none, and a published folder that holds `secretFiles` or the store. */
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
  return [...skipped, ...phrases, ...outputDirFindings(value, known, secretFiles)];
}

function outputDirFindings(value: unknown, { outputDirProblem }: Known, secretFiles: readonly string[]): Finding[] {
  const { dir = defaults.outputDir } = group(value, 'output');
  const { url = defaults.storageUrl } = group(value, 'storage');
  const { siteRules = defaults.siteRules } = group(value, 'articles');
  if (typeof dir !== 'string' || typeof url !== 'string' || typeof siteRules !== 'string') return [];
  const problem = outputDirProblem?.(dir, url, secretFiles, siteRules);
  return problem === undefined ? [] : [{ path: ['output', 'dir'], message: problem }];
}

/** What is allowed but unwise: a folder of rules that is named, and is not there. */
export function unwiseFindings(value: unknown, { isFolder }: Known): Finding[] {
  const { siteRules } = group(value, 'articles');
  const found = otherPort(group(value, 'output').baseUrl, group(value, 'server').port ?? defaults.serverPort);
  if (typeof siteRules !== 'string' || isFolder === undefined || isFolder(siteRules)) return found;
  const message = 'there is no folder {value}, and so no rule for any host';
  return [...found, { path: ['articles', 'siteRules'], message }];
}

/** Feeds and exceptions of the address guard that do not fit each other. `value`: the file as it is written. */
export function networkFindings(value: unknown, config: Config, known: Known): Finding[] {
  return [...refusedFeeds(config, known), ...needlessExceptions(value, config, known)];
}

/** Feeds that will never be asked: no pass would tell of it sooner, and each would only say that it failed. */
function refusedFeeds({ feeds, http }: Config, { refusal }: Known): Finding[] {
  return feeds.flatMap(({ url }, index) => {
    const words = refusal?.(url, http);
    return words === undefined ? [] : [{ path: ['feeds', index, 'url'], message: `will not be asked: ${words}` }];
  });
}

/** Exceptions that no feed can use, so that each only waits for a typing error elsewhere. */
function needlessExceptions(value: unknown, { feeds }: Config, { mayNeed }: Known): Finding[] {
  if (mayNeed === undefined) return [];
  return strings(group(value, 'http').allow).flatMap((exception, at) => {
    if (feeds.some(({ url }) => mayNeed(url, exception))) return [];
    const message = 'no feed is at an address in {value}: remove it, or correct its address or port';
    return [{ path: ['http', 'allow', at], message }];
  });
}

/** Addresses of this machine lead nowhere when the server listens elsewhere. */
function otherPort(baseUrl: unknown, port: unknown): Finding[] {
  if (typeof baseUrl !== 'string' || !/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(baseUrl)) return [];
  // Port 0 is whichever is free, known only when the server listens.
  if (port === 0 || !URL.canParse(baseUrl) || Number(new URL(baseUrl).port || 80) === port) return [];
  const message = `{value} is another port than the server's (${String(port)}), so that no link in the feeds would work`;
  return [{ path: ['output', 'baseUrl'], message }];
}

function noSuchRule(name: string, at: number, rules: readonly string[]): Finding {
  return { path: ['clean', 'skip', at], message: `there is no cleaning rule {value}${didYouMean(name, rules)}` };
}

function list(value: unknown, key: string): Raw[] {
  const found: unknown = group({ value }, 'value')[key];
  return Array.isArray(found) ? found.map((item: unknown) => group({ item }, 'item')) : [];
}

function group(value: unknown, key: string): Raw {
  const found: unknown = isRaw(value) ? value[key] : undefined;
  return isRaw(found) ? found : {};
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
