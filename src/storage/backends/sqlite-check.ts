/** Files of backups: their names, and whether one is whole and a store of ours before it replaces anything. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { readVersion, requireCurrent } from '../schema.ts';
import { StoreError } from '../store-error.ts';
import type { Backend } from './backend.ts';
import { openSqliteBackend } from './sqlite-backend.ts';
import { copyPrivately } from './sqlite-copy.ts';

/** The name of a backup of the store `name` that was made at `now`, milliseconds since the epoch. */
export function backupName(name: string, now: number): string {
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${name}-${time}.db`;
}

/** Throws a StoreError unless `path` is a file. */
export function requireFile(path: string): void {
  const source = statSync(path, { throwIfNoEntry: false });
  if (source === undefined) throw new StoreError('failed', `${path}: there is no such file`);
  if (!source.isFile())
    throw new StoreError('failed', `${path}: it is not a file; name one that \`winnow backup\` wrote`);
}

/** `path`, or one like it that does not exist: two restores within a second must not replace what the first one saved. */
export function unusedName(path: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? path : `${path}-${n}`;
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name;
  }
}

/** What is wrong with a backup, where the message for a store does not fit. */
const REFUSALS = new Map([
  ['damaged', 'this backup is damaged, so take another one'],
  ['not-a-store', 'this is no file that `winnow backup` wrote'],
]);

/** Copies the backup at `path` to the new file `copy` and checks it: opening a file may change it. Rejects with a StoreError. */
export async function copyChecked(path: string, copy: string): Promise<void> {
  copyPrivately(path, copy);
  await checkCopy(copy, path);
}

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

/** Deletes a file of SQLite, with those that SQLite writes next to it. */
export function removeWithJournal(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}
