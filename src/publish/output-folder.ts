/** Checks the output folder: publishing replaces and removes files, so the folder must be empty or Winnow's own. */
import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { MANIFEST_NAME } from '../formats/site-manifest.ts';
import { realPathOf } from '../storage/real-path.ts';

/** Names that a new folder may contain: of file systems, version control and web servers. */
const ALLOWED_NAMES = new Set(['.gitkeep', '.gitignore', '.htaccess', '.well-known', '.DS_Store', 'lost+found']);
/** Name of a temporary file; one is left behind when the program is killed while writing. */
export const TEMPORARY_NAME = /^\.[0-9a-f]{12}\.tmp$/;

/**
 * Names in `directory` that Winnow did not write; none if the folder has our manifest, which is written before the first
 * file.
 */
function unmanagedNames(directory: string): readonly string[] {
  const names = namesIn(directory);
  if (names.includes(MANIFEST_NAME)) return [];
  return names.filter((name) => !ALLOWED_NAMES.has(name) && !TEMPORARY_NAME.test(name)).sort();
}

/** The reason why nothing may be published into `directory`; undefined if it may. */
export function folderProblem(directory: string): string | undefined {
  const [first, ...others] = unmanagedNames(directory);
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const advice = `name an empty folder, or, if all of it may be replaced, put an empty file ${MANIFEST_NAME} in it`;
  return `the folder "${directory}" contains files that Winnow did not write (${first}${more}): ${advice}`;
}

/**
 * As {@link folderProblem}, and also checks that none of `files`, nor the folder around it, is inside `directory`, through
 * links or not: it would be served.
 */
export function outputDirProblem(directory: string, files: readonly string[]): string | undefined {
  const inside = files.find((file) => wouldBePublished(file, directory));
  if (inside !== undefined) {
    const advice = 'name a folder that neither is nor contains the folder of that file';
    return `${inside} would be published with everything else in "${directory}": ${advice}`;
  }
  return folderProblem(directory);
}

/**
 * Whether a server of `directory` would serve `file` or its folder, where a store has its journal, lock and backups. For a
 * link, both the link and its target count.
 */
export function wouldBePublished(file: string, directory: string): boolean {
  const root = realPathOf(directory);
  return [realPathOf(dirname(file)), dirname(realPathOf(file))].some((folder) => isWithin(folder, root));
}

function isWithin(folder: string, root: string): boolean {
  const path = relative(root, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(join(directory, '.'));
  } catch (error) {
    // A folder that cannot be listed cannot be written either, which is reported when it is tried.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
