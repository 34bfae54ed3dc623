/** Checks free space and write permissions: a full or read-only disk is the most common reason why a daemon stops publishing. */
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { privateOutputs } from '../../outputs/outputs.ts';
import { describeError } from '../../runtime/error-messages.ts';
import { storeFile } from '../../storage/store-address.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** Free space below which to warn: a backup needs as much as the store. */
const MIN_COMFORTABLE_BYTES = 500e6;
/** Free space below which the check fails. */
const MIN_FREE_BYTES = 50e6;

/** The check `disk`. */
export const disk: Check = {
  id: 'disk',
  run: async ({ config }) => {
    const file = storeFile(config.storage.url);
    const folders = await Promise.all([
      inspect('the published files', config.output.dir, false),
      ...(privateOutputs(config).length > 0
        ? [inspect('the files of private outputs', config.output.privateDir, false)]
        : []),
      ...(file === undefined ? [] : [inspect('the store', dirname(file), true)]),
    ]);
    const byDisk = new Map(folders.map(({ disk }) => [disk, folders.filter((other) => other.disk === disk)]));
    return [...byDisk.values()].map(resultOf);
  },
};

/** A folder, and the disk that it is on. */
interface DiskFolder {
  /** Equal for folders with the same result. */
  readonly disk: string;
  readonly words: string;
  readonly isStore: boolean;
  /** Bytes; absent when the folder cannot be written. */
  readonly free?: number;
  readonly reason?: string;
}

async function inspect(what: string, folder: string, isStore: boolean): Promise<DiskFolder> {
  const found = await nearest(resolve(folder));
  const words = `${what} in ${folder}`;
  const disk = String((await stat(found)).dev);
  try {
    await access(found, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(found);
    return { disk, words, isStore, free: bavail * bsize };
  } catch (error) {
    const reason = describeError(Object.assign(new Error(String(error)), { code: (error as { code?: unknown }).code }));
    return { disk: `${disk} ${reason}`, words, isStore, reason };
  }
}

function resultOf(folders: readonly DiskFolder[]): CheckResult {
  const { free, reason = 'cannot be written' } = folders[0] ?? {};
  const all = folders.map(({ words }) => words).join(' and ');
  const withCause = (result: CheckResult, cause: string): CheckResult =>
    folders.some(({ isStore }) => isStore) ? { ...result, cause } : result;
  if (free === undefined) return withCause(fail(`cannot write ${all}: ${reason}`), 'read-only');
  const words = `${(free / 1e9).toFixed(1)} GB free for ${all}`;
  if (free < MIN_FREE_BYTES) return withCause(fail(`only ${words}: make some space`), 'full');
  return free < MIN_COMFORTABLE_BYTES ? warn(words) : ok(words);
}

/** The folder, or the nearest existing one above it: the rest is created when it is needed. */
async function nearest(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return dirname(folder) === folder ? folder : nearest(dirname(folder));
  }
}
