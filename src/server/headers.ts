/** Why: every header of a public answer is decided here, from the file's facts, so that tests can read them as a table. */

import { httpDate } from '../formats/dates.ts';
import { type HeaderLink, mediaType } from '../formats/format.ts';
import { feedFormats } from '../formats/table.ts';
import type { PublicFile } from './public-files.ts';

/** On everything: no sniffing, no referrer, no embedding of active content by others. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * What our pages may load: pictures and sound of articles over TLS, our own style sheet and script, nothing else.
 * `imageOrigins` adds origins for pictures, for a newsroom on loopback that has no TLS.
 */
export function contentSecurityPolicy(imageOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    ['img-src https: data:', ...imageOrigins].join(' '),
    ['media-src https:', ...imageOrigins].join(' '),
    "style-src 'self'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of the answer for `file` in a coding with `etag`; the same for 200, 304 and HEAD, but for the content's own. */
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
    // Feeds are public data: a reader that runs in a browser may fetch them too.
    ...(isFeed(file) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

const feedTypes: ReadonlySet<string> = new Set(feedFormats.map(mediaType));

/** Whether a file is one that readers poll. */
export function isFeed(file: Pick<PublicFile, 'contentType'>): boolean {
  return feedTypes.has(mediaType(file));
}

function linkHeader(link: HeaderLink): string {
  return `<${link.href.replace(/[<>\s]/g, encodeURIComponent)}>; rel="${link.rel}"`;
}
