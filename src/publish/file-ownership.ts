/** Ownership of files in the public folder, decided by their content: checked before anything there is replaced or removed. */
import { lstatSync, type Stats, statSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entityTag } from '../formats/site-manifest.ts';

const ABSENT = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** Whether `error` says that nothing exists at the path, or that part of the path is not a folder. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.has(error.code);
}

/** Errors about one name or folder; any other, such as a full disk, affects all files. */
const SINGLE_FILE_CODES = new Set<unknown>(
  'EACCES EEXIST EINVAL EISDIR ELOOP ENAMETOOLONG ENOENT ENOTDIR EPERM'.split(' '),
);

/** Whether `error` concerns one file only, so that others can still be written. */
export function isSingleFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SINGLE_FILE_CODES.has(error.code);
}

/** The entity tag of the file at `path`; undefined if there is no regular file. */
export async function tagAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? entityTag(await readFile(path)) : undefined;
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

/** Finds the path that prevents a new file from being written; undefined if there is none. */
export type FindObstacle = (path: string) => string | undefined;

/**
 * Returns a function that finds what already exists at a path in `directory` (without following links), or what is not a
 * folder where one is needed above it; undefined if nothing does. A link to a folder counts as one. Checks each folder once.
 */
export function obstacleIn(directory: string): FindObstacle {
  const folders = new Map<string, string | undefined>();
  const folderObstacle = (folder: string): string | undefined => {
    if (folder === '.') return undefined;
    if (folders.has(folder)) return folders.get(folder);
    const found = folderObstacle(dirname(folder)) ?? (canContainFiles(join(directory, folder)) ? undefined : folder);
    folders.set(folder, found);
    return found;
  };
  return (path) => folderObstacle(dirname(path)) ?? (statsAt(join(directory, path)) === undefined ? undefined : path);
}

function canContainFiles(folder: string): boolean {
  const stats = statsAt(folder);
  return stats === undefined || stats.isDirectory() || (stats.isSymbolicLink() && isLinkToFolder(folder));
}

/** Synchronous, at a tenth of the cost of the asynchronous call; nearly always nothing exists. */
function statsAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function isLinkToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
