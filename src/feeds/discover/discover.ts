/** Feed discovery: finds the feeds that a site offers, with as few requests as possible. */

import { describeResponse } from '../../http/describe-response.ts';
import { networkCodes } from '../../http/failures.ts';
import { parseLinkHeader } from '../../http/link-header.ts';
import type { HttpClient, HttpFailed, HttpOutcome, HttpResponse } from '../../http/request.ts';
import { defined } from '../../model/defined.ts';
import { withWebScheme } from '../../url/feed-address.ts';
import { FEED_ACCEPT } from '../poll/fetch-feed.ts';
import { type FeedCandidate, feedLinksIn, isFeedType } from './feed-links.ts';
import { knownFeedUrls } from './known-hosts.ts';

export type { FeedCandidate } from './feed-links.ts';

/** What discovery found. */
export type Discovery =
  | {
      readonly kind: 'found';
      /** The address that was searched, with its scheme. */
      readonly address: string;
      /** Best first. */
      readonly candidates: readonly FeedCandidate[];
      /** When the address is a feed: its response, so that it is not requested again. */
      readonly response?: HttpResponse;
      /** Present when the address is neither a feed nor a page that names one. */
      readonly instead?: InsteadOf;
      readonly requests: number;
    }
  | {
      readonly kind: 'none';
      readonly message: string;
      readonly requests: number;
      /** The page at the address, which may have a list of news; absent for an error. */
      readonly page?: HttpResponse;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly requests: number };

/** An address that is not a feed, and what it is. */
export interface InsteadOf {
  readonly url: string;
  /** What it is, without a full stop: "HTTP 404, not found". */
  readonly words: string;
}

/** What discovery needs, and its one option. */
export interface DiscoverDeps {
  readonly http: HttpClient;
  /** Try the usual paths when the page names no feed; each is a request. Default true. */
  readonly guess?: boolean;
}

/** Usual paths, the most common first; the search ends at the first feed. */
const USUAL_PATHS = ['/feed/', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml', '/rss', '/feed.json'];

/**
 * The feeds of `url`, which may be a feed, a page, or a bare host name. One request, plus one for each usual path when
 * the page names no feed. Never rejects, whatever server and network do.
 */
export async function discover(url: string, { http, guess = true }: DiscoverDeps): Promise<Discovery> {
  const address = withScheme(url);
  const outcome = await request(http, address, address);
  if (outcome.kind === 'failed') return await afterFailure(url, outcome, { http, guess });
  if (outcome.status < 300 && isFeed(outcome)) {
    return {
      kind: 'found',
      address,
      candidates: [{ url: outcome.finalUrl, by: 'self' }],
      response: outcome,
      requests: 1,
    };
  }
  const html = Buffer.from(outcome.bytes).toString('utf8');
  const named = unique([
    ...candidatesOf(outcome, html),
    ...knownFeedUrls(outcome.finalUrl, html).map((known): FeedCandidate => ({ url: known, by: 'known' })),
  ]);
  const isThere = outcome.status < 400;
  const words = isThere ? 'neither a feed nor a page that names one' : describeResponse(outcome);
  const instead = { url: address, words };
  if (named.length > 0) {
    return defined({ kind: 'found', address, candidates: named, instead: isThere ? undefined : instead, requests: 1 });
  }
  if (!guess) return none(outcome, 1);
  return guessed(outcome, instead, address, http);
}

/** The search over http where that may help, or the failure. */
async function afterFailure(url: string, failed: HttpFailed, deps: DiscoverDeps): Promise<Discovery> {
  const plain = plainAddress(url);
  if (plain !== undefined && networkCodes.has(failed.code)) return await overHttp(plain, failed, deps);
  return { kind: 'failed', code: failed.code, message: failed.message, requests: 1 };
}

/** The search without encryption, after `https` failed at an address that was typed without a scheme. */
async function overHttp(plain: string, secure: HttpFailed, deps: DiscoverDeps): Promise<Discovery> {
  const result = await discover(plain, deps);
  const requests = result.requests + 1;
  const url = plain.replace('http:', 'https:');
  if (result.kind === 'found') return { instead: { url, words: secure.message }, ...result, requests };
  if (result.kind === 'none') return { ...result, requests };
  const words = result.message === secure.message ? secure.message : `${secure.message}; over http, ${result.message}`;
  return { ...result, message: words, requests };
}

/** The feeds that a page names in its `Link` header and its markup. Pure. */
function candidatesOf(response: HttpResponse, html: string): readonly FeedCandidate[] {
  const fromHeader = parseLinkHeader(response.headers.link, response.finalUrl)
    .filter((link) => link.rels.includes('alternate') && isFeedType(link.type, withoutHost(link.href)))
    .map((link): FeedCandidate => defined({ url: link.href, by: 'link', type: link.type }));
  return [...fromHeader, ...feedLinksIn(html, response.finalUrl)];
}

/** What a feed's address shows is in its path: hosts called "feeds" have other documents too. */
function withoutHost(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

async function guessed(page: HttpResponse, instead: InsteadOf, typed: string, http: HttpClient): Promise<Discovery> {
  const { origin } = new URL(page.finalUrl);
  let requests = 1;
  for (const path of USUAL_PATHS) {
    const outcome = await request(http, origin + path, typed);
    requests++;
    // Do not send seven requests to a host that does not respond or limits its rate.
    if (outcome.kind === 'failed' || outcome.status === 429 || outcome.status >= 500) break;
    if (outcome.status < 300 && isFeed(outcome)) {
      const candidates: readonly FeedCandidate[] = [{ url: outcome.finalUrl, by: 'guess' }];
      return { kind: 'found', address: typed, candidates, response: outcome, instead, requests };
    }
  }
  return none(page, requests);
}

function none(page: HttpResponse, requests: number): Discovery {
  const { status } = page;
  const message =
    status >= 400 ? `HTTP ${status}, and no feed was found` : 'the page names no feed, and none is at the usual paths';
  return { kind: 'none', message, requests, ...(status < 300 && { page }) };
}

/** `typed`: the address that the operator gave; exceptions of `http.allow` apply on its host and port only. */
function request(http: HttpClient, url: string, typed: string): Promise<HttpOutcome> {
  return http.fetch({ url, purpose: 'discovery', configuredUrl: typed, accept: `text/html, ${FEED_ACCEPT}` });
}

/** The address that an operator typed, as a URL. */
function withScheme(url: string): string {
  const text = withWebScheme(url.trim());
  return hasScheme(text) ? text : `https://${text}`;
}

/** The address with `http`, if it was typed without a scheme and holds no password, which would be sent in the clear. */
function plainAddress(url: string): string | undefined {
  const text = withWebScheme(url.trim());
  return hasScheme(text) || text.includes('@') ? undefined : `http://${text}`;
}

function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(?:\/|$)/.test(text);
}

/** Decided by the first element: the media types of feeds are too often wrong. */
function isFeed({ bytes }: HttpResponse): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('{')) return start.includes('jsonfeed.org/version');
  const first = /<(?![?!])([a-z:]{1,20})/i.exec(start)?.[1]?.toLowerCase();
  return first !== undefined && /^(?:[a-z]+:)?(?:rss|feed|rdf|channel)$/.test(first);
}

function unique(candidates: readonly FeedCandidate[]): readonly FeedCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ url }) => !seen.has(url) && seen.add(url));
}
