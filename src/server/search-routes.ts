/** The routes of the search: a page, and the same results in every format that readers subscribe to. */
import type { Context, Hono } from 'hono';
import { httpDate } from '../formats/dates.ts';
import type { Format } from '../formats/format.ts';
import { renderSearchPage } from '../formats/pages/search.ts';
import { formatUrl, SEARCH_PATH } from '../formats/paths.ts';
import { entityTag } from '../formats/site-manifest.ts';
import { feedFormats } from '../formats/table.ts';
import type { PublishedFeed } from '../model/published-feed.ts';
import { chooseCoding, encode, isCompressible } from './coding.ts';
import { codedTag, isNotModified } from './conditional.ts';
import { errorResponse } from './error-response.ts';
import { commonHeaders, corsHeaders, preflightHeaders } from './headers.ts';
import type { ReaderLimit } from './reader-limit.ts';

/** Options of {@link addSearch}. */
export interface SearchOptions {
  /** Searches; `busy` when too many searches are waiting, `no-output` when no output that may be searched has the id. */
  readonly search: (
    text: string,
    outputId?: string,
  ) => Promise<{ readonly kind: 'found'; readonly feed: PublishedFeed } | { readonly kind: 'no-output' | 'busy' }>;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Limits the searches of one reader; `remoteAddress` identifies the reader. Default: no limit. */
  readonly limit?: { readonly limit: ReaderLimit; readonly remoteAddress: (c: Context) => string | undefined };
}

/** Seconds after which a search that was refused because of others may be sent again. */
const BUSY_SECONDS = 5;
/** Freshness of the page of results, seconds. */
const PAGE_MAX_AGE = 60;
/** Characters of the parameters; longer ones are not read. */
const MAX_PARAMETER_LENGTH = 2000;

/** Adds `/search` and `/search.atom`, one for each format of feeds. */
export function addSearch(app: Hono, options: SearchOptions): void {
  const page = (c: Context): Promise<Response> => respond(c, undefined, options);
  app.get(`/${SEARCH_PATH}`, page);
  app.get(`/${SEARCH_PATH}/`, page);
  for (const format of feedFormats) {
    const path = `/${SEARCH_PATH}.${format.extension}`;
    app.get(path, (c) => respond(c, format, options));
    app.options(path, () => new Response(null, { status: 204, headers: { ...commonHeaders, ...preflightHeaders } }));
  }
}

/** Adds the same routes for a process that cannot search now; readers are to come again. */
export function addSearchLater(app: Hono, policy: string): void {
  for (const path of [`/${SEARCH_PATH}`, ...feedFormats.map(({ extension }) => `/${SEARCH_PATH}.${extension}`)])
    app.get(path, () => errorResponse(503, policy, { 'Retry-After': String(60) }));
}

async function respond(c: Context, format: Format | undefined, options: SearchOptions): Promise<Response> {
  const { policy, limit } = options;
  const text = parameter(c, 'q') ?? '';
  const wait = text === '' ? undefined : limit?.limit.refuse(limit.remoteAddress(c) ?? '', SEARCH_PATH);
  if (wait !== undefined) return errorResponse(429, policy, { 'Retry-After': String(wait) });
  const answer = await options.search(text, parameter(c, 'output'));
  if (answer.kind !== 'found') {
    return answer.kind === 'no-output'
      ? errorResponse(404, policy)
      : errorResponse(503, policy, { 'Retry-After': String(BUSY_SECONDS) });
  }
  const { feed } = answer;
  // A feed of no search would be subscribed to and stay empty.
  const isRefused = feed.search?.problem !== undefined || (format !== undefined && feed.search?.text === '');
  if (format !== undefined && isRefused) return errorResponse(400, policy);
  return await send(c, feed, format, { status: isRefused ? 400 : 200, policy });
}

/** A parameter of the request; undefined if it is absent or longer than any that can be meant. */
function parameter(c: Context, name: string): string | undefined {
  const value = c.req.query(name);
  return value === undefined ? undefined : value.slice(0, MAX_PARAMETER_LENGTH);
}

async function send(
  c: Context,
  feed: PublishedFeed,
  format: Format | undefined,
  { status, policy }: { readonly status: number; readonly policy: string },
): Promise<Response> {
  const bytes = new TextEncoder().encode(format === undefined ? renderSearchPage(feed) : format.render(feed));
  const contentType = format?.contentType ?? 'text/html; charset=utf-8';
  const compressible = isCompressible(contentType, bytes.length);
  const coding = compressible ? chooseCoding(c.req.header('accept-encoding')) : 'identity';
  const facts = { etag: entityTag(bytes), lastModified: feed.updated };
  const headers: Record<string, string> = {
    ...commonHeaders,
    ETag: codedTag(facts.etag, coding),
    'Cache-Control': `public, max-age=${format === undefined ? PAGE_MAX_AGE : feed.ttlMinutes * 60}`,
    ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
    ...(format === undefined
      ? { 'Content-Security-Policy': policy }
      : { ...corsHeaders, 'Last-Modified': httpDate(feed.updated), Link: `<${formatUrl(feed, format)}>; rel="self"` }),
  };
  // What is found changes with more than the newest date, so only the entity tag is compared.
  const ifNoneMatch = c.req.header('if-none-match');
  if (status === 200 && ifNoneMatch !== undefined && isNotModified({ ifNoneMatch, ifModifiedSince: undefined }, facts))
    return new Response(null, { status: 304, headers });
  const body = coding === 'identity' ? bytes : await encode(bytes, coding);
  return new Response(c.req.method === 'HEAD' ? null : body, {
    status,
    headers: {
      ...headers,
      'Content-Type': contentType,
      'Content-Length': String(body.length),
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
  });
}
