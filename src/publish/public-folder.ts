/** Why: the public folder is served while it is written; every file in it is whole at any instant, also after a crash. */
import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { RenderedFile } from '../formats/format.ts';
import { MANIFEST_NAME, planSite, type SiteChangeOptions, type SiteManifest } from '../formats/site-manifest.ts';
import { folderProblem } from './own-folder.ts';

export interface WrittenSite {
  /** Paths whose bytes changed. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** What is published; undefined when nothing is, or what is there cannot be read. */
export async function readManifest(directory: string): Promise<SiteManifest | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, MANIFEST_NAME), 'utf8')) as SiteManifest;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}

/** Whether anything was ever published into `directory`; false also when somebody took the folder away. */
export async function isPublished(directory: string): Promise<boolean> {
  return !(await isAbsent(join(directory, MANIFEST_NAME)));
}

const WRITES_AT_ONCE = 16;

/** Writes beside the target, flushes, and renames: readers see the old bytes or the new ones, never a part. */
export async function writeAtomically(path: string, body: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Takes away what a process that was killed while writing left behind; to be called while nobody writes. */
export async function sweepTemporary(directory: string): Promise<void> {
  const found = await readdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const path of found) {
    if (/^\.[0-9a-f]{12}\.tmp$/.test(basename(path))) await rm(join(directory, path), { force: true });
  }
}

async function isAbsent(path: string): Promise<boolean> {
  return await access(path).then(
    () => false,
    () => true,
  );
}

/** Something that may not be published over; the words say what to do. */
export class ForeignFiles extends Error {
  override readonly name = 'ForeignFiles';
}

/** Paths that are ours by the manifest: published now or once, or about to be when we were killed. */
function ownPaths({ files, moved, gone, pending = [] }: SiteManifest): ReadonlySet<string> {
  return new Set([...files.map((file) => file.path), ...moved.map((move) => move.from), ...gone, ...pending]);
}

const NOTHING: SiteManifest = { version: 1, files: [], moved: [], gone: [] };

/**
 * Before the first new file is written the manifest says that it will be: what is found there after a crash is then known
 * as ours. Rejects with ForeignFiles when something else is there.
 */
async function claim(
  directory: string,
  previous: SiteManifest | undefined,
  files: readonly RenderedFile[],
): Promise<void> {
  const problem = folderProblem(directory);
  if (problem !== undefined) throw new ForeignFiles(problem);
  const own = ownPaths(previous ?? NOTHING);
  const news = files.map((file) => file.path).filter((path) => !own.has(path));
  if (news.length === 0) return;
  for (const path of previous === undefined ? [] : news) {
    if (await isAbsent(join(directory, path))) continue;
    throw new ForeignFiles(`${join(directory, path)} is not Winnow's, and one of its own is to be there: move it away`);
  }
  const base = previous ?? NOTHING;
  const claimed = { ...base, pending: [...(base.pending ?? []), ...news] };
  await writeAtomically(join(directory, MANIFEST_NAME), JSON.stringify(claimed));
}

/** What a crash left behind, and was not written since. */
function stillPending(previous: SiteManifest | undefined, { files }: SiteManifest): Pick<SiteManifest, 'pending'> {
  if (previous?.pending === undefined) return {};
  const written = new Set(files.map((file) => file.path));
  const pending = previous.pending.filter((path) => !written.has(path));
  return pending.length === 0 ? {} : { pending };
}

/**
 * Brings the folder to what was rendered: writes only files whose bytes differ (or that somebody deleted), the manifest
 * last. Rejects with Node's error when the disk is full or read-only; what was written until then is whole. Rejects with
 * ForeignFiles where what is there is not ours.
 */
export async function writeSite(
  directory: string,
  rendered: readonly RenderedFile[],
  options: SiteChangeOptions = {},
): Promise<WrittenSite> {
  const previous = await readManifest(directory);
  const plan = planSite(previous, rendered, options);
  const changed = new Set(plan.write.map((file) => file.path));
  const missing: RenderedFile[] = [];
  for (const file of rendered) {
    if (!changed.has(file.path) && (await isAbsent(join(directory, file.path)))) missing.push(file);
  }
  await claim(directory, previous, plan.write);
  // Side by side, since each waits for the disk: a journal takes many flushes in one go.
  const limit = pLimit(WRITES_AT_ONCE);
  const write = (file: RenderedFile): Promise<void> => writeAtomically(join(directory, file.path), file.body);
  await Promise.all([...plan.write, ...missing].map((file) => limit(write, file)));
  const manifest = JSON.stringify({ ...plan.manifest, ...stillPending(previous, plan.manifest) });
  if (previous === undefined || plan.write.length > 0 || JSON.stringify(previous) !== manifest) {
    await writeAtomically(join(directory, MANIFEST_NAME), manifest);
  }
  for (const path of plan.remove) {
    await unlink(join(directory, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  return { written: [...plan.write, ...missing].map((file) => file.path), removed: plan.remove };
}
