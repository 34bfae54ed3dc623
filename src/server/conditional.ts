/** Evaluates conditional requests (RFC 9110 §13): whether a reader already has the current bytes. */
import { type Instant, toMs } from '../model/time.ts';

/** Codings of responses; `identity` is no coding. */
export type Coding = 'br' | 'gzip' | 'identity';

const CODINGS: readonly Coding[] = ['identity', 'gzip', 'br'];

/**
 * The entity tag of an encoded representation. A strong tag must differ for different bytes (RFC 9110 §8.8.3.3), so a
 * coding adds its name: `"abc"`, `"abc-br"`.
 */
export function codedTag(etag: string, coding: Coding): string {
  return coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;
}

/** The conditional headers of a request. */
export interface Preconditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
}

/**
 * Whether the response is 304. If-None-Match, a list or `*`, takes precedence and is compared weakly. The tag of any
 * coding of the current bytes matches, since all decode to the same.
 */
export function isNotModified(
  preconditions: Preconditions,
  file: { readonly etag: string; readonly lastModified: Instant },
): boolean {
  if (preconditions.ifNoneMatch !== undefined) return matchesTag(preconditions.ifNoneMatch, file.etag);
  if (preconditions.ifModifiedSince === undefined) return false;
  const since = Date.parse(preconditions.ifModifiedSince);
  return !Number.isNaN(since) && Math.floor(toMs(file.lastModified) / 1000) * 1000 <= since;
}

function matchesTag(header: string, etag: string): boolean {
  // Most readers send back the one tag that they were given.
  if (header === etag || header.trim() === '*') return true;
  const current = new Set(CODINGS.map((coding) => codedTag(etag, coding)));
  if (current.has(header)) return true;
  // An entity tag may contain commas, so the list cannot be split at commas.
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag !== undefined && current.has(tag));
}
