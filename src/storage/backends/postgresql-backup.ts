/** Backup and restore of a PostgreSQL store. A backup is an SQLite file, so it can be restored into either kind of store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRecords } from '../copy-records.ts';
import { serverAddress } from './postgresql-address.ts';
import { openPostgresqlBackend } from './postgresql-backend.ts';
import { storeExists } from './postgresql-open.ts';
import { openSqliteBackend } from './sqlite-backend.ts';
import { backupName, copyChecked, requireFile, unusedName } from './sqlite-check.ts';
import { createWhole } from './sqlite-copy.ts';

/** Writes a backup to the new file `path`: everything as it was at one moment, while other processes write. Rejects with a StoreError. */
export async function write(address: string, path: string): Promise<void> {
  const store = await openPostgresqlBackend(address, { isForReading: true });
  try {
    await createWhole(path, async (partial) => {
      const file = openSqliteBackend(partial);
      try {
        await store.snapshot(() => copyRecords(store, file));
      } finally {
        await file.close();
      }
    });
  } finally {
    await store.close();
  }
}

/**
 * Replaces all records by those of the backup at `path`, in one transaction. What is replaced is written to a backup in the working
 * directory first, whose name is returned. Rejects with a StoreError.
 */
export async function restore(address: string, path: string, now: number): Promise<string | undefined> {
  requireFile(path);
  const folder = await mkdtemp(join(tmpdir(), 'winnow-restore-'));
  try {
    const copy = join(folder, 'backup.db');
    await copyChecked(path, copy);
    const saved = (await storeExists(address)) ? unusedName(replacedName(address, now)) : undefined;
    if (saved !== undefined) await write(address, saved);
    await replaceRecords(copy, address);
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function replacedName(address: string, now: number): string {
  return `${backupName(serverAddress(address).schema, now)}.replaced`;
}

async function replaceRecords(file: string, address: string): Promise<void> {
  const backup = openSqliteBackend(file);
  try {
    const store = await openPostgresqlBackend(address);
    try {
      await copyRecords(backup, store, { replaces: true });
    } finally {
      await store.close();
    }
  } finally {
    await backup.close();
  }
}
