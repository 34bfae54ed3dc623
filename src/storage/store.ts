/** The store as the rest of the program uses it: collections by name, and atomic writes across them. */
import type { Backend, CollectionSize } from './backends/backend.ts';
import { type Collection, openCollection, type Write } from './collection.ts';
import type { Damage, DamagedRecord, RecordCheck } from './damage.ts';
import { encodeKey } from './key.ts';
import { type Migrated, migrate, requireCurrent } from './schema.ts';
import { openSearch, type StoreSearch } from './search.ts';
import { openBackend } from './store-address.ts';

export type { CollectionSize } from './backends/backend.ts';
export type { Collection, Write } from './collection.ts';
export { DAMAGE_ADVICE, type DamagedRecord, describeDamaged, type RecordCheck } from './damage.ts';
export type { StoreSearch } from './search.ts';
export { StoreError } from './store-error.ts';

/** An open store. Every promise rejects with a StoreError when the store fails. */
export interface Store {
  readonly url: string;
  /** The schema version that was found, and the current one. */
  readonly schema: Migrated;
  /**
   * The collection `name`. `version` is that of its records (default 1): a record of another version is damaged, so a new
   * version needs a migration. `check` says which damaged records are left out; without it reading any of them rejects.
   */
  collection<T>(name: string, version?: number, check?: RecordCheck<T>): Collection<T>;
  /** The full-text index. Absent: the backend has none. */
  readonly search?: StoreSearch;
  /** Carries out writes to any of its collections in one transaction, in their order: all or none. */
  write(writes: readonly Write[]): Promise<void>;
  /** The size of every collection, sorted by name. */
  sizes(): Promise<readonly CollectionSize[]>;
  /** Bytes that the store occupies on its medium; 0 in memory. */
  bytes(): Promise<number>;
  /** What is wrong with the medium, one sentence each; empty when it is whole. */
  check(): Promise<readonly string[]>;
  /** Records that were found damaged since it was opened, in the order in which they were read; grows while it is in use. */
  readonly damaged: readonly DamagedRecord[];
  /** Waits for writes that have begun. May be called more than once. */
  close(): Promise<void>;
}

/** How a store is opened. */
export interface StoreOptions {
  /** Whether an older store is migrated, or refused: commands that run next to a daemon write nothing. Default true. */
  readonly upgrade?: boolean;
  /** Whether an older store is migrated where `upgrade` is set; false for a process without the lock, which writes too. Default true. */
  readonly migrates?: boolean;
  /** Called once for each damaged record that is left out. Default: they are not reported. */
  readonly onDamaged?: (record: DamagedRecord) => void;
}

/** The collection that texts of damaged records are copied to before anything is written in their place, as `collection/id`. */
const DAMAGED = 'damaged';

/** Opens or creates the store at `url`. Rejects with a StoreError: it cannot be opened, is damaged, or newer than this program. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const { upgrade = true, migrates = upgrade } = options;
  const backend = await openBackend(url, { isForReading: !upgrade });
  const damaged: DamagedRecord[] = [];
  const setAside = damageRecorder(backend, options, damaged);
  try {
    const schema = await (migrates ? migrate(backend) : requireCurrent(backend));
    return {
      url,
      schema,
      damaged,
      ...(backend.search !== undefined && { search: openSearch(backend.search) }),
      collection: (name, version = 1, check = {}) => {
        const onDamaged = (id: string, damage: Damage): Promise<void> => setAside(name, id, damage);
        return openCollection(name, backend.adapter(name), {
          version,
          check,
          onDamaged,
          write: (changes) => backend.write(changes),
        });
      },
      write: async (writes) => {
        if (writes.length > 0) await backend.write(writes.map(({ change }) => change));
      },
      sizes: () => backend.sizes(),
      bytes: () => backend.bytes(),
      check: () => backend.check(),
      close: () => backend.close(),
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

type DamageRecorder = (collection: string, id: string, damage: Damage) => Promise<void>;

/** Copies each damaged record once and reports it, also when several tasks read it at the same time. */
function damageRecorder(
  backend: Backend,
  { upgrade = true, onDamaged }: StoreOptions,
  found: DamagedRecord[],
): DamageRecorder {
  const recorded = new Map<string, Promise<void>>();
  const record = async (key: string, text: string, damaged: DamagedRecord): Promise<void> => {
    // A command that runs next to a daemon writes nothing.
    if (upgrade) await backend.adapter(DAMAGED).set(key, text);
    found.push(damaged);
    onDamaged?.(damaged);
  };
  return async (collection, id, { text, reason }) => {
    const key = `${collection}/${encodeKey(id)}`;
    const known = recorded.get(key) ?? record(key, text, { collection, id, reason });
    recorded.set(key, known);
    try {
      await known;
    } catch (error) {
      // The next reader tries again: nothing may be written in its place before the copy exists.
      recorded.delete(key);
      throw error;
    }
  };
}
