/**
 * A store in a schema of a PostgreSQL database, for installations that outgrow one machine. The driver is loaded only when a
 * store at such an address is used.
 */
import type { BackendKind, LockSupport } from './backend.ts';
import { nameOf, parseAddress } from './postgresql-address.ts';

const lock: LockSupport = {
  take: async (address, me) => (await import('./postgresql-lock.ts')).postgresqlLock.take(address, me),
  holder: async (address) => (await import('./postgresql-lock.ts')).postgresqlLock.holder(address),
};

/** The row of `postgresql://…`. */
export const postgresql: BackendKind = {
  scheme: 'postgresql',
  usage: 'postgresql://USER@HOST/DATABASE',
  summary: 'a PostgreSQL database (`postgresql://USER@HOST/DATABASE`)',
  capabilities: { isPersistent: true, lock },
  parse: parseAddress,
  nameOf,
  exists: async (address) => (await import('./postgresql-open.ts')).storeExists(address),
  open: async (address, options) => (await import('./postgresql-backend.ts')).openPostgresqlBackend(address, options),
};
