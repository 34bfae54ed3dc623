/** Why: of a million articles a newcomer is compared with the few dozen that share its rarest words, phrases or link. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { Postings } from '../index-store/postings.ts';
import { COUNT_BITS, IN_TITLE, MAX_TERMS } from '../text/fingerprint.ts';
import { mix } from '../text/hash.ts';
import { LIMITS } from '../thresholds.ts';
import { CandidateCounter } from './candidate-counter.ts';
import type { Query } from './pair.ts';

/** Kinds of key in the one table of postings. */
const LINK = 1;
const BODY = 2;
const SHINGLE = 3;
const TERM = 4;

/** Votes by which a candidate with the same link or body comes before all others, and one with a common phrase early. */
const IDENTITY_VOTE = 1e6;
const SHINGLE_VOTE = 100;

const REPEATED = Float64Array.from({ length: COUNT_BITS + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** A link, a body, phrases and words. */
const MAX_KEYS = 2 + LIMITS.postedPhrases + Math.max(LIMITS.queryTerms, LIMITS.postedTerms);

/** The keys under which one article is found, and by which it looks: its link, body and phrases, then its telling words. */
class Keys {
  private query: Query | undefined;
  private words = 0;
  private count = 0;
  private readonly keys = new Uint32Array(MAX_KEYS);
  /** What finding an article there counts. */
  private readonly votes = new Float64Array(MAX_KEYS);
  private readonly places = new Uint32Array(MAX_KEYS);
  /** How many of the keys an article is found under. */
  private posted = 0;
  private readonly weights = new Float64Array(MAX_TERMS);
  private readonly order = new Uint8Array(MAX_TERMS);
  private readonly found = new Uint32Array(LIMITS.postings);

  /** Makes the keys of `query` with so many telling `words`, unless they are here: an article is looked for, then posted. */
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

  /** Writes the keys under which the article is found to `keys` from `at` on, and as often its row; gives the place after. */
  write(keys: Uint32Array, rows: Uint32Array, at: number): number {
    const count = Math.min(this.posted, this.count);
    for (let i = 0; i < count; i++) {
      keys[at + i] = this.keys[i] ?? 0;
      rows[at + i] = this.query?.row ?? 0;
    }
    return at + count;
  }

  ask(postings: Postings, votes: CandidateCounter): void {
    postings.find(this.keys, this.count, this.places);
    for (let i = 0; i < this.count; i++) {
      const count = postings.readAt(this.places[i] ?? 0, this.found);
      for (let k = 0; k < count; k++) votes.add(this.found[k] ?? 0, this.votes[i] ?? 0);
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

  /** The row's most telling words, the most telling first, the first of equals; the title's and repeated ones come forward. */
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
      // Squared like a cosine's product: one rare word outweighs many common ones.
      this.put(TERM, (features[start + at] ?? 0) >>> 8, weight * weight);
    }
  }

  /** Writes the places of the greatest weights of `count` to `order`, as many as are wanted; says how many there are. */
  private heaviest(count: number): number {
    const { order, weights } = this;
    let taken = 0;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      if (taken === this.words && weight <= (weights[order[taken - 1] ?? 0] ?? 0)) continue;
      let at = taken < this.words ? taken++ : taken - 1;
      for (; at > 0 && weight > (weights[order[at - 1] ?? 0] ?? 0); at--) order[at] = order[at - 1] ?? 0;
      order[at] = i;
    }
    return taken;
  }
}

/** One of each serves all indexes: a search is over before another begins. */
const KEYS = new Keys();
const VOTES = new CandidateCounter();

/** Keys written to the postings at a time. */
const AT_ONCE = 1 << 9;

/** What is to be findable: many articles' keys are written in the time of a few, see Postings. */
export class Poster {
  private readonly postings: Postings;
  private readonly keys = new Uint32Array(AT_ONCE);
  private readonly rows = new Uint32Array(AT_ONCE);
  private readonly values = new Uint32Array(AT_ONCE);
  private count = 0;

  constructor(postings: Postings) {
    this.postings = postings;
  }

  /** Takes in the query's row; it is findable after `flush`. */
  put(rows: ArticleColumns, query: Query): void {
    if (this.count + MAX_KEYS > AT_ONCE) this.flush();
    this.count = KEYS.of(rows, query, LIMITS.postedTerms).write(this.keys, this.rows, this.count);
  }

  flush(): void {
    this.postings.addAll(this.keys, this.rows, this.count, this.values);
    this.count = 0;
  }
}

/** Rows to compare the query with, the likeliest first; `isOpen` says which may be joined at all. */
export function candidates(
  rows: ArticleColumns,
  query: Query,
  postings: Postings,
  isOpen: (row: number) => boolean,
): number[] {
  KEYS.of(rows, query, LIMITS.queryTerms).ask(postings, VOTES);
  const found = VOTES.take(LIMITS.candidates, isOpen);
  rows.prefetch(found);
  return found;
}
