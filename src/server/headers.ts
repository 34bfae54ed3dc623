/** Decides the headers of public responses, from the facts about a file. */
import { httpDate } from '../formats/dates.ts';
import { type HeaderLink, mediaType } from '../formats/format.ts';
import { feedFormats } from '../formats/table.ts';
import type { Coding } from './conditional.ts';
import type { PublicFile } from './public-files.ts';

/** Headers of every response: no content sniffing, no referrer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * The Content-Security-Policy of public pages: images and media of articles over TLS, our own icon, style sheet,
 * script and search, nothing else. `imageOrigins` adds origins of images without TLS, such as a newsroom on loopback.
 */
export function contentSecurityPolicy(imageOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    ["img-src 'self' https: data:", ...imageOrigins].join(' '),
    ['media-src https:', ...imageOrigins].join(' '),
    "style-src 'self'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Feeds are public data, also for readers that run in a browser; they need the validators for conditional requests. */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified',
};

/** Headers of the response to a browser's preflight request, which asks whether it may send conditional requests. */
export const preflightHeaders = {
  Allow: 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Cache-Control',
  'Access-Control-Max-Age': '86400',
};

/** Headers of a response with `file`, encoded with the tag `etag`; the same for 200, 304 and HEAD, except content headers. */
export function fileHeaders(file: PublicFile, etag: string, policy: string): Record<string, string> {
  const isPage = file.contentType.startsWith('text/html');
  return {
    ...commonHeaders,
    ETag: etag,
    'Last-Modified': httpDate(file.lastModified),
    'Cache-Control': `public, max-age=${file.maxAgeSeconds}${file.immutable === true ? ', immutable' : ''}`,
    ...(file.compressible ? { Vary: 'Accept-Encoding' } : {}),
    ...(file.links === undefined || file.links.length === 0 ? {} : { Link: file.links.map(linkHeader).join(', ') }),
    ...(isPage ? { 'Content-Security-Policy': policy } : {}),
    ...(isFeed(file) ? corsHeaders : {}),
  };
}

/** Headers about the body of a 200: `length` bytes in `coding`. */
export function contentHeaders({ contentType }: PublicFile, coding: Coding, length: number): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Length': String(length),
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  };
}

const feedTypes: ReadonlySet<string> = new Set(feedFormats.map(mediaType));

/** Whether a file is a feed. */
export function isFeed(file: Pick<PublicFile, 'contentType'>): boolean {
  return feedTypes.has(mediaType(file));
}

function linkHeader(link: HeaderLink): string {
  return `<${link.href.replace(/[<>\s]/g, encodeURIComponent)}>; rel="${link.rel}"`;
}
