/** Why: a full or read-only disk is the commonest reason for a daemon that stopped keeping up. */
import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { storeFile } from '../../kept/store-file.ts';
import { type Checkup, type Finding, fail, ok, warn } from './check.ts';

/** Less free space than this is worth a look, less than the second is trouble; a backup needs as much as the store. Bytes. */
const LITTLE = 500e6;
const TOO_LITTLE = 50e6;

export const disk: Checkup = {
  id: 'disk',
  run: async ({ config }) => {
    const file = storeFile(config.storage.url);
    const folders = new Map([
      ['the published files', config.output.dir],
      ...(file === undefined ? [] : [['the store', dirname(file)] as const]),
    ]);
    return Promise.all([...folders].map(([what, folder]) => look(what, folder)));
  },
};

async function look(what: string, folder: string): Promise<Finding> {
  const found = await nearest(resolve(folder));
  try {
    await access(found, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(found);
    const free = bavail * bsize;
    const words = `${(free / 1e9).toFixed(1)} GB free for ${what} in ${folder}`;
    if (free < TOO_LITTLE) return fail(words);
    return free < LITTLE ? warn(words) : ok(words);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(`${folder}, for ${what}, cannot be written (${code})`);
  }
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
