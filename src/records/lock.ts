/** Why: one instance writes at a time; which file stands for that, and how its holder is told of. */
import { dirname, join } from 'node:path';
import { storePathOf } from '../model/store-address.ts';
import { type Holder, type LockResult, lockHolder, takeLockFile } from '../storage/backends/lock-file.ts';
import { unlinked } from '../storage/real-path.ts';

export type { Holder, LockResult } from '../storage/backends/lock-file.ts';

/** Takes the lock that belongs to the store at `storageUrl`; one in memory needs none. Throws a StoreError when the folder cannot be written. */
export function takeLock(storageUrl: string, me: Holder): LockResult {
  const path = lockPath(storageUrl);
  return path === undefined ? { kind: 'held', release: () => {} } : takeLockFile(path, me);
}

/** Who works on the store now; undefined when nobody does. */
export function readLockHolder(storageUrl: string): { readonly by?: Holder } | undefined {
  const path = lockPath(storageUrl);
  return path === undefined ? undefined : lockHolder(path);
}

/**
 * `winnow.lock` next to the store's file; undefined for a store without one. Where the store is reached through a link, it is
 * next to the file that the link leads to, so that two addresses of one store have one lock.
 */
export function lockPath(storageUrl: string): string | undefined {
  const file = storePathOf(storageUrl);
  if (file === undefined) return undefined;
  return join(dirname(unlinked(file)), 'winnow.lock');
}

/** Why this process may not go on, in a sentence. */
export function describeHolder(by: Holder | undefined): string {
  if (by === undefined) return 'Winnow is running already on this store.';
  return `Winnow is running already on this store: \`${by.command}\`, process ${by.pid}, since ${by.since}.`;
}
