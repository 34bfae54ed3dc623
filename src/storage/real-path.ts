/** Follows every symbolic link on a path, also when its end does not exist yet. */
import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as Linux follows; a longer chain is a loop. */
const MAX_LINKS = 40;

/** The absolute real path of `path`. Parts that do not exist, or may not be read, stay as written. */
export function realPathOf(path: string): string {
  return follow(resolve(path), MAX_LINKS);
}

/** `path` as written when no link is on it, else its real path: messages show what the operator wrote where they can. */
export function unlinked(path: string): string {
  const real = realPathOf(path);
  return real === resolve(path) ? path : real;
}

function follow(path: string, links: number): string {
  try {
    return realpathSync.native(path);
  } catch {
    // It does not exist, or is a link to something that does not.
  }
  const target = links > 0 ? targetOf(path) : undefined;
  if (target !== undefined) return follow(resolve(dirname(path), target), links - 1);
  const parent = dirname(path);
  return parent === path ? path : join(follow(parent, links), basename(path));
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
