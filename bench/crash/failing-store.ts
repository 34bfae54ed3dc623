/** Wraps the store so that its writes and those of files share one count, and any of them can be made to fail. */
import type { Collection, Store } from '../../src/storage/store.ts';

/** Decides before every write whether it fails. */
export interface FaultGate {
  /** Throws when this write is to fail. `what` names the write. */
  pass(what: string): void;
  /** The write that failed, or undefined. */
  readonly hit: string | undefined;
}

const KINDS = [
  ['ENOSPC', 'no space left on device'],
  ['EROFS', 'read-only file system'],
  ['EIO', 'input/output error'],
] as const;

/** Lets write number `at` (from 1) and all after it fail, as a disk does, with error `kind` (0 full, 1 read-only, 2 EIO). */
export function fault(at: number, kind: number): FaultGate {
  let count = 0;
  let hit: string | undefined;
  return {
    pass(what) {
      count += 1;
      if (count < at) return;
      hit ??= what;
      const [code, words] = KINDS[kind % KINDS.length] ?? KINDS[0];
      throw Object.assign(new Error(`${code}: ${words}, ${what}`), { code });
    },
    get hit() {
      return hit;
    },
  };
}

function failingCollection<T>(collection: Collection<T>, name: string, gate: FaultGate): Collection<T> {
  return {
    get: (id) => collection.get(id),
    getMany: (ids) => collection.getMany(ids),
    entries: (prefix) => collection.entries(prefix),
    select: (range) => collection.select(range),
    summary: () => collection.summary(),
    setting: (id, value) => collection.setting(id, value),
    deleting: (id) => collection.deleting(id),
    set: async (id, value) => {
      gate.pass(`${name} set`);
      await collection.set(id, value);
    },
    setMany: async (pairs) => {
      gate.pass(`${name} setMany`);
      await collection.setMany(pairs);
    },
    delete: async (id) => {
      gate.pass(`${name} delete`);
      return await collection.delete(id);
    },
    deleteMany: async (ids) => {
      gate.pass(`${name} deleteMany`);
      return await collection.deleteMany(ids);
    },
  };
}

/** `store` with every write going through `gate` first. */
export function failingStore(store: Store, gate: FaultGate): Store {
  return {
    ...store,
    write: async (writes) => {
      gate.pass(`${writes.map(({ change }) => change.collection).join(', ')} write`);
      await store.write(writes);
    },
    collection: <T>(name: string, version?: number) =>
      failingCollection(store.collection<T>(name, ...(version === undefined ? [] : [version])), name, gate),
  };
}
