/** Fetches a feed once over HTTP, conditionally and politely, and classifies the response into one of four outcomes. */
import { createHash } from 'node:crypto';
import { freshForSeconds } from '../../http/cache-control.ts';
import { headersFor } from '../../http/configured-origin.ts';
import { describeResponse, looksLike } from '../../http/describe-response.ts';
import { notSentCodes } from '../../http/failures.ts';
import { parseLinkHeader } from '../../http/link-header.ts';
import { permanentTarget } from '../../http/redirects.ts';
import type { HttpClient, HttpFailed, HttpResponse } from '../../http/request.ts';
import { parseRetryAfter } from '../../http/retry-after.ts';
import type { Robots, RobotsVerdict } from '../../http/robots.ts';
import { feedDetail } from '../../http/user-agent.ts';
import type { FeedSource, FeedState } from '../../model/source.ts';
import { type Clock, toInstant } from '../../model/time.ts';
import type { FeedFailed, FetchedFeed } from './fetched-feed.ts';
import { adviceOnMove, isForeign } from './held-move.ts';
import { needsUnconditional } from './stale-304-recovery.ts';
import { credentialsHash, stateFor, type Validators, validatorsFor } from './validators.ts';

export type { FetchedFeed } from './fetched-feed.ts';

/** What a fetch needs besides the feed and its state. */
export interface FetchFeedDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Used only for sources with `obeyRobots`. */
  readonly robots?: Robots;
  /** Number of readers, sent to the publisher in the User-Agent when known. */
  readonly subscribers?: number;
  /** A stored response (`unpackResponse`), used in place of a request. */
  readonly initialResponse?: HttpResponse;
  /** The address that the operator typed, for a feed that is not configured yet. Default: the feed's own URL. */
  readonly configuredUrl?: string;
  /** Explicitly set by an operator for this one request: fetch despite the host's 429. Default false. */
  readonly ignoreCooldown?: boolean;
}

/** `Accept` header of feed requests. */
export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1';

/** `Accept` header of requests for a page that is read as a feed. */
const PAGE_ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.1';

/** Fetches the feed once. Never rejects, whatever server and network do. */
export async function fetchFeed(
  source: FeedSource,
  state: FeedState | undefined,
  deps: FetchFeedDeps,
): Promise<FetchedFeed> {
  const known = stateFor(source, state);
  const url = known?.url ?? source.url;
  const first = deps.initialResponse;
  if (first !== undefined && (first.url === url || first.finalUrl === url))
    return outcomeOf(url, first, {}, undefined, deps.clock());
  const configuredUrl = deps.configuredUrl ?? source.url;
  const verdict = source.obeyRobots === true ? await deps.robots?.check(url, configuredUrl) : undefined;
  if (verdict?.allowed === false) return notAllowed(url, verdict, deps.clock());
  const validators = known !== undefined && needsUnconditional(known, deps.clock()) ? {} : validatorsFor(source, state);
  const outcome = await deps.http.fetch({
    url,
    purpose: 'feed',
    configuredUrl,
    accept: source.page === undefined ? FEED_ACCEPT : PAGE_ACCEPT,
    userAgentDetail: feedDetail(source.id, deps.subscribers),
    ...validators,
    acceptsDeltas: true,
    ...(verdict?.crawlDelayMs === undefined ? {} : { pauseMs: verdict.crawlDelayMs }),
    headers: headersFor(source, url),
    ...(source.maxBytes === undefined ? {} : { maxBytes: source.maxBytes }),
    ...(deps.ignoreCooldown === true ? { ignoreCooldown: true } : {}),
  });
  if (outcome.kind === 'failed') return networkFailure(url, outcome, isUnconditional(validators));
  // The same page is read again with other selectors.
  const bodyHash = known?.credentialsHash === credentialsHash(source) ? known?.bodyHash : undefined;
  return advised(source, outcome.finalUrl, outcomeOf(url, outcome, validators, bodyHash, deps.clock()));
}

/** A failure at another origin may be only that the credentials do not go there. */
function advised(source: FeedSource, finalUrl: string, fetched: FetchedFeed): FetchedFeed {
  if ((fetched.kind !== 'failed' && fetched.kind !== 'gone') || !isForeign(source, finalUrl)) return fetched;
  return { ...fetched, message: `${fetched.message}; ${adviceOnMove(finalUrl)}` };
}

/** Classifies a response of any status. `now` is when it was complete, milliseconds since the epoch. */
function outcomeOf(
  url: string,
  response: HttpResponse,
  validators: Validators,
  bodyHash: string | undefined,
  now: number,
): FetchedFeed {
  const { status, headers } = response;
  const asked = requestFacts(url, response, validators, now);
  if (status === 304) return { ...asked, kind: 'not-modified', by: 'status' };
  if (status === 410) return { ...asked, kind: 'gone', message: 'HTTP 410, the publisher has removed the feed' };
  // 206 to a request without a range is a mislabelled 200; 226 is RFC 3229.
  if (status !== 200 && status !== 203 && status !== 206 && status !== 226)
    return httpFailure(url, response, asked.unconditional, now);
  const hash = createHash('sha256').update(response.bytes).digest('hex');
  if (hash === bodyHash && response.truncated === undefined && status !== 226)
    return { ...asked, kind: 'not-modified', by: 'body' };
  const links = parseLinkHeader(headers.link, response.finalUrl);
  const selfUrl = links.find((link) => link.rels.includes('self'))?.href;
  const seems = looksLike(response);
  return {
    ...asked,
    kind: 'fetched',
    bytes: response.bytes,
    headers,
    bodyHash: hash,
    isDelta: status === 226,
    hubs: links.filter((link) => link.rels.includes('hub')).map((link) => link.href),
    ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
    ...(response.truncated === undefined ? {} : { truncated: response.truncated }),
    ...(selfUrl === undefined ? {} : { selfUrl }),
    ...(seems === undefined ? {} : { looksLike: seems }),
  };
}

function requestFacts(url: string, response: HttpResponse, validators: Validators, now: number) {
  const { headers } = response;
  const fresh = freshForSeconds(headers, now);
  const target = permanentTarget(response.redirects);
  return {
    startedAt: toInstant(response.startedAt),
    url,
    finalUrl: response.finalUrl,
    status: response.status,
    unconditional: isUnconditional(validators),
    ...(target === undefined ? {} : { permanentTarget: target }),
    ...(isKeepable(headers.etag) ? { etag: headers.etag } : {}),
    ...(isKeepable(headers['last-modified']) ? { lastModified: oneDate(headers['last-modified']) } : {}),
    ...(fresh === undefined ? {} : { freshForSeconds: fresh }),
  };
}

/** Characters; servers reject requests with longer validators. */
const MAX_VALIDATOR = 1_024;

function isKeepable(validator: string | undefined): validator is string {
  return validator !== undefined && validator.length <= MAX_VALIDATOR;
}

/** A proxy may join two `Last-Modified` headers; If-Modified-Since holds one date. Anything else is sent back unchanged. */
function oneDate(value: string): string {
  return /^(\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT),\s*\w{3},/.exec(value)?.[1] ?? value;
}

function httpFailure(url: string, response: HttpResponse, unconditional: boolean, now: number): FeedFailed {
  const { status, headers } = response;
  const retryAfter = status === 429 || status === 503 ? parseRetryAfter(headers['retry-after'], now) : undefined;
  const fresh = freshForSeconds(headers, now);
  const target = permanentTarget(response.redirects);
  return {
    kind: 'failed',
    startedAt: toInstant(response.startedAt),
    url,
    code: codeOf(status),
    message: describeResponse(response),
    status,
    unconditional,
    notAsked: false,
    ...(target === undefined ? {} : { permanentTarget: target }),
    ...(retryAfter === undefined ? {} : { retryAfter: toInstant(retryAfter) }),
    ...(fresh === undefined ? {} : { freshForSeconds: fresh }),
  };
}

function codeOf(status: number): string {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'http-error';
}

function networkFailure(url: string, outcome: HttpFailed, unconditional: boolean): FeedFailed {
  return {
    kind: 'failed',
    startedAt: toInstant(outcome.startedAt),
    url,
    code: outcome.code,
    message: outcome.message,
    unconditional,
    notAsked: outcome.retryAt !== undefined || outcome.code === 'closed',
    ...(outcome.retryAt === undefined ? {} : { retryAfter: toInstant(outcome.retryAt) }),
  };
}

function notAllowed(url: string, { reason = '', code, retryAt }: RobotsVerdict, now: number): FeedFailed {
  if (code !== undefined && notSentCodes.has(code)) {
    const later = retryAt === undefined ? {} : { retryAt };
    return networkFailure(url, { kind: 'failed', code, message: reason, startedAt: now, ...later }, false);
  }
  return {
    kind: 'failed',
    startedAt: toInstant(now),
    url,
    code: 'disallowed',
    message: reason,
    unconditional: false,
    notAsked: false,
  };
}

function isUnconditional(validators: Validators): boolean {
  return validators.etag === undefined && validators.lastModified === undefined;
}
