/** Reads from the headers how long a response is fresh (RFC 9111 4.2): the server's own statement of when to poll next. */
import { parseHttpDate } from './http-date.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Seconds from now for which the response is fresh: 0 when it is already stale, undefined when the headers do not say.
 * `s-maxage` wins when it is larger (like a shared cache, we serve many readers); `Expires` counts only without either.
 * Directives such as `no-cache` say nothing about time.
 */
export function freshForSeconds(headers: Headers, nowMs: number): number | undefined {
  const directives = parseCacheControl(headers['cache-control']);
  const maxAge = deltaSeconds(directives.get('max-age'));
  const shared = deltaSeconds(directives.get('s-maxage'));
  if (maxAge !== undefined || shared !== undefined) {
    return Math.max(0, Math.max(maxAge ?? 0, shared ?? 0) - ageOf(headers));
  }
  return fromExpires(headers, nowMs);
}

/** Directives by name in lower case. The first of a repeated one counts; quotes are removed. */
function parseCacheControl(value: string | undefined): ReadonlyMap<string, string> {
  const directives = new Map<string, string>();
  for (const part of (value ?? '').slice(0, 4096).split(',')) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    const argument =
      equals < 0
        ? ''
        : part
            .slice(equals + 1)
            .trim()
            .replaceAll('"', '');
    if (name !== '' && !directives.has(name)) directives.set(name, argument);
  }
  return directives;
}

/** RFC 9111 1.2.2: a larger value counts as 2^31; anything but digits is ignored. */
function deltaSeconds(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*\d+\s*$/.test(value)) return undefined;
  return Math.min(Number(value), 2 ** 31);
}

/** Seconds that the response spent in caches. RFC 9111 5.1: of several values the first counts. */
function ageOf(headers: Headers): number {
  return deltaSeconds(headers.age?.split(',')[0]) ?? 0;
}

function fromExpires(headers: Headers, nowMs: number): number | undefined {
  const expires = headers.expires;
  if (expires === undefined) return undefined;
  const at = parseHttpDate(expires, nowMs);
  // RFC 9111 5.3: an invalid date, `0` in particular, means already expired.
  if (at === undefined) return 0;
  const date = headers.date === undefined ? undefined : parseHttpDate(headers.date, nowMs);
  return Math.max(0, Math.round((at - (date ?? nowMs)) / 1000) - ageOf(headers));
}
