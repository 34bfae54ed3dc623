/**
 * Holds the bytes of files and their codings in memory once, whatever the number of clients: cached within a limit, loaded
 * once for concurrent requests, and shared as long as any response still sends them.
 */
import { createByteCache } from './byte-cache.ts';

/** Bytes with their entity tag. */
export interface TaggedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Entity tag. */
  readonly etag: string;
}

/** Loads bytes by key. */
export interface SharedBytes {
  /** The bytes that `make` returned for `key`, now or earlier. A failed load is not cached. */
  load(key: string, make: () => Promise<TaggedBytes>): Promise<TaggedBytes>;
  /** The bytes for `key` if they are in memory. */
  find(key: string): TaggedBytes | undefined;
}

/** Creates shared bytes with a cache of at most `limit` bytes. */
export function createSharedBytes(limit: number): SharedBytes {
  const cache = createByteCache<TaggedBytes>(limit);
  const loading = new Map<string, Promise<TaggedBytes>>();
  // Bytes that are too large for the cache, or evicted from it, may still be in use by slow clients.
  const live = new Map<string, { readonly bytes: WeakRef<Uint8Array<ArrayBuffer>>; readonly etag: string }>();
  const collected = new FinalizationRegistry<string>((key) => {
    if (live.get(key)?.bytes.deref() === undefined) live.delete(key);
  });

  const store = (key: string, loaded: TaggedBytes): TaggedBytes => cache.set(key, loaded, loaded.bytes.length);

  const find = (key: string): TaggedBytes | undefined => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const known = live.get(key);
    const bytes = known?.bytes.deref();
    return known === undefined || bytes === undefined ? undefined : store(key, { bytes, etag: known.etag });
  };

  const start = async (key: string, make: () => Promise<TaggedBytes>): Promise<TaggedBytes> => {
    try {
      const loaded = await make();
      live.set(key, { bytes: new WeakRef(loaded.bytes), etag: loaded.etag });
      collected.register(loaded.bytes, key);
      return store(key, loaded);
    } finally {
      loading.delete(key);
    }
  };

  return {
    find,
    async load(key, make) {
      const found = find(key) ?? loading.get(key);
      if (found !== undefined) return found;
      const promise = start(key, make);
      loading.set(key, promise);
      return promise;
    },
  };
}
