/** Why: the words of a text as columns of numbers: an article has hundreds, and an object for each would cost more than all else. */

/**
 * What a word is in a date, whatever stands around it: a telling `figure`, one that may be the `day` of a month, another
 * `number`, a `month`, an abbreviated one (`short`), the word `one`, a `scale` ("million"); a weekday is `sunday` + 0 to 6.
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
} as const;

/** Traits of a word: it is a number; its token begins with a capital letter. */
export const IS_NUMBER = 1;
export const IS_CAPITAL = 2;

/** Words in order; each by its place. Holds at most so many as it was made for: more are dropped. */
export class TokenColumns {
  length = 0;
  /** Of the word itself, 32 bits: for phrases. */
  readonly hash: Uint32Array<ArrayBuffer>;
  /** Of what it stands for, 24 bits: kindred words have one. */
  readonly term: Uint32Array<ArrayBuffer>;
  /** One of {@link CALENDAR}. */
  readonly calendar: Uint8Array<ArrayBuffer>;
  readonly traits: Uint8Array<ArrayBuffer>;

  constructor(most: number) {
    this.hash = new Uint32Array(most);
    this.term = new Uint32Array(most);
    this.calendar = new Uint8Array(most);
    this.traits = new Uint8Array(most);
  }

  /** Words that there is still room for. */
  get room(): number {
    return this.hash.length - this.length;
  }

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

  /** Writes the word at `from` over the one at `to`. */
  move(from: number, to: number): void {
    this.hash[to] = this.hash[from] ?? 0;
    this.term[to] = this.term[from] ?? 0;
    this.calendar[to] = this.calendar[from] ?? 0;
    this.traits[to] = this.traits[from] ?? 0;
  }
}
