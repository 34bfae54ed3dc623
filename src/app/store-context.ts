/** Opens the stored data alone: commands that only read load neither the story index nor what fetches and cleans pages. */
import type { Config } from '../config/config.ts';
import { defined } from '../model/defined.ts';
import { type Catalogue, openCatalogue } from '../records/catalogue.ts';
import { openRecords, type Records } from '../records/records.ts';
import type { Store } from '../storage/store.ts';

/** The stored data, for reading: may be opened while another process writes to the store. */
export interface StoreContext {
  readonly config: Config;
  readonly store: Store;
  readonly records: Records;
  readonly catalogue: Catalogue;
}

/** The data in an open store. Rejects with a StoreError when it cannot be read. */
export async function openStories(config: Config, store: Store, isForReading: boolean): Promise<StoreContext> {
  const records = openRecords(store);
  const { storiesInMemory: maxInMemory } = config.storage;
  const catalogue = await openCatalogue(records, { isForReading, ...defined({ maxInMemory }) });
  return { config, store, records, catalogue };
}
