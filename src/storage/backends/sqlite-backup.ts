/** Backup and restore of an SQLite store: the file is the backup, so both are copies of a file that is checked. */
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unlinked } from '../real-path.ts';
import { readVersion, requireCurrent } from '../schema.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackupSupport } from './backend.ts';
import { openSqliteBackend } from './sqlite-backend.ts';
import { closeWhole, copyPrivately, copyTo } from './sqlite-copy.ts';
import { guarded } from './sqlite-file.ts';
import { openToRead } from './sqlite-open.ts';

/** Back up and restore the store in a file. */
export const sqliteBackup: BackupSupport = {
  defaultPath,
  write: async (file, path) => {
    const { database } = openToRead(file, []);
    try {
      guarded(path, () => copyTo(database, path));
    } finally {
      closeWhole(database);
    }
  },
  restore,
};

function defaultPath(file: string, now: number): string {
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(dirname(file), `${basename(file, '.db')}-${time}.db`);
}

/** The backup is checked on a copy. The replaced store is saved next to the new one, under the name that is returned. */
async function restore(written: string, path: string, now: number): Promise<string | undefined> {
  const file = unlinked(written);
  requireOtherFile(path, file);
  await mkdir(dirname(file), { recursive: true });
  const copy = `${file}.restoring`;
  removeWithJournal(copy);
  try {
    copyPrivately(path, copy);
    await checkCopy(copy, path);
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
  const source = statSync(path, { throwIfNoEntry: false });
  if (source === undefined) throw new StoreError('failed', `${path}: there is no such file`);
  if (!source.isFile())
    throw new StoreError('failed', `${path}: it is not a file; name one that \`winnow backup\` wrote`);
  if (existsSync(file) && realpathSync(path) === realpathSync(file)) {
    throw new StoreError('failed', `${path}: it is the store itself; name a file that \`winnow backup\` wrote`);
  }
}

/** Two restores within a second must not replace what the first one saved. */
function unusedName(path: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? path : `${path}-${n}`;
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name;
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

/** What is wrong with a backup, where the message for a store does not fit. */
const REFUSALS = new Map([
  ['damaged', 'this backup is damaged, so take another one'],
  ['not-a-store', 'this is no file that `winnow backup` wrote'],
]);

/** Checks the copy; its errors name the backup that it was copied from. */
async function checkCopy(copy: string, path: string): Promise<void> {
  try {
    await checkWhole(copy);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const refusal = REFUSALS.get(error.code);
    const message = refusal === undefined ? error.message.replaceAll(copy, path) : `${path}: ${refusal}`;
    throw new StoreError(error.code, `${message}; the store is as it was`, { cause: error });
  }
}

async function checkWhole(copy: string): Promise<void> {
  const backend = openSqliteBackend(copy);
  try {
    const [wrong] = await backend.check();
    if (wrong !== undefined) throw new StoreError('damaged', `${copy}: ${wrong}`);
    const version = await readVersion(backend);
    if (version === undefined) throw new StoreError('not-a-store', `${copy}: it is no backup of a store`);
    await requireNotNewer(backend);
  } finally {
    await backend.close();
  }
}

/** An older backup is accepted: the next run upgrades it. */
async function requireNotNewer(backend: Backend): Promise<void> {
  try {
    await requireCurrent(backend);
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'older')) throw error;
  }
}

function removeWithJournal(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}
