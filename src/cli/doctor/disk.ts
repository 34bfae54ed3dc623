/** Why: a full or read-only disk is the commonest reason for a daemon that stopped keeping up. */
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { describeError } from '../../runtime/error-messages.ts';
import { storeFile } from '../../storage/store-address.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** Less free space than this is worth a look, less than the second is trouble; a backup needs as much as the store. Bytes. */
const LITTLE = 500e6;
const TOO_LITTLE = 50e6;

export const disk: Check = {
  id: 'disk',
  run: async ({ config }) => {
    const file = storeFile(config.storage.url);
    const places = await Promise.all([
      look('the published files', config.output.dir, false),
      ...(file === undefined ? [] : [look('the store', dirname(file), true)]),
    ]);
    const disks = new Map(places.map((place) => [place.disk, places.filter(({ disk }) => disk === place.disk)]));
    return [...disks.values()].map(judge);
  },
};

/** A folder, and the disk that it is on. */
interface Place {
  /** The same for folders of which the same is to be told. */
  readonly disk: string;
  readonly words: string;
  readonly isStore: boolean;
  /** Bytes; absent when the folder cannot be written. */
  readonly free?: number;
  readonly reason?: string;
}

async function look(what: string, folder: string, isStore: boolean): Promise<Place> {
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

function judge(places: readonly Place[]): CheckResult {
  const { free, reason = 'cannot be written' } = places[0] ?? {};
  const all = places.map(({ words }) => words).join(' and ');
  const told = (finding: CheckResult, cause: string): CheckResult =>
    places.some(({ isStore }) => isStore) ? { ...finding, cause } : finding;
  if (free === undefined) return told(fail(`no way to write ${all}: ${reason}`), 'read-only');
  const words = `${(free / 1e9).toFixed(1)} GB free for ${all}`;
  if (free < TOO_LITTLE) return told(fail(`${words}: make room`), 'full');
  return free < LITTLE ? warn(words) : ok(words);
}

/** The folder, or the nearest one above it that is there: the rest is made when it is needed. */
async function nearest(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return dirname(folder) === folder ? folder : nearest(dirname(folder));
  }
}
