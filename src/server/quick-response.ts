/**
 * Responds to repeated requests for a file of the public folder from memory, before the framework: most requests of feed
 * readers are for a few feeds, and most responses are a 304 without a body.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseCoding } from './coding.ts';
import { type Coding, codedTag, isNotModified } from './conditional.ts';
import { hasBody } from './drain-body.ts';
import { errorParts } from './error-response.ts';
import { contentHeaders, fileHeaders, isFeed } from './headers.ts';
import type { PublicFile, PublicFiles } from './public-files.ts';
import type { RecentFiles } from './recent-files.ts';

/** What a quick response needs. */
export interface QuickSite {
  readonly files: Pick<PublicFiles, 'codedNow'>;
  readonly recent: Pick<RecentFiles, 'find'>;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Called before a whole feed is sent. Returns seconds that the reader must wait, or undefined. */
  readonly refuse: (address: string, path: string) => number | undefined;
  /** Called with the path of every file requested with GET. */
  readonly served: (path: string) => void;
}

/** Responds if it can at once, and returns whether it did. */
export type QuickResponder = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A path that means itself: nothing to normalise, so that it is the one that the framework would see. */
const PLAIN_PATH = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;
const PLAIN_HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

/** The path of a request without a body, query or anything unusual; undefined for any other. */
function plainPath(request: IncomingMessage): string | undefined {
  const { method, headers, url = '' } = request;
  if ((method !== 'GET' && method !== 'HEAD') || hasBody(request)) return undefined;
  return PLAIN_PATH.test(url) && PLAIN_HOST.test(headers.host ?? '') ? url : undefined;
}

/** Creates a responder; whatever is unusual about a request is left to the framework. */
export function createQuickResponder(site: QuickSite): QuickResponder {
  const headersOf = createHeaderMemo(site.policy);
  return (request, response) => {
    const { method, headers } = request;
    const path = plainPath(request);
    const file = path === undefined ? undefined : site.recent.find(path);
    if (file === undefined) return false;
    const coding = file.compressible ? chooseCoding(headers['accept-encoding']) : 'identity';
    const preconditions = {
      ifNoneMatch: headers['if-none-match'],
      ifModifiedSince: headers['if-modified-since'],
    };
    if (isNotModified(preconditions, file)) {
      response.writeHead(304, headersOf(file, coding).unchanged);
      response.end();
    } else if (!sendWhole({ file, coding, headers: headersOf(file, coding) }, request, response, site)) {
      return false;
    }
    if (method === 'GET') site.served(file.path);
    return true;
  };
}

/** A file in a coding, with the headers of its responses. */
interface Representation {
  readonly file: PublicFile;
  readonly coding: Coding;
  readonly headers: FileHeaders;
}

type Headers = Record<string, string>;

interface FileHeaders {
  /** Of a 304. */
  readonly unchanged: Headers;
  /** Of a 200 with `length` bytes. */
  readonly whole: (length: number) => Headers;
}

function sendWhole(
  { file, coding, headers }: Representation,
  { method, socket }: IncomingMessage,
  response: ServerResponse,
  site: QuickSite,
): boolean {
  const bytes = site.files.codedNow(file, coding);
  if (bytes === undefined) return false;
  const wait = method === 'GET' && isFeed(file) ? site.refuse(socket.remoteAddress ?? '', file.path) : undefined;
  if (wait !== undefined) {
    const { headers: error, body } = errorParts(429, site.policy, { 'Retry-After': String(wait) });
    response.writeHead(429, { ...error, 'Content-Length': String(Buffer.byteLength(body)) }).end(body);
    return true;
  }
  response.writeHead(200, headers.whole(bytes.length));
  // The cached bytes themselves, not a copy: copies for slow clients would add up.
  response.end(method === 'GET' ? bytes : undefined);
  return true;
}

type HeadersOf = (file: PublicFile, coding: Coding) => FileHeaders;

/** Builds the headers of a file and coding once for as long as the file is remembered. */
function createHeaderMemo(policy: string): HeadersOf {
  const known = new WeakMap<PublicFile, Map<Coding, FileHeaders>>();
  return (file, coding) => {
    const codings = known.get(file) ?? new Map<Coding, FileHeaders>();
    known.set(file, codings);
    const headers = codings.get(coding) ?? headersFor(file, coding, policy);
    codings.set(coding, headers);
    return headers;
  };
}

function headersFor(file: PublicFile, coding: Coding, policy: string): FileHeaders {
  const unchanged = fileHeaders(file, codedTag(file.etag, coding), policy);
  let last: { readonly length: number; readonly headers: Headers } | undefined;
  return {
    unchanged,
    whole: (length) => {
      if (last?.length !== length)
        last = { length, headers: { ...unchanged, ...contentHeaders(file, coding, length) } };
      return last.headers;
    },
  };
}
