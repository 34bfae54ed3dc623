/** Detects an outage of our own network: if nearly every host fails at once, no feed is to blame. */
import { networkCodes } from '../../http/failures.ts';

/** How one request of a pass ended, with its host. */
export interface HostOutcome {
  readonly host: string;
  readonly isOk: boolean;
  /** Code of the failure, as `FeedFailed.code`. */
  readonly code?: string;
}

/** Share of failed hosts above which our network is down. */
const SHARE = 0.8;
/** With fewer hosts the share is meaningless. */
const MIN_HOSTS = 3;

/**
 * Whether more than 80 % of the distinct hosts failed with a network or server error (the latter may come from a proxy
 * of ours). A host counts as failed if every request to it failed.
 */
export function isLocalOutage(outcomes: readonly HostOutcome[]): boolean {
  const failed = new Map<string, boolean>();
  for (const { host, isOk, code } of outcomes) {
    const isFailure = !isOk && code !== undefined && (networkCodes.has(code) || code === 'server-error');
    failed.set(host, (failed.get(host) ?? true) && isFailure);
  }
  const count = [...failed.values()].filter(Boolean).length;
  return failed.size >= MIN_HOSTS && count > failed.size * SHARE;
}
