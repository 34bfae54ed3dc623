/** Collections of records on Keyv. The only file that knows Keyv, whose ways of hiding a broken store are turned off here. */
import { setImmediate } from 'node:timers/promises';
import Keyv from 'keyv';
import type { Change, RecordAdapter } from './backends/backend.ts';
import { DAMAGE_ADVICE, Damage, describeDamaged, type RecordCheck, readRecord } from './damage.ts';
import { type IndexRange, type IndexSummary, indexValueOf } from './indexes.ts';
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
  /** A `set` to be carried out by `Store.write`. */
  setting(id: string, value: T): Write;
  /** A `delete` to be carried out by `Store.write`. */
  deleting(id: string): Write;
  /** Whether the record existed. */
  delete(id: string): Promise<boolean>;
  /** All or none. */
  deleteMany(ids: readonly string[]): Promise<void>;
  /** Records whose ids start with `prefix`, in a stable order. Records written meanwhile may be included or not. */
  entries(prefix?: string): AsyncIterable<[string, T]>;
  /** Ids of the records in a part of the collection's index, sorted by their index values, then by id. */
  select(range: IndexRange): Promise<readonly IndexedId[]>;
  /** How many records there are, and the first value of the collection's index. */
  summary(): Promise<IndexSummary>;
}

/** The id of a record, and its value in the index of the collection; absent for a record without one, such as a damaged one. */
export interface IndexedId {
  readonly id: string;
  readonly at?: string;
}

/** A record to write or delete together with others; made by a collection, carried out by its store. */
export interface Write {
  readonly change: Change;
}

/** How a collection reads its records. */
export interface CollectionOptions<T> {
  /** Version of its records; a record of another version is damaged. */
  readonly version: number;
  /** Which records are damaged, and which of them may be left out. */
  readonly check: RecordCheck<T>;
  /** Called with each damaged record that is left out, before anything can be written in its place. */
  readonly onDamaged: (id: string, damage: Damage) => Promise<void>;
  /** Carries out changes, all or none. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
}

/** Opens the collection `name` on `adapter`. */
export function openCollection<T>(
  name: string,
  adapter: RecordAdapter,
  { version, check, onDamaged, write }: CollectionOptions<T>,
): Collection<T> {
  const serialize = (value: unknown): string => JSON.stringify({ v: version, value });
  const keyv = new Keyv<T | Damage>({
    store: adapter,
    // Without it `get` returns undefined and `set` false when the store is broken.
    throwOnErrors: true,
    // Keyv omits its prefix for ids that happen to start with one; the adapter is one collection already.
    useKeyPrefix: false,
    // Keyv's own serialiser calls a property named toJSON and strips leading colons.
    serialize: ({ value }) => serialize(value),
    deserialize: <V>(text: string) => ({ value: readRecord(text, version, check.isValid) as V }),
  });
  const setting = (id: string, value: T): Change => {
    const at = indexValueOf(name, value);
    return { collection: name, key: encodeKey(id), value: serialize(value), ...(at !== undefined && { at }) };
  };
  const undamaged = async (id: string, value: T | Damage | undefined): Promise<T | undefined> => {
    if (!(value instanceof Damage)) return value;
    const { code, reason } = value;
    if (check.isVital?.(id) !== false) {
      const what = describeDamaged({ collection: name, id, reason });
      throw new StoreError(code, `${what}; Winnow cannot continue without it: ${DAMAGE_ADVICE}`);
    }
    await onDamaged(id, value);
    return check.standIn;
  };
  return {
    get: async (id) => await undamaged(id, await keyv.get<T | Damage>(encodeKey(id))),
    getMany: async (ids) => {
      const found: (T | undefined)[] = [];
      for (let at = 0; at < ids.length; at += RECORDS_BATCH_SIZE) {
        if (at > 0) await setImmediate();
        const batch = ids.slice(at, at + RECORDS_BATCH_SIZE);
        const values = await keyv.getMany<T | Damage>(batch.map(encodeKey));
        for (const [i, value] of values.entries())
          found.push(value instanceof Damage ? await undamaged(batch[i] ?? '', value) : value);
      }
      return found;
    },
    set: async (id, value) => {
      await write([setting(id, value)]);
    },
    setMany: async (records) => {
      if (records.length > 0) await write(records.map(([id, value]) => setting(id, value)));
    },
    setting: (id, value) => ({ change: setting(id, value) }),
    deleting: (id) => ({ change: { collection: name, key: encodeKey(id) } }),
    delete: (id) => keyv.delete(encodeKey(id)),
    deleteMany: async (ids) => {
      if (ids.length > 0) await keyv.deleteMany(ids.map(encodeKey));
    },
    entries: (prefix = '') => readAll<T>(keyv, adapter, encodeKey(prefix), undamaged),
    select: async (range) => (await adapter.select(range)).map(({ key, ...rest }) => ({ id: decodeKey(key), ...rest })),
    summary: () => adapter.summary(),
  };
}

/** Records parsed in one turn of the event loop: a hundred of 30 kB take some 20 ms. */
const RECORDS_BATCH_SIZE = 100;

async function* readAll<T>(
  keyv: Keyv<T | Damage>,
  adapter: RecordAdapter,
  prefix: string,
  undamaged: (id: string, value: T | Damage) => Promise<T | undefined>,
): AsyncGenerator<[string, T]> {
  const iterate = keyv.generateIterator(() => adapter.iterator(prefix));
  let read = 0;
  for await (const [key, value] of iterate(undefined)) {
    // A medium that answers within the call would block the event loop for as long as there are records.
    if (++read % RECORDS_BATCH_SIZE === 0) await setImmediate();
    const id = decodeKey(key);
    const record = value instanceof Damage ? await undamaged(id, value) : value;
    if (record !== undefined) yield [id, record];
  }
}
