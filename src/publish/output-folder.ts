/** Why: what is published replaces and removes files, so it goes only into a folder that is empty, or Winnow's own. */
import { readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { MANIFEST_NAME } from '../formats/site-manifest.ts';
import { realPathOf } from '../storage/real-path.ts';

/** What may lie in a new folder all the same: marks of file systems and of version control, and a web server's own. */
const HARMLESS = new Set(['.gitkeep', '.gitignore', '.htaccess', '.well-known', '.DS_Store', 'lost+found']);
/** A file that we were writing when we were killed. */
export const TEMPORARY = /^\.[0-9a-f]{12}\.tmp$/;

/**
 * Names in `directory` that are not ours, when nothing says that it is our folder. The manifest says so; it is there from
 * before the first file is written.
 */
export function unmanagedNames(directory: string): readonly string[] {
  const names = namesIn(directory);
  if (names.includes(MANIFEST_NAME)) return [];
  return names.filter((name) => !HARMLESS.has(name) && !TEMPORARY.test(name)).sort();
}

/** Why nothing is published into `directory`, in words; undefined when it may be. */
export function folderProblem(directory: string): string | undefined {
  const [first, ...others] = unmanagedNames(directory);
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const way = `name an empty folder, or, if all of it may be replaced, put an empty file ${MANIFEST_NAME} in it`;
  return `the folder "${directory}" holds what Winnow did not write (${first}${more}): ${way}`;
}

/**
 * The same, also for what is served from it: neither one of `files` nor the folder around it may be in `directory`, however
 * links lead there.
 */
export function outputDirProblem(directory: string, files: readonly string[]): string | undefined {
  const inside = files.find((file) => wouldBePublished(file, directory));
  if (inside !== undefined) {
    const way = 'take a folder that neither is nor contains the folder of that file';
    return `${inside} would be published with what is in "${directory}": ${way}`;
  }
  return folderProblem(directory);
}

/**
 * Whether a server of `directory` would serve `file`, or what lies next to it: a store has its journal, its lock and its
 * backups there. A file that is a link counts where the link is, and where it leads.
 */
export function wouldBePublished(file: string, directory: string): boolean {
  const root = realPathOf(directory);
  return [realPathOf(dirname(file)), dirname(realPathOf(file))].some((folder) => isWithin(folder, root));
}

function isWithin(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(join(directory, '.'));
  } catch (error) {
    // What cannot be looked into cannot be written either, which is told when it is tried.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
