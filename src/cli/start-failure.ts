/** What follows when `winnow start` cannot begin to lead: advice for the operator, or another attempt. */
import type { Config } from '../config/config.ts';
import { StoreError } from '../storage/store.ts';
import { CommandError } from './terminal.ts';

/**
 * Whether a process that could not begin to lead waits for its next turn: when another process has taken the lock meanwhile, and, if the
 * server of its store was reached before (`wasReached`), when that went away. A server that was never reached is an error.
 */
export function mayWaitAfter(error: unknown, wasReached: boolean): error is StoreError {
  return error instanceof StoreError && (error.code === 'taken' || (wasReached && error.code === 'busy'));
}

/** The error with advice for the operator, where the cause is known. */
export function startFailure(error: unknown, { server }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = FAILURE_MESSAGES.get(String(code));
  return message === undefined ? error : new CommandError(message(server));
}

const FAILURE_MESSAGES = new Map<string, (server: Config['server']) => string>([
  ['EADDRINUSE', ({ port }) => `port ${port} is in use: stop the other program, set server.port, or start with --port`],
  ['EACCES', ({ port }) => `this user may not open port ${port}: set server.port to a number above 1023`],
  ['EADDRNOTAVAIL', ({ host }) => `${host} is not an address of this machine: set server.host to one that is`],
  ['ENOTFOUND', ({ host }) => `the name ${host} has no address: set server.host to an address of this machine`],
]);
