/** Removes files from the public folder. */
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { ManifestFile } from '../formats/site-manifest.ts';
import { isNotThere, tagAt } from './file-ownership.ts';

const MAX_CONCURRENT_READS = 16;

/** Those of `files` that are in `directory`, with their bytes on disk: so the journal lists them, and they are still ours after a crash. */
export async function presentOf(directory: string, files: readonly ManifestFile[]): Promise<readonly ManifestFile[]> {
  const limit = pLimit(MAX_CONCURRENT_READS);
  const found = files.map((file) =>
    limit(async () => {
      const etag = await tagAt(join(directory, file.path));
      return etag === undefined ? [] : [{ ...file, etag }];
    }),
  );
  return (await Promise.all(found)).flat();
}

/** Those of `files` that are in `directory` with the bytes that their entries say: others are not ours. */
export async function intactOf(directory: string, files: readonly ManifestFile[]): Promise<readonly ManifestFile[]> {
  const found: ManifestFile[] = [];
  for (const file of files) if ((await tagAt(join(directory, file.path))) === file.etag) found.push(file);
  return found;
}

/** Deletes the files; the result: the paths that existed. `confirm` is called before each, and may reject. */
export async function removeFiles(
  directory: string,
  paths: readonly string[],
  confirm: (() => Promise<void>) | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await confirm?.();
    try {
      await unlink(join(directory, path));
      found.push(path);
    } catch (error) {
      if (!isNotThere(error)) throw error;
    }
  }
  return found;
}
