/** The lock of a store: one process writes at a time. Its backend decides how that is kept. */
import type { HeldLock, LockHolder, LockResult } from './backends/backend.ts';
import { resolveStoreAddress } from './store-address.ts';

export type { HeldLock, LockHolder } from './backends/backend.ts';

/** Takes the lock of the store at `url`; a store that no other process can open needs none. Rejects with a StoreError. */
export async function takeLock(url: string, me: LockHolder): Promise<LockResult> {
  const { backend, address } = resolveStoreAddress(url);
  if (!backend.capabilities.isPersistent) return { kind: 'held', release: async () => {} };
  return await backend.capabilities.lock.take(address, me);
}

/** Whether the stores at two addresses have one lock together, such as two files in one folder. Throws a StoreError. */
export function haveOneLock(url: string, other: string): boolean {
  const scopeOf = (one: string): string | undefined => {
    const { backend, address } = resolveStoreAddress(one);
    return backend.capabilities.isPersistent ? backend.capabilities.lock.scope?.(address) : undefined;
  };
  const scope = scopeOf(url);
  return scope !== undefined && scope === scopeOf(other);
}

/** Whether a second process waits for the lock of the store at `url` instead of ending. Throws a StoreError. */
export function canWaitForLock(url: string): boolean {
  const { capabilities } = resolveStoreAddress(url).backend;
  return capabilities.isPersistent && capabilities.lock.wait !== undefined;
}

/** Waits for the lock until `signal` is aborted, then resolves to undefined. Rejects with a StoreError. */
export async function waitForLock(url: string, me: LockHolder, signal: AbortSignal): Promise<HeldLock | undefined> {
  const { backend, address } = resolveStoreAddress(url);
  if (!backend.capabilities.isPersistent) return undefined;
  return await backend.capabilities.lock.wait?.(address, me, signal);
}

/** The process that writes to the store at `url` now; undefined when there is none. Rejects with a StoreError. */
export async function readLockHolder(url: string): Promise<{ readonly by?: LockHolder } | undefined> {
  const { backend, address } = resolveStoreAddress(url);
  return backend.capabilities.isPersistent ? await backend.capabilities.lock.holder(address) : undefined;
}

/** One sentence about the process that holds the lock. */
export function describeHolder(by: LockHolder | undefined): string {
  if (by === undefined) return 'Winnow is already running on this store.';
  const where = by.host === undefined ? '' : ` on ${by.host}`;
  const term = by.term === undefined ? '' : ` (term ${by.term})`;
  return `Winnow is already running on this store: \`${by.command}\`, process ${by.pid}${where}, since ${by.since}${term}.`;
}
