/** What an error of PostgreSQL or of its driver means: a StoreError for the operator, and whether trying again can help. */
import { StoreError } from '../store-error.ts';

/** Codes of PostgreSQL and of the system, by their beginning: the code of the StoreError, and its message. */
const MEANINGS: readonly (readonly [prefix: string, code: string, message: string])[] = [
  ['53100', 'full', "the database server's disk is full: free some space; stored data is not lost"],
  ['53300', 'busy', 'the database server has no connection left: raise its `max_connections`'],
  ['25006', 'read-only', 'the database accepts no writes: it may be a standby server'],
  ['42501', 'read-only', 'the database user lacks a privilege: it needs CREATE on the database, or to own the schema'],
  ['28', 'cannot-open', 'the database server refuses the user or the password'],
  ['3D000', 'cannot-open', 'there is no such database: create it with `createdb`'],
  ['XX001', 'damaged', 'the database is damaged; restore a backup with `winnow restore`'],
  ['XX002', 'damaged', 'an index of the database is damaged: run REINDEX, or restore a backup with `winnow restore`'],
  ['57014', 'busy', 'the database server canceled a statement'],
  ['40', 'busy', 'another process is using the same records'],
  ['55P03', 'busy', 'another process is using the same records'],
];

/** Codes after which the connection is gone, or was never made. */
const DISCONNECTED =
  /^(?:08|57P|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|ENOENT)/;
/** Messages of the driver, which gives no code for them. */
const DISCONNECTED_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed/;
/** The statement had no effect, and the same one may succeed now: deadlock, serialization failure. */
const ROLLED_BACK = /^40(?:P01|001)$/;

/** The code of an error; empty if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the connection failed: the statement may or may not have taken effect. */
export function isDisconnected(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== '') return DISCONNECTED.test(code);
  // A host with several addresses: one error for each of them.
  if (error instanceof AggregateError) return error.errors.some(isDisconnected);
  return error instanceof Error && DISCONNECTED_MESSAGE.test(error.message);
}

/** Whether the same statement may succeed now. */
export function isWorthRetrying(error: unknown): boolean {
  return isDisconnected(error) || ROLLED_BACK.test(codeOf(error)) || codeOf(error) === '53300';
}

/** `error` as a StoreError about the store `name`; a StoreError stays as it is. */
export function storeErrorOf(name: string, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  if (isDisconnected(error)) {
    const message = `${name}: the database server cannot be reached (${reasonOf(error)}); stored data is not lost`;
    return new StoreError('busy', message, { cause: error });
  }
  const code = codeOf(error);
  if (code === '') return error;
  const [, kind = 'failed', message = `the database server reported an error: ${error.message}`] =
    MEANINGS.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return new StoreError(kind, `${name}: ${message}`, { cause: error });
}

function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : error.message;
}
