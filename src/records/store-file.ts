/** Why: backup and restore are about the store's file as a whole, without opening it as the program of today. */
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { storePathOf } from '../model/store-address.ts';
import { openBackend } from '../storage/backends/index.ts';
import { copyPrivately } from '../storage/backends/sqlite-copy.ts';
import { unlinked } from '../storage/real-path.ts';
import { readVersion, requireCurrent } from '../storage/schema.ts';
import { StoreError } from '../storage/store.ts';

/** The file of a store; undefined for one that has none. */
export function storeFile(url: string): string | undefined {
  return storePathOf(url);
}

/** The file of a store that is there. Throws a StoreError when there is none. */
export function requireStoreFile(url: string): string {
  const file = storeFile(url);
  if (file === undefined) throw new StoreError('failed', `the store ${url} has no file`);
  if (!existsSync(file)) throw new StoreError('failed', `${file}: there is no store yet; \`winnow run\` makes it`);
  return file;
}

/** Where a backup goes that is given no name: beside the store, with the time (`now`, ms since the epoch) in its name. */
export function backupPath(url: string, now: number): string {
  const file = requireStoreFile(url);
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(dirname(file), `${basename(file, '.db')}-${time}.db`);
}

export interface Backup {
  readonly path: string;
  readonly bytes: number;
  /** Schema version of the store. */
  readonly schema: number | undefined;
}

/** Copies the store, whatever its version, while a daemon goes on with it. Rejects with a StoreError. */
export async function backupStore(url: string, path: string): Promise<Backup> {
  requireStoreFile(url);
  if (!existsSync(dirname(path))) {
    const why = 'make it, or mount its disk: what is copied to the wrong place is no backup';
    throw new StoreError('failed', `${path}: its folder ${dirname(path)} is not there; ${why}`);
  }
  const backend = openBackend(url, { isForReading: true });
  try {
    const schema = await readVersion(backend);
    await backend.backup(path);
    return { path, bytes: (await stat(path)).size, schema };
  } finally {
    backend.close();
  }
}

/**
 * Puts the backup at `path` in the store's place; what was there is kept beside it, under the name that is returned.
 * The backup is checked first, on a copy: whole, a store, not newer than this program. The caller holds the lock.
 */
export async function restoreStore(url: string, path: string, now: number): Promise<string | undefined> {
  const written = storeFile(url);
  if (written === undefined) throw new StoreError('failed', `the store ${url} has no file`);
  const file = unlinked(written);
  const source = statSync(path, { throwIfNoEntry: false });
  if (source === undefined) throw new StoreError('failed', `${path}: there is no such file`);
  if (!source.isFile())
    throw new StoreError('failed', `${path}: it is not a file; name one that \`winnow backup\` wrote`);
  if (existsSync(file) && realpathSync(path) === realpathSync(file)) {
    throw new StoreError('failed', `${path}: it is the store itself; name a file that \`winnow backup\` wrote`);
  }
  await mkdir(dirname(file), { recursive: true });
  const copy = `${file}.restoring`;
  removeWithJournal(copy);
  try {
    copyPrivately(path, copy);
    await checkStore(copy, path);
    const kept = existsSync(file) ? unusedName(`${backupPath(url, now)}.replaced`) : undefined;
    if (kept !== undefined) await setAside(file, kept);
    await rename(copy, file);
    return kept;
  } finally {
    removeWithJournal(copy);
  }
}

/** Two restores within a second must not replace what the first one set aside. */
function unusedName(path: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? path : `${path}-${n}`;
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name;
  }
}

/** Copies the store that is to be replaced, journal and all, since it may be one that cannot be opened any more. */
async function setAside(file: string, kept: string): Promise<void> {
  try {
    // Moves the journal into the file.
    openBackend(`sqlite:${file}`).close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  copyPrivately(file, kept);
  const journal = `${file}-wal`;
  if (existsSync(journal) && (await stat(journal)).size > 0) copyPrivately(journal, `${kept}-wal`);
  for (const part of [journal, `${file}-shm`]) rmSync(part, { force: true });
}

/** What is wrong with a backup, where the words for a store do not fit. */
const REFUSALS = new Map([
  ['damaged', 'this backup is damaged, so take another one'],
  ['not-a-store', 'this is no file that `winnow backup` wrote'],
]);

/** Checks the copy, and speaks of the backup that it is a copy of. */
async function checkStore(copy: string, path: string): Promise<void> {
  try {
    await checkWhole(copy);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const words = REFUSALS.get(error.code);
    const message = words === undefined ? error.message.replaceAll(copy, path) : `${path}: ${words}`;
    throw new StoreError(error.code, `${message}; the store is as it was`, { cause: error });
  }
}

async function checkWhole(copy: string): Promise<void> {
  const backend = openBackend(`sqlite:${copy}`);
  try {
    const [wrong] = backend.check();
    if (wrong !== undefined) throw new StoreError('damaged', `${copy}: ${wrong}`);
    const version = await readVersion(backend);
    if (version === undefined) throw new StoreError('not-a-store', `${copy}: it is no backup of a store`);
    await requireNotNewer(backend);
  } finally {
    backend.close();
  }
}

/** An older backup is welcome: the next run brings it up to date. */
async function requireNotNewer(backend: ReturnType<typeof openBackend>): Promise<void> {
  try {
    await requireCurrent(backend);
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'older')) throw error;
  }
}

function removeWithJournal(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}
