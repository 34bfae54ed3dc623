/** Why: what the rest of the program sees of storage: collections by name, and the care for the whole. */
import type { CollectionSize } from './backends/backend.ts';
import { openBackend } from './backends/index.ts';
import { type Collection, openCollection, type Write } from './collection.ts';
import type { Damage, DamagedRecord, RecordCheck } from './damage.ts';
import { encodeKey } from './key.ts';
import { type Migrated, migrate, requireCurrent } from './schema.ts';

export type { CollectionSize } from './backends/backend.ts';
export type { Collection, Write } from './collection.ts';
export { DAMAGE_ADVICE, type DamagedRecord, describeDamaged, type RecordCheck } from './damage.ts';
export { StoreError } from './store-error.ts';

export interface Store {
  readonly url: string;
  /** The schema version found and the one it has now. */
  readonly schema: Migrated;
  /**
   * `version` is that of its records (default 1): one of another version is damaged, so a new version needs a migration.
   * `check` says which damaged records are left out of what is read; without it reading any of them rejects.
   */
  collection<T>(name: string, version?: number, check?: RecordCheck<T>): Collection<T>;
  /** Carries out writes to any of its collections in one transaction, in their order: all or none. */
  write(writes: readonly Write[]): Promise<void>;
  /** What every collection holds, by name. */
  sizes(): Promise<readonly CollectionSize[]>;
  /** What is wrong with the medium, in words; empty when nothing is. */
  check(): Promise<readonly string[]>;
  /** Records that were found damaged since it was opened, in the order in which they were read; grows while it is in use. */
  readonly damaged: readonly DamagedRecord[];
  /** Writes a whole, consistent copy to a new file while others read and write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Whether an older store is brought up to date (default), or refused: by commands that work beside a daemon. */
  readonly upgrade?: boolean;
  /** Called once for each damaged record that is left out. Default: nobody is told. */
  readonly onDamaged?: (record: DamagedRecord) => void;
}

/** Where the texts of damaged records are copied to before anything is written in their place, as `collection/id`. */
export const DAMAGED = 'damaged';

/** Opens the store at `url`. Rejects with a StoreError: cannot be opened, is damaged, is newer than this program. */
export async function openStore(url: string, { upgrade = true, onDamaged }: StoreOptions = {}): Promise<Store> {
  const backend = openBackend(url, { isForReading: !upgrade });
  const known = new Set<string>();
  const damaged: DamagedRecord[] = [];
  const setAside = async (collection: string, id: string, { text, reason }: Damage): Promise<void> => {
    const key = `${collection}/${encodeKey(id)}`;
    if (known.has(key)) return;
    // A command that works beside a daemon writes nothing.
    if (upgrade) await backend.adapter(DAMAGED).set(key, text);
    known.add(key);
    damaged.push({ collection, id, reason });
    onDamaged?.({ collection, id, reason });
  };
  try {
    const schema = await (upgrade ? migrate(backend) : requireCurrent(backend));
    return {
      url,
      schema,
      damaged,
      collection: (name, version = 1, check = {}) => {
        const damaged = (id: string, damage: Damage): Promise<void> => setAside(name, id, damage);
        return openCollection(name, backend.adapter(name), { version, check, onDamaged: damaged });
      },
      write: async (writes) => {
        if (writes.length > 0) backend.write(writes.map(({ change }) => change));
      },
      sizes: async () => backend.sizes(),
      check: async () => backend.check(),
      backup: (path) => backend.backup(path),
      close: async () => backend.close(),
    };
  } catch (error) {
    backend.close();
    throw error;
  }
}
