/**
 * Decides which requests may use the address exceptions of `http.allow`. An exception belongs to the feeds configured at
 * an address in it: another feed's links and redirects, hubs and lists must not reach the operator's own network.
 */

import { parseUrl } from '../url/parse-url.ts';
import { createPolicy, type GuardPolicy, portOf } from './guard.ts';

/** The two policies that a connection can be opened under. */
export interface Policies {
  /** For requests to the host and port of the configured address that they serve. */
  readonly withExceptions: GuardPolicy;
  /** For every other request. */
  readonly withoutExceptions: GuardPolicy;
}

/** What the two policies are made of. Exceptions are written as in the configuration: `127.0.0.1/32:8099`. */
export interface ExceptionOptions {
  /** Ports on which every public address may be requested. */
  readonly ports: readonly number[];
  /** Exceptions that apply to the host and port of a request's `configuredUrl`. */
  readonly allow: readonly string[];
  /** Exceptions that apply to every request. */
  readonly allowEverywhere: readonly string[];
}

/** Throws when an exception is not an address range with a port. */
export function createPolicies({ ports, allow, allowEverywhere }: ExceptionOptions): Policies {
  return {
    withExceptions: createPolicy(ports, [...allowEverywhere, ...allow]),
    withoutExceptions: { ...createPolicy(ports, allowEverywhere), withheld: createPolicy([], allow).exceptions },
  };
}

/** Whether a request for `url`, made on behalf of `configuredUrl`, may use an exception on its port. */
export function mayUseExceptions(url: URL, configuredUrl: string | undefined, policies: Policies): boolean {
  const configured = configuredUrl === undefined ? undefined : parseUrl(configuredUrl);
  if (configured === undefined) return false;
  const port = portOf(url);
  if (configured.hostname !== url.hostname || portOf(configured) !== port) return false;
  return policies.withExceptions.exceptions.some((exception) => exception.port === port);
}

/** The policy for one hop of a request; see {@link mayUseExceptions}. */
export function policyFor(url: URL, configuredUrl: string | undefined, policies: Policies): GuardPolicy {
  return mayUseExceptions(url, configuredUrl, policies) ? policies.withExceptions : policies.withoutExceptions;
}
