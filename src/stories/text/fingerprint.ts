/** Why: the shape of what is kept of an article, for those who store, compare and load it. */

/** Telling words kept, by weight: with 60 long articles matched on background, with 30 lookalike events were missed. */
export const MAX_TERMS = 40;
/** Smallest shingle hashes kept (a bottom-k sketch: exact for bodies up to so many shingles). */
export const MAX_SHINGLES = 32;
/** Numbers kept, the smallest by hash, so that two articles keep the same ones; tables of figures need more than a dozen. */
export const MAX_NUMBERS = 20;

/** Flags in the low byte of a term; the high 24 bits are the word's hash. The lowest four bits hold its count. */
export const IN_TITLE = 0x80;
export const IN_BODY = 0x40;
/** Among the first words of the article. */
export const IN_LEAD = 0x20;
/** Capitalised wherever it stands in the body: a name, or any noun in languages that write those so. */
export const IS_NAME = 0x10;
export const COUNT_BITS = 0x0f;
/** Flag in the lowest bit of a number's hash: a telling figure, no date. */
export const FIGURE = 1;

export interface Fingerprint {
  /** Telling words: hash in the high 24 bits, flags and count in the low 8; ascending. */
  readonly terms: Uint32Array;
  /** Smallest hashes of the body's shingles, ascending; empty for a very short body. */
  readonly shingles: Uint32Array;
  /** Distinct shingles in the body. */
  readonly shingleCount: number;
  /** Hashes of numbers and dates in title and body, ascending. */
  readonly numbers: Uint32Array;
  /** Words read in the body, without the feed's standing text. */
  readonly bodyWords: number;
  /** Hash of all words of title and of body; 0 when empty. */
  readonly titleHash: number;
  readonly bodyHash: number;
  /** Hash of the title with numbers and dates left out: the frame of a series. */
  readonly frameHash: number;
  /** Weekdays named in the title and the first words of the body: when it happened; a bit each from Sunday. */
  readonly weekdays: number;
  /** What the title announces: a report, a comment, something to come. */
  readonly genre: number;
}
