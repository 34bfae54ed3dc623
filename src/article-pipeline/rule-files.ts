/**
 * The files in the folder of site rules. Most hosts have no rule: without this list, a dozen files that do not exist would be looked for
 * twice for every page.
 */
import { type Stats, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** Names of files, in lower case. */
export type FileNames = Pick<ReadonlySet<string>, 'has'>;

/**
 * A list is used again if the folder had been unchanged for this time when it was read: file systems note the time of a change with a
 * precision of up to two seconds.
 */
const SETTLED_MS = 10_000;

/** What is said of a folder that may not be listed, though its files may be read. */
const ANY: FileNames = { has: () => true };

/**
 * Returns a function that gives the names of the files in `dir` as they are now; none if it is missing. The folder is read again when it
 * has changed. Never rejects.
 */
export function createFileNames(dir: string): () => Promise<FileNames> {
  let known: { readonly stamp: string; readonly names: FileNames } | undefined;
  return async () => {
    const found = statOf(dir);
    if (found === undefined) return new Set();
    // Not the time of modification, which copying programs set back.
    const stamp = `${found.ino} ${found.ctimeMs}`;
    if (known?.stamp === stamp) return known.names;
    const isSettled = Date.now() - found.ctimeMs > SETTLED_MS;
    const files = await readdir(dir).catch(() => undefined);
    const names = files === undefined ? ANY : new Set(files.map((name) => name.toLowerCase()));
    known = isSettled ? { stamp, names } : undefined;
    return names;
  };
}

/** Synchronous, as the store is: through another thread it takes ten times as long. */
function statOf(dir: string): Stats | undefined {
  try {
    return statSync(dir, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
