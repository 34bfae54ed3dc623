/** The full-text index as the rest of the program uses it: texts by id, written together with records. */
import type { SearchQuery } from '../model/search.ts';
import type { Write } from './collection.ts';
import { decodeKey, encodeKey } from './key.ts';
import { type IndexedText, removalChange, type SearchSupport, stateChange, textChange } from './search-port.ts';

/** Some results, newest first. */
export interface FoundIds {
  readonly ids: readonly string[];
  /** Where the next page begins; absent if there is none. */
  readonly next?: string;
}

/** The index. Every promise rejects with a StoreError when the store fails. */
export interface StoreSearch {
  /** A text to be written by `Store.write`. */
  setting(id: string, text: IndexedText): Write;
  /** A removal to be carried out by `Store.write`. */
  deleting(id: string): Write;
  /** Sets what {@link state} returns; undefined empties the index. */
  settingState(state: string | undefined): Write;
  /** Ids of texts that have all terms of `query`; what it excludes is not looked at. `after`: the `next` of the page before. */
  find(query: SearchQuery, limit: number, after?: string): Promise<FoundIds>;
  /** Those of `ids` that are not in the index. */
  missing(ids: readonly string[]): Promise<readonly string[]>;
  /** What was last set; undefined for an index that was never built. */
  state(): Promise<string | undefined>;
}

/** Opens the index of a backend. */
export function openSearch(support: SearchSupport): StoreSearch {
  return {
    setting: (id, text) => ({ change: textChange(encodeKey(id), text) }),
    deleting: (id) => ({ change: removalChange(encodeKey(id)) }),
    settingState: (state) => ({ change: stateChange(state) }),
    find: async (query, limit, after) => {
      const { keys, ...rest } = await support.find(query, limit, after);
      return { ids: keys.map(decodeKey), ...rest };
    },
    missing: async (ids) => {
      const missing = new Set(await support.missing(ids.map(encodeKey)));
      return ids.filter((id) => missing.has(encodeKey(id)));
    },
    state: () => support.state(),
  };
}
