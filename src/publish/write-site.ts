/** A whole site written in one go, for callers that have rendered all of it. */
import type { RenderedFile } from '../formats/format.ts';
import type { SiteChangeOptions } from '../formats/site-manifest.ts';
import { openSite, type WrittenSite } from './site-writer.ts';

/**
 * Brings the folder to what was rendered: writes only files whose bytes differ (or that somebody deleted), the manifest
 * last. Rejects with Node's error when the disk is full or read-only; what was written until then is whole. Rejects with
 * UnmanagedFileError where what is there is not ours.
 */
export async function writeSite(
  directory: string,
  rendered: readonly RenderedFile[],
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
