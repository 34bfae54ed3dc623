/** Backup and restore of an SQLite store: the file is the backup, so both are copies of a file that is checked. */
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unlinked } from '../real-path.ts';
import { StoreError } from '../store-error.ts';
import type { BackupSupport } from './backend.ts';
import { openSqliteBackend } from './sqlite-backend.ts';
import { backupName, copyChecked, removeWithJournal, requireFile, unusedName } from './sqlite-check.ts';
import { closeWhole, copyPrivately, copyTo } from './sqlite-copy.ts';
import { guardedAsync } from './sqlite-file.ts';
import { openToRead } from './sqlite-open.ts';

/** Back up and restore the store in a file. */
export const sqliteBackup: BackupSupport = {
  defaultPath,
  write: async (file, path) => {
    const { database } = openToRead(file, []);
    try {
      await guardedAsync(path, () => copyTo(database, path));
    } finally {
      closeWhole(database);
    }
  },
  restore,
};

function defaultPath(file: string, now: number): string {
  return join(dirname(file), backupName(basename(file, '.db'), now));
}

/** The backup is checked on a copy. The replaced store is saved next to the new one, under the name that is returned. */
async function restore(written: string, path: string, now: number): Promise<string | undefined> {
  const file = unlinked(written);
  requireOtherFile(path, file);
  await mkdir(dirname(file), { recursive: true });
  const copy = `${file}.restoring`;
  removeWithJournal(copy);
  try {
    await copyChecked(path, copy);
    const saved = existsSync(file) ? unusedName(`${defaultPath(written, now)}.replaced`) : undefined;
    if (saved !== undefined) await saveReplaced(file, saved);
    await rename(copy, file);
    return saved;
  } finally {
    removeWithJournal(copy);
  }
}

/** Throws a StoreError unless `path` is a file other than the store. */
function requireOtherFile(path: string, file: string): void {
  requireFile(path);
  if (existsSync(file) && realpathSync(path) === realpathSync(file)) {
    throw new StoreError('failed', `${path}: it is the store itself; name a file that \`winnow backup\` wrote`);
  }
}

/** Copies the store that will be replaced, journal included: it may be one that cannot be opened any more. */
async function saveReplaced(file: string, saved: string): Promise<void> {
  try {
    // Moves the journal into the file.
    await openSqliteBackend(file).close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  copyPrivately(file, saved);
  const journal = `${file}-wal`;
  if (existsSync(journal) && (await stat(journal)).size > 0) copyPrivately(journal, `${saved}-wal`);
  for (const part of [journal, `${file}-shm`]) rmSync(part, { force: true });
}
