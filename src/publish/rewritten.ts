/** Rewrites published files that are retained without being rendered: older versions may have written a secret into them. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedFile } from '../formats/format.ts';
import { entityTag, type ManifestFile } from '../formats/site-manifest.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { isNotThere } from './file-ownership.ts';

/** The files of `files` in `directory` whose text `rewrite` changes; skips files that others changed or removed. */
export async function* rewritten(
  directory: string,
  files: readonly ManifestFile[],
  rewrite: ((text: string) => string) | undefined,
): AsyncGenerator<RenderedFile> {
  if (rewrite === undefined) return;
  const yieldIfDue = yieldAfter();
  for (const { etag, ...file } of files) {
    await yieldIfDue();
    const text = await textAt(join(directory, file.path));
    if (text === undefined || entityTag(Buffer.from(text)) !== etag) continue;
    const body = rewrite(text);
    if (body !== text) yield { ...file, body };
  }
}

/** The text of the file at `path`; undefined if there is no regular file. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}
