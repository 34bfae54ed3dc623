/** Runs one sequence of polls and compares what is stored with what the publisher did. */
import { feedAddresses } from '../../../src/feeds/entries/feed-context.ts';
import { newEntries } from '../../../src/feeds/entries/new-entries.ts';
import { toEntries } from '../../../src/feeds/entries/to-entries.ts';
import type { Entry } from '../../../src/model/entry.ts';
import type { FeedHeader, ParsedFeed } from '../../../src/model/parsed-feed.ts';
import type { FeedSource } from '../../../src/model/source.ts';
import { toInstant } from '../../../src/model/time.ts';
import {
  changedItem,
  contentKey,
  type Habits,
  habitsFrom,
  type Item,
  listedItem,
  movedItem,
  newItem,
} from './publisher.ts';
import { type Random, randomFrom } from './random.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 2, 1);
const SOURCE: FeedSource = {
  ...{ id: 'quay', url: 'https://quay.example/feed.xml', tags: [], fetchArticles: 'never', priority: 0 },
  isPrivate: false,
};
const HEADER: FeedHeader = {
  ...{ format: 'rss', link: 'https://quay.example/', authors: [], categories: [], links: [] },
  hints: { hubs: [] },
};

/** A publisher and the store of a reader, with the truth about each text. */
class Sequence {
  readonly #random: Random;
  readonly #habits: Habits;
  #listed: readonly Item[] = [];
  #gone: readonly Item[] = [];
  #count = 0;
  #now = START_MS;
  /** Number of the item by what it has ever said. */
  readonly #truth = new Map<string, number>();
  /** What each item said when it was last listed. */
  readonly #latest = new Map<number, string>();
  readonly #known = new Map<string, Entry>();
  readonly #owners = new Map<string, number>();
  #former: ReadonlySet<string> = new Set();

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#habits = habitsFrom(this.#random);
    this.#listed = Array.from({ length: this.#habits.window }, () => this.#next()).reverse();
  }

  get habits(): string {
    return JSON.stringify(this.#habits);
  }

  #next(): Item {
    // The same words within a day can be one notice.
    this.#now += ((this.#habits.texts === 'date' ? 25 : 1) + this.#random.below(30)) * HOUR_MS;
    return newItem(++this.#count, this.#now, this.#habits, this.#random);
  }

  /** What happens until the next poll. */
  step(): void {
    const random = this.#random;
    const canMove = this.#habits.texts === 'own' && this.#habits.titles === 'own' && this.#listed.length >= 4;
    if (canMove && this.#habits.guids === 'own' && random.chance(0.1)) {
      this.#now += HOUR_MS;
      this.#listed = this.#listed.map((item) => movedItem(item, this.#now, random));
      this.#gone = [];
      return;
    }
    const before = this.#listed;
    const changed = before.map((item) => (random.chance(0.15) ? changedItem(item, this.#habits, random) : item));
    const added = Array.from({ length: random.below(3) }, () => this.#next()).reverse();
    const returned = random.chance(0.1) ? this.#gone.slice(-1) : [];
    const all = [...added, ...changed, ...returned];
    this.#listed = all.slice(0, this.#habits.window);
    // An item that was never listed is not known to have changed.
    const left = this.#habits.window - added.length;
    this.#gone = [...this.#gone.filter((item) => !returned.includes(item)), ...before.slice(Math.max(0, left))];
    if (random.chance(0.2)) this.#listed = this.#listed.toSorted(() => random.below(3) - 1);
    this.#now += HOUR_MS;
  }

  /** Polls the feed; what is wrong afterwards, or undefined. */
  poll(poll: number): string | undefined {
    const entries = this.#listed.map((item) => listedItem(item, this.#habits, poll));
    const parsed: ParsedFeed = { feed: HEADER, entries, problems: [] };
    for (const [i, { title = '', summary = '', enclosures, published = '' }] of entries.entries()) {
      const number = this.#listed[i]?.number ?? 0;
      const key = contentKey(title, summary, enclosures[0]?.url ?? '', published, this.#habits);
      this.#truth.set(key, number);
      this.#latest.set(number, key);
    }
    const context = { addresses: feedAddresses(parsed.feed, SOURCE), former: this.#former };
    const found = newEntries(toEntries(parsed, SOURCE, toInstant(this.#now)), this.#known, context);
    for (const entry of [...found.added, ...found.changed, ...found.renamed]) {
      if (found.added.includes(entry)) {
        if (this.#known.has(entry.id)) return `a new item takes the id of another: ${entry.title}`;
        this.#owners.set(entry.id, this.#truth.get(this.#keyOf(entry)) ?? 0);
      }
      this.#known.set(entry.id, entry);
    }
    this.#former = new Set([...found.added, ...found.changed, ...found.unchanged].map(({ id }) => id));
    return this.#check();
  }

  #keyOf({ title, summary = '', enclosures, published = '' }: Entry): string {
    return contentKey(title, summary, enclosures[0]?.url ?? '', published, this.#habits);
  }

  #check(): string | undefined {
    const shown = new Map<number, string>();
    for (const [id, entry] of this.#known) {
      const key = this.#keyOf(entry);
      const [owner = 0, number] = [this.#owners.get(id), this.#truth.get(key)];
      if (number !== owner) return `item ${number} is under the id of item ${owner}`;
      if (shown.has(owner)) return `item ${owner} is published twice`;
      shown.set(owner, key);
    }
    for (const [number, key] of this.#latest) {
      if (!shown.has(number)) return `item ${number} is lost`;
      if (shown.get(number) !== key) return `item ${number} shows an old text`;
    }
    return undefined;
  }
}

/** What is wrong after a sequence of polls, with the habits of its feed; undefined if nothing is. */
export function problemOfSequence(seed: number): string | undefined {
  const sequence = new Sequence(seed);
  for (let poll = 0; poll < 8; poll++) {
    if (poll > 0) sequence.step();
    const problem = sequence.poll(poll);
    if (problem !== undefined) return `seed ${seed}, poll ${poll}: ${problem}; ${sequence.habits}`;
  }
  return undefined;
}
