/**
 * Learns the phrases that a feed repeats in every item ("watch our videos at …", a date line), which are not content.
 */
import { lineAligned } from './cache-lines.ts';
import { mix } from './hash.ts';

/**
 * Room for two million phrases, 8 MB: the latest of some thousand feeds. Plain counters, which do not store the phrase,
 * filled up after ten thousand full texts, and then every phrase of every feed counted as boilerplate.
 */
const BUCKET_BITS = 18;
const WAYS = 8;
/** An entry holds 24 bits of a phrase above an 8-bit count; 0 is free. */
const COUNT_BITS = 8;
const MAX_COUNT = (1 << COUNT_BITS) - 1;
/** Stories of a feed in which a phrase must occur to count as boilerplate. */
const MIN_STORIES = 3;

/** Phrases counted at a time: more than most articles have, few enough for their buckets to stay in the cache. */
const PHRASE_BATCH_SIZE = 512;

/** Counts in how many different stories each feed used each phrase; phrases that do not recur are evicted in time. */
export class FeedBoilerplate {
  private readonly places = lineAligned(WAYS << BUCKET_BITS);
  /**
   * A byte per bucket, a bit per eighth of all phrases: whether any of those is boilerplate. Small, and answers most
   * calls.
   */
  private readonly marks = new Uint8Array(1 << BUCKET_BITS);

  /** Buckets of the phrases of a batch. */
  private readonly buckets = new Uint32Array(PHRASE_BATCH_SIZE);
  /** Meaningless: without a result the compiler would drop the prefetching loop. */
  prefetched = 0;

  /** Whether `phrase` (a hash) is boilerplate of the feed `source` (a hash; 0, unknown, has none). */
  isBoilerplate(source: number, phrase: number): boolean {
    if (source === 0) return false;
    const bucket = bucketOf(source, phrase);
    return ((this.marks[bucket / WAYS] ?? 0) & markOf(phrase)) !== 0 && this.count(bucket, phrase) >= MIN_STORIES;
  }

  /** Counts the distinct phrases of one story of the feed. */
  learn(source: number, phrases: ArrayLike<number>): void {
    if (source === 0) return;
    // Prefetches buckets before the first of them is counted: independent reads overlap.
    const { places, buckets } = this;
    for (let from = 0; from < phrases.length; from += PHRASE_BATCH_SIZE) {
      const count = Math.min(PHRASE_BATCH_SIZE, phrases.length - from);
      let prefetched = 0;
      for (let i = 0; i < count; i++) {
        const bucket = bucketOf(source, phrases[from + i] ?? 0);
        buckets[i] = bucket;
        prefetched ^= places[bucket] ?? 0;
      }
      this.prefetched = prefetched;
      for (let i = 0; i < count; i++) this.raise(buckets[i] ?? 0, phrases[from + i] ?? 0);
    }
  }

  private count(bucket: number, phrase: number): number {
    const at = this.find(bucket, phrase);
    return at < 0 ? 0 : (this.places[at] ?? 0) & MAX_COUNT;
  }

  private find(bucket: number, phrase: number): number {
    for (let at = bucket; at < bucket + WAYS; at++) {
      const place = this.places[at] ?? 0;
      if (place >>> COUNT_BITS === phrase >>> COUNT_BITS && place !== 0) return at;
    }
    return -1;
  }

  private raise(bucket: number, phrase: number): void {
    const at = this.find(bucket, phrase);
    if (at < 0) {
      this.enter(bucket, phrase);
      if (this.marks[bucket / WAYS] !== 0) this.recomputeMarks(bucket);
      return;
    }
    const count = ((this.places[at] ?? 0) & MAX_COUNT) + 1;
    if (count <= MAX_COUNT) this.places[at] = (this.places[at] ?? 0) + 1;
    if (count === MIN_STORIES) this.marks[bucket / WAYS] = (this.marks[bucket / WAYS] ?? 0) | markOf(phrase);
  }

  private recomputeMarks(bucket: number): void {
    let marks = 0;
    for (let at = bucket; at < bucket + WAYS; at++) {
      const place = this.places[at] ?? 0;
      if ((place & MAX_COUNT) >= MIN_STORIES) marks |= markOf(place);
    }
    this.marks[bucket / WAYS] = marks;
  }

  /**
   * Inserts a new phrase in front, replacing the oldest that came once; if none did, decrements all (Misra and Gries,
   * 1982).
   */
  private enter(bucket: number, phrase: number): void {
    let at = bucket + WAYS - 1;
    while (at >= bucket && ((this.places[at] ?? 0) & MAX_COUNT) > 1) at--;
    if (at < bucket) {
      for (let way = bucket; way < bucket + WAYS; way++) this.places[way] = (this.places[way] ?? 0) - 1;
      return;
    }
    for (; at > bucket; at--) this.places[at] = this.places[at - 1] ?? 0;
    this.places[bucket] = (phrase & ~MAX_COUNT) | 1;
  }
}

function markOf(phrase: number): number {
  return 1 << ((phrase >>> COUNT_BITS) & 7);
}

function bucketOf(source: number, phrase: number): number {
  return (mix(source, phrase) >>> (32 - BUCKET_BITS)) * WAYS;
}
