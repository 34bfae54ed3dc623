/** Closes an SQLite store so that its file alone is the whole store, and copies it so that a copy is whole or absent. */
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'libsql';
import { StoreError } from '../store-error.ts';
import { guarded, openPrivate, reserve, type Sqlite } from './sqlite-file.ts';

/**
 * Closes the file, after moving the journal into it as far as no other process is reading. Where that fails, as on a full disk,
 * the journal stays next to the file with all commits, and the next process to open it goes on from there.
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

/** Writes a copy to the new file `path`. */
export async function copyTo(database: Sqlite, path: string): Promise<void> {
  await createWhole(path, async (partial) => {
    database.prepare('VACUUM INTO ?').run(resolve(partial));
  });
}

/**
 * Creates the file `path` with the content that `write` gives it: under another name first, so that one that was cut short is
 * never taken for a backup. Rejects with a StoreError when there is a file already.
 */
export async function createWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing !== undefined) {
    const what = existing.isDirectory()
      ? 'it is a folder; name the file to be written in it'
      : 'there is a file already';
    throw new StoreError('failed', `${path}: ${what}`);
  }
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    reserve(partial);
    await write(partial);
    removeJournal(partial, path);
    flush(partial);
    renameSync(partial, path);
  } catch (error) {
    for (const part of [partial, `${partial}-wal`, `${partial}-shm`]) rmSync(part, { force: true });
    throw error;
  }
}

/** Removes the empty journal that libsql may leave beside a closed file. Throws a StoreError for one with commits. */
function removeJournal(partial: string, path: string): void {
  const journal = statSync(`${partial}-wal`, { throwIfNoEntry: false });
  if (journal !== undefined && journal.size > 0) throw new StoreError('failed', `${path}: it was not written whole`);
  for (const part of [`${partial}-wal`, `${partial}-shm`]) rmSync(part, { force: true });
}

/** Bytes read at once while copying. */
const COPY_CHUNK_BYTES = 1 << 20;

/**
 * Copies the file `from` to the new file `to`, which only its owner can read from the first byte on: `copyFile` would give it
 * the mode of its source. Returns when the disk has the bytes. Throws a {@link StoreError}.
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
  const chunk = Buffer.allocUnsafe(COPY_CHUNK_BYTES);
  for (let size = readSync(source, chunk); size > 0; size = readSync(source, chunk)) {
    for (let at = 0; at < size; ) at += writeSync(target, chunk, at, size - at);
  }
}

/** Returns when the disk has the bytes. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
