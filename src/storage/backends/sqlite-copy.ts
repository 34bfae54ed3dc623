/** Why: the file alone is to be the whole store once it is closed, and a copy of it is whole or not there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'libsql';
import { StoreError } from '../store-error.ts';
import { reserve, type Sqlite } from './sqlite-file.ts';

/**
 * Moves the journal into the file first, as far as no other process is reading. Where that fails, as on a full disk, the
 * journal stays beside the file with all that was kept, and who opens it next goes on from there.
 */
export function closeWhole(database: Sqlite): void {
  try {
    database.exec('PRAGMA busy_timeout = 0');
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    database.close();
  }
}

/** Written beside its place and renamed, so that a backup that was cut short is never taken for one. */
export function copyTo(database: Sqlite, path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined) {
    const what = there.isDirectory() ? 'it is a folder; name the file to be written in it' : 'there is a file already';
    throw new StoreError('failed', `${path}: ${what}`);
  }
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    reserve(partial);
    database.prepare('VACUUM INTO ?').run(partial);
    flush(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Until the disk has the bytes. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
