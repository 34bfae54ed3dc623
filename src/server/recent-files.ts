/** Remembers which file a path led to a moment ago, so that a popular feed is not looked up again for every request. */
import { createByteCache } from './byte-cache.ts';
import type { PublicFile } from './public-files.ts';

/** Files by the path of the request. */
export interface RecentFiles {
  /** Remembers that `path`, as in the request, led to `file`. */
  remember(path: string, file: PublicFile): void;
  /** The file, if `path` led to it within the last second and it has not changed since. */
  find(path: string): PublicFile | undefined;
}

/** Options of {@link createRecentFiles}. */
export interface RecentFilesOptions {
  /** Whether a file and its facts are still as they were found. Called for each `find`. */
  readonly isCurrent: (file: PublicFile) => boolean;
  /** Milliseconds from any start. Default: the time of the process. */
  readonly clock?: () => number;
}

/** A link in the public folder may be pointed elsewhere: that is noticed after this time, milliseconds. */
const MAX_AGE_MS = 1_000;
/** Paths at most; the least recently requested is forgotten first. */
const MAX_PATHS = 2_000;

/** Creates an empty table. */
export function createRecentFiles(options: RecentFilesOptions): RecentFiles {
  const clock = options.clock ?? (() => performance.now());
  // Each path counts as one "byte".
  const recent = createByteCache<{ readonly file: PublicFile; readonly until: number }>(MAX_PATHS);
  return {
    remember(path, file) {
      recent.set(path, { file, until: clock() + MAX_AGE_MS }, 1);
    },
    find(path) {
      const known = recent.get(path);
      return known !== undefined && clock() < known.until && options.isCurrent(known.file) ? known.file : undefined;
    },
  };
}
