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

/** Creates a responder; whatever is unusual about a request is left to the framework. */
export function createQuickResponder(site: QuickSite): QuickResponder {
  return (request, response) => {
    const { method, headers, url = '' } = request;
    if ((method !== 'GET' && method !== 'HEAD') || hasBody(request)) return false;
    if (!PLAIN_PATH.test(url) || !PLAIN_HOST.test(headers.host ?? '')) return false;
    const file = site.recent.find(url);
    if (file === undefined) return false;
    const coding = file.compressible ? chooseCoding(headers['accept-encoding']) : 'identity';
    const preconditions = {
      ifNoneMatch: headers['if-none-match'],
      ifModifiedSince: headers['if-modified-since'],
    };
    if (isNotModified(preconditions, file)) {
      response.writeHead(304, headersOf(file, coding, site.policy));
      response.end();
    } else if (!sendWhole(file, coding, request, response, site)) {
      return false;
    }
    if (method === 'GET') site.served(file.path);
    return true;
  };
}

function sendWhole(
  file: PublicFile,
  coding: Coding,
  { method, socket }: IncomingMessage,
  response: ServerResponse,
  site: QuickSite,
): boolean {
  const bytes = site.files.codedNow(file, coding);
  if (bytes === undefined) return false;
  const wait = method === 'GET' && isFeed(file) ? site.refuse(socket.remoteAddress ?? '', file.path) : undefined;
  if (wait !== undefined) {
    const { headers, body } = errorParts(429, site.policy, { 'Retry-After': String(wait) });
    response.writeHead(429, { ...headers, 'Content-Length': String(Buffer.byteLength(body)) }).end(body);
    return true;
  }
  response.writeHead(200, { ...headersOf(file, coding, site.policy), ...contentHeaders(file, coding, bytes.length) });
  // The cached bytes themselves, not a copy: copies for slow clients would add up.
  response.end(method === 'GET' ? bytes : undefined);
  return true;
}

function headersOf(file: PublicFile, coding: Coding, policy: string): Record<string, string> {
  return fileHeaders(file, codedTag(file.etag, coding), policy);
}
