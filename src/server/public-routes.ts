/** Answers GET and HEAD for the public folder, with validators first and bodies only when they are needed. */
import type { Context } from 'hono';
import { renderErrorPage } from '../formats/pages/error.ts';
import { chooseCoding } from './coding.ts';
import { codedTag, isNotModified } from './conditional.ts';
import { commonHeaders, fileHeaders, isFeed } from './headers.ts';
import type { Lookup, PublicFile, PublicFiles } from './public-files.ts';

export interface PublicSite {
  readonly files: PublicFiles;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Called before a whole feed is sent, with its path in the folder: seconds that this reader has to wait, or undefined. */
  readonly refuse: (c: Context, path: string) => number | undefined;
  /** Told of every file that is asked for with GET. */
  readonly served: (path: string) => void;
}

/** A file that is replaced while it is read is looked up again; publishing replaces a file once in minutes. */
const MAX_LOOKUPS = 3;

/** An answer for a request of the public folder. */
export async function answerPublic(c: Context, site: PublicSite): Promise<Response> {
  const path = new URL(c.req.url).pathname;
  for (let lookup = 0; lookup < MAX_LOOKUPS; lookup++) {
    const answer = await answerLookup(c, site, await site.files.find(path));
    if (answer !== undefined) return answer;
  }
  throw new Error('a file of the public folder changed at each of three lookups; is another program writing to it?');
}

/** Undefined when the file changed between its lookup and its reading. */
async function answerLookup(c: Context, site: PublicSite, found: Lookup): Promise<Response | undefined> {
  switch (found.kind) {
    case 'file':
      return answerFile(c, site, found.file);
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: { ...commonHeaders, Location: found.to, 'Cache-Control': 'public, max-age=86400' },
      });
    case 'gone':
      return errorAnswer(410, site.policy);
    case 'absent':
      return errorAnswer(404, site.policy);
  }
}

/** A page that says what went wrong, short-lived in caches. */
export function errorAnswer(
  status: 404 | 405 | 410 | 429 | 500,
  policy: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(renderErrorPage(status), {
    status,
    headers: {
      ...commonHeaders,
      'Content-Security-Policy': policy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': status === 410 ? 'public, max-age=86400' : status === 404 ? 'public, max-age=60' : 'no-store',
      ...headers,
    },
  });
}

async function answerFile(c: Context, site: PublicSite, file: PublicFile): Promise<Response | undefined> {
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
  if (wait !== undefined) return errorAnswer(429, site.policy, { 'Retry-After': String(wait) });
  const bytes = await site.files.coded(file, coding);
  if (bytes === undefined) return undefined;
  // The cache's own bytes: the adapter hands them to the socket, and copies for slow clients would add up.
  return new Response(isGet ? bytes : null, {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(bytes.length),
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
  });
}
