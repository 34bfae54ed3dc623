/** A store in memory, for tests and previews: it leaves nothing behind. */

import { type IndexEntry, indexValueIn, requireIndex } from '../indexes.ts';
import { isEmptied, SEARCH_INDEX } from '../search-port.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, CollectionSize, RecordAdapter } from './backend.ts';
import { searchInMemory } from './memory-search.ts';

type Records = Map<string, string>;

/** The row of `memory:`. */
export const memory: BackendKind = {
  scheme: 'memory',
  usage: 'memory:',
  summary: '`memory:`',
  capabilities: { isPersistent: false },
  parse: (rest) =>
    rest === '' ? { kind: 'address', address: '' } : { kind: 'refused', message: 'nothing may follow `memory:`' },
  nameOf: () => URL_IN_MEMORY,
  exists: async () => false,
  open: async () => openMemory(),
};

const URL_IN_MEMORY = 'memory:';

function openMemory(): Backend {
  let collections = new Map<string, Records>();
  let isOpen = true;
  const records = (name: string): Records => {
    if (!isOpen) throw new StoreError('cannot-open', `the store ${URL_IN_MEMORY} is closed`);
    const found = collections.get(name) ?? new Map<string, string>();
    collections.set(name, found);
    return found;
  };
  return {
    url: URL_IN_MEMORY,
    adapter: (name) => adapterOf(name, () => records(name)),
    search: searchInMemory(() => records(SEARCH_INDEX)),
    write: async (changes) => {
      for (const change of changes) {
        const { collection, key, value } = change;
        if (isEmptied(change)) records(collection).clear();
        else if (value === undefined) records(collection).delete(key);
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
    // Indexes are read from the records themselves.
    fillIndex: async () => undefined,
    sizes: async () =>
      [...collections]
        .filter(([name]) => name !== SEARCH_INDEX)
        .map(([name, content]) => sizeOf(name, content))
        .sort(byName),
    bytes: async () => 0,
    check: async () => [],
    close: async () => {
      isOpen = false;
    },
  };
}

function adapterOf(name: string, records: () => Records): RecordAdapter {
  return {
    opts: { url: URL_IN_MEMORY },
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
    select: async ({ after, upTo, limit }) =>
      indexOf(name, records())
        .filter(({ at = '' }) => (after === undefined || at > after) && (upTo === undefined || at <= upTo))
        .slice(0, limit),
    summary: async () => {
      const index = indexOf(name, records());
      const first = index.find(({ at }) => at !== undefined)?.at;
      return { records: index.length, ...(first !== undefined && { first }) };
    },
  };
}

function indexOf(name: string, records: Records): IndexEntry[] {
  requireIndex(name);
  const entries = [...records].map(([key, text]) => {
    const at = indexValueIn(name, text);
    return at === undefined ? { key } : { key, at };
  });
  return entries.sort((a, b) => compare(a.at ?? '', b.at ?? '') || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sizeOf(name: string, content: Records): CollectionSize {
  const bytes = [...content.values()].reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  return { name, records: content.size, bytes };
}

function byName(a: CollectionSize, b: CollectionSize): number {
  return a.name < b.name ? -1 : 1;
}
