/** Why: when nearly everything fails at once, it is our own network, and no feed is to blame. */
import { networkCodes } from '../../http/failures.ts';

/** How one request of a pass ended, for the host it went to. */
export interface HostOutcome {
  readonly host: string;
  readonly isOk: boolean;
  /** Code of the failure, as `FeedFailed.code`. */
  readonly code?: string;
}

const SHARE = 0.8;
/** With fewer hosts the share says nothing. */
const MIN_HOSTS = 3;

/**
 * Whether more than 80 % of the distinct hosts failed on the way to them or with a server error (a proxy of ours
 * answers for all). A host counts as failed when every request to it failed.
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
