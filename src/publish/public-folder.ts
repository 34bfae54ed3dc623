/** Reads and writes the public folder. It is served while it is written, so every file is replaced atomically. */
import { randomBytes } from 'node:crypto';
import { type Dirent, rename, writeFile } from 'node:fs';
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { manifestText, parseManifest } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type SiteManifest } from '../formats/site-manifest.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { TEMPORARY_NAME } from './output-folder.ts';

/** The manifest of `directory`; undefined if there is none, or if it is not valid. */
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

/** Replaces the manifest of `directory`; see {@link writeAtomically}. */
export async function writeManifest(
  directory: string,
  manifest: SiteManifest,
  confirm?: () => Promise<void>,
): Promise<void> {
  await writeAtomically(join(directory, MANIFEST_NAME), await textOf(manifest), confirm);
}

/** The text of a manifest, made in steps. */
export async function textOf(manifest: SiteManifest): Promise<string> {
  let text = '';
  for await (const piece of manifestText(manifest)) text += piece;
  return text;
}

/** Whether `directory` has a manifest; false also if the folder was deleted. */
export async function isPublished(directory: string): Promise<boolean> {
  return !(await isAbsent(join(directory, MANIFEST_NAME)));
}

/**
 * Writes a temporary file next to `path`, flushes and renames it: readers see the old bytes or the new ones, never a part. `confirm` is
 * called just before the rename; if it rejects, nothing is replaced.
 */
export async function writeAtomically(
  path: string,
  body: string | Uint8Array,
  confirm?: () => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName());
  try {
    await writeNew(temporary, body);
    await confirm?.();
    await renameFile(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw errorAt(path, error, temporary);
  }
}

/** Those of `node:fs/promises` need nearly twice the CPU time for a file, and thousands are written at a time. */
const [writeFileAt, renameFile] = [promisify(writeFile), promisify(rename)];

/** A random prefix is for so many names. */
const NAMES_PER_PREFIX = 0x10000;
let names = 0;
let prefix = '';

/** A name that no other file has, of this process or another one. */
function temporaryName(): string {
  if (names % NAMES_PER_PREFIX === 0) prefix = randomBytes(4).toString('hex');
  const number = names++ % NAMES_PER_PREFIX;
  return `.${prefix}${number.toString(16).padStart(4, '0')}.tmp`;
}

/** The system's error with `path` in place of the `temporary` file that it names. */
export function errorAt(path: string, error: unknown, temporary = path): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const { code } = error;
  return Object.assign(new Error(error.message.replaceAll(temporary, path), { cause: error }), { code, path });
}

/** Writes and flushes a new file; creates its folder only on failure, since it nearly always exists. */
async function writeNew(path: string, body: string | Uint8Array): Promise<void> {
  const options = { flag: 'wx', mode: 0o644, flush: true };
  try {
    await writeFileAt(path, body, options);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFileAt(path, body, options);
  }
}

/** Deletes temporary files left behind by a killed process. Call it while nothing is being written. Follows no links. */
export async function sweepTemporary(directory: string): Promise<void> {
  const yieldIfDue = yieldAfter();
  const folders = [directory];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, folder === directory)) {
      await yieldIfDue();
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile() && TEMPORARY_NAME.test(entry.name)) await rm(join(folder, entry.name), { force: true });
    }
  }
}

/** The folder's entries; none if it does not exist, or is a subfolder such as `lost+found` that we have no permission to list. */
async function entriesOf(folder: string, isTop: boolean): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || (!isTop && (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR'))) return [];
    throw error;
  }
}

/** Whether nothing can be accessed at `path`. */
export async function isAbsent(path: string): Promise<boolean> {
  return await access(path).then(
    () => false,
    () => true,
  );
}
