/** Files as an interrupted publication left them: their bytes may be newer than the manifest, which was to be written last, says. */
import { join } from 'node:path';
import type { ManifestFile } from '../formats/site-manifest.ts';
import { tagAt } from './file-ownership.ts';
import { isAbsent } from './public-folder.ts';

/** What is on disk, where the manifest may be wrong. The bytes of other files are not looked at. */
export interface InterruptedFiles {
  /** Whether the file is there, with the bytes that the entry says. */
  isThere(entry: ManifestFile): Promise<boolean>;
  /** The entry that the bytes of the file are of; the given one if they are of none. */
  asItIs(entry: ManifestFile): Promise<ManifestFile>;
}

/** `pending`: what interrupted publications may have written to `directory`. */
export function interruptedFiles(directory: string, pending: readonly ManifestFile[]): InterruptedFiles {
  const written = new Map<string, ManifestFile[]>();
  for (const file of pending) {
    const known = written.get(file.path);
    if (known === undefined) written.set(file.path, [file]);
    else known.push(file);
  }
  return {
    isThere: async ({ path, etag }) => {
      const target = join(directory, path);
      return written.has(path) ? (await tagAt(target)) === etag : !(await isAbsent(target));
    },
    asItIs: async (entry) => {
      const others = written.get(entry.path);
      if (others === undefined) return entry;
      const tag = await tagAt(join(directory, entry.path));
      return tag === entry.etag ? entry : (others.find(({ etag }) => etag === tag) ?? entry);
    },
  };
}
