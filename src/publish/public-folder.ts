/** Why: the public folder is served while it is written; every file in it is whole at any instant, also after a crash. */
import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestText, parseManifest } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type SiteManifest } from '../formats/site-manifest.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { TEMPORARY } from './output-folder.ts';

/** What is published; undefined when nothing is, or what is there cannot be read. */
export async function readManifest(directory: string): Promise<SiteManifest | undefined> {
  try {
    return await parseManifest(await readFile(join(directory, MANIFEST_NAME), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Replaces the manifest. */
export async function writeManifest(directory: string, manifest: SiteManifest): Promise<void> {
  await writeAtomically(join(directory, MANIFEST_NAME), manifestText(manifest));
}

/** Whether anything was ever published into `directory`; false also when somebody took the folder away. */
export async function isPublished(directory: string): Promise<boolean> {
  return !(await isAbsent(join(directory, MANIFEST_NAME)));
}

/** Writes beside the target, flushes, and renames: readers see the old bytes or the new ones, never a part. */
export async function writeAtomically(path: string, body: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await openNew(temporary);
    try {
      if (typeof body === 'string' || body instanceof Uint8Array) await file.writeFile(body);
      else for await (const piece of body) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw refusedAt(path, error, temporary);
  }
}

/** The refusal of the system told of the file that was to be there, not of a `temporary` one that was written beside it. */
export function refusedAt(path: string, error: unknown, temporary = path): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const { code } = error;
  return Object.assign(new Error(error.message.replaceAll(temporary, path), { cause: error }), { code, path });
}

/** The folder is nearly always there. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o644);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    return await open(path, 'wx', 0o644);
  }
}

/** Takes away what a process that was killed while writing left behind; to be called while nobody writes. Follows no link. */
export async function sweepTemporary(directory: string): Promise<void> {
  const yieldIfDue = yieldAfter();
  const folders = [directory];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, folder === directory)) {
      await yieldIfDue();
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile() && TEMPORARY.test(entry.name)) await rm(join(folder, entry.name), { force: true });
    }
  }
}

/** Nothing for a folder that is not there; also for one within, such as `lost+found`, that we may not look into: it is not ours. */
async function entriesOf(folder: string, isTop: boolean): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || (!isTop && (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR'))) return [];
    throw error;
  }
}

export async function isAbsent(path: string): Promise<boolean> {
  return await access(path).then(
    () => false,
    () => true,
  );
}
