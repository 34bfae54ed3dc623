/** Why: one instance writes at a time; which file stands for that, and how its holder is told of. */
import { dirname, join } from 'node:path';
import { type Holder, type LockResult, lockHolder, takeLockFile } from '../storage/backends/lock-file.ts';

export type { Holder, LockResult } from '../storage/backends/lock-file.ts';

/** Takes the lock that belongs to the store at `storageUrl`; one in memory needs none. Throws a StoreError when the folder cannot be written. */
export function takeLock(storageUrl: string, me: Holder): LockResult {
  const path = lockPath(storageUrl);
  return path === undefined ? { kind: 'held', release: () => {} } : takeLockFile(path, me);
}

/** Who works on the store now; undefined when nobody does. */
export function whoHolds(storageUrl: string): { readonly by?: Holder } | undefined {
  const path = lockPath(storageUrl);
  return path === undefined ? undefined : lockHolder(path);
}

/** `winnow.lock` beside the store's file; undefined for a store without one. */
export function lockPath(storageUrl: string): string | undefined {
  return storageUrl.startsWith('sqlite:')
    ? join(dirname(storageUrl.slice('sqlite:'.length)), 'winnow.lock')
    : undefined;
}

/** Why this process may not go on, in a sentence. */
export function describeHolder(by: Holder | undefined): string {
  if (by === undefined) return 'Winnow is running already on this store.';
  return `Winnow is running already on this store: \`${by.command}\`, process ${by.pid}, since ${by.since}.`;
}
