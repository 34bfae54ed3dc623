/** Fetches, caches and applies robots.txt (RFC 9309): article pages are fetched only where it allows. Owns robots-parser. */
import robotsModule from 'robots-parser';
import type { Clock } from '../model/time.ts';
import { parseUrl } from '../url/parse-url.ts';
import { freshForSeconds } from './cache-control.ts';
import { notSentCodes } from './failures.ts';
import type { HttpClient, HttpOutcome } from './request.ts';

/** What robots.txt says about one URL. */
export interface RobotsVerdict {
  readonly allowed: boolean;
  /** Why it is not allowed, a phrase without a full stop. */
  readonly reason?: string;
  /** Not allowed only for now, because robots.txt itself could not be fetched. */
  readonly retryable?: boolean;
  /** The code of the address guard, when it refused the request for robots.txt, or of a request that was not sent. */
  readonly code?: string;
  /** When robots.txt may be asked for, milliseconds since the epoch. */
  readonly retryAt?: number;
  /** The host's `Crawl-delay`: pause between requests, milliseconds. */
  readonly crawlDelayMs?: number;
}

/** The robots.txt files of all origins. */
export interface Robots {
  /**
   * Whether `url` may be fetched. Caches robots.txt by origin, between an hour and a day as its headers say.
   * `configuredUrl`: as in `HttpRequest`.
   */
  check(url: string, configuredUrl?: string): Promise<RobotsVerdict>;
}

/** What {@link createRobots} needs. */
export interface RobotsOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Product token of our User-Agent, without version; selects the group of rules. */
  readonly token: string;
}

/** RFC 9309 2.5: at least 500 KiB must be parsed; we parse no more. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
/** RFC 9309 2.4: a cached copy is used for at most 24 hours. */
const MAX_CACHE_MS = 24 * 3_600_000;
/** Many servers declare robots.txt fresh for minutes only; once an hour is enough. */
const MIN_CACHE_MS = 3_600_000;
/** Until the next attempt after an error of the server or the network. */
const ERROR_CACHE_MS = 10 * 60_000;
/** Longer delays are errors or mean "go away"; one page an hour is still useful. */
const MAX_CRAWL_DELAY_MS = 3_600_000;
const MAX_ORIGINS = 5_000;

/** The package is CommonJS and exports the function itself; its type declaration says otherwise. */
const robotsParser = robotsModule as unknown as (url: string, text: string) => RobotsFile;

interface RobotsFile {
  isAllowed(url: string, token: string): boolean | undefined;
  getCrawlDelay(token: string): number | undefined;
}

type Rules = (url: string) => RobotsVerdict;

interface CachedRules {
  readonly rules: Promise<Rules>;
  readonly configuredUrl: string | undefined;
  until: number;
  /** The address guard refused the request; that does not apply to a feed with an exception. */
  isRefused: boolean;
}

/** Refusals of the address guard that depend on the feed a request is made for. */
const REFUSED: ReadonlySet<string> = new Set(['address-refused', 'port-refused']);

/** Creates the cache of robots.txt files. */
export function createRobots({ http, clock, token }: RobotsOptions): Robots {
  const cache = new Map<string, CachedRules>();

  const load = (origin: string, configuredUrl: string | undefined): CachedRules => {
    // Until the response arrives, every caller waits for this one request.
    const entry: CachedRules = { until: Number.POSITIVE_INFINITY, rules: request(), configuredUrl, isRefused: false };
    async function request(): Promise<Rules> {
      const outcome = await http.fetch({
        url: `${origin}/robots.txt`,
        purpose: 'robots',
        maxBytes: ROBOTS_MAX_BYTES,
        accept: 'text/plain, */*;q=0.1',
        ...(configuredUrl === undefined ? {} : { configuredUrl }),
      });
      const { rules, cacheMs } = readRobots(outcome, origin, token, clock());
      entry.isRefused = outcome.kind === 'failed' && REFUSED.has(outcome.code);
      entry.until = clock() + cacheMs;
      return rules;
    }
    return entry;
  };

  const current = (origin: string, configuredUrl: string | undefined): CachedRules => {
    const known = cache.get(origin);
    if (known !== undefined && known.until > clock()) return known;
    if (cache.size >= MAX_ORIGINS) cache.clear();
    const entry = load(origin, configuredUrl);
    cache.set(origin, entry);
    return entry;
  };

  return {
    async check(url, configuredUrl) {
      const parsed = parseUrl(url);
      if (parsed === undefined) return { allowed: false, reason: 'the URL is not valid' };
      const { origin, pathname } = parsed;
      // RFC 9309 2.2.2: robots.txt itself is always allowed.
      if (pathname === '/robots.txt') return { allowed: true };
      for (;;) {
        const entry = current(origin, configuredUrl);
        const rules = await entry.rules;
        // The refusal of another feed's request says nothing about this one.
        if (!entry.isRefused || entry.configuredUrl === configuredUrl) return rules(url);
      }
    },
  };
}

/** The rules that a response to the request for robots.txt gives, and how long to cache them (RFC 9309 2.3.1). Pure. */
function readRobots(
  outcome: HttpOutcome,
  origin: string,
  token: string,
  now: number,
): { rules: Rules; cacheMs: number } {
  if (outcome.kind === 'failed') {
    // A redirect loop counts as "unavailable": 2.3.1.2 and 2.3.1.3.
    if (outcome.code === 'too-many-redirects' || outcome.code === 'redirect-loop')
      return { rules: allowAll, cacheMs: MAX_CACHE_MS };
    const reason = `robots.txt cannot be fetched: ${outcome.message}`;
    const { code, retryAt } = outcome;
    if (!REFUSED.has(code) && !notSentCodes.has(code)) return { rules: disallowAll(reason), cacheMs: ERROR_CACHE_MS };
    // Nothing was sent, so there is nothing to cache.
    const details = retryAt === undefined ? { code } : { code, retryAt };
    return { rules: disallowAll(reason, details), cacheMs: 0 };
  }
  if (outcome.status === 429 || outcome.status >= 500) {
    return { rules: disallowAll(`robots.txt cannot be fetched: HTTP ${outcome.status}`), cacheMs: ERROR_CACHE_MS };
  }
  const fresh = freshForSeconds(outcome.headers, now);
  const cacheMs = fresh === undefined ? MAX_CACHE_MS : Math.min(Math.max(fresh * 1000, MIN_CACHE_MS), MAX_CACHE_MS);
  // 4xx means there are no rules. An HTML page instead of the file has no rules either: none of its lines is one.
  if (outcome.status < 200 || outcome.status > 299) return { rules: allowAll, cacheMs };
  return { rules: parseRules(outcome.bytes, outcome.truncated !== undefined, origin, token), cacheMs };
}

const allowAll: Rules = () => ({ allowed: true });

function disallowAll(reason: string, details: Pick<RobotsVerdict, 'code' | 'retryAt'> = {}): Rules {
  return () => ({ allowed: false, reason, retryable: true, ...details });
}

function parseRules(bytes: Uint8Array, truncated: boolean, origin: string, token: string): Rules {
  const robots = robotsParser(`${origin}/robots.txt`, tidy(Buffer.from(bytes).toString('utf8'), truncated));
  const delay = robots.getCrawlDelay(token) ?? 0;
  const crawlDelayMs = delay > 0 ? Math.min(delay * 1000, MAX_CRAWL_DELAY_MS) : undefined;
  const pause = crawlDelayMs === undefined ? {} : { crawlDelayMs };
  return (url) => {
    const { pathname, search } = new URL(url);
    // Matching costs rule length times path length. No rule is longer than this, so the rest matters only for `$`.
    const path = decodeUnreserved(pathname + search).slice(0, MAX_PATH);
    const allowed = robots.isAllowed(origin + path, token) !== false;
    return allowed ? { allowed, ...pause } : { allowed, reason: 'robots.txt disallows it', ...pause };
  };
}

const MAX_PATH = 1_024;
/** Characters of a rule, percent-encoded. */
const MAX_RULE = 1_000;
/** Characters of rules with `*` that are used, which limits the time to match; real files have some hundred rules of 30 characters. */
const MAX_WILDCARD_CHARACTERS = 64 * 1024;

/** The lines that matter, as robots-parser needs them, without the incomplete last line of a truncated file. */
function tidy(text: string, truncated: boolean): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (truncated) lines.pop();
  let charactersLeft = MAX_WILDCARD_CHARACTERS;
  const usable = lines.map(tidyLine).filter((line) => {
    if (!line.includes('*') || line.startsWith('user-agent:')) return line !== '';
    charactersLeft -= line.length;
    return charactersLeft >= 0;
  });
  return usable.join('\n');
}

/** RFC 9309 2.2.4: other lines, such as Sitemap, do not end a group, so they are left out. */
function tidyLine(line: string): string {
  const [, name = '', value = ''] = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/i.exec(line) ?? [];
  switch (name.toLowerCase()) {
    case 'user-agent':
      // RFC 9309 2.2.1: the product token; what follows it, such as a version, is not compared.
      return `user-agent:${/^[^\s/]+/.exec(value)?.[0] ?? ''}`;
    case 'crawl-delay':
      return `crawl-delay:${value}`;
    case 'allow':
    case 'disallow':
      return ruleOf(name.toLowerCase(), value.trim());
    default:
      return '';
  }
}

/** A rule within the limit. The beginning of a longer Disallow covers more, which is polite; of an Allow it would not be. */
function ruleOf(name: string, value: string): string {
  const path = decodeUnreserved(encodeURI(value).replaceAll('%25', '%')).replaceAll(/\*{2,}/g, '*');
  if (path.length <= MAX_RULE) return `${name}:${path}`;
  return name === 'disallow' ? `${name}:${path.slice(0, MAX_RULE)}` : '';
}

/** RFC 3986 2.3: `%7E` is the same as `~`, for all characters that need no encoding. */
function decodeUnreserved(path: string): string {
  return path.replaceAll(/%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi, (code) => decodeURIComponent(code));
}
