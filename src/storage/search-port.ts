/** The full-text index that a backend may have: what is written to it, and how it is searched. */
import type { SearchQuery } from '../model/search.ts';

/** A change of the index, in the form of a change of a record. */
interface IndexChange {
  readonly collection: string;
  readonly key: string;
  readonly value?: string;
}

/** A text in the index. */
export interface IndexedText {
  /** Seconds since the epoch, by which results are sorted. */
  readonly at: number;
  /** Folded words, separated by single spaces; at most 16,000. None has a space, a quotation mark or a control character. */
  readonly words: string;
}

/** Some results, newest first. */
export interface SearchPage {
  readonly keys: readonly string[];
  /** Where the next page begins; absent if there is none. */
  readonly next?: string;
}

/** Searches the index. Every promise rejects with a StoreError when the store fails. */
export interface SearchSupport {
  /** Keys of texts that have all terms of `query`; what it excludes is not looked at. `after`: the `next` of the page before. */
  find(query: SearchQuery, limit: number, after?: string): Promise<SearchPage>;
  /** Those of `keys` that are not in the index. */
  missing(keys: readonly string[]): Promise<readonly string[]>;
  /** What was last written by {@link stateChange}; undefined for an index that is not known to have anything. */
  state(): Promise<string | undefined>;
}

/**
 * Name that changes of the index have in place of a collection. They are committed together with those of records, and are no
 * records: copies of a store leave them out, since the index can be built again.
 */
export const SEARCH_INDEX = 'search';
/** Key of the state; no entry has an empty id. */
export const STATE_KEY = '';

/** Adds a text or replaces it. */
export function textChange(key: string, text: IndexedText): IndexChange {
  return { collection: SEARCH_INDEX, key, value: `${Math.max(0, Math.trunc(text.at))} ${text.words}` };
}

/** Removes a text. */
export function removalChange(key: string): IndexChange {
  return { collection: SEARCH_INDEX, key };
}

/** Sets the state; undefined empties the whole index. */
export function stateChange(state: string | undefined): IndexChange {
  return { collection: SEARCH_INDEX, key: STATE_KEY, ...(state !== undefined && { value: state }) };
}

/** Whether a change empties the whole index. */
export function isEmptied({ collection, key, value }: IndexChange): boolean {
  return collection === SEARCH_INDEX && key === STATE_KEY && value === undefined;
}

/** Reads the value that {@link textChange} made. */
export function readTextValue(value: string): IndexedText {
  const space = value.indexOf(' ');
  return { at: Number(value.slice(0, space)), words: value.slice(space + 1) };
}

/** Where a page continues, as a number and a key. */
export function readPlace(after: string | undefined): { readonly at: number; readonly key: string } | undefined {
  if (after === undefined) return undefined;
  const space = after.indexOf(' ');
  return { at: Number(after.slice(0, space)), key: after.slice(space + 1) };
}
