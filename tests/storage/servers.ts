/** The servers that tests start for backends which need one, by scheme. */
import { POSTGRESQL_MISSING, startPostgresql } from '../../bench/storage/postgresql-server.ts';

/** A running server, empty stores on it. */
export interface TestServer {
  /** The address of a new store. */
  address(): string;
  close(): Promise<void>;
}

/** How a server is started, and why it cannot be here (undefined = it can). */
export interface ServerKind {
  readonly missing: string | undefined;
  start(): Promise<TestServer>;
}

export const servers: ReadonlyMap<string, ServerKind> = new Map([
  ['postgresql', { missing: POSTGRESQL_MISSING, start: startPostgresql }],
]);
