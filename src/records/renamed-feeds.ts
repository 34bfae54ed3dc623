/** Finds feeds that got another id without saying which one they had: all their articles would be new again. */
import type { Config } from '../config/config.ts';
import { openStore } from '../storage/store.ts';
import { storeExists } from '../storage/store-address.ts';
import { StoreError } from '../storage/store-error.ts';
import { twinKey } from '../url/twin-key.ts';
import { openRecords } from './records.ts';

/** A feed of the configuration, and the id under which its URL was polled before. */
export interface RenamedFeed {
  readonly id: string;
  readonly formerId: string;
}

/** The feeds that are not stored under their id, and whose URL is stored under one that no feed has. None if the store cannot be read. */
export async function renamedFeeds({ feeds, storage }: Config): Promise<readonly RenamedFeed[]> {
  try {
    if (!(await storeExists(storage.url))) return [];
    const store = await openStore(storage.url, { upgrade: false });
    try {
      const ids = new Set(feeds.flatMap(({ id, formerlyId }) => [id, formerlyId ?? id]));
      const stored = new Set<string>();
      const vanished = new Map<string, string>();
      for await (const [id, { configuredUrl }] of openRecords(store).feeds.entries()) {
        stored.add(id);
        if (!ids.has(id)) vanished.set(twinKey(configuredUrl), id);
      }
      return feeds.flatMap(({ id, url, formerlyId }) => {
        const formerId = vanished.get(twinKey(url));
        return formerId === undefined || formerlyId !== undefined || stored.has(id) ? [] : [{ id, formerId }];
      });
    } finally {
      await store.close();
    }
  } catch (error) {
    // What is wrong with the store is reported by `winnow doctor`.
    if (error instanceof StoreError) return [];
    throw error;
  }
}
