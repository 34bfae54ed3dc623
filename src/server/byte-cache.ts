/** Why: feeds are asked for all day and change by the hour; their bytes, codings and tags are kept, within a limit. */

export interface ByteCache<T> {
  get(key: string): T | undefined;
  /** Keeps `value`, which takes `size` bytes, and gives it back. */
  set(key: string, value: T, size: number): T;
}

/** Keeps values of at most `limit` bytes together; the least recently used go first, a quarter of the limit is too large. */
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
