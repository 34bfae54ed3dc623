/**
 * What publishing, hubs and webhooks need to know of every feed, in memory. The states of thousands of feeds are not read each time: only
 * of those that have changed, which their index values and the writes of this process show.
 */
import { defined } from '../model/defined.ts';
import type { FeedState } from '../model/source.ts';
import type { Collection, Write } from '../storage/store.ts';

/** Some facts of a feed's state. */
export type FeedFacts = Pick<FeedState, 'url' | 'formerUrls' | 'title' | 'siteUrl' | 'hubUrl' | 'failures'>;

interface KnownFacts {
  /** The index value of the state: when the feed is polled next, which nearly every poll changes. */
  readonly at: string | undefined;
  readonly facts: FeedFacts;
}

/** The facts of all feeds in one store. */
export class FeedFactsView {
  readonly #known = new Map<string, KnownFacts>();
  readonly #feedOf = new WeakMap<Write, string>();
  readonly #stored: Collection<FeedState>;
  /** The states, whose writes this view notices. */
  readonly feeds: Collection<FeedState>;

  constructor(stored: Collection<FeedState>) {
    this.#stored = stored;
    this.feeds = this.#noticing(stored);
  }

  /** The facts of the feeds with these ids; undefined for one without a state. Rejects with a StoreError. */
  async of(ids: readonly string[]): Promise<readonly (FeedFacts | undefined)[]> {
    const values = new Map((await this.#stored.select({})).map(({ id, at }) => [id, at]));
    const changed = ids.filter((id) => !this.#isCurrent(id, values));
    const states = await this.#stored.getMany(changed);
    for (const [i, id] of changed.entries()) {
      const state = states[i];
      if (state === undefined) this.#known.delete(id);
      else this.#known.set(id, { at: values.get(id), facts: factsOf(state) });
    }
    return ids.map((id) => this.#known.get(id)?.facts);
  }

  /** Some writes have been carried out. */
  written(writes: readonly Write[]): void {
    for (const write of writes) this.#known.delete(this.#feedOf.get(write) ?? '');
  }

  #isCurrent(id: string, values: ReadonlyMap<string, string | undefined>): boolean {
    const known = this.#known.get(id);
    // A state without an index value is damaged, or not there.
    return known === undefined ? !values.has(id) : known.at !== undefined && known.at === values.get(id);
  }

  #noticing(stored: Collection<FeedState>): Collection<FeedState> {
    const forget = async <T>(ids: readonly string[], work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } finally {
        for (const id of ids) this.#known.delete(id);
      }
    };
    const remembered = (id: string, write: Write): Write => {
      this.#feedOf.set(write, id);
      return write;
    };
    return {
      ...stored,
      set: (id, state) => forget([id], () => stored.set(id, state)),
      setMany: (states) =>
        forget(
          states.map(([id]) => id),
          () => stored.setMany(states),
        ),
      setting: (id, state) => remembered(id, stored.setting(id, state)),
      deleting: (id) => remembered(id, stored.deleting(id)),
      delete: (id) => forget([id], () => stored.delete(id)),
      deleteMany: (ids) => forget(ids, () => stored.deleteMany(ids)),
    };
  }
}

function factsOf({ url, formerUrls, title, siteUrl, hubUrl, failures }: FeedState): FeedFacts {
  return defined({ url, formerUrls, title, siteUrl, hubUrl, failures });
}
