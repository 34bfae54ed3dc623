/** Why: a rare word ties two items together and a common one does not; rarity is learned as items come, from a prior. */

import { COMMON_WORDS } from '../lists/common-words.ts';
import { NEWSROOM_WORDS } from '../lists/newsroom-words.ts';
import { SYNONYM_PLACES } from '../lists/synonym-words.ts';
import { mix, type WordHasher } from './hash.ts';
import { stem } from './stem.ts';
import { synonymOf } from './synonyms.ts';
import { fold } from './words.ts';

/**
 * Two tables of a million counters of 4 bytes, the lower of a word's two counting (count-min): that a word shares both with
 * commoner ones is so seldom that installations with other secrets weigh words alike.
 */
const SLOT_BITS = 20;
const SLOTS = 1 << SLOT_BITS;
/** The prior weighs as much as so many items read. */
const PRIOR_ITEMS = 4000;
/** Words in a typical item: turns a share of running text into a share of items. */
const ITEM_WORDS = 100;
/** Share of items that name a given country or its people. */
const COUNTRY_SHARE = 0.03;
/** A word of no list, in items of the prior: seen in about one of PRIOR_ITEMS / UNSEEN. */
const UNSEEN = 1;
/** Logarithm of the count up to which a word has hardly been seen: three items, one of them its own. */
const LOG_RARE_COUNT = Math.log(3 + UNSEEN);

export interface DocumentFrequency {
  /** Counts one item's distinct words, given by hash. */
  learn(terms: Uint32Array): void;
  /** Takes back what was learned of an item. */
  forget(terms: Uint32Array): void;
  /** Brings what is known of the first `count` words, all in the time of a few: to be called before many are asked. */
  prefetch(terms: Uint32Array, count: number): void;
  /** Inverse document frequency of a word by hash, in nats, above 0. */
  idf(term: number): number;
  /** The same of a word that hardly any item had: from here on rarity is a guess. */
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

/** Logarithms of counts, which are asked for a thousand times an article. */
const LOGS = Float64Array.from({ length: 1 << 14 }, (_, count) => Math.log(count + UNSEEN));

let sharedPrior: ReadonlyMap<string, number> | undefined;

/** Rarity of words known by their hash alone. */
export function createDocumentFrequency(hasher: WordHasher): DocumentFrequency {
  sharedPrior ??= priorShares();
  const counts = new Uint32Array(2 * SLOTS);
  const countOf = (at: number): number => {
    const [one, other] = [counts[at & (SLOTS - 1)] ?? 0, counts[SLOTS + (at >>> (32 - SLOT_BITS))] ?? 0];
    return one < other ? one : other;
  };
  // Kept by nobody, but what leads to nothing would be left out.
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
