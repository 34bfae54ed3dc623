/** Published files that stay without being rendered, with another text: older programs wrote what is not published any more. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedFile } from '../formats/format.ts';
import { entityTag, type ManifestFile } from '../formats/site-manifest.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { isNotThere } from './file-ownership.ts';

/** Those of `files` below `directory` whose text `rewrite` changes; what others changed or removed is left alone. */
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

/** The text of the file at `path`; undefined where there is none, or something else. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}
