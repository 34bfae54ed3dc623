/** Why: article pages are only fetched where robots.txt lets us (RFC 9309); the one file that knows robots-parser. */
import robotsModule from 'robots-parser';
import type { Clock } from '../model/time.ts';
import { freshForSeconds } from './cache-control.ts';
import type { HttpClient, HttpOutcome } from './request.ts';

export interface RobotsVerdict {
  readonly allowed: boolean;
  /** In words when not allowed. */
  readonly reason?: string;
  /** Not allowed for now only: robots.txt itself could not be had. */
  readonly retryable?: boolean;
  /** That of the address guard, when it refused the request for robots.txt. */
  readonly code?: string;
  /** Pause that the host asks for between requests, milliseconds. */
  readonly crawlDelayMs?: number;
}

export interface Robots {
  /**
   * Whether `url` may be fetched. Asks for robots.txt at most once a day and origin, less often when it says so.
   * `configuredUrl`: as in `HttpRequest`.
   */
  check(url: string, configuredUrl?: string): Promise<RobotsVerdict>;
}

export interface RobotsOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Product token that groups of rules are looked up by, without version. */
  readonly token: string;
}

/** RFC 9309 2.5: at least 500 KiB must be read; more is not. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
/** RFC 9309 2.4: not to be used for more than 24 hours. */
const MAX_CACHE_MS = 24 * 3_600_000;
/** Servers call robots.txt fresh for minutes out of habit; more than once an hour is not asked. */
const MIN_CACHE_MS = 3_600_000;
/** After an error of the server or the network. */
const ERROR_CACHE_MS = 10 * 60_000;
/** Longer pauses are mistakes or mean "go away"; a page an hour is still something. */
const MAX_CRAWL_DELAY_MS = 3_600_000;
const MAX_ORIGINS = 5_000;

/** The package is CommonJS and exports the function itself; its declaration says otherwise. */
const robotsParser = robotsModule as unknown as (url: string, text: string) => RobotsFile;

interface RobotsFile {
  isAllowed(url: string, token: string): boolean | undefined;
  getCrawlDelay(token: string): number | undefined;
}

type Rules = (url: string) => RobotsVerdict;

interface Kept {
  readonly rules: Promise<Rules>;
  readonly configuredUrl: string | undefined;
  until: number;
  /** The address guard refused the request: says nothing to a feed that has an exception. */
  isRefused: boolean;
}

/** Refusals of the address guard that depend on the feed that a request serves. */
const REFUSED: ReadonlySet<string> = new Set(['address-refused', 'port-refused']);

export function createRobots({ http, clock, token }: RobotsOptions): Robots {
  const kept = new Map<string, Kept>();

  const load = (origin: string, configuredUrl: string | undefined): Kept => {
    // Until the answer is there, everybody waits for this one request.
    const entry: Kept = { until: Number.POSITIVE_INFINITY, rules: request(), configuredUrl, isRefused: false };
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
      // Nothing was sent, so that there is nothing to cache.
      entry.until = clock() + (entry.isRefused ? 0 : cacheMs);
      return rules;
    }
    return entry;
  };

  const current = (origin: string, configuredUrl: string | undefined): Kept => {
    const known = kept.get(origin);
    if (known !== undefined && known.until > clock()) return known;
    if (kept.size >= MAX_ORIGINS) kept.clear();
    const entry = load(origin, configuredUrl);
    kept.set(origin, entry);
    return entry;
  };

  return {
    async check(url, configuredUrl) {
      if (!URL.canParse(url)) return { allowed: false, reason: 'the address cannot be read' };
      const { origin, pathname } = new URL(url);
      // RFC 9309 2.2.2: robots.txt itself is always allowed.
      if (pathname === '/robots.txt') return { allowed: true };
      for (;;) {
        const entry = current(origin, configuredUrl);
        const rules = await entry.rules;
        // A refusal of another feed's request is no answer to this one.
        if (!entry.isRefused || entry.configuredUrl === configuredUrl) return rules(url);
      }
    },
  };
}

/** What an answer to the request for robots.txt means, and for how long (RFC 9309 2.3.1). Pure. */
export function readRobots(
  outcome: HttpOutcome,
  origin: string,
  token: string,
  now: number,
): { rules: Rules; cacheMs: number } {
  if (outcome.kind === 'failed') {
    // A loop of redirects counts as unavailable: 2.3.1.2 and 2.3.1.3.
    if (outcome.code === 'too-many-redirects' || outcome.code === 'redirect-loop')
      return { rules: allowAll, cacheMs: MAX_CACHE_MS };
    const code = REFUSED.has(outcome.code) ? { code: outcome.code } : {};
    return { rules: disallowAll(`robots.txt cannot be had: ${outcome.message}`, code), cacheMs: ERROR_CACHE_MS };
  }
  if (outcome.status === 429 || outcome.status >= 500) {
    return { rules: disallowAll(`robots.txt cannot be had: HTTP ${outcome.status}`), cacheMs: ERROR_CACHE_MS };
  }
  const fresh = freshForSeconds(outcome.headers, now);
  const cacheMs = fresh === undefined ? MAX_CACHE_MS : Math.min(Math.max(fresh * 1000, MIN_CACHE_MS), MAX_CACHE_MS);
  // 4xx means that there are no rules; so does a page in place of the file, which has no line that is one.
  if (outcome.status < 200 || outcome.status > 299) return { rules: allowAll, cacheMs };
  return { rules: parseRules(outcome.bytes, outcome.truncated !== undefined, origin, token), cacheMs };
}

const allowAll: Rules = () => ({ allowed: true });

function disallowAll(reason: string, code: Pick<RobotsVerdict, 'code'> = {}): Rules {
  return () => ({ allowed: false, reason, retryable: true, ...code });
}

function parseRules(bytes: Uint8Array, truncated: boolean, origin: string, token: string): Rules {
  const robots = robotsParser(`${origin}/robots.txt`, tidy(Buffer.from(bytes).toString('utf8'), truncated));
  const delay = robots.getCrawlDelay(token) ?? 0;
  const crawlDelayMs = delay > 0 ? Math.min(delay * 1000, MAX_CRAWL_DELAY_MS) : undefined;
  const pause = crawlDelayMs === undefined ? {} : { crawlDelayMs };
  return (url) => {
    // Matching costs rule length times path length; no rule is longer than this, so the rest decides nothing but `$`.
    const allowed = robots.isAllowed(url.slice(0, MAX_PATH), token) !== false;
    return allowed ? { allowed, ...pause } : { allowed, reason: 'robots.txt disallows it', ...pause };
  };
}

const MAX_PATH = 1_024;
const MAX_LINE = 1_024;
/** Characters of rules with `*` that are matched; real files have some hundred such rules of 30 characters. Bounds the time to match. */
const MAX_WILDCARD_CHARACTERS = 64 * 1024;

/** Without byte order mark and over-long lines; of a file that was cut off, without the line the cut went through. */
function tidy(text: string, truncated: boolean): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (truncated) lines.pop();
  let left = MAX_WILDCARD_CHARACTERS;
  const kept = lines.filter((line) => {
    const star = line.indexOf('*', line.indexOf(':') + 3);
    if (star >= 0) left -= line.length;
    return line.length <= MAX_LINE && (star < 0 || left >= 0);
  });
  return kept.map((line) => line.replaceAll(/\*{2,}/g, '*')).join('\n');
}
