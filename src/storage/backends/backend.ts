/** Why: what a storage backend has to offer; Keyv stands on the adapters, the store's own care on the rest. */

/**
 * One collection as Keyv wants it: keys and serialised values, both texts. Methods reject with a {@link StoreError}
 * when the medium fails; none of them hides it. `setMany` and `deleteMany` happen wholly or not at all.
 */
export interface RecordAdapter {
  /** Keyv reads it to tell one adapter from another. */
  readonly opts: { readonly url: string };
  get(key: string): Promise<string | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  set(key: string, value: string): Promise<void>;
  setMany(records: readonly { readonly key: string; readonly value: string }[]): Promise<void>;
  /** Whether it was there. */
  delete(key: string): Promise<boolean>;
  deleteMany(keys: readonly string[]): Promise<boolean>;
  clear(): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Keys that start with `prefix` and their values, by key. What is written meanwhile may be in it or not. */
  iterator(prefix?: string): AsyncGenerator<[string, string], void>;
}

/** One record written (`value` given) or removed, with others in one transaction. */
export interface Change {
  readonly collection: string;
  readonly key: string;
  readonly value?: string;
}

/** How much a collection holds; `bytes` are those of the serialised values. */
export interface CollectionSize {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
}

export interface Backend {
  readonly url: string;
  /** The collection `name`, made when it is not there. */
  adapter(name: string): RecordAdapter;
  /** Carries out `changes` in their order, wholly or not at all. Their collections have been opened. */
  write(changes: readonly Change[]): void;
  /** Runs `work` so that all it writes is kept, or nothing when it rejects. One at a time; nobody else writes meanwhile. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** By name. */
  sizes(): CollectionSize[];
  /** What is wrong with the medium, in words; empty when nothing is. */
  check(): string[];
  /** Writes a whole copy to the file `path`, consistent while others go on writing. Replaces nothing. */
  backup(path: string): Promise<void>;
  close(): void;
}

/** A row of the table of backends. */
export interface BackendKind {
  /** First part of the URL, without the colon. */
  readonly scheme: string;
  /** `address` is the rest of the URL. Throws a {@link StoreError}. */
  open(address: string, options?: BackendOptions): Backend;
}

export interface BackendOptions {
  /** Nothing will be written: what is on a medium that takes no writes, as a full one, is opened all the same where that is possible. */
  readonly isForReading?: boolean;
}
