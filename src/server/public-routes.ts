/** Why: answers GET and HEAD for the public folder, with validators first and bodies only when they are needed. */
import type { Context } from 'hono';
import { renderErrorPage } from '../formats/pages/error.ts';
import { chooseCoding } from './coding.ts';
import { codedTag, isNotModified } from './conditional.ts';
import { commonHeaders, fileHeaders, isFeed } from './headers.ts';
import type { PublicFile, PublicFiles } from './public-files.ts';

export interface PublicSite {
  readonly files: PublicFiles;
  /** Content-Security-Policy of pages. */
  readonly policy: string;
  /** Asked before a whole feed is sent: seconds that this reader has to wait, or undefined. */
  readonly refuse: (c: Context) => number | undefined;
  /** Told of every file that is asked for with GET. */
  readonly served: (path: string) => void;
}

/** An answer for a request of the public folder. */
export async function answerPublic(c: Context, site: PublicSite): Promise<Response> {
  const { files, policy } = site;
  const found = await files.find(new URL(c.req.url).pathname);
  switch (found.kind) {
    case 'file':
      return answerFile(c, site, found.file);
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: { ...commonHeaders, Location: found.to, 'Cache-Control': 'public, max-age=86400' },
      });
    case 'gone':
      return errorAnswer(410, policy);
    case 'absent':
      return errorAnswer(404, policy);
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

async function answerFile(c: Context, site: PublicSite, file: PublicFile): Promise<Response> {
  const { files, policy, refuse } = site;
  if (c.req.method === 'GET') site.served(file.path);
  const coding = file.compressible ? chooseCoding(c.req.header('accept-encoding')) : 'identity';
  const headers = fileHeaders(file, codedTag(file.etag, coding), policy);
  const preconditions = {
    ifNoneMatch: c.req.header('if-none-match'),
    ifModifiedSince: c.req.header('if-modified-since'),
  };
  if (isNotModified(preconditions, file)) return new Response(null, { status: 304, headers });
  const wait = isFeed(file) && c.req.method === 'GET' ? refuse(c) : undefined;
  if (wait !== undefined) return errorAnswer(429, policy, { 'Retry-After': String(wait) });
  const bytes = await files.coded(file, coding);
  // A copy, since a Response wants bytes of its own and these stay in the cache.
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(bytes), {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(bytes.length),
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
  });
}
