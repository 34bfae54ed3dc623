/**
 * Inverse document frequency of words, learned as items arrive, starting from a prior. A rare word ties two items
 * together; a common one does not.
 */

import { COMMON_WORDS } from '../lists/common-words.ts';
import { NEWSROOM_WORDS } from '../lists/newsroom-words.ts';
import { SYNONYM_PLACES } from '../lists/synonym-words.ts';
import { mix, type WordHasher } from './hash.ts';
import { stem } from './stem.ts';
import { synonymOf } from './synonyms.ts';
import { fold } from './words.ts';

/**
 * A count-min sketch: two tables of a million 4-byte counters, the lower of a word's two counts. Sharing both with
 * commoner words is so rare that installations with different secrets weigh words alike.
 */
const SLOT_BITS = 20;
const SLOTS = 1 << SLOT_BITS;
/** Weight of the prior, in items. */
const PRIOR_ITEMS = 4000;
/** Words in a typical item: converts a share of running text into a share of items. */
const ITEM_WORDS = 100;
/** Share of items that name a given country or its people, by default. */
const COUNTRY_SHARE = 0.03;
/** Items of the prior in which an unlisted word is assumed to occur. */
const UNSEEN = 1;
/** Logarithm of the count up to which a word counts as hardly seen: three items, one of them its own. */
const LOG_RARE_COUNT = Math.log(3 + UNSEEN);

/** Counts in how many items each word occurs. Words are given by their hash (24 bits). */
export interface DocumentFrequency {
  /** Counts one item's distinct words. */
  learn(terms: Uint32Array): void;
  /** Reverts `learn` for an item. */
  forget(terms: Uint32Array): void;
  /** Prefetches the counters of the first `count` words: call it before many calls of `idf`. */
  prefetch(terms: Uint32Array, count: number): void;
  /** Inverse document frequency of a word, in nats, above 0. */
  idf(term: number): number;
  /** The inverse document frequency, in nats, from which a word counts as hardly seen. */
  rareIdf(): number;
}

function priorShares(): Map<string, number> {
  const shares = new Map<string, number>();
  const raise = (word: string, share: number): void => {
    const form = synonymOf(stem(fold(word).replace(/-/g, '')));
    shares.set(form, Math.min(0.95, Math.max(shares.get(form) ?? 0, share)));
  };
  for (const [frequencyClass, words] of COMMON_WORDS) {
    const share = 1 - Math.exp(-ITEM_WORDS * 0.7 * 2 ** -frequencyClass);
    for (const word of words.trim().split(/\s+/)) raise(word, share);
  }
  for (const line of SYNONYM_PLACES.trim().split('\n')) raise(line.split(' ')[0] ?? '', COUNTRY_SHARE);
  for (const [share, words] of NEWSROOM_WORDS) for (const word of words.trim().split(/\s+/)) raise(word, share);
  return shares;
}

/** Precomputed logarithms of small counts: an article needs a thousand. */
const LOGS = Float64Array.from({ length: 1 << 14 }, (_, count) => Math.log(count + UNSEEN));

let sharedPrior: ReadonlyMap<string, number> | undefined;

/** Document frequency that starts from the prior and knows words by `hasher`'s hashes only. */
export function createDocumentFrequency(hasher: WordHasher): DocumentFrequency {
  sharedPrior ??= priorShares();
  const counts = new Uint32Array(2 * SLOTS);
  const countOf = (at: number): number => {
    const [one, other] = [counts[at & (SLOTS - 1)] ?? 0, counts[SLOTS + (at >>> (32 - SLOT_BITS))] ?? 0];
    return one < other ? one : other;
  };
  // Nothing reads it; without a result the compiler would drop the prefetching loop.
  const prefetched = new Uint32Array(1);
  const raise = (term: number, by: number): void => {
    const at = mix(term, 0);
    const [one, other] = [at & (SLOTS - 1), SLOTS + (at >>> (32 - SLOT_BITS))];
    counts[one] = (counts[one] ?? 0) + by;
    counts[other] = (counts[other] ?? 0) + by;
  };
  for (const [form, share] of sharedPrior) raise(hasher.term(form), Math.round(share * PRIOR_ITEMS));
  let items = PRIOR_ITEMS;
  let logItems = Math.log(items + UNSEEN);
  const prefetch = (terms: Uint32Array, count: number): void => {
    let all = 0;
    for (let i = 0; i < count; i++) {
      const at = mix(terms[i] ?? 0, 0);
      all ^= (counts[at & (SLOTS - 1)] ?? 0) ^ (counts[SLOTS + (at >>> (32 - SLOT_BITS))] ?? 0);
    }
    prefetched[0] = all;
  };
  const count = (terms: Uint32Array, by: 1 | -1): void => {
    prefetch(terms, terms.length);
    for (let i = 0; i < terms.length; i++) raise(terms[i] ?? 0, by);
    items += by;
    logItems = Math.log(items + UNSEEN);
  };
  return {
    learn: (terms) => count(terms, 1),
    forget: (terms) => count(terms, -1),
    prefetch,
    rareIdf: () => logItems - LOG_RARE_COUNT,
    idf(term) {
      const known = countOf(mix(term, 0));
      const log = known < LOGS.length ? (LOGS[known] ?? 0) : Math.log(known + UNSEEN);
      return logItems - log;
    },
  };
}
