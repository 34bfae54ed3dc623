/**
 * Runs changes of one feed's state one after the other. In the first pass of an installation a poll and the processing of its
 * articles overlap, and each reads the state before it writes it.
 */

/** The changes of all feeds' states in this process. */
export class FeedChanges {
  /** The last change of each feed that is being changed. */
  readonly #running = new Map<string, Promise<unknown>>();
  #count = 0;

  /** Counts the changes that have ended, apart from those by polls: while it is the same, a state that was read is as only polls left it. */
  get count(): number {
    return this.#count;
  }

  /** Runs `change` after all earlier changes of this feed, and settles like it. */
  async run<T>(feedId: string, change: () => Promise<T>): Promise<T> {
    try {
      return await this.#inTurn([feedId], change);
    } finally {
      this.#count++;
    }
  }

  /** The same for the results of polls of several feeds. */
  async runPolled<T>(feedIds: readonly string[], change: () => Promise<T>): Promise<T> {
    return await this.#inTurn(feedIds, change);
  }

  async #inTurn<T>(feedIds: readonly string[], change: () => Promise<T>): Promise<T> {
    const done = Promise.all(feedIds.map((id) => this.#running.get(id))).then(change);
    const settled = done.then(ignored, ignored);
    for (const id of feedIds) this.#running.set(id, settled);
    try {
      return await done;
    } finally {
      for (const id of feedIds) if (this.#running.get(id) === settled) this.#running.delete(id);
    }
  }
}

function ignored(): void {}
