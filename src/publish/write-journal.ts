/** A journal of files about to be written or removed: after a crash it tells our files from others, which are never overwritten. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type ManifestFile, type SiteManifest } from '../formats/site-manifest.ts';
import { OperatorError } from '../model/operator-error.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { type FindObstacle, isSingleFileError, obstacleIn, tagAt } from './file-ownership.ts';
import { folderProblem } from './output-folder.ts';
import { errorAt, isAbsent, writeManifest } from './public-folder.ts';

/**
 * Name of the journal: one JSON line per file that is about to be written or removed. It exists only while a site is written, and
 * after a crash.
 */
export const JOURNAL_NAME = '.winnow.pending';

/** A file that Winnow did not write exists where one is to be published. */
export class UnmanagedFileError extends OperatorError {
  override readonly name = 'UnmanagedFileError';
}

/** A file that cannot be written, and why; `error` is an UnmanagedFileError if another program's file is in the way. */
export interface RefusedFile {
  readonly path: string;
  readonly error: unknown;
}

/** The journal of one publication. */
export interface WriteJournal {
  /**
   * Logs the files before they are written, new ones and those that get other bytes. Calls `refuse`, which may throw, for each that cannot be
   * written. The result: the paths that can.
   */
  add(files: readonly ManifestFile[], refuse: (file: RefusedFile) => void): Promise<ReadonlySet<string>>;
  /** Logs existing files that the new manifest drops, before they are removed. */
  logRemoval(files: readonly ManifestFile[]): Promise<void>;
  /** Files of interrupted publications: a file at such a path is ours if it has these bytes. */
  readonly pending: readonly ManifestFile[];
  /** Deletes the journal; call it when the manifest is complete. */
  end(): Promise<void>;
}

const EMPTY_MANIFEST: SiteManifest = { version: 1, files: [], moved: [], gone: [] };

/** The files of the journal, and whether a crash cut off its last line. */
async function readJournal(
  path: string,
): Promise<{ readonly files: readonly ManifestFile[]; readonly isCut: boolean }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const files: ManifestFile[] = [];
  const yieldIfDue = yieldAfter();
  // A line without its line break was being written, so its file was not started.
  for (const line of text.split('\n').slice(0, -1)) {
    files.push(...fileIn(line));
    await yieldIfDue();
  }
  return { files, isCut: text !== '' && !text.endsWith('\n') };
}

/** The file in a line; none in one of an older version, which has only a path. */
function fileIn(line: string): ManifestFile[] {
  try {
    const file: unknown = JSON.parse(line);
    return isFile(file) ? [file] : [];
  } catch {
    return [];
  }
}

async function append(path: string, files: readonly ManifestFile[], before = ''): Promise<void> {
  if (files.length === 0) return;
  const file = await open(path, 'a', 0o644);
  try {
    await file.writeFile(before + files.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    await file.sync();
  } catch (error) {
    throw errorAt(path, error);
  } finally {
    await file.close();
  }
}

/** What the manifest says of the folder. */
export interface Published {
  /** Whether it lists a file at `path`. */
  hasFile(path: string): boolean;
  /** Whether it may have listed the file at `path`: what it said there cannot be read. */
  isLost(path: string): boolean;
}

/**
 * Opens the journal of `directory`. `previous`: the folder's manifest, if there is one. `confirm` is called before the folder is
 * claimed, and before the journal is deleted; it may reject.
 */
export async function openWriteJournal(
  directory: string,
  previous: SiteManifest | undefined,
  manifest: Published,
  confirm?: () => Promise<void>,
): Promise<WriteJournal> {
  const journal = join(directory, JOURNAL_NAME);
  const { files: logged, isCut } = await readJournal(journal);
  const pending = [...(previous?.pending ?? []), ...logged];
  // A line that was cut off must not take the next one with it.
  const log = (files: readonly ManifestFile[]): Promise<void> => append(journal, files, isCut ? '\n' : '');
  const tags = new Map<string, Set<string>>();
  for (const { path, etag } of pending) tags.set(path, (tags.get(path) ?? new Set()).add(etag));
  let isOurs = false;
  const claimFolder = async (): Promise<void> => {
    const problem = folderProblem(directory);
    if (problem !== undefined) throw new UnmanagedFileError(problem);
    await mkdir(directory, { recursive: true });
    // An empty manifest is the owner's permission to replace everything; it stays in force until the new one is written.
    if (await isAbsent(join(directory, MANIFEST_NAME)))
      await writeManifest(directory, previous ?? EMPTY_MANIFEST, confirm);
    isOurs = true;
  };
  const refusalOf = async ({ path, etag }: ManifestFile, findObstacle: FindObstacle): Promise<unknown> => {
    try {
      const obstacle = findObstacle(path);
      if (obstacle === undefined) return undefined;
      const tag = obstacle === path ? await tagAt(join(directory, path)) : undefined;
      // A file with the bytes that are to be written may be replaced.
      if (tag !== undefined && (tag === etag || tags.get(path)?.has(tag) === true)) return undefined;
      return new UnmanagedFileError(
        `${join(directory, obstacle)} was not written by Winnow and is in the way of a file to publish: move it away`,
      );
    } catch (error) {
      if (isSingleFileError(error)) return error;
      throw error;
    }
  };
  const writableOf = async (files: readonly ManifestFile[], refuse: (file: RefusedFile) => void) => {
    const yieldIfDue = yieldAfter();
    const findObstacle = obstacleIn(directory);
    const free: ManifestFile[] = [];
    for (const file of files) {
      await yieldIfDue();
      const error = await refusalOf(file, findObstacle);
      if (error === undefined) free.push(file);
      else refuse({ path: file.path, error });
    }
    return free;
  };
  return {
    pending,
    add: async (files, refuse) => {
      if (!isOurs) await claimFolder();
      const newFiles = files.filter(({ path }) => !manifest.hasFile(path));
      const isFree = ({ path }: ManifestFile): boolean => previous === undefined || manifest.isLost(path);
      const doubted = newFiles.filter((file) => !isFree(file));
      const free = [...newFiles.filter(isFree), ...(await writableOf(doubted, refuse))];
      const writable = [...free, ...files.filter(({ path }) => manifest.hasFile(path))];
      await log(writable.filter(({ path, etag }) => tags.get(path)?.has(etag) !== true));
      return new Set(writable.map(({ path }) => path));
    },
    logRemoval: log,
    end: async () => {
      // It may be the journal of a later leader.
      await confirm?.();
      await rm(journal, { force: true });
    },
  };
}
