/** Why: what a feed says in every item ("watch our videos at …", a date line) is no content; each feed's is learned. */
import { mix } from './hash.ts';

/**
 * Places for two million phrases, 8 MB: what some thousand feeds said last. Counters without the phrases' names filled up
 * after ten thousand full texts, and then every phrase of every feed counted as standing.
 */
const BUCKET_BITS = 18;
const WAYS = 8;
/** A place holds 24 bits of a phrase, and in the lowest 8 how often it came; 0 is free. */
const COUNT_BITS = 8;
const MOST = (1 << COUNT_BITS) - 1;
/** Stories of a feed after which a phrase that was in each counts as standing. */
const MIN_STORIES = 3;

/** How often each feed has used each phrase, in different stories; a phrase that does not come again is forgotten in time. */
export class FeedBoilerplate {
  private readonly places = new Uint32Array(WAYS << BUCKET_BITS);
  /** A byte for each bucket, a bit for an eighth of all phrases: whether one of those stands. It answers most questions, and is small. */
  private readonly marks = new Uint8Array(1 << BUCKET_BITS);

  /** Says nothing: a loop whose result nobody has would be left out. */
  prefetched = 0;

  isBoilerplate(source: number, phrase: number): boolean {
    if (source === 0) return false;
    const bucket = bucketOf(source, phrase);
    return ((this.marks[bucket / WAYS] ?? 0) & markOf(phrase)) !== 0 && this.count(bucket, phrase) >= MIN_STORIES;
  }

  learn(source: number, phrases: ArrayLike<number>): void {
    if (source === 0) return;
    // Touched before the first is counted: memory brings hundreds of buckets in the time of a few.
    let prefetched = 0;
    for (let i = 0; i < phrases.length; i++) prefetched ^= this.places[bucketOf(source, phrases[i] ?? 0)] ?? 0;
    this.prefetched = prefetched;
    for (let i = 0; i < phrases.length; i++) this.raise(source, phrases[i] ?? 0);
  }

  private count(bucket: number, phrase: number): number {
    const at = this.find(bucket, phrase);
    return at < 0 ? 0 : (this.places[at] ?? 0) & MOST;
  }

  private find(bucket: number, phrase: number): number {
    for (let at = bucket; at < bucket + WAYS; at++) {
      const place = this.places[at] ?? 0;
      if (place >>> COUNT_BITS === phrase >>> COUNT_BITS && place !== 0) return at;
    }
    return -1;
  }

  private raise(source: number, phrase: number): void {
    const bucket = bucketOf(source, phrase);
    const at = this.find(bucket, phrase);
    if (at < 0) {
      this.enter(bucket, phrase);
      if (this.marks[bucket / WAYS] !== 0) this.markAnew(bucket);
      return;
    }
    const count = ((this.places[at] ?? 0) & MOST) + 1;
    if (count <= MOST) this.places[at] = (this.places[at] ?? 0) + 1;
    if (count === MIN_STORIES) this.marks[bucket / WAYS] = (this.marks[bucket / WAYS] ?? 0) | markOf(phrase);
  }

  private markAnew(bucket: number): void {
    let marks = 0;
    for (let at = bucket; at < bucket + WAYS; at++) {
      const place = this.places[at] ?? 0;
      if ((place & MOST) >= MIN_STORIES) marks |= markOf(place);
    }
    this.marks[bucket / WAYS] = marks;
  }

  /** Puts a new phrase first, over the eldest that came once; where none did, all lose one (Misra and Gries, 1982). */
  private enter(bucket: number, phrase: number): void {
    let at = bucket + WAYS - 1;
    while (at >= bucket && ((this.places[at] ?? 0) & MOST) > 1) at--;
    if (at < bucket) {
      for (let way = bucket; way < bucket + WAYS; way++) this.places[way] = (this.places[way] ?? 0) - 1;
      return;
    }
    for (; at > bucket; at--) this.places[at] = this.places[at - 1] ?? 0;
    this.places[bucket] = (phrase & ~MOST) | 1;
  }
}

function markOf(phrase: number): number {
  return 1 << ((phrase >>> COUNT_BITS) & 7);
}

function bucketOf(source: number, phrase: number): number {
  return (mix(source, phrase) >>> (32 - BUCKET_BITS)) * WAYS;
}
