/** Serves GET and HEAD requests for the public folder; validators are checked before a body is read. */
import type { Context } from 'hono';
import { parseUrl } from '../url/parse-url.ts';
import { chooseCoding } from './coding.ts';
import { codedTag, isNotModified } from './conditional.ts';
import { errorResponse } from './error-response.ts';
import { commonHeaders, contentHeaders, fileHeaders, isFeed } from './headers.ts';
import type { Lookup, PublicFile, PublicFiles } from './public-files.ts';

/** What the routes serve, and what they report. */
export interface PublicSite {
  readonly files: Pick<PublicFiles, 'find' | 'coded'>;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Called before a whole feed is sent, with its path in the folder. Returns seconds that the reader must wait, or undefined. */
  readonly refuse: (c: Context, path: string) => number | undefined;
  /** Called with the path of the request and the file it leads to. */
  readonly found: (path: string, file: PublicFile) => void;
  /** Called with the path of every file requested with GET. */
  readonly served: (path: string) => void;
}

/** A file that is replaced while it is read is looked up again; publishing replaces a file at most every few minutes. */
const MAX_LOOKUPS = 3;

/** Seconds after which a page that could not be rendered may be requested again. */
const BUSY_SECONDS = 5;

/** The response to a request for a path of the public folder; by default the path of its URL. */
export async function servePublicFile(
  c: Context,
  site: PublicSite,
  path: string = new URL(c.req.url).pathname,
): Promise<Response> {
  for (let lookup = 0; lookup < MAX_LOOKUPS; lookup++) {
    const found = await site.files.find(path);
    const response = await serveLookup(c, site, found);
    if (response === undefined) continue;
    if (found.kind === 'file') site.found(path, found.file);
    return response;
  }
  throw new Error('a file of the public folder changed during each of three reads; is another program writing to it?');
}

/** Undefined when the file changed between look-up and read. */
async function serveLookup(c: Context, site: PublicSite, found: Lookup): Promise<Response | undefined> {
  switch (found.kind) {
    case 'file':
      return serveFile(c, site, found.file);
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: { ...commonHeaders, Location: locationOf(c, found), 'Cache-Control': 'public, max-age=86400' },
      });
    case 'gone':
      return errorResponse(410, site.policy);
    case 'absent':
      return errorResponse(404, site.policy);
    case 'busy':
      return errorResponse(503, site.policy, { 'Retry-After': String(BUSY_SECONDS) });
  }
}

/**
 * Where a moved path is. A renamed output is redirected to its whole address, since QuiteRSS takes a relative one for port 80; but
 * only for a request to that host, as the base URL may be one that this client cannot reach.
 */
function locationOf(c: Context, { to, isRenamed }: Extract<Lookup, { kind: 'moved' }>): string {
  const parsed = isRenamed === true ? parseUrl(to) : undefined;
  if (parsed === undefined) return to;
  const { host, pathname } = parsed;
  return host === (c.req.header('host') ?? new URL(c.req.url).host) ? to : pathname;
}

async function serveFile(c: Context, site: PublicSite, file: PublicFile): Promise<Response | undefined> {
  const isGet = c.req.method === 'GET';
  if (isGet) site.served(file.path);
  const coding = file.compressible ? chooseCoding(c.req.header('accept-encoding')) : 'identity';
  const headers = fileHeaders(file, codedTag(file.etag, coding), site.policy);
  const preconditions = {
    ifNoneMatch: c.req.header('if-none-match'),
    ifModifiedSince: c.req.header('if-modified-since'),
  };
  if (isNotModified(preconditions, file)) return new Response(null, { status: 304, headers });
  const wait = isGet && isFeed(file) ? site.refuse(c, file.path) : undefined;
  if (wait !== undefined) return errorResponse(429, site.policy, { 'Retry-After': String(wait) });
  const bytes = await site.files.coded(file, coding);
  if (bytes === undefined) return undefined;
  // The cached bytes themselves, not a copy: copies for slow clients would add up.
  return new Response(isGet ? bytes : null, {
    status: 200,
    headers: {
      ...headers,
      ...contentHeaders(file, coding, bytes.length),
    },
  });
}
