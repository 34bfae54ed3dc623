/** Files that could not be written while others could: logged per folder, and retried with the next pass. */
import { join } from 'node:path';
import type { AppContext } from '../app/app.ts';
import { describeError } from '../runtime/error-messages.ts';
import type { WrittenSite } from './site.ts';
import type { RefusedFile } from './write-journal.ts';

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `site`, in the folder `directory`, with the paths of `refused`; logs one line for each folder. */
export function withRefused(
  site: WrittenSite,
  refused: readonly RefusedFile[],
  directory: string,
  { log }: Pick<AppContext, 'log'>,
): WrittenSite {
  if (refused.length === 0) return site;
  const paths = refused.map(({ path }) => path);
  const firstOf = new Map(refused.toReversed().map((file) => [folderOf(file.path), file]));
  for (const [folder, { error }] of firstOf) {
    const files = paths.filter((path) => folderOf(path) === folder).length;
    log.error(
      { folder: join(directory, folder), files, reason: describeError(error) },
      'some files could not be published and are retried with the next pass; everything else is published',
    );
  }
  return { ...site, refused: paths };
}
