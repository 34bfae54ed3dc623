/** Backup and restore of a whole store, by backends that support them. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupSupport } from './backends/backend.ts';
import { backends } from './backends/index.ts';
import { readVersion } from './schema.ts';
import { openBackend, resolveStoreAddress, storeName } from './store-address.ts';
import { StoreError } from './store-error.ts';

/** A backup that was written. */
export interface Backup {
  readonly path: string;
  readonly bytes: number;
  /** Schema version of the store; undefined when nothing was ever written to it. */
  readonly schema: number | undefined;
}

interface Backups {
  readonly address: string;
  readonly support: BackupSupport;
}

function backupsOf(url: string): Backups {
  const { backend, address } = resolveStoreAddress(url);
  const support = backend.capabilities.isPersistent ? backend.capabilities.backup : undefined;
  if (support !== undefined) return { address, support };
  const able = backends.filter(({ capabilities }) => capabilities.isPersistent && capabilities.backup !== undefined);
  const usages = able.map(({ usage }) => `\`${usage}\``).join(', ');
  const what = `a store of the kind \`${backend.usage}\` cannot be backed up or restored`;
  throw new StoreError('failed', `${backend.nameOf(address)}: ${what}; backups work with ${usages}`);
}

async function requireBackups(url: string): Promise<Backups> {
  const backups = backupsOf(url);
  const { backend, address } = resolveStoreAddress(url);
  if (await backend.exists(address)) return backups;
  throw new StoreError('failed', `${storeName(url)}: there is no store yet; \`winnow run\` creates it`);
}

/** Where a backup goes that is given no name: next to the store, with the time (`now`, ms since the epoch) in its name. */
export async function defaultBackupPath(url: string, now: number): Promise<string> {
  const { support, address } = await requireBackups(url);
  return support.defaultPath(address, now);
}

/** Copies the store, whatever its schema version, while other processes work on it. Rejects with a StoreError. */
export async function backupStore(url: string, path: string): Promise<Backup> {
  const { support, address } = await requireBackups(url);
  if (!existsSync(dirname(path))) {
    const why = 'create it, or mount its disk';
    throw new StoreError('failed', `${path}: its folder ${dirname(path)} does not exist; ${why}`);
  }
  const backend = await openBackend(url, { isForReading: true });
  const schema = await readVersion(backend).finally(() => backend.close());
  await support.write(address, path);
  return { path, bytes: (await stat(path)).size, schema };
}

/**
 * Replaces the store by the backup at `path`, which is checked first; `now` in ms since the epoch. Returns where the replaced
 * store was saved; undefined when there was none. The caller holds the lock. Rejects with a StoreError.
 */
export async function restoreStore(url: string, path: string, now: number): Promise<string | undefined> {
  const { support, address } = backupsOf(url);
  return await support.restore(address, path, now);
}
