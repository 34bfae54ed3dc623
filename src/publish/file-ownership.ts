/** Why: whose a file in the public folder is only its bytes can say, so the disk is asked before anything there is replaced or removed. */
import { lstatSync, type Stats, statSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entityTag } from '../formats/site-manifest.ts';

const ABSENT = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** Nothing is there, or a part of the path is no folder. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.has(error.code);
}

/** What the system says of one name or folder; anything else, such as a full disk, is true of all files. */
const OF_ONE_FILE = new Set<unknown>('EACCES EEXIST EINVAL EISDIR ELOOP ENAMETOOLONG ENOENT ENOTDIR EPERM'.split(' '));

/** Whether other files may be written all the same. */
export function isOfOneFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OF_ONE_FILE.has(error.code);
}

/** The entity tag of the file at `path`; undefined where there is none, or a link, or something else. */
export async function tagAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? entityTag(await readFile(path)) : undefined;
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

/** What is in the way of a new file. */
export type Obstacle = (path: string) => string | undefined;

/**
 * Gives for a path in `directory` what stands there already, links not followed, or in the place of a folder around it;
 * undefined when the way is free. A link to a folder is one. Each folder is looked at once.
 */
export function obstacleIn(directory: string): Obstacle {
  const folders = new Map<string, string | undefined>();
  const folderObstacle = (folder: string): string | undefined => {
    if (folder === '.') return undefined;
    if (folders.has(folder)) return folders.get(folder);
    const found = folderObstacle(dirname(folder)) ?? (mayHoldFiles(join(directory, folder)) ? undefined : folder);
    folders.set(folder, found);
    return found;
  };
  return (path) => folderObstacle(dirname(path)) ?? (itselfAt(join(directory, path)) === undefined ? undefined : path);
}

function mayHoldFiles(folder: string): boolean {
  const there = itselfAt(folder);
  return there === undefined || there.isDirectory() || (there.isSymbolicLink() && leadsToFolder(folder));
}

/** A tenth of what asking in the background costs, and there is hardly ever anything. */
function itselfAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
