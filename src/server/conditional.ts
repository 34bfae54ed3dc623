/** Why: whether a reader already has the bytes is decided from the headers alone, by RFC 9110 §13. */
import { type Instant, toMs } from '../model/time.ts';

/** Codings we serve; `identity` is the bytes as they are. */
export type Coding = 'br' | 'gzip' | 'identity';

/**
 * The entity tag of a coded representation. A strong tag must differ for other bytes (RFC 9110 §8.8.3.3), so a coding
 * adds its name: `"abc"`, `"abc-br"`.
 */
export function codedTag(etag: string, coding: Coding): string {
  return coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;
}

export interface Preconditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
}

/**
 * True when the answer is 304. If-None-Match decides alone where it is sent; it is a list or `*` and compared weakly.
 * The tag of any coding of the current bytes counts: all decode to the same.
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
  if (header.trim() === '*') return true;
  const current = new Set((['identity', 'gzip', 'br'] as const).map((coding) => codedTag(etag, coding)));
  // An entity tag holds anything but quotes, commas too, so a list cannot be split at its commas.
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag !== undefined && current.has(tag));
}
