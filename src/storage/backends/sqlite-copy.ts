/** Why: the file alone is to be the whole store once it is closed, and a copy of it is whole or not there. */
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'libsql';
import { StoreError } from '../store-error.ts';
import { guarded, openPrivate, reserve, type Sqlite } from './sqlite-file.ts';

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
    database.prepare('VACUUM INTO ?').run(resolve(partial));
    flush(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Bytes read at once while copying. */
const COPY_CHUNK = 1 << 20;

/**
 * Copies the file `from` to the new file `to`, which only its owner may read from its first byte on: `copyFile` would give it
 * the mode of its source. Returns when the disk has the bytes. Throws a StoreError.
 */
export function copyPrivately(from: string, to: string): void {
  const source = openToCopy(from);
  try {
    const target = guarded(to, () => openPrivate(to));
    try {
      guarded(to, () => {
        copyBytes(source, target);
        fsyncSync(target);
      });
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function openToCopy(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new StoreError('failed', `${path}: it may not be read by this user`, { cause: error });
  }
}

function copyBytes(source: number, target: number): void {
  const chunk = Buffer.allocUnsafe(COPY_CHUNK);
  for (let size = readSync(source, chunk); size > 0; size = readSync(source, chunk)) {
    for (let at = 0; at < size; ) at += writeSync(target, chunk, at, size - at);
  }
}

/** Until the disk has the bytes. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
