/** Writes a whole site at once, for callers that have rendered all of it. */
import type { SiteFile } from '../formats/format.ts';
import type { SiteChangeOptions } from '../formats/site-manifest.ts';
import type { WrittenSite } from './site.ts';
import { openSite } from './site-writer.ts';

/**
 * Writes the files whose bytes differ from those published, or that were deleted, and the manifest last. Rejects with
 * Node's error when the disk is full or read-only; every file written until then is complete. Rejects with
 * UnmanagedFileError if a file or folder in the way is not ours.
 */
export async function writeSite(
  directory: string,
  rendered: readonly SiteFile[],
  options: SiteChangeOptions = {},
): Promise<WrittenSite> {
  const site = await openSite(directory);
  try {
    for (const file of rendered) await site.add(file);
    return await site.finish(options);
  } finally {
    await site.settled();
  }
}
