/** Why: names are resolved once, checked, and connected to at exactly the addresses that were checked. */
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type Failure, failureOf } from './failures.ts';
import { checkAddresses, type GuardPolicy } from './guard.ts';

/** All addresses of a name. Rejects with a Node DNS error (`code` ENOTFOUND, EAI_AGAIN, …). */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** An error that carries a failure already put into words through layers that only know exceptions. */
export class HttpFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'HttpFailure';
    this.failure = failure;
  }
}

/** getaddrinfo, so that the machine's hosts file and resolver settings count. */
export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * The `lookup` for one port's connections: resolves, refuses when any address is refused, and hands over the
 * addresses that were checked, so that a second answer of the name server is never asked for.
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

/** How long an answer is reused: short enough for a moved host, long enough for one pass. Time to live is not told by getaddrinfo. */
const REUSE_MS = 60_000;
const MAX_NAMES = 20_000;

/** Remembers answers for a minute and asks once for several at a time; literals are their own answer. */
export function cachingResolve(resolve: Resolve, now: () => number): Resolve {
  const known = new Map<string, { readonly answer: Promise<readonly LookupAddress[]>; readonly until: number }>();
  return (hostname) => {
    const family = isIP(hostname);
    if (family !== 0) return Promise.resolve([{ address: hostname, family }]);
    const entry = known.get(hostname);
    if (entry !== undefined && entry.until > now()) return entry.answer;
    if (known.size >= MAX_NAMES) known.clear();
    const answer = resolve(hostname);
    known.set(hostname, { answer, until: now() + REUSE_MS });
    // A failed look-up is not remembered; whoever waits for it gets the error itself.
    answer.catch(() => known.delete(hostname));
    return answer;
  };
}
