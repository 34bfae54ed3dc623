/** The storage port: what every backend implements, and what a backend declares that it can do besides. */

import type { ClusterSupport } from '../cluster-port.ts';
import type { IndexEntry, IndexRange, IndexSummary } from '../indexes.ts';
import type { SearchSupport } from '../search-port.ts';

/**
 * One collection, as Keyv expects its store to be: keys and serialised values, both texts. Methods reject with a StoreError
 * when the medium fails; none of them hides it. `setMany` and `deleteMany` are atomic.
 */
export interface RecordAdapter {
  /** Keyv reads it to tell one adapter from another. */
  readonly opts: { readonly url: string };
  get(key: string): Promise<string | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  set(key: string, value: string): Promise<void>;
  setMany(records: readonly { readonly key: string; readonly value: string }[]): Promise<void>;
  /** Whether the record existed. */
  delete(key: string): Promise<boolean>;
  /** Whether one of the records existed. */
  deleteMany(keys: readonly string[]): Promise<boolean>;
  clear(): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Keys that start with `prefix` and their values, sorted by key. Records written meanwhile may be included or not. */
  iterator(prefix?: string): AsyncGenerator<[string, string], void>;
  /** The records in a part of the collection's index, sorted by their values and keys. Rejects with a TypeError without an index. */
  select(range: IndexRange): Promise<readonly IndexEntry[]>;
  /** The collection's index in numbers. Rejects with a TypeError without an index. */
  summary(): Promise<IndexSummary>;
}

/** One record to write (`value` is present) or to delete; with the name of the full-text index, one text. */
export interface Change {
  readonly collection: string;
  readonly key: string;
  readonly value?: string;
  /** The index value of the record, where the caller has it; else it is read from `value`. */
  readonly at?: string;
}

/** The size of a collection; `bytes` counts the serialised values. */
export interface CollectionSize {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
}

/**
 * An open store. Writes, also those of its adapters, take effect in the order in which they were called, whether or not the
 * caller awaited the one before: the rest of the program updates its memory in that order.
 */
export interface Backend {
  readonly url: string;
  /** The collection `name`. It is created now or by its first use; opening it waits for nothing. Throws a TypeError for an invalid name. */
  adapter(name: string): RecordAdapter;
  /** Carries out `changes` in their order, all or none. Their collections have been opened by {@link adapter}. */
  write(changes: readonly Change[]): Promise<void>;
  /**
   * Runs `work` so that everything it writes is committed, or nothing if it rejects. For migrations, which run before anything
   * else may write: one transaction at a time, and nothing outside `work` writes meanwhile.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** The full-text index, which {@link write} keeps. Absent: stories in this store cannot be searched. */
  readonly search?: SearchSupport;
  /** Fills the index of `collection` from its records, for a store that was written without it. Within {@link transaction}. */
  fillIndex(collection: string): Promise<void>;
  /** Every collection, sorted by name. */
  sizes(): Promise<readonly CollectionSize[]>;
  /** Bytes that the store occupies on its medium; 0 in memory. */
  bytes(): Promise<number>;
  /** What is wrong with the medium, one sentence each; empty when it is whole. */
  check(): Promise<readonly string[]>;
  /** Waits for writes that have begun. May be called more than once. */
  close(): Promise<void>;
}

/** How a backend is opened. */
export interface BackendOptions {
  /** Nothing will be written: a medium that accepts no writes, such as a full disk, is opened where that is possible. Default false. */
  readonly isForReading?: boolean;
}

/** The process that holds the lock of a store. */
export interface LockHolder {
  readonly pid: number;
  /** When it took the lock, as an ISO 8601 text. */
  readonly since: string;
  /** The command line without options: `winnow start`, `winnow run`, … */
  readonly command: string;
  /** The name of its machine. Absent: this machine. */
  readonly host?: string;
  /** The number of the lock's holder since the store was created. Absent: the backend does not count them. */
  readonly term?: number;
}

/** A lock that this process holds. */
export interface HeldLock {
  readonly kind: 'held';
  /** May be called more than once. */
  release(): Promise<void>;
  /**
   * Aborted when another process has taken the lock, or when the outcome of a write is unknown: what is in memory may differ from the
   * store then. Absent: the lock cannot be lost.
   */
  readonly lost?: AbortSignal;
  /** The number of the lock's holder since the store was created. Absent: the backend does not count them. */
  readonly term?: number;
  /**
   * Rejects with a StoreError (`taken`) when the lock was lost, also where nothing has told this process yet, such as one that was
   * frozen. Cheap where the lock was used a moment ago. Absent: the lock cannot be lost.
   */
  confirm?(): Promise<void>;
}

/** `taken`: another process, or another part of this one, holds the lock; `by` is absent when the holder cannot be read. */
export type LockResult = HeldLock | { readonly kind: 'taken'; readonly by?: LockHolder };

/** Keeps a second writing process out. The lock ends with the process that holds it, however that ends. */
export interface LockSupport {
  /** What the lock is on: stores for which it is the same have one lock together. Absent: each store has its own. */
  scope?(address: string): string;
  /** Takes the lock, or finds it taken. Rejects with a StoreError when the medium cannot be written. */
  take(address: string, me: LockHolder): Promise<LockResult>;
  /**
   * Waits for the lock until `signal` is aborted, then resolves to undefined; also while the medium cannot be reached. Absent: a
   * second process does not wait.
   */
  wait?(address: string, me: LockHolder, signal: AbortSignal): Promise<HeldLock | undefined>;
  /** The holder of the lock; undefined when it is free. Changes nothing. Rejects with a StoreError when the lock cannot be read. */
  holder(address: string): Promise<{ readonly by?: LockHolder } | undefined>;
}

/** Copies a store to a file and back. Promises reject with a StoreError. */
export interface BackupSupport {
  /** Path of a backup that the operator gave no name, with the time (`now`, milliseconds since the epoch) in it. */
  defaultPath(address: string, now: number): string;
  /** Writes a whole copy to the file `path`, consistent while other processes write. Replaces no file. */
  write(address: string, path: string): Promise<void>;
  /**
   * Replaces the store by the backup at `path`, which is checked first: whole, a store, of no newer schema. Returns where the
   * replaced store was saved; undefined when there was none. The caller holds the lock.
   */
  restore(address: string, path: string, now: number): Promise<string | undefined>;
}

/** What a backend can do besides reading and writing. A capability is the code for it, so what is not declared cannot be called. */
type Capabilities =
  | {
      /** Records end with the process that wrote them; no other process can open the store. */
      readonly isPersistent: false;
    }
  | {
      /** Records outlive the process, and another process can open the store at the same time. */
      readonly isPersistent: true;
      readonly lock: LockSupport;
      /** Absent: `winnow backup` and `winnow restore` say that they do not work with this backend. */
      readonly backup?: BackupSupport;
      /** Absent: one process does all the work on a store. */
      readonly cluster?: ClusterSupport;
      /** Path of the file that the store is. Absent: the store is not a file of this machine. */
      readonly fileOf?: (address: string) => string;
    };

/** The part of a store's address after the scheme in the form that the backend uses, or why it is not valid. */
export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: string }
  | {
      readonly kind: 'refused';
      /** Completes a sentence about the address. Repeats no part of it that may be a password. */
      readonly message: string;
    };

/** A row of the table of backends. */
export interface BackendKind {
  /** First part of the address, without the colon: lower-case letters, digits and hyphens. */
  readonly scheme: string;
  /** How the address is written, with its variable part in capitals: `sqlite:FILE`. */
  readonly usage: string;
  /** What the store is, completing "the store is …": `one SQLite file`. */
  readonly summary: string;
  readonly capabilities: Capabilities;
  /** Reads the part after the scheme and the colon. Does not touch the medium. */
  parse(rest: string): ParsedAddress;
  /** The store's name in messages, without passwords. */
  nameOf(address: string): string;
  /** Whether there is a store that was written before. */
  exists(address: string): Promise<boolean>;
  /** Opens or creates the store. Rejects with a StoreError. */
  open(address: string, options?: BackendOptions): Promise<Backend>;
}
