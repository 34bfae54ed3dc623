/**
 * Which collections have an index: one text for each record, an instant, by which records are found without reading all of them.
 * Declared once; every backend stores it next to the value.
 */

/** The fields of a record that its index value is the latest of. */
const INDEXED_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['feeds', ['nextPollAt']],
  ['work', ['notBefore']],
  ['entries', ['firstSeenAt', 'changedAt']],
  ['pages', ['fetchedAt']],
  ['tombstones', ['purgedAt']],
  ['templates', ['at']],
  ['deliveries', ['notBefore']],
]);

/** The collections with an index. */
export const INDEXED_COLLECTIONS: readonly string[] = [...INDEXED_FIELDS.keys()];

/** Whether `collection` has an index. */
export function isIndexed(collection: string): boolean {
  return INDEXED_FIELDS.has(collection);
}

/** Throws a TypeError unless `collection` has an index. */
export function requireIndex(collection: string): void {
  if (!isIndexed(collection)) throw new TypeError(`the collection "${collection}" has no index`);
}

/** The index value of a record of `collection`; undefined without an index, or if the record lacks a field. */
export function indexValueOf(collection: string, record: unknown): string | undefined {
  const fields = INDEXED_FIELDS.get(collection);
  if (fields === undefined || typeof record !== 'object' || record === null) return undefined;
  let latest = '';
  for (const field of fields) {
    const value: unknown = Reflect.get(record, field);
    if (typeof value !== 'string') return undefined;
    if (value > latest) latest = value;
  }
  return latest;
}

/** The same for a serialised record, as it is stored; undefined also for a damaged one. */
export function indexValueIn(collection: string, text: string): string | undefined {
  if (!INDEXED_FIELDS.has(collection)) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    const value: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'value') : undefined;
    return indexValueOf(collection, value);
  } catch {
    return undefined;
  }
}

/** A part of an index. */
export interface IndexRange {
  /** Only values after this one. Default: from the first; records without a value, such as damaged ones, come before all. */
  readonly after?: string;
  /** Only values up to this one, included. Default: to the last. */
  readonly upTo?: string;
  /** Leave out records that are queued for a worker. Default false. */
  readonly isFree?: boolean;
}

/** A record in an index. */
export interface IndexEntry {
  readonly key: string;
  /** Absent for a record without a value. */
  readonly at?: string;
}

/** A whole index, in numbers. */
export interface IndexSummary {
  readonly records: number;
  /** The first value. */
  readonly first?: string;
}
