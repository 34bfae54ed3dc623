/**
 * The line of a store's writes: each begins when those called before have ended. Writes that wait are committed together, since a
 * commit waits for the server's disk, and 16 polls that end at the same time would wait for it 16 times.
 */
import type { Change } from './backend.ts';
import { isDisconnected } from './postgresql-errors.ts';

/** Waiting writes that may still be joined by others. */
interface Batch {
  readonly writes: (readonly Change[])[];
  changes: number;
  /** The result of each of the writes. */
  done: Promise<readonly PromiseSettledResult<void>[]>;
}

/** Changes in one statement; the arrays of one with as many entries have some megabytes. */
const MAX_BATCH_CHANGES = 2000;

/** The line of one store. */
export class WriteLine {
  readonly #commit: (changes: readonly Change[]) => Promise<void>;
  readonly #pending = new Map<string, Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();
  #batch: Batch | undefined;

  /** `commit` writes changes in one statement: all or none. */
  constructor(commit: (changes: readonly Change[]) => Promise<void>) {
    this.#commit = commit;
  }

  /** Writes `changes`, which must not be empty, after everything that was called before. An error concerns this write alone. */
  async write(changes: readonly Change[]): Promise<void> {
    const batch = this.#openBatch(changes.length);
    const index = batch.writes.push(changes) - 1;
    batch.changes += changes.length;
    this.#note(new Set(changes.map(({ collection }) => collection)), batch.done);
    const outcome = (await batch.done)[index];
    if (outcome?.status === 'rejected') throw outcome.reason;
  }

  /** Runs `work`, which writes to `collection`, after everything that was called before. */
  run<T>(collection: string, work: () => Promise<T>): Promise<T> {
    this.#batch = undefined;
    const done = this.#inTurn(work);
    this.#note([collection], done);
    return done;
  }

  /** Resolves when every write to `collection` that was called before has ended. */
  async before(collection: string): Promise<void> {
    await this.#pending.get(collection);
  }

  /** Resolves when every write that was called before has ended. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #openBatch(changes: number): Batch {
    const open = this.#batch;
    if (open !== undefined && open.changes + changes <= MAX_BATCH_CHANGES) return open;
    const batch: Batch = { writes: [], changes: 0, done: Promise.resolve([]) };
    this.#batch = batch;
    batch.done = this.#inTurn(async () => {
      if (this.#batch === batch) this.#batch = undefined;
      return await this.#commitAll(batch.writes);
    });
    return batch;
  }

  /** Commits the writes together; where that is refused, one by one, so that an error reaches the one that has it. */
  async #commitAll(writes: readonly (readonly Change[])[]): Promise<readonly PromiseSettledResult<void>[]> {
    const written = { status: 'fulfilled', value: undefined } as const;
    try {
      await this.#commit(writes.flat());
      return writes.map(() => written);
    } catch (error) {
      if (writes.length === 1 || isDisconnected(error)) throw error;
    }
    const results: PromiseSettledResult<void>[] = [];
    for (const changes of writes) {
      const result = this.#commit(changes).then(
        () => written,
        (reason: unknown) => ({ status: 'rejected', reason }) as const,
      );
      results.push(await result);
    }
    return results;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = settledOf(done);
    return done;
  }

  #note(collections: Iterable<string>, done: Promise<unknown>): void {
    const settled = settledOf(done);
    for (const collection of collections) {
      this.#pending.set(collection, settled);
      void settled.then(() => this.#pending.get(collection) === settled && this.#pending.delete(collection));
    }
  }
}

function settledOf(done: Promise<unknown>): Promise<void> {
  return done.then(
    () => undefined,
    () => undefined,
  );
}
