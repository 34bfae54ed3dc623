/** A least-recently-used cache limited by bytes: feeds are requested all day and change once an hour. */

/** Values by key, within a limit on their total size. */
export interface ByteCache<T> {
  get(key: string): T | undefined;
  /** Stores `value`, which takes `size` bytes, and returns it. */
  set(key: string, value: T, size: number): T;
}

/** Creates a cache of at most `limit` bytes. A value larger than a quarter of that is not cached. */
export function createByteCache<T>(limit: number): ByteCache<T> {
  const entries = new Map<string, { readonly value: T; readonly size: number }>();
  let total = 0;
  const remove = (key: string): void => {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, size) {
      remove(key);
      if (size > limit / 4) return value;
      entries.set(key, { value, size });
      total += size;
      for (const oldest of entries.keys()) {
        if (total <= limit) break;
        remove(oldest);
      }
      return value;
    },
  };
}
