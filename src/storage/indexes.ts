/**
 * Which collections have an index: one text for each record, mostly an instant, by which records are found without reading all of them.
 * Declared once; every backend stores it next to the value.
 */

/** Reads the index value of a record; undefined for a damaged one. */
type IndexValue = (record: unknown) => string | undefined;

/** The index value of each collection that has an index. */
const INDEX_VALUES: ReadonlyMap<string, IndexValue> = new Map([
  ['feeds', latestOf('nextPollAt')],
  ['work', latestOf('notBefore')],
  ['entries', latestOf('firstSeenAt', 'changedAt')],
  ['pages', latestOf('fetchedAt')],
  ['tombstones', latestOf('purgedAt')],
  ['templates', latestOf('at')],
  ['deliveries', latestOf('notBefore')],
  ['first-answers', startOfResponse],
  ['webhook-marks', (record) => (typeof record === 'string' ? record : undefined)],
  // Not an instant, but all that such a record says.
  ['moved-stories', latestOf('to')],
]);

/** The latest of some fields. */
function latestOf(...fields: readonly string[]): IndexValue {
  return (record) => {
    if (typeof record !== 'object' || record === null) return undefined;
    let latest = '';
    for (const field of fields) {
      const value: unknown = Reflect.get(record, field);
      if (typeof value !== 'string') return undefined;
      if (value > latest) latest = value;
    }
    return latest;
  };
}

function startOfResponse(record: unknown): string | undefined {
  const response: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'response') : undefined;
  const at: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'startedAt') : undefined;
  return typeof at === 'number' && Math.abs(at) <= MAX_MS ? new Date(at).toISOString() : undefined;
}

/** The last time that a date can be, milliseconds since the epoch. */
const MAX_MS = 8.64e15;

/** The collections with an index. */
export const INDEXED_COLLECTIONS: readonly string[] = [...INDEX_VALUES.keys()];

/** Whether `collection` has an index. */
export function isIndexed(collection: string): boolean {
  return INDEX_VALUES.has(collection);
}

/**
 * Whether a record of `collection` that is written is not queued for a worker any more: the state of a feed is written when it has been
 * polled. Without it, each poll would change its row a third time.
 */
export function endsClaim(collection: string): boolean {
  return collection === 'feeds';
}

/** Throws a TypeError unless `collection` has an index. */
export function requireIndex(collection: string): void {
  if (!isIndexed(collection)) throw new TypeError(`the collection "${collection}" has no index`);
}

/** The index value of a record of `collection`; undefined without an index, or if the record lacks a field. */
export function indexValueOf(collection: string, record: unknown): string | undefined {
  return INDEX_VALUES.get(collection)?.(record);
}

/** The same for a serialised record, as it is stored; undefined also for a damaged one. */
export function indexValueIn(collection: string, text: string): string | undefined {
  if (!INDEX_VALUES.has(collection)) return undefined;
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
  /** At most so many records, the first ones. Default all. */
  readonly limit?: number;
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
