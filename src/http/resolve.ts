/** Resolves host names and checks the addresses; a connection goes to exactly the addresses that were checked. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type Failure, failureOf } from './failures.ts';
import { checkAddresses, type GuardPolicy } from './guard.ts';

/** All addresses of a name. Rejects with a Node DNS error (`code` ENOTFOUND, EAI_AGAIN, …). */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Carries a failure through layers that only know exceptions. */
export class HttpFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'HttpFailure';
    this.failure = failure;
  }
}

/** Resolves by getaddrinfo, so that the machine's hosts file and resolver settings apply. */
export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * The `lookup` function for connections to one port. It resolves the name, refuses it when any address is refused, and
 * returns the checked addresses, so that the name is not resolved a second time.
 */
export function guardedLookup(
  resolve: Resolve,
  port: number,
  policy: GuardPolicy,
  onException: (host: string, text: string) => void,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const verdict = checkAddresses(
          addresses.map((entry) => entry.address),
          port,
          policy,
        );
        if (!verdict.allowed) {
          callback(new HttpFailure({ code: verdict.code, message: `${hostname}: ${verdict.message}` }), []);
          return;
        }
        if (verdict.exception !== undefined) onException(hostname, verdict.exception);
        const first = addresses[0];
        if (options.all === true || first === undefined) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(new HttpFailure(failureOf(error, hostname)), []),
    );
  };
}

/** Cache time: short enough for a moved host, long enough for one pass. getaddrinfo does not report the time to live. */
const REUSE_MS = 60_000;
const MAX_NAMES = 20_000;

/** Caches addresses for a minute, and resolves a name once for concurrent callers. Literals need no look-up. */
export function cachingResolve(resolve: Resolve, now: () => number): Resolve {
  const cache = new Map<string, { readonly addresses: Promise<readonly LookupAddress[]>; readonly until: number }>();
  return (hostname) => {
    const family = isIP(hostname);
    if (family !== 0) return Promise.resolve([{ address: hostname, family }]);
    const entry = cache.get(hostname);
    if (entry !== undefined && entry.until > now()) return entry.addresses;
    if (cache.size >= MAX_NAMES) cache.clear();
    const addresses = resolve(hostname);
    cache.set(hostname, { addresses, until: now() + REUSE_MS });
    // A failed look-up is not cached; its waiting callers get the error.
    addresses.catch(() => cache.delete(hostname));
    return addresses;
  };
}
