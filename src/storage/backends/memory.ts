/** Why: tests and previews want a store that leaves nothing behind. */
import { writeFile } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, CollectionSize, RecordAdapter } from './backend.ts';

type Records = Map<string, string>;

export const memory: BackendKind = { scheme: 'memory', open: openMemory };

function openMemory(address: string): Backend {
  const url = `memory:${address}`;
  let collections = new Map<string, Records>();
  let open = true;
  const records = (name: string): Records => {
    if (!open) throw new StoreError('cannot-open', `the store ${url} is closed`);
    const found = collections.get(name) ?? new Map<string, string>();
    collections.set(name, found);
    return found;
  };
  return {
    url,
    adapter: (name) => adapterOf(url, () => records(name)),
    write: (changes) => {
      for (const { collection, key, value } of changes) {
        if (value === undefined) records(collection).delete(key);
        else records(collection).set(key, value);
      }
    },
    transaction: async (work) => {
      const before = new Map([...collections].map(([name, content]) => [name, new Map(content)]));
      try {
        return await work();
      } catch (error) {
        collections = before;
        throw error;
      }
    },
    sizes: () => [...collections].map(([name, content]) => sizeOf(name, content)).sort(byName),
    check: () => [],
    backup: (path) =>
      writeFile(path, JSON.stringify([...collections].map(([name, all]) => [name, [...all]])), {
        flag: 'wx',
        mode: 0o600,
      }),
    close: () => {
      open = false;
    },
  };
}

function adapterOf(url: string, records: () => Records): RecordAdapter {
  return {
    opts: { url },
    get: async (key) => records().get(key),
    getMany: async (keys) => keys.map((key) => records().get(key)),
    set: async (key, value) => {
      records().set(key, value);
    },
    setMany: async (all) => {
      for (const { key, value } of all) records().set(key, value);
    },
    delete: async (key) => records().delete(key),
    deleteMany: async (keys) => keys.map((key) => records().delete(key)).some(Boolean),
    clear: async () => records().clear(),
    has: async (key) => records().has(key),
    async *iterator(prefix = '') {
      const keys = [...records().keys()].filter((key) => key.startsWith(prefix)).sort();
      for (const key of keys) {
        const value = records().get(key);
        if (value !== undefined) yield [key, value];
      }
    },
  };
}

function sizeOf(name: string, content: Records): CollectionSize {
  const bytes = [...content.values()].reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  return { name, records: content.size, bytes };
}

function byName(a: CollectionSize, b: CollectionSize): number {
  return a.name < b.name ? -1 : 1;
}
