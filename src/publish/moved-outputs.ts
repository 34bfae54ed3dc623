/** Where outputs were before the names in their addresses had a limit of length, for redirects. */
import { formats } from '../formats/index.ts';
import { formatPath } from '../formats/paths.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { OutputLocation } from '../outputs/outputs.ts';

/** No file system of note takes a longer name, so nothing can have been published there. */
const MAX_NAME_BYTES = 255;

/** The documents of each output that was elsewhere, with where they are now. */
export function movedOutputs(all: readonly OutputLocation[]): readonly MovedPath[] {
  return all.flatMap(({ path, formerPath }) => {
    if (formerPath?.split('/').some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES) !== false) return [];
    return formats.map((format) => ({
      from: formatPath({ path: formerPath }, format),
      to: formatPath({ path }, format),
    }));
  });
}
