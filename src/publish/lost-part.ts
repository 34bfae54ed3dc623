/** What is published although the part of the manifest that listed it cannot be read: the pages of stories, by their names. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from '../formats/site-manifest.ts';
import { toInstant } from '../model/time.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { isNotThere, tagAt } from './file-ownership.ts';

/** No output can have this folder. */
const FOLDER = 'story';
const NAME = /^[0-9a-f]{32}\.html$/;
/** Cache lifetime until the page is rendered again, seconds. */
const MAX_AGE = 300;

/** The pages of stories in `directory` whose paths are `isIn` the part. Any other file may be another program's. */
export async function storiesIn(directory: string, isIn: (path: string) => boolean): Promise<readonly ManifestFile[]> {
  const names = await readdir(join(directory, FOLDER)).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    throw error;
  });
  const found: ManifestFile[] = [];
  const yieldIfDue = yieldAfter();
  for (const name of names) {
    await yieldIfDue();
    const path = `${FOLDER}/${name}`;
    if (!NAME.test(name) || !isIn(path)) continue;
    const etag = await tagAt(join(directory, path));
    if (etag === undefined) continue;
    const { mtimeMs } = await lstat(join(directory, path));
    const facts = { contentType: 'text/html; charset=utf-8', maxAgeSeconds: MAX_AGE };
    found.push({ path, etag, lastModified: toInstant(mtimeMs), ...facts });
  }
  return found;
}
