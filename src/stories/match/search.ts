/** Finds the few dozen articles, of a million, that share a newcomer's rarest words, phrases, body or link. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { Postings } from '../index-store/postings.ts';
import { COUNT_BITS, IN_TITLE, MAX_TERMS } from '../text/fingerprint.ts';
import { mix } from '../text/hash.ts';
import { LIMITS } from '../thresholds.ts';
import { CandidateCounter } from './candidate-counter.ts';
import type { Query } from './pair.ts';

/** Kinds of key in the table of postings. */
const LINK = 1;
const BODY = 2;
const SHINGLE = 3;
const TERM = 4;

/** Votes that put a candidate with the same link or body before all others, and one with a shared phrase early. */
const IDENTITY_VOTE = 1e6;
const SHINGLE_VOTE = 100;

const REPEATED = Float64Array.from({ length: COUNT_BITS + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** A link, a body, phrases and terms. */
const MAX_KEYS = 2 + LIMITS.postedPhrases + Math.max(LIMITS.queryTerms, LIMITS.postedTerms);

/** The keys under which an article is posted, and by which it searches: link, body and phrases, then salient terms. */
class Keys {
  private query: Query | undefined;
  private words = 0;
  private count = 0;
  private readonly keys = new Uint32Array(MAX_KEYS);
  /** Vote for an article found under the key. */
  private readonly votes = new Float64Array(MAX_KEYS);
  private readonly places = new Uint32Array(MAX_KEYS);
  /** Number of the keys under which the article is posted. */
  private posted = 0;
  private readonly weights = new Float64Array(MAX_TERMS);
  private readonly order = new Uint8Array(MAX_TERMS);
  private readonly found = new Uint32Array(LIMITS.postings);

  /**
   * Builds the keys of `query` with that many salient `words`, unless they are built: an article searches, then is
   * posted.
   */
  of(rows: ArticleColumns, query: Query, words: number): this {
    if (this.query === query && this.words >= words) return this;
    this.query = query;
    this.words = words;
    this.count = 0;
    const bounds = rows.bounds(query.row);
    this.putIdentity(rows, bounds, query.row);
    this.posted = this.count + LIMITS.postedTerms;
    this.putSalientTerms(rows.features(query.row), bounds, query);
    return this;
  }

  /**
   * Writes the keys under which the article is posted to `keys` at `at`, and its row for each; returns the next offset.
   */
  write(keys: Uint32Array, rows: Uint32Array, at: number): number {
    const count = Math.min(this.posted, this.count);
    for (let i = 0; i < count; i++) {
      keys[at + i] = this.keys[i] ?? 0;
      rows[at + i] = this.query?.row ?? 0;
    }
    return at + count;
  }

  /** Adds the votes for the articles under all keys. */
  vote(postings: Postings, counter: CandidateCounter): void {
    postings.find(this.keys, this.count, this.places);
    for (let i = 0; i < this.count; i++) {
      const count = postings.readAt(this.places[i] ?? 0, this.found);
      for (let k = 0; k < count; k++) counter.add(this.found[k] ?? 0, this.votes[i] ?? 0);
    }
  }

  private put(kind: number, hash: number, vote: number): void {
    this.keys[this.count] = mix(kind, hash);
    this.votes[this.count++] = vote;
  }

  private putIdentity(rows: ArticleColumns, [, shingles = 0, numbers = 0]: readonly number[], row: number): void {
    const link = rows.link(row);
    const body = rows.bodyHash(row);
    if (link !== 0) this.put(LINK, link, IDENTITY_VOTE);
    if (body !== 0) this.put(BODY, body, IDENTITY_VOTE);
    const features = rows.features(row);
    const end = Math.min(numbers, shingles + LIMITS.postedPhrases);
    for (let i = shingles; i < end; i++) this.put(SHINGLE, features[i] ?? 0, SHINGLE_VOTE);
  }

  /** Adds the heaviest terms in descending order; those of the title and repeated ones weigh more. */
  private putSalientTerms(features: Uint32Array, bounds: readonly number[], { rarities }: Query): void {
    const [start = 0, termsEnd = 0] = bounds;
    const end = Math.min(termsEnd, start + MAX_TERMS);
    for (let i = start; i < end; i++) {
      const term = features[i] ?? 0;
      const repeated = REPEATED[term & COUNT_BITS] ?? 1;
      this.weights[i - start] = (rarities[i - start] ?? 0) * repeated * ((term & IN_TITLE) === 0 ? 1 : 1.5);
    }
    const count = this.heaviest(end - start);
    for (let i = 0; i < count; i++) {
      const at = this.order[i] ?? 0;
      const weight = this.weights[at] ?? 0;
      // Squared, as in a cosine: one rare word outweighs many common ones.
      this.put(TERM, (features[start + at] ?? 0) >>> 8, weight * weight);
    }
  }

  /** Writes the indexes of the greatest of `count` weights to `order`, `words` at most; returns how many. */
  private heaviest(count: number): number {
    const { order, weights, words } = this;
    let taken = 0;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      if (taken === words && weight <= this.weightAt(taken - 1)) continue;
      let at = taken < words ? taken++ : taken - 1;
      for (; at > 0 && weight > this.weightAt(at - 1); at--) order[at] = order[at - 1] ?? 0;
      order[at] = i;
    }
    return taken;
  }

  /** The weight at a place of the order. */
  private weightAt(place: number): number {
    return this.weights[this.order[place] ?? 0] ?? 0;
  }
}

/** Shared by all indexes, as searches do not overlap. */
const KEYS = new Keys();
const COUNTER = new CandidateCounter();

/** Keys written to the postings in one batch. */
const POSTING_BATCH_SIZE = 1 << 9;

/** Writes the keys of many articles to the postings in batches, so that memory accesses overlap (see Postings). */
export class Poster {
  private readonly postings: Postings;
  private readonly keys = new Uint32Array(POSTING_BATCH_SIZE);
  private readonly rows = new Uint32Array(POSTING_BATCH_SIZE);
  private readonly values = new Uint32Array(POSTING_BATCH_SIZE);
  private count = 0;

  constructor(postings: Postings) {
    this.postings = postings;
  }

  /** Queues the query's row; it can be found after `flush`. */
  put(rows: ArticleColumns, query: Query): void {
    if (this.count + MAX_KEYS > POSTING_BATCH_SIZE) this.flush();
    this.count = KEYS.of(rows, query, LIMITS.postedTerms).write(this.keys, this.rows, this.count);
  }

  /** Writes the queued keys. */
  flush(): void {
    this.postings.addAll(this.keys, this.rows, this.count, this.values);
    this.count = 0;
  }
}

/** Rows to compare the query with, the likeliest first; `isOpen` says which may be joined. */
export function candidates(
  rows: ArticleColumns,
  query: Query,
  postings: Postings,
  isOpen: (row: number) => boolean,
): number[] {
  KEYS.of(rows, query, LIMITS.queryTerms).vote(postings, COUNTER);
  return COUNTER.takeBest(LIMITS.candidates, isOpen, (found) => rows.prefetch(found));
}
