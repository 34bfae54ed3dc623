/** Why: before a new file is written it is noted as ours, so that what lies there after a crash is known, and nothing else is written over. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type SiteManifest } from '../formats/site-manifest.ts';
import { givingWayAfter } from '../give-way.ts';
import { folderProblem } from './own-folder.ts';
import { isAbsent, refusedAt, writeManifest } from './public-folder.ts';

/** Paths that are about to be written for the first time, a line each as JSON; only there while a site is written, or after a crash. */
export const CLAIMS_NAME = '.winnow.pending';

/** Something that may not be published over; the words say what to do. */
export class ForeignFiles extends Error {
  override readonly name = 'ForeignFiles';
}

export interface Claims {
  /** Notes down those of `paths` that are not ours yet. Rejects with ForeignFiles when something else is there. */
  add(paths: readonly string[]): Promise<void>;
  /** Those of earlier publications that were cut short. */
  readonly pending: readonly string[];
  /** The manifest knows everything now. */
  end(): Promise<void>;
}

const NOTHING: SiteManifest = { version: 1, files: [], moved: [], gone: [] };

async function readClaims(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // What stands after the last line end was being written: nothing of it was begun.
  return text.split('\n').slice(0, -1).flatMap(pathIn);
}

function pathIn(line: string): string[] {
  try {
    const path: unknown = JSON.parse(line);
    return isInside(path) ? [path] : [];
  } catch {
    return [];
  }
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o644);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    throw refusedAt(path, error);
  } finally {
    await file.close();
  }
}

/** `previous` is what the folder's manifest says, undefined for a folder without one; `published` has its files. */
export async function openClaims(
  directory: string,
  previous: SiteManifest | undefined,
  published: { has(path: string): boolean },
): Promise<Claims> {
  const journal = join(directory, CLAIMS_NAME);
  const { moved, gone, pending: known = [] } = previous ?? NOTHING;
  const pending = [...known, ...(await readClaims(journal))];
  const own = new Set([...moved.map((move) => move.from), ...gone, ...pending]);
  let isOurs = false;
  const take = async (): Promise<void> => {
    const problem = folderProblem(directory);
    if (problem !== undefined) throw new ForeignFiles(problem);
    await mkdir(directory, { recursive: true });
    // An empty one is its owner's word that all may be replaced, and holds until everything is.
    if (await isAbsent(join(directory, MANIFEST_NAME))) await writeManifest(directory, previous ?? NOTHING);
    isOurs = true;
  };
  const giveWay = givingWayAfter();
  const requireFree = async (path: string): Promise<void> => {
    await giveWay();
    // A tenth of what asking in the background costs, and there is hardly ever anything.
    if (!existsSync(join(directory, path))) return;
    throw new ForeignFiles(`${join(directory, path)} is not Winnow's, and one of its own is to be there: move it away`);
  };
  return {
    pending,
    add: async (paths) => {
      if (!isOurs) await take();
      const news = paths.filter((path) => !published.has(path) && !own.has(path));
      if (news.length === 0) return;
      if (previous !== undefined) for (const path of news) await requireFree(path);
      await append(journal, news.map((path) => `${JSON.stringify(path)}\n`).join(''));
      for (const path of news) own.add(path);
    },
    end: () => rm(journal, { force: true }),
  };
}
