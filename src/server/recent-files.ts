/** Remembers which file a path led to a moment ago, so that a popular feed is not looked up again for every request. */
import { createByteCache } from './byte-cache.ts';
import type { PublicFile } from './public-files.ts';

/** Files by the path of the request. */
export interface RecentFiles {
  /** Remembers that `path`, as in the request, led to `file`. */
  remember(path: string, file: PublicFile): void;
  /** The file, if `path` led to it a moment ago and it has not changed since. */
  find(path: string): PublicFile | undefined;
}

/** Options of {@link createRecentFiles}. */
export interface RecentFilesOptions {
  /** Whether a file and its facts are still as they were found. Called once for all `find`s of a path in one turn of the event loop. */
  readonly isCurrent: (file: PublicFile) => boolean;
  /** Milliseconds from any start. Default: the time of the process. */
  readonly clock?: () => number;
  /** Calls back when the event loop goes on to the requests that arrived meanwhile. Default: `setImmediate`. */
  readonly afterTurn?: (callback: () => void) => void;
}

interface RecentFile {
  readonly file: PublicFile;
  /** In milliseconds of the clock. */
  readonly foundAt: number;
  /** Whether a request was sent to look it up again. */
  isLookedUp: boolean;
  /** The turn of the event loop in which it was last found to be current. */
  checkedIn: number;
}

/**
 * A link in the public folder may be pointed elsewhere, so after this time, milliseconds, one request looks the path up again. The
 * others are answered from memory for as long again, since a crowd of look-ups would find the same.
 */
const MAX_AGE_MS = 1_000;
/** Paths at most; the least recently requested is forgotten first. */
const MAX_PATHS = 2_000;

/** Creates an empty table. */
export function createRecentFiles(options: RecentFilesOptions): RecentFiles {
  const clock = options.clock ?? (() => performance.now());
  const turn = countTurns(options.afterTurn ?? setImmediate);
  // Each path counts as one "byte".
  const recent = createByteCache<RecentFile>(MAX_PATHS);
  const isCurrent = (known: RecentFile): boolean => {
    const now = turn();
    if (known.checkedIn !== now && !options.isCurrent(known.file)) return false;
    known.checkedIn = now;
    return true;
  };
  return {
    remember(path, file) {
      recent.set(path, { file, foundAt: clock(), isLookedUp: false, checkedIn: -1 }, 1);
    },
    find(path) {
      const known = recent.get(path);
      return known !== undefined && isRecent(known, clock()) && isCurrent(known) ? known.file : undefined;
    },
  };
}

function isRecent(known: RecentFile, now: number): boolean {
  const age = now - known.foundAt;
  if (age < MAX_AGE_MS) return true;
  const isFirst = !known.isLookedUp;
  known.isLookedUp = true;
  return !isFirst && age < 2 * MAX_AGE_MS;
}

/** Counts the turns of the event loop in which it is called: requests that arrived together share what was checked for one. */
function countTurns(afterTurn: (callback: () => void) => void): () => number {
  let turn = 0;
  let isWaiting = false;
  return () => {
    if (!isWaiting) {
      isWaiting = true;
      afterTurn(() => {
        turn++;
        isWaiting = false;
      });
    }
    return turn;
  };
}
