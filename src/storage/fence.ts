/** A store that accepts no more writes once a signal is aborted: what a job does after it has expired must not count. */
import type { Collection, Store, Write } from './store.ts';
import { StoreError } from './store-error.ts';

/** `store`, whose writes reject with a StoreError (`taken`) when `signal` is aborted. Closing it closes `store`. */
export function fenceStore(store: Store, signal: AbortSignal): Store {
  const check = (): void => {
    if (signal.aborted) throw new StoreError('taken', `${store.url}: the job has expired, and another process has it`);
  };
  return {
    ...store,
    collection: <T>(...args: Parameters<Store['collection']>) =>
      fenceCollection(store.collection<T>(...(args as [string])), check),
    write: async (writes: readonly Write[]) => {
      check();
      await store.write(writes);
    },
  };
}

function fenceCollection<T>(collection: Collection<T>, check: () => void): Collection<T> {
  return {
    ...collection,
    set: async (id, value) => {
      check();
      await collection.set(id, value);
    },
    setMany: async (records) => {
      check();
      await collection.setMany(records);
    },
    delete: async (id) => {
      check();
      return await collection.delete(id);
    },
    deleteMany: async (ids) => {
      check();
      await collection.deleteMany(ids);
    },
  };
}
