/**
 * A store in a schema of a PostgreSQL database, for installations that outgrow one machine. The driver is loaded only when a
 * store at such an address is used.
 */
import type { ClusterSupport } from '../cluster-port.ts';
import type { BackendKind, BackupSupport, LockSupport } from './backend.ts';
import { nameOf, parseAddress, serverAddress } from './postgresql-address.ts';
import { backupName } from './sqlite-check.ts';

const lock: LockSupport = {
  take: async (address, me) => (await import('./postgresql-lock.ts')).takeSession(address, me),
  wait: async (address, me, signal) => (await import('./postgresql-lock.ts')).waitForSession(address, me, signal),
  holder: async (address) => (await import('./postgresql-lock.ts')).sessionHolder(address),
};

const backup: BackupSupport = {
  // In the working directory: the store itself is on another machine.
  defaultPath: (address, now) => backupName(serverAddress(address).schema, now),
  write: async (address, path) => (await import('./postgresql-backup.ts')).write(address, path),
  restore: async (address, path, now) => (await import('./postgresql-backup.ts')).restore(address, path, now),
};

const cluster: ClusterSupport = {
  open: async (address, times) => (await import('./postgresql-cluster.ts')).openPostgresqlCluster(address, times),
};

/** The row of `postgresql://…`. */
export const postgresql: BackendKind = {
  scheme: 'postgresql',
  usage: 'postgresql://USER@HOST/DATABASE',
  summary: 'a PostgreSQL database (`postgresql://USER@HOST/DATABASE`)',
  capabilities: { isPersistent: true, lock, backup, cluster },
  parse: parseAddress,
  nameOf,
  exists: async (address) => (await import('./postgresql-open.ts')).storeExists(address),
  open: async (address, options) => (await import('./postgresql-backend.ts')).openPostgresqlBackend(address, options),
};
