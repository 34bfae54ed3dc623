/** Why: what the rest of the program sees of storage: collections by name, and the care for the whole. */
import type { CollectionSize } from './backends/backend.ts';
import { openBackend } from './backends/index.ts';
import { type Collection, openCollection, type Write } from './collection.ts';
import { type Migrated, migrate, requireCurrent } from './schema.ts';

export type { CollectionSize } from './backends/backend.ts';
export type { Collection, Write } from './collection.ts';
export { StoreError } from './store-error.ts';

export interface Store {
  readonly url: string;
  /** The schema version found and the one it has now. */
  readonly schema: Migrated;
  /** `version` is that of its records (default 1); reading one of another version rejects, so a new version needs a migration. */
  collection<T>(name: string, version?: number): Collection<T>;
  /** Carries out writes to any of its collections in one transaction, in their order: all or none. */
  write(writes: readonly Write[]): Promise<void>;
  /** What every collection holds, by name. */
  sizes(): Promise<readonly CollectionSize[]>;
  /** What is wrong with the medium, in words; empty when nothing is. */
  check(): Promise<readonly string[]>;
  /** Writes a whole, consistent copy to a new file while others read and write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Whether an older store is brought up to date (default), or refused: by commands that work beside a daemon. */
  readonly upgrade?: boolean;
}

/** Opens the store at `url`. Rejects with a StoreError: cannot be opened, is damaged, is newer than this program. */
export async function openStore(url: string, { upgrade = true }: StoreOptions = {}): Promise<Store> {
  const backend = openBackend(url, { isForReading: !upgrade });
  try {
    const schema = await (upgrade ? migrate(backend) : requireCurrent(backend));
    return {
      url,
      schema,
      collection: (name, version = 1) => openCollection(name, backend.adapter(name), version),
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
