/** Checks that the host names of feeds resolve, and quickly: otherwise feeds fail in many different ways. */

import { parseUrl } from '../../url/parse-url.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** Hosts that are looked up: enough to tell a problem of our resolver from one of a publisher's. */
const MAX_LOOKUPS = 20;

/** A lookup that takes longer slows down every poll. */
const SLOW_MS = 1000;

interface Lookup {
  readonly host: string;
  readonly milliseconds: number;
  readonly code?: string;
}

/** The check `dns`. */
export const dns: Check = {
  id: 'dns',
  run: async ({ config, lookup }) => {
    const hosts = new Set(config.feeds.flatMap(({ url }) => parseUrl(url)?.hostname ?? []));
    const names = [...hosts].filter((host) => !/^[\d.]+$|^\[/.test(host)).slice(0, MAX_LOOKUPS);
    if (lookup === undefined || names.length === 0) return [];
    return resultsOf(await Promise.all(names.map((name) => timeLookup(name, lookup))));
  },
};

async function timeLookup(host: string, lookup: (host: string) => Promise<unknown>): Promise<Lookup> {
  const started = performance.now();
  try {
    await lookup(host);
    return { host, milliseconds: performance.now() - started };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { host, milliseconds: performance.now() - started, code };
  }
}

function resultsOf(lookups: readonly Lookup[]): CheckResult[] {
  const failed = lookups.filter(({ code }) => code !== undefined);
  if (failed.length === lookups.length)
    return [fail(`no host name resolves (${failed[0]?.code}): check the DNS settings of this machine`)];
  const slow = lookups.filter(({ milliseconds }) => milliseconds > SLOW_MS);
  const slowest = Math.max(...lookups.map(({ milliseconds }) => milliseconds));
  const resolved = lookups.length - failed.length;
  return [
    ok(`${resolved} of ${lookups.length} host names resolved, the slowest in ${Math.round(slowest)} ms`),
    ...failed.map(({ host, code }) => warn(`${host} does not resolve (${code})`)),
    ...slow.map(({ host, milliseconds }) => warn(`${host} took ${Math.round(milliseconds)} ms to resolve`)),
  ];
}
