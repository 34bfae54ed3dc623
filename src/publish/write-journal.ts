/** Why: before a new file is written it is noted as ours, so that what lies there after a crash is known, and nothing else is written over. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type ManifestFile, type SiteManifest } from '../formats/site-manifest.ts';
import { OperatorError } from '../model/operator-error.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { isOfOneFile, type Obstacle, obstacleIn, tagAt } from './file-ownership.ts';
import { folderProblem } from './output-folder.ts';
import { isAbsent, refusedAt, writeManifest } from './public-folder.ts';

/**
 * Files that are about to be written for the first time, or removed, a line each as JSON; only there while a site is
 * written, or after a crash.
 */
export const JOURNAL_NAME = '.winnow.pending';

/** A file that Winnow did not write is in the way of one that it publishes. */
export class UnmanagedFileError extends OperatorError {
  override readonly name = 'UnmanagedFileError';
}

/** A file that is not written, and why; `error` is an UnmanagedFileError where something else is there. */
export interface RefusedFile {
  readonly path: string;
  readonly error: unknown;
}

export interface WriteJournal {
  /**
   * Notes down those of `files` that are not ours yet, but for those that cannot be written, which `refuse` is called with:
   * it may throw. Gives the paths of the rest.
   */
  add(files: readonly ManifestFile[], refuse: (file: RefusedFile) => void): Promise<ReadonlySet<string>>;
  /** Notes down `files` that are there still, and which the manifest will not know any more. */
  logRemoval(files: readonly ManifestFile[]): Promise<void>;
  /** Those of publications that were cut short: what lies at such a path is ours if its bytes are those. */
  readonly pending: readonly ManifestFile[];
  /** The manifest knows everything now. */
  end(): Promise<void>;
}

const NOTHING: SiteManifest = { version: 1, files: [], moved: [], gone: [] };

async function readJournal(path: string): Promise<readonly ManifestFile[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const files: ManifestFile[] = [];
  const yieldIfDue = yieldAfter();
  // What stands after the last line end was being written: nothing of it was begun.
  for (const line of text.split('\n').slice(0, -1)) {
    files.push(...fileIn(line));
    await yieldIfDue();
  }
  return files;
}

/** A path alone, as was noted once, does not say what was written there. */
function fileIn(line: string): ManifestFile[] {
  try {
    const file: unknown = JSON.parse(line);
    return isFile(file) ? [file] : [];
  } catch {
    return [];
  }
}

async function append(path: string, files: readonly ManifestFile[]): Promise<void> {
  if (files.length === 0) return;
  const file = await open(path, 'a', 0o644);
  try {
    await file.writeFile(files.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await file.sync();
  } catch (error) {
    throw refusedAt(path, error);
  } finally {
    await file.close();
  }
}

/** `previous` is what the folder's manifest says, undefined for a folder without one; `published` has its files. */
export async function openWriteJournal(
  directory: string,
  previous: SiteManifest | undefined,
  published: { has(path: string): boolean },
): Promise<WriteJournal> {
  const journal = join(directory, JOURNAL_NAME);
  const pending = [...(previous?.pending ?? []), ...(await readJournal(journal))];
  const tags = new Map<string, Set<string>>();
  for (const { path, etag } of pending) tags.set(path, (tags.get(path) ?? new Set()).add(etag));
  let isOurs = false;
  const take = async (): Promise<void> => {
    const problem = folderProblem(directory);
    if (problem !== undefined) throw new UnmanagedFileError(problem);
    await mkdir(directory, { recursive: true });
    // An empty one is its owner's word that all may be replaced, and holds until everything is.
    if (await isAbsent(join(directory, MANIFEST_NAME))) await writeManifest(directory, previous ?? NOTHING);
    isOurs = true;
  };
  const foreign = async ({ path, etag }: ManifestFile, obstacle: Obstacle): Promise<unknown> => {
    try {
      const found = obstacle(path);
      if (found === undefined) return undefined;
      const there = found === path ? await tagAt(join(directory, path)) : undefined;
      // Bytes that were to be written are not lost by being written.
      if (there !== undefined && (there === etag || tags.get(path)?.has(there) === true)) return undefined;
      return new UnmanagedFileError(
        `${join(directory, found)} is not Winnow's, and one of its own is to be there: move it away`,
      );
    } catch (error) {
      if (isOfOneFile(error)) return error;
      throw error;
    }
  };
  const freeOf = async (files: readonly ManifestFile[], refuse: (file: RefusedFile) => void) => {
    const yieldIfDue = yieldAfter();
    const obstacle = obstacleIn(directory);
    const free: ManifestFile[] = [];
    for (const file of files) {
      await yieldIfDue();
      const error = await foreign(file, obstacle);
      if (error === undefined) free.push(file);
      else refuse({ path: file.path, error });
    }
    return free;
  };
  return {
    pending,
    add: async (files, refuse) => {
      if (!isOurs) await take();
      const news = files.filter(({ path }) => !published.has(path));
      const free = previous === undefined ? news : await freeOf(news, refuse);
      await append(
        journal,
        free.filter(({ path, etag }) => tags.get(path)?.has(etag) !== true),
      );
      return new Set([...free, ...files.filter(({ path }) => published.has(path))].map(({ path }) => path));
    },
    logRemoval: (files) => append(journal, files),
    end: () => rm(journal, { force: true }),
  };
}
