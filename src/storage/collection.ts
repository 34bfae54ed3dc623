/** Why: the one file that knows Keyv, so that its ways of hiding a broken store are dealt with once. */
import { setImmediate } from 'node:timers/promises';
import Keyv from 'keyv';
import type { Change, RecordAdapter } from './backends/backend.ts';
import { decodeKey, encodeKey } from './key.ts';
import { StoreError } from './store-error.ts';

/** Records of one kind by id. Values are plain JSON: a Date would come back as text. Every method rejects with a StoreError when the store fails. */
export interface Collection<T> {
  get(id: string): Promise<T | undefined>;
  /** In the order of `ids`. */
  getMany(ids: readonly string[]): Promise<(T | undefined)[]>;
  set(id: string, value: T): Promise<void>;
  /** All or none. */
  setMany(records: readonly (readonly [string, T])[]): Promise<void>;
  /** The same as `set`, and as `delete`, for later: see `Store.write`. */
  setting(id: string, value: T): Write;
  deleting(id: string): Write;
  /** Whether it was there. */
  delete(id: string): Promise<boolean>;
  /** All or none. */
  deleteMany(ids: readonly string[]): Promise<void>;
  /** Records whose ids start with `prefix`, in a stable order; what is written meanwhile may be in it or not. */
  entries(prefix?: string): AsyncIterable<[string, T]>;
}

/** A record to be written or removed together with others; made by a collection, carried out by its store. */
export interface Write {
  readonly change: Change;
}

/** The collection on `adapter`. `version` is that of its records; one of another version is refused on reading. */
export function openCollection<T>(name: string, adapter: RecordAdapter, version: number): Collection<T> {
  const serialize = (value: unknown): string => JSON.stringify({ v: version, value });
  const keyv = new Keyv<T>({
    store: adapter,
    // Without it `get` answers undefined and `set` false when the store is broken.
    throwOnErrors: true,
    // Its prefix is left out for ids that happen to start like one; the adapter is one collection already.
    useKeyPrefix: false,
    // Its own serialiser calls a property named toJSON and strips leading colons.
    serialize: ({ value }) => serialize(value),
    deserialize: (text) => parse(text, name, version),
  });
  return {
    get: (id) => keyv.get<T>(encodeKey(id)),
    getMany: async (ids) => {
      const found: (T | undefined)[] = [];
      for (let at = 0; at < ids.length; at += RECORDS_AT_ONCE) {
        if (at > 0) await setImmediate();
        const values = await keyv.getMany<T>(ids.slice(at, at + RECORDS_AT_ONCE).map(encodeKey));
        for (const value of values) found.push(value);
      }
      return found;
    },
    set: async (id, value) => {
      await keyv.set(encodeKey(id), value);
    },
    setMany: async (records) => {
      if (records.length > 0) await keyv.setMany(records.map(([id, value]) => ({ key: encodeKey(id), value })));
    },
    setting: (id, value) => ({ change: { collection: name, key: encodeKey(id), value: serialize(value) } }),
    deleting: (id) => ({ change: { collection: name, key: encodeKey(id) } }),
    delete: (id) => keyv.delete(encodeKey(id)),
    deleteMany: async (ids) => {
      if (ids.length > 0) await keyv.deleteMany(ids.map(encodeKey));
    },
    entries: (prefix = '') => readAll<T>(keyv, adapter, encodeKey(prefix)),
  };
}

/** A hundred records of 30 kB are parsed in some 20 ms. */
const RECORDS_AT_ONCE = 100;

async function* readAll<T>(keyv: Keyv<T>, adapter: RecordAdapter, prefix: string): AsyncGenerator<[string, T]> {
  const iterate = keyv.generateIterator(() => adapter.iterator(prefix));
  let read = 0;
  for await (const [key, value] of iterate(undefined)) {
    // A medium that answers at once would keep everybody else from their turn for as long as there are records.
    if (++read % RECORDS_AT_ONCE === 0) await setImmediate();
    yield [decodeKey(key), value];
  }
}

/** The stored form is `{v, value}`. */
function parse(text: string, name: string, version: number) {
  const { v, value } = JSON.parse(text);
  if (v === version) return { value };
  const what = `the collection "${name}" holds a record of version ${v}, and this program reads version ${version}`;
  throw new StoreError(v > version ? 'newer' : 'damaged', what);
}
