/** Why: the one file that knows Keyv, so that its ways of hiding a broken store are dealt with once. */
import { setImmediate } from 'node:timers/promises';
import Keyv from 'keyv';
import type { Change, RecordAdapter } from './backends/backend.ts';
import { DAMAGE_ADVICE, Damage, describeDamaged, type RecordCheck, readRecord } from './damage.ts';
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

export interface CollectionOptions<T> {
  /** That of its records; one of another version is damaged. */
  readonly version: number;
  readonly check: RecordCheck<T>;
  /** Called with each damaged record that is left out, before anything may be written in its place. */
  readonly onDamaged: (id: string, damage: Damage) => Promise<void>;
}

/** The collection on `adapter`. */
export function openCollection<T>(
  name: string,
  adapter: RecordAdapter,
  { version, check, onDamaged }: CollectionOptions<T>,
): Collection<T> {
  const serialize = (value: unknown): string => JSON.stringify({ v: version, value });
  const keyv = new Keyv<T | Damage>({
    store: adapter,
    // Without it `get` answers undefined and `set` false when the store is broken.
    throwOnErrors: true,
    // Its prefix is left out for ids that happen to start like one; the adapter is one collection already.
    useKeyPrefix: false,
    // Its own serialiser calls a property named toJSON and strips leading colons.
    serialize: ({ value }) => serialize(value),
    deserialize: <V>(text: string) => ({ value: readRecord(text, version, check.isValid) as V }),
  });
  const whole = async (id: string, value: T | Damage | undefined): Promise<T | undefined> => {
    if (!(value instanceof Damage)) return value;
    const { code, reason } = value;
    if (check.isVital?.(id) !== false) {
      const what = describeDamaged({ collection: name, id, reason });
      throw new StoreError(code, `${what}; nothing can go on without it: ${DAMAGE_ADVICE}`);
    }
    await onDamaged(id, value);
    return check.standIn;
  };
  return {
    get: async (id) => await whole(id, await keyv.get<T | Damage>(encodeKey(id))),
    getMany: async (ids) => {
      const found: (T | undefined)[] = [];
      for (let at = 0; at < ids.length; at += RECORDS_BATCH_SIZE) {
        if (at > 0) await setImmediate();
        const some = ids.slice(at, at + RECORDS_BATCH_SIZE);
        const values = await keyv.getMany<T | Damage>(some.map(encodeKey));
        for (const [i, value] of values.entries())
          found.push(value instanceof Damage ? await whole(some[i] ?? '', value) : value);
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
    entries: (prefix = '') => readAll<T>(keyv, adapter, encodeKey(prefix), whole),
  };
}

/** A hundred records of 30 kB are parsed in some 20 ms. */
const RECORDS_BATCH_SIZE = 100;

async function* readAll<T>(
  keyv: Keyv<T | Damage>,
  adapter: RecordAdapter,
  prefix: string,
  whole: (id: string, value: T | Damage) => Promise<T | undefined>,
): AsyncGenerator<[string, T]> {
  const iterate = keyv.generateIterator(() => adapter.iterator(prefix));
  let read = 0;
  for await (const [key, value] of iterate(undefined)) {
    // A medium that answers at once would keep everybody else from their turn for as long as there are records.
    if (++read % RECORDS_BATCH_SIZE === 0) await setImmediate();
    const id = decodeKey(key);
    const sound = value instanceof Damage ? await whole(id, value) : value;
    if (sound !== undefined) yield [id, sound];
  }
}
