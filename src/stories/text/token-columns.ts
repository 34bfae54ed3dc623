/**
 * The words of a text, column-wise in typed arrays: an article has hundreds, and an object for each would dominate the
 * cost.
 */

/**
 * Calendar class of a word by itself: a distinctive `figure`, one that may be a `day` of the month, any other `number`,
 * a `month`, an abbreviated one (`short`), the word `one`, a `scale` ("million"); a weekday is `sunday` + 0 to 6; a `code`
 * is a word with digits, such as a version or a build.
 */
export const CALENDAR = {
  none: 0,
  figure: 1,
  day: 2,
  number: 3,
  month: 4,
  short: 5,
  one: 6,
  scale: 7,
  sunday: 8,
  code: 15,
} as const;

/** Trait of a word: it is a number. */
export const IS_NUMBER = 1;
/** Trait of a word: its token begins with a capital letter. */
export const IS_CAPITAL = 2;

/** A fixed-capacity list of words; words beyond the capacity are dropped. */
export class TokenColumns {
  length = 0;
  /** Hash of the word itself, 32 bits: for phrases. */
  readonly hash: Uint32Array<ArrayBuffer>;
  /** Hash of its meaning, 24 bits: synonyms share one. */
  readonly term: Uint32Array<ArrayBuffer>;
  /** One of {@link CALENDAR}. */
  readonly calendar: Uint8Array<ArrayBuffer>;
  /** {@link IS_NUMBER} and {@link IS_CAPITAL}. */
  readonly traits: Uint8Array<ArrayBuffer>;

  constructor(capacity: number) {
    this.hash = new Uint32Array(capacity);
    this.term = new Uint32Array(capacity);
    this.calendar = new Uint8Array(capacity);
    this.traits = new Uint8Array(capacity);
  }

  /** Remaining capacity, in words. */
  get room(): number {
    return this.hash.length - this.length;
  }

  /** Appends a word. */
  push(hash: number, term: number, calendar: number, traits: number): void {
    const at = this.length;
    if (at >= this.hash.length) return;
    this.hash[at] = hash;
    this.term[at] = term;
    this.calendar[at] = calendar;
    this.traits[at] = traits;
    this.length = at + 1;
  }

  /** Appends the words of `other` from `start` to before `end`. */
  append(other: TokenColumns, start: number, end: number): void {
    for (let i = start; i < end; i++)
      this.push(other.hash[i] ?? 0, other.term[i] ?? 0, other.calendar[i] ?? 0, other.traits[i] ?? 0);
  }

  /** Overwrites the word at `to` with the one at `from`. */
  move(from: number, to: number): void {
    this.hash[to] = this.hash[from] ?? 0;
    this.term[to] = this.term[from] ?? 0;
    this.calendar[to] = this.calendar[from] ?? 0;
    this.traits[to] = this.traits[from] ?? 0;
  }
}
